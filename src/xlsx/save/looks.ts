import type {
  Alignment,
  Border,
  Borders,
  CellStyle,
  Color,
  DifferentialStyle,
  Fill,
  Font,
} from "../model/styles";
import { element, xstringAttribute } from "./element";
import { refuseToSave } from "./refusal";

/** "#1F4E79" as files write it. */
export const argb = (color: Color): string =>
  /^#[\dA-F]{6}$/.test(color)
    ? `FF${color.slice(1)}`
    : refuseToSave(`“${color}” is no colour of the form #RRGGBB in capital letters`);

export const colorElement = (name: string, color: Color | null): string =>
  element(name, color === null ? { auto: true } : { rgb: argb(color) });

const only = (condition: boolean, name: string) => (condition ? `<${name}/>` : "");
const underline = (style: Font["underline"]) =>
  element("u", { val: style === "single" ? null : style });

export function fontXml(font: Font): string {
  const parts = [
    only(font.bold, "b"),
    only(font.italic, "i"),
    only(font.strikethrough, "strike"),
    font.underline === "none" ? "" : underline(font.underline),
    font.position === "baseline" ? "" : element("vertAlign", { val: font.position }),
    element("sz", { val: font.size }),
    font.color === null ? "" : colorElement("color", font.color),
    element("name", { val: font.name }),
  ];
  return element("font", {}, parts.join(""));
}

const patternFill = (patternType: string, content = "") =>
  element("fill", {}, element("patternFill", { patternType }, content));

export const NO_FILL = patternFill("none");
/** Excel takes the second fill of a file for this one, whatever it is. */
export const SECOND_FILL = patternFill("gray125");

export function fillXml(fill: Fill | null): string {
  if (fill === null) return NO_FILL;
  if (fill.kind === "solid")
    return patternFill(
      "solid",
      colorElement("fgColor", fill.color) + element("bgColor", { indexed: 64 }),
    );
  const { pattern, foreground, background } = fill;
  const colors =
    (foreground === null ? "" : colorElement("fgColor", foreground)) +
    (background === null ? "" : colorElement("bgColor", background));
  return patternFill(pattern, colors);
}

const borderXml = (side: string, border: Border | null): string =>
  border === null
    ? `<${side}/>`
    : element(side, { style: border.style }, colorElement("color", border.color));

export const bordersXml = (borders: Borders): string =>
  element(
    "border",
    { diagonalUp: borders.diagonalUp || null, diagonalDown: borders.diagonalDown || null },
    borderXml("left", borders.left) +
      borderXml("right", borders.right) +
      borderXml("top", borders.top) +
      borderXml("bottom", borders.bottom) +
      borderXml("diagonal", borders.diagonal),
  );

const READING_ORDERS = ["context", "leftToRight", "rightToLeft"];

function alignmentXml(alignment: Alignment): string {
  const { horizontal, vertical, wrap, shrink, indent, rotation, readingOrder } = alignment;
  return element("alignment", {
    horizontal: horizontal === "general" ? null : horizontal,
    vertical: vertical === "bottom" ? null : vertical,
    textRotation: (rotation < 0 ? 90 - rotation : rotation) || null,
    wrapText: wrap || null,
    indent: indent || null,
    shrinkToFit: shrink || null,
    readingOrder: READING_ORDERS.indexOf(readingOrder) || null,
  });
}

/** Numbers of the parts that a cell's looks are made of. */
export interface LookNumbers {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
}

export function cellFormatXml(style: CellStyle, numbers: LookNumbers): string {
  const alignment = alignmentXml(style.alignment);
  const hasAlignment = alignment !== "<alignment/>";
  const isProtected = !style.locked || style.formulaHidden;
  const protection = element("protection", {
    locked: style.locked ? null : false,
    hidden: style.formulaHidden || null,
  });
  return element(
    "xf",
    {
      ...numbers,
      xfId: 0,
      quotePrefix: style.quotePrefix || null,
      applyNumberFormat: numbers.numFmtId > 0 || null,
      applyFont: numbers.fontId > 0 || null,
      applyFill: numbers.fillId > 0 || null,
      applyBorder: numbers.borderId > 0 || null,
      applyAlignment: hasAlignment || null,
      applyProtection: isProtected || null,
    },
    (hasAlignment ? alignment : "") + (isProtected ? protection : ""),
  );
}

const choice = (name: string, value: boolean | null) =>
  value === null ? "" : element(name, { val: value ? null : false });

/** `number` is of the style's number format; null where it has none. */
export function differentialXml(style: DifferentialStyle, number: number | null): string {
  const font = [
    choice("b", style.bold),
    choice("i", style.italic),
    choice("strike", style.strikethrough),
    style.underline === null ? "" : underline(style.underline),
    style.fontColor === null ? "" : colorElement("color", style.fontColor),
  ].join("");
  const sides = (["left", "right", "top", "bottom"] as const)
    .map((side) => (style[side] === null ? "" : borderXml(side, style[side])))
    .join("");
  const fill =
    style.fill === null
      ? ""
      : element("fill", {}, element("patternFill", {}, colorElement("bgColor", style.fill)));
  const format =
    number === null
      ? ""
      : element("numFmt", {
          numFmtId: number,
          formatCode: xstringAttribute(style.numberFormat ?? ""),
        });
  return element(
    "dxf",
    {},
    (font && element("font", {}, font)) + format + fill + (sides && element("border", {}, sides)),
  );
}
