import type { Border, CellFormat, CellLook, CellStyle, StylePart } from "../contract";
import { GENERAL } from "../formats/number-formats";
import { PROPERTIES, STYLED_KEYS } from "../formats/properties";

const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };
const SIDES = ["left", "right", "top", "bottom", "diagonalDown", "diagonalUp"] as const;

const all = (border: Border): CellLook["borders"] => ({
  ...NO_BORDERS,
  left: border,
  right: border,
  top: border,
  bottom: border,
});

const NO_BORDERS = Object.fromEntries(
  SIDES.map((side) => [side, NO_BORDER]),
) as unknown as CellLook["borders"];

/** A cell to which nobody has done anything. */
export const PLAIN_LOOK: CellLook = {
  ...(Object.fromEntries(
    STYLED_KEYS.map((key) => [key, PROPERTIES[key].read({})]),
  ) as unknown as CellFormat),
  locked: true,
  formulaHidden: false,
  numberFormat: GENERAL,
  borders: NO_BORDERS,
};

export const PARTS: readonly StylePart[] = [
  "number",
  "alignment",
  "font",
  "border",
  "patterns",
  "protection",
];

const includes = (parts: readonly StylePart[]): CellStyle["includes"] =>
  Object.fromEntries(PARTS.map((part) => [part, parts.includes(part)])) as CellStyle["includes"];

const style = (
  name: string,
  parts: readonly StylePart[],
  look: Partial<CellLook> = {},
): CellStyle => ({
  name,
  builtIn: true,
  includes: includes(parts),
  look: { ...PLAIN_LOOK, ...look },
});

const line = (weight: Border["weight"], color: string): Border => ({
  style: "Continuous",
  weight,
  color,
});
const double = (color: string): Border => ({ style: "Double", weight: "Thick", color });
const below = (bottom: Border): Pick<CellLook, "borders"> => ({
  borders: { ...NO_BORDERS, bottom },
});

const TEXT = "#44546A";
const ACCENTS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/** A colour so far on its way to white. */
function tint(color: string, share: number): string {
  const bytes = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const mixed = bytes.map((byte) => Math.round(byte + (255 - byte) * share));
  return `#${mixed.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

const heading = (size: number, border?: Border): Partial<CellLook> => ({
  fontSize: size,
  fontColor: TEXT,
  bold: true,
  ...(border ? below(border) : {}),
});

const filled = (fillColor: string, fontColor: string): Partial<CellLook> => ({
  fillColor,
  fontColor,
});

const FONT = ["font"] as const;
const FILLED = ["font", "patterns"] as const;
const RULED = ["font", "border"] as const;
const BOXED = ["font", "border", "patterns"] as const;

/** Excel's own, with the colours of its theme Office; Emphasis1 to 3 are of older Excels. */
export const BUILT_IN: readonly CellStyle[] = [
  style("Normal", PARTS),
  style("Comma", ["number"], {
    numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  }),
  style("Currency", ["number"], {
    numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  }),
  style("Percent", ["number"], { numberFormat: "0%" }),
  style("WholeComma", ["number"], { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' }),
  style("WholeDollar", ["number"], { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' }),
  style("Hlink", FONT, { fontColor: "#0563C1", underline: "Single" }),
  style("HlinkTrav", FONT, { fontColor: "#954F72", underline: "Single" }),
  style("Note", ["border", "patterns"], {
    fillColor: "#FFFFCC",
    borders: all(line("Thin", "#B2B2B2")),
  }),
  style("WarningText", FONT, { fontColor: "#FF0000" }),
  style("SheetTitle", FONT, { fontName: "Calibri Light", fontSize: 18, fontColor: TEXT }),
  style("Heading1", RULED, heading(15, line("Thick", ACCENTS[0]))),
  style("Heading2", RULED, heading(13, line("Thick", tint(ACCENTS[0], 0.5)))),
  style("Heading3", RULED, heading(11, line("Medium", tint(ACCENTS[0], 0.4)))),
  style("Heading4", FONT, heading(11)),
  style("Input", BOXED, {
    ...filled("#FFCC99", "#3F3F76"),
    borders: all(line("Thin", "#7F7F7F")),
  }),
  style("Output", BOXED, {
    ...filled("#F2F2F2", "#3F3F3F"),
    bold: true,
    borders: all(line("Thin", "#3F3F3F")),
  }),
  style("Calculation", BOXED, {
    ...filled("#F2F2F2", "#FA7D00"),
    bold: true,
    borders: all(line("Thin", "#7F7F7F")),
  }),
  style("CheckCell", BOXED, {
    ...filled("#A5A5A5", "#FFFFFF"),
    bold: true,
    borders: all(double("#3F3F3F")),
  }),
  style("LinkedCell", RULED, { fontColor: "#FA7D00", ...below(double("#FF8001")) }),
  style("Total", RULED, {
    bold: true,
    borders: { ...NO_BORDERS, top: line("Thin", ACCENTS[0]), bottom: double(ACCENTS[0]) },
  }),
  style("Good", FILLED, filled("#C6EFCE", "#006100")),
  style("Bad", FILLED, filled("#FFC7CE", "#9C0006")),
  style("Neutral", FILLED, filled("#FFEB9C", "#9C5700")),
  ...ACCENTS.flatMap((color, index) => [
    style(`Accent${index + 1}`, FILLED, filled(color, "#FFFFFF")),
    style(`Accent${index + 1}_20`, FILLED, filled(tint(color, 0.8), "#000000")),
    style(`Accent${index + 1}_40`, FILLED, filled(tint(color, 0.6), "#000000")),
    style(`Accent${index + 1}_60`, FILLED, filled(tint(color, 0.4), "#FFFFFF")),
  ]),
  style("ExplanatoryText", FONT, { fontColor: "#7F7F7F", italic: true }),
];
