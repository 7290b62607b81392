import type { XmlNode } from "../guards/tree";
import { differentialStyle } from "../model/defaults";
import type { Color, DifferentialStyle } from "../model/styles";
import { builtInFormat } from "../number-formats";
import { decodeXstring } from "../text/xstring";
import { readBorder } from "./borders";
import type { Palette } from "./colors";
import { underlineOf } from "./fonts";
import { flag, integerOf } from "./values";

/** Excel puts a solid colour into the background, others into the foreground too. */
function fillColor(node: XmlNode | undefined, palette: Palette): Color | null {
  const pattern = node?.child("m:patternFill");
  if (!pattern || pattern.get("patternType") === "none") return null;
  return palette.read(pattern.child("m:bgColor")) ?? palette.read(pattern.child("m:fgColor"));
}

function formatCode(node: XmlNode | undefined): string | null {
  const code = node?.get("formatCode");
  if (code) return decodeXstring(code);
  const number = integerOf(node?.get("numFmtId"));
  return number === null ? null : builtInFormat(number);
}

const given = (font: XmlNode | undefined, name: string): boolean | null =>
  font?.child(name) ? flag(font, name) : null;

/** Reads a <dxf>, of the main namespace or of the extensions. */
export function readDifferential(node: XmlNode | undefined, palette: Palette): DifferentialStyle {
  if (!node) return differentialStyle({});
  const font = node.child("m:font");
  const border = node.child("m:border");
  return {
    numberFormat: formatCode(node.child("m:numFmt")),
    fontColor: palette.read(font?.child("m:color")),
    bold: given(font, "m:b"),
    italic: given(font, "m:i"),
    strikethrough: given(font, "m:strike"),
    underline: (font && underlineOf(font)) ?? null,
    fill: fillColor(node.child("m:fill"), palette),
    left: readBorder(border, ["m:left", "m:start"], palette),
    right: readBorder(border, ["m:right", "m:end"], palette),
    top: readBorder(border, ["m:top"], palette),
    bottom: readBorder(border, ["m:bottom"], palette),
  };
}
