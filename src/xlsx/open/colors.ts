import type { XmlNode } from "../guards/tree";
import type { Color } from "../model/styles";
import { countOf, integerOf, numberOf } from "./values";

const hex = (rgb: string): Color => `#${rgb.toUpperCase()}`;

/** "FF1F4E79" or "1F4E79"; null for anything else. Excel ignores the transparency. */
function rgbColor(text: string | undefined): Color | null {
  return text !== undefined && /^(?:[\dA-Fa-f]{2})?[\dA-Fa-f]{6}$/.test(text)
    ? hex(text.slice(-6))
    : null;
}

/** The palette of old Excel, which files still refer to (ISO 29500-1, 18.8.27). */
const EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const INDEXED: readonly string[] = [
  ...EIGHT,
  ...EIGHT,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080".split(" "),
  ..."9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF".split(" "),
  ..."00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696".split(" "),
  ..."003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
];

/** Office's theme of 2013, for files that bring none. In the order that cells count them. */
const OFFICE: readonly Color[] = [
  "#FFFFFF",
  "#000000",
  "#E7E6E6",
  "#44546A",
  "#4472C4",
  "#ED7D31",
  "#A5A5A5",
  "#FFC000",
  "#5B9BD5",
  "#70AD47",
  "#0563C1",
  "#954F72",
];
const THEME_ORDER =
  "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink";

function themeColor(slot: XmlNode | undefined): Color | null {
  const given = slot?.children[0];
  return rgbColor(given?.get("lastClr") ?? given?.get("val"));
}

function toHsl(color: Color): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const range = high - Math.min(r, g, b);
  const light = high - range / 2;
  if (range === 0) return [0, 0, light];
  const saturation = range / (1 - Math.abs(2 * light - 1));
  const sector =
    high === r ? ((g - b) / range + 6) % 6 : high === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [sector / 6, saturation, light];
}

function fromHsl(hue: number, saturation: number, light: number): Color {
  const chroma = saturation * Math.min(light, 1 - light);
  const channel = (n: number) => {
    const k = (n + hue * 12) % 12;
    const value = light - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return hex(channel(0) + channel(8) + channel(4));
}

/** Lighter towards 1, darker towards -1 (ISO 29500-1, 18.8.19). */
function tinted(color: Color, tint: number): Color {
  if (tint === 0) return color;
  const [hue, saturation, light] = toHsl(color);
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

/** Colours as a file names them, as what they show. */
export class Palette {
  private readonly theme: readonly Color[];
  private readonly indexed: readonly (Color | null)[];

  constructor(theme: XmlNode | undefined, styles: XmlNode | undefined) {
    const scheme = theme?.child("a:themeElements")?.child("a:clrScheme");
    this.theme = THEME_ORDER.split(" ").map(
      (slot, i) => themeColor(scheme?.child(`a:${slot}`)) ?? OFFICE[i] ?? "#000000",
    );
    const own = styles?.child("m:colors")?.list("m:indexedColors", "m:rgbColor");
    this.indexed = own?.length ? own.map((node) => rgbColor(node.get("rgb"))) : INDEXED.map(hex);
  }

  /** Null for automatic, and for what is no colour. */
  read(node: XmlNode | undefined): Color | null {
    if (!node) return null;
    const tint = Math.min(1, Math.max(-1, numberOf(node.get("tint")) ?? 0));
    const base = this.base(node);
    return base && tinted(base, tint);
  }

  private base(node: XmlNode): Color | null {
    const rgb = rgbColor(node.get("rgb"));
    if (rgb) return rgb;
    const theme = integerOf(node.get("theme"));
    if (theme !== null) return this.theme[theme] ?? null;
    // 64 and 65 are the window's own colours.
    return this.indexed[countOf(node.get("indexed"), 0, 63, -1)] ?? null;
  }
}
