import type { XmlNode } from "../guards/tree";
import { FILL_PATTERNS } from "../model/styles";
import type { Fill } from "../model/styles";
import type { Palette } from "./colors";
import { oneOf } from "./values";

export interface ReadFill {
  readonly fill: Fill | null;
  /** A gradient that became its first colour. */
  readonly gradient: boolean;
}

function readPattern(node: XmlNode, palette: Palette): Fill | null {
  const type = node.get("patternType");
  const foreground = palette.read(node.child("m:fgColor"));
  if (type === "solid") return { kind: "solid", color: foreground ?? "#000000" };
  const pattern = oneOf(type, FILL_PATTERNS, null);
  if (pattern === null) return null;
  return {
    kind: "pattern",
    pattern,
    foreground,
    background: palette.read(node.child("m:bgColor")),
  };
}

export function readFill(node: XmlNode, palette: Palette): ReadFill {
  const gradient = node.child("m:gradientFill");
  if (gradient) {
    const color = palette.read(gradient.child("m:stop")?.child("m:color"));
    return { fill: color && { kind: "solid", color }, gradient: true };
  }
  const pattern = node.child("m:patternFill");
  return { fill: pattern ? readPattern(pattern, palette) : null, gradient: false };
}
