/** The colours of a table style; null where the part has no fill of its own. */
export interface TableColors {
  readonly header: string | null;
  readonly headerText: string;
  readonly band: string | null;
  readonly plain: string | null;
  readonly line: string;
  readonly text: string;
}

/** Office's theme: dark, accent and tints of black and the six accents. */
const THEME = [
  { dark: "#000000", accent: "#7F7F7F", pale: "#D9D9D9", paler: "#F2F2F2" },
  { dark: "#305496", accent: "#4472C4", pale: "#B4C6E7", paler: "#D9E1F2" },
  { dark: "#C65911", accent: "#ED7D31", pale: "#F8CBAD", paler: "#FCE4D6" },
  { dark: "#7B7B7B", accent: "#A5A5A5", pale: "#DBDBDB", paler: "#EDEDED" },
  { dark: "#BF8F00", accent: "#FFC000", pale: "#FFE699", paler: "#FFF2CC" },
  { dark: "#2F75B5", accent: "#5B9BD5", pale: "#BDD7EE", paler: "#DDEBF7" },
  { dark: "#548235", accent: "#70AD47", pale: "#C6E0B4", paler: "#E2EFDA" },
] as const;

type Tint = (typeof THEME)[number];
const WHITE = "#FFFFFF";
const BLACK = "#000000";

/** Seven styles a family, one for each colour of the theme, in Excel's numbering. */
const FAMILIES: Readonly<Record<string, readonly ((tint: Tint) => TableColors)[]>> = {
  Light: [
    ({ dark, paler }) => colors(null, dark, paler, null, dark, dark),
    ({ accent }) => colors(accent, WHITE, null, null, accent),
    ({ accent, paler }) => colors(null, BLACK, paler, null, accent),
  ],
  Medium: [
    ({ accent, paler }) => colors(accent, WHITE, paler, null, accent),
    ({ accent, pale, paler }) => colors(accent, WHITE, pale, paler, WHITE),
    ({ accent }) => colors(accent, WHITE, "#D9D9D9", null, BLACK),
    ({ accent, pale, paler }) => colors(paler, BLACK, pale, paler, accent),
  ],
  Dark: [({ dark, accent }) => colors(BLACK, WHITE, dark, accent, WHITE, WHITE)],
};

function colors(
  header: string | null,
  headerText: string,
  band: string | null,
  plain: string | null,
  line: string,
  text = BLACK,
): TableColors {
  return { header, headerText, band, plain, line, text };
}

const COUNTS: Readonly<Record<string, number>> = { Light: 21, Medium: 28, Dark: 11 };
const STYLE_NAME = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/;

export function isKnownStyle(style: string): boolean {
  const [, family = "", number = "0"] = STYLE_NAME.exec(style) ?? [];
  return style === "" || (Number(number) >= 1 && Number(number) <= (COUNTS[family] ?? 0));
}

/** Null for "" and styles that do not exist. */
export function colorsOf(style: string): TableColors | null {
  if (!isKnownStyle(style) || style === "") return null;
  const [, family = "", number = "1"] = STYLE_NAME.exec(style) ?? [];
  const index = Number(number) - 1;
  const kinds = FAMILIES[family] ?? [];
  const kind = kinds[Math.floor(index / THEME.length) % kinds.length];
  return kind?.(THEME[index % THEME.length] ?? THEME[0]) ?? null;
}
