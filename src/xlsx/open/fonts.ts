import type { XmlNode } from "../guards/tree";
import { DEFAULT_STYLE } from "../model/defaults";
import type { Font, Underline } from "../model/styles";
import type { Palette } from "./colors";
import { flag, numberOf, oneOf } from "./values";

const UNDERLINES = ["none", "single", "double", "singleAccounting", "doubleAccounting"] as const;

/** "single" where <u/> says no more; undefined where there is none. */
export function underlineOf(font: XmlNode): Underline | undefined {
  const node = font.child("m:u");
  return node && oneOf(node.get("val") ?? "single", UNDERLINES, "single");
}

/** What a font leaves out is Excel's usual. */
export function readFont(node: XmlNode, palette: Palette): Font {
  const usual = DEFAULT_STYLE.font;
  const size = numberOf(node.child("m:sz")?.get("val"));
  return {
    name: node.child("m:name")?.get("val") || usual.name,
    size: size !== null && size >= 1 && size <= 409 ? size : usual.size,
    bold: flag(node, "m:b"),
    italic: flag(node, "m:i"),
    strikethrough: flag(node, "m:strike"),
    underline: underlineOf(node) ?? "none",
    position: oneOf(
      node.child("m:vertAlign")?.get("val"),
      ["baseline", "superscript", "subscript"] as const,
      "baseline",
    ),
    color: palette.read(node.child("m:color")),
  };
}
