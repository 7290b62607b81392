import type { XmlNode } from "../guards/tree";
import { BORDER_STYLES } from "../model/styles";
import type { Border, Borders } from "../model/styles";
import type { Palette } from "./colors";
import { booleanOf, oneOf } from "./values";

/** Null for no line. Right-to-left files may say start and end for left and right. */
export function readBorder(
  parent: XmlNode | undefined,
  names: readonly string[],
  palette: Palette,
): Border | null {
  const node = names.map((name) => parent?.child(name)).find((found) => found !== undefined);
  const style = oneOf(node?.get("style"), BORDER_STYLES, null);
  return style && { style, color: palette.read(node?.child("m:color")) };
}

export function readBorders(node: XmlNode, palette: Palette): Borders {
  const diagonal = readBorder(node, ["m:diagonal"], palette);
  return {
    left: readBorder(node, ["m:left", "m:start"], palette),
    right: readBorder(node, ["m:right", "m:end"], palette),
    top: readBorder(node, ["m:top"], palette),
    bottom: readBorder(node, ["m:bottom"], palette),
    diagonal,
    diagonalUp: diagonal !== null && booleanOf(node.get("diagonalUp"), false),
    diagonalDown: diagonal !== null && booleanOf(node.get("diagonalDown"), false),
  };
}
