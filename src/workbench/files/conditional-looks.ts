import { differentialStyle, type DifferentialStyle } from "../../xlsx";
import type { ConditionalLook } from "../engine/contract";
import { fromFileBorder, toFileBorder } from "./borders";

const EDGES = ["left", "right", "top", "bottom"] as const;
const color = (text: string) => text as `#${string}`;

const UNDERLINES = { None: "none", Single: "single", Double: "double" } as const;

export function toDifferentialStyle(look: ConditionalLook): DifferentialStyle {
  const borders = EDGES.flatMap((edge) => {
    const border = look.borders?.[edge];
    return border ? [[edge, toFileBorder(border)] as const] : [];
  });
  return differentialStyle({
    numberFormat: look.numberFormat ?? null,
    fontColor: look.fontColor ? color(look.fontColor) : null,
    bold: look.bold ?? null,
    italic: look.italic ?? null,
    strikethrough: look.strikethrough ?? null,
    underline: look.underline === undefined ? null : UNDERLINES[look.underline],
    fill: look.fillColor ? color(look.fillColor) : null,
    ...Object.fromEntries(borders),
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function toConditionalLook(style: DifferentialStyle): ConditionalLook {
  const { underline, fontColor, bold, italic, strikethrough, fill, numberFormat } = style;
  const look: Mutable<ConditionalLook> = {};
  if (fill !== null) look.fillColor = fill;
  if (fontColor !== null) look.fontColor = fontColor;
  if (bold !== null) look.bold = bold;
  if (italic !== null) look.italic = italic;
  if (strikethrough !== null) look.strikethrough = strikethrough;
  if (numberFormat !== null) look.numberFormat = numberFormat;
  if (underline !== null) look.underline = underlineOf(underline);
  const borders = EDGES.filter((edge) => style[edge] !== null);
  if (borders.length > 0) {
    look.borders = Object.fromEntries(borders.map((edge) => [edge, fromFileBorder(style[edge])]));
  }
  return look;
}

function underlineOf(underline: NonNullable<DifferentialStyle["underline"]>) {
  if (underline === "none") return "None";
  return underline.startsWith("single") ? "Single" : "Double";
}
