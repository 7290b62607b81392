import type { Border as FileBorder } from "../../xlsx";
import type { Border } from "../engine/contract";
import { words } from "./words";

type Line = FileBorder["style"];

/** Each line with its style and weight. */
const LINES: readonly (readonly [Border["style"], Border["weight"], Line])[] = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dot", "Thin", "dotted"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

const lines = words(LINES.map(([style, weight, line]) => [`${style} ${weight}`, line] as const));
const byStyle = words(LINES.map(([style, , line]) => [style, line] as const));

export const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

export function toFileBorder({ style, weight, color }: Border): FileBorder | null {
  const line = lines.to(`${style} ${weight}`) ?? byStyle.to(style);
  return line === undefined ? null : { style: line, color: color as `#${string}` };
}

export function fromFileBorder(border: FileBorder | null): Border {
  const found = LINES.find(([, , line]) => line === border?.style);
  if (!border || !found) return NO_BORDER;
  return { style: found[0], weight: found[1], color: border.color ?? "#000000" };
}
