import type { Border, CellFormat, CellLook } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { toHexColor } from "./colors";

/** How each part of `T` is read from what an add-in sets; all throw HostError InvalidArgument. */
type Readers<T> = { readonly [K in keyof T]: (value: Arguments) => T[K] };

const flag = (value: Arguments): boolean => value.flag(0);
const color = (value: Arguments): string => toHexColor(value.text(0));

export const readLook: Readers<Omit<CellLook, "borders">> = {
  numberFormat: (value) => value.text(0),
  fillColor: color,
  fontColor: color,
  fontName: (value) => value.text(0),
  fontSize: (value) => value.number(0),
  bold: flag,
  italic: flag,
  strikethrough: flag,
  subscript: flag,
  superscript: flag,
  underline: (value) =>
    value.word(0, ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"]),
  horizontalAlignment: (value) =>
    value.word(0, [
      "General",
      "Left",
      "Center",
      "Right",
      "Fill",
      "Justify",
      "CenterAcrossSelection",
      "Distributed",
    ]),
  verticalAlignment: (value) =>
    value.word(0, ["Top", "Center", "Bottom", "Justify", "Distributed"]),
  wrapText: flag,
  shrinkToFit: flag,
  indentLevel: (value) => value.integer(0),
  textOrientation: (value) => value.integer(0),
  locked: flag,
  formulaHidden: flag,
};

export const readBorder: Readers<Border> = {
  style: (value) =>
    value.word(0, [
      "None",
      "Continuous",
      "Dash",
      "DashDot",
      "DashDotDot",
      "Dot",
      "Double",
      "SlantDashDot",
    ]),
  weight: (value) => value.word(0, ["Hairline", "Thin", "Medium", "Thick"]),
  color,
};

/** The width of columns or the height of rows, in points. @throws HostError InvalidArgument */
export function readSize(value: Arguments): number {
  const points = value.number(0);
  if (points < 0) throw invalidArgument("A size may not be negative.");
  return points;
}

/** Excel gives white for cells without a fill. */
export const shownFill = <C extends Json>(fill: C): C | "#FFFFFF" =>
  fill === "" ? "#FFFFFF" : fill;

/** The properties of a font, of cells or of a style. */
export const fontProperties = <T>(
  look: (name: keyof CellFormat) => Property<T>,
): Readonly<Record<string, Property<T>>> => ({
  name: look("fontName"),
  size: look("fontSize"),
  color: look("fontColor"),
  bold: look("bold"),
  italic: look("italic"),
  strikethrough: look("strikethrough"),
  subscript: look("subscript"),
  superscript: look("superscript"),
  underline: look("underline"),
});
