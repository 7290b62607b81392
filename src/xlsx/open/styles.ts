import { refuse } from "../guards/refuse";
import type { XmlNode } from "../guards/tree";
import { DEFAULT_STYLE } from "../model/defaults";
import { HORIZONTAL_ALIGNMENTS, VERTICAL_ALIGNMENTS } from "../model/styles";
import type { Alignment, CellStyle, DifferentialStyle } from "../model/styles";
import { builtInFormat } from "../number-formats";
import { decodeXstring } from "../text/xstring";
import { readBorders } from "./borders";
import type { Palette } from "./colors";
import { readDifferential } from "./differential";
import { readFill } from "./fills";
import { readFont } from "./fonts";
import type { Losses } from "./losses";
import { booleanOf, countOf, flag, integerOf, oneOf } from "./values";

const READING_ORDERS = ["context", "leftToRight", "rightToLeft"] as const;

/** Files count 0 to 90 upwards, 91 to 180 downwards, 255 for stacked letters. */
function readRotation(text: string | undefined): number {
  const number = integerOf(text) ?? 0;
  if (number === 255) return 255;
  if (number > 90 && number <= 180) return 90 - number;
  return number >= 0 && number <= 90 ? number : 0;
}

function readAlignment(node: XmlNode | undefined): Alignment {
  if (!node) return DEFAULT_STYLE.alignment;
  return {
    horizontal: oneOf(node.get("horizontal"), HORIZONTAL_ALIGNMENTS, "general"),
    vertical: oneOf(node.get("vertical"), VERTICAL_ALIGNMENTS, "bottom"),
    wrap: booleanOf(node.get("wrapText"), false),
    shrink: booleanOf(node.get("shrinkToFit"), false),
    indent: countOf(node.get("indent"), 0, 250, 0),
    rotation: readRotation(node.get("textRotation")),
    readingOrder: READING_ORDERS[countOf(node.get("readingOrder"), 0, 2, 0)] ?? "context",
  };
}

function readFormats(styles: XmlNode): ReadonlyMap<number, string> {
  const formats = new Map<number, string>();
  for (const node of styles.list("m:numFmts", "m:numFmt")) {
    const number = integerOf(node.get("numFmtId"));
    const code = node.get("formatCode");
    if (number !== null && code) formats.set(number, decodeXstring(code));
  }
  return formats;
}

function formatReader(styles: XmlNode | undefined): (number: number) => string {
  const formats = styles ? readFormats(styles) : new Map<number, string>();
  return (number) => formats.get(number) ?? builtInFormat(number) ?? "General";
}

function cellFormats(styles: XmlNode | undefined, limit: number): readonly XmlNode[] {
  const formats = styles?.list("m:cellXfs", "m:xf") ?? [];
  if (formats.length > limit) refuse("tooManyStyles", limit);
  return formats;
}

/** The looks that cells of a book refer to by number. */
export class Styles {
  /** By the numbers that cells give. */
  readonly cells: readonly CellStyle[];
  /** By the numbers that conditional formats give. */
  readonly differentials: readonly DifferentialStyle[];

  private constructor(cells: readonly CellStyle[], differentials: readonly DifferentialStyle[]) {
    this.cells = cells.length > 0 ? cells : [DEFAULT_STYLE];
    this.differentials = differentials;
  }

  /** Number formats alone. */
  static ofNumbers(styles: XmlNode | undefined, limit: number): Styles {
    const formatOf = formatReader(styles);
    const cells = cellFormats(styles, limit).map((node) => ({
      ...DEFAULT_STYLE,
      numberFormat: formatOf(integerOf(node.get("numFmtId")) ?? 0),
    }));
    return new Styles(cells, []);
  }

  static ofLooks(
    styles: XmlNode | undefined,
    palette: Palette,
    limit: number,
    losses: Losses,
  ): Styles {
    const fonts = styles?.list("m:fonts", "m:font").map((node) => readFont(node, palette)) ?? [];
    const fills = styles?.list("m:fills", "m:fill").map((node) => readFill(node, palette)) ?? [];
    const borders =
      styles?.list("m:borders", "m:border").map((node) => readBorders(node, palette)) ?? [];
    const formatOf = formatReader(styles);

    const readCell = (node: XmlNode): CellStyle => {
      const at = (attribute: string) => integerOf(node.get(attribute)) ?? 0;
      const protection = node.child("m:protection");
      return {
        numberFormat: formatOf(at("numFmtId")),
        font: fonts[at("fontId")] ?? DEFAULT_STYLE.font,
        fill: fills[at("fillId")]?.fill ?? null,
        borders: borders[at("borderId")] ?? DEFAULT_STYLE.borders,
        alignment: readAlignment(node.child("m:alignment")),
        locked: booleanOf(protection?.get("locked"), true),
        formulaHidden: booleanOf(protection?.get("hidden"), false),
        quotePrefix: booleanOf(node.get("quotePrefix"), false),
      };
    };
    const cells = cellFormats(styles, limit);
    if (cells.some((node) => (integerOf(node.get("xfId")) ?? 0) !== 0)) losses.add("cellStyle");
    const effects = ["m:shadow", "m:outline"];
    const hasEffect = (node: XmlNode) => effects.some((effect) => flag(node, effect));
    if (styles?.list("m:fonts", "m:font").some(hasEffect)) losses.add("letterEffects");
    losses.add("gradient", null, fills.filter(({ gradient }) => gradient).length);
    losses.add("tableStyle", null, styles?.list("m:tableStyles", "m:tableStyle").length ?? 0);
    const differentials = styles?.list("m:dxfs", "m:dxf") ?? [];
    return new Styles(
      cells.map(readCell),
      differentials.map((node) => readDifferential(node, palette)),
    );
  }

  get defaultStyle(): CellStyle {
    return this.cells[0] ?? DEFAULT_STYLE;
  }

  /** A number that the file does not explain means the default. */
  cell(number: string | undefined): CellStyle {
    return (
      (number === undefined ? undefined : this.cells[integerOf(number) ?? 0]) ?? this.defaultStyle
    );
  }
}
