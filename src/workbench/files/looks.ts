import { cellStyle, type CellStyle, DEFAULT_STYLE } from "../../xlsx";
import type { CellLook } from "../engine/contract";
import { fromFileBorder, toFileBorder } from "./borders";
import type { Losses } from "./losses";
import { words } from "./words";

const HORIZONTAL = words([
  ["General", "general"],
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["Fill", "fill"],
  ["Justify", "justify"],
  ["CenterAcrossSelection", "centerContinuous"],
  ["Distributed", "distributed"],
] as const);
const VERTICAL = words([
  ["Top", "top"],
  ["Center", "center"],
  ["Bottom", "bottom"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
] as const);
const UNDERLINE = words([
  ["None", "none"],
  ["Single", "single"],
  ["Double", "double"],
  ["SingleAccountant", "singleAccounting"],
  ["DoubleAccountant", "doubleAccounting"],
] as const);

/** Of letters one above the other: in the grid's words and in the file's. */
const STACKED = { grid: 180, file: 255 };

const color = (text: string) => text as `#${string}`;

export function toCellStyle(look: CellLook): CellStyle {
  const { borders } = look;
  const diagonal =
    borders.diagonalDown.style === "None" ? borders.diagonalUp : borders.diagonalDown;
  return cellStyle({
    numberFormat: look.numberFormat,
    font: {
      name: look.fontName,
      size: look.fontSize,
      bold: look.bold,
      italic: look.italic,
      strikethrough: look.strikethrough,
      underline: UNDERLINE.to(look.underline) ?? "none",
      position: look.superscript ? "superscript" : look.subscript ? "subscript" : "baseline",
      // Black is what the grid shows where no colour was given.
      color: look.fontColor === "#000000" ? null : color(look.fontColor),
    },
    fill: look.fillColor === "" ? null : { kind: "solid", color: color(look.fillColor) },
    borders: {
      left: toFileBorder(borders.left),
      right: toFileBorder(borders.right),
      top: toFileBorder(borders.top),
      bottom: toFileBorder(borders.bottom),
      diagonal: toFileBorder(diagonal),
      diagonalUp: borders.diagonalUp.style !== "None",
      diagonalDown: borders.diagonalDown.style !== "None",
    },
    alignment: {
      horizontal: HORIZONTAL.to(look.horizontalAlignment) ?? "general",
      vertical: VERTICAL.to(look.verticalAlignment) ?? "bottom",
      wrap: look.wrapText,
      shrink: look.shrinkToFit,
      indent: look.indentLevel,
      rotation: look.textOrientation === STACKED.grid ? STACKED.file : look.textOrientation,
    },
    locked: look.locked,
    formulaHidden: look.formulaHidden,
  });
}

/** Where the grid cannot draw a look, its nearest, and the loss is listed once a sheet. */
export function toLook(style: CellStyle, sheet: string, losses: Losses): CellLook {
  const { font, borders, alignment } = style;
  const diagonal = fromFileBorder(borders.diagonal);
  const none = fromFileBorder(null);
  return {
    numberFormat: style.numberFormat,
    fillColor: fillOf(style, sheet, losses),
    fontColor: font.color ?? "#000000",
    fontName: font.name,
    fontSize: font.size,
    bold: font.bold,
    italic: font.italic,
    strikethrough: font.strikethrough,
    subscript: font.position === "subscript",
    superscript: font.position === "superscript",
    underline: underlineOf(style, sheet, losses),
    ...alignmentOf(alignment, sheet, losses),
    locked: style.locked,
    formulaHidden: style.formulaHidden,
    borders: {
      left: fromFileBorder(borders.left),
      right: fromFileBorder(borders.right),
      top: fromFileBorder(borders.top),
      bottom: fromFileBorder(borders.bottom),
      diagonalDown: borders.diagonalDown ? diagonal : none,
      diagonalUp: borders.diagonalUp ? diagonal : none,
    },
  };
}

function fillOf({ fill }: CellStyle, sheet: string, losses: Losses): string {
  if (fill === null) return "";
  if (fill.kind === "solid") return fill.color;
  losses.add("fillPattern", sheet);
  return fill.background ?? "";
}

function underlineOf({ font }: CellStyle, sheet: string, losses: Losses): CellLook["underline"] {
  const { underline } = font;
  if (underline !== "singleAccounting" && underline !== "doubleAccounting")
    return UNDERLINE.from(underline) ?? "None";
  losses.add("underline", sheet);
  return underline === "singleAccounting" ? "Single" : "Double";
}

type FileAlignment = CellStyle["alignment"];

/** The grid draws no cells filled with repeated text, centred across others, shrunk or stretched. */
function alignmentOf(alignment: FileAlignment, sheet: string, losses: Losses) {
  const { horizontal, vertical, shrink, rotation, readingOrder } = alignment;
  const undrawn =
    horizontal === "fill" ||
    horizontal === "centerContinuous" ||
    vertical === "justify" ||
    vertical === "distributed" ||
    shrink ||
    readingOrder !== DEFAULT_STYLE.alignment.readingOrder;
  if (undrawn) losses.add("alignment", sheet);
  const center = horizontal === "centerContinuous" ? "Center" : "General";
  const drawn = horizontal === "fill" || horizontal === "centerContinuous";
  return {
    horizontalAlignment: drawn ? center : (HORIZONTAL.from(horizontal) ?? "General"),
    verticalAlignment:
      vertical === "justify" || vertical === "distributed"
        ? "Top"
        : (VERTICAL.from(vertical) ?? "Bottom"),
    wrapText: alignment.wrap,
    indentLevel: alignment.indent,
    textOrientation: rotation === STACKED.file ? STACKED.grid : rotation,
    shrinkToFit: false,
  } as const;
}
