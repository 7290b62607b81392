/** "#RRGGBB", capital hexadecimal digits. Theme colours are read as what they show. */
export type Color = `#${string}`;

export type Underline = "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: Underline;
  readonly position: "baseline" | "superscript" | "subscript";
  /** null: the window's own text colour. */
  readonly color: Color | null;
}

export const FILL_PATTERNS = [
  "mediumGray",
  "darkGray",
  "lightGray",
  "darkHorizontal",
  "darkVertical",
  "darkDown",
  "darkUp",
  "darkGrid",
  "darkTrellis",
  "lightHorizontal",
  "lightVertical",
  "lightDown",
  "lightUp",
  "lightGrid",
  "lightTrellis",
  "gray125",
  "gray0625",
] as const;

export type Fill =
  | { readonly kind: "solid"; readonly color: Color }
  | {
      readonly kind: "pattern";
      readonly pattern: (typeof FILL_PATTERNS)[number];
      readonly foreground: Color | null;
      readonly background: Color | null;
    };

export const BORDER_STYLES = [
  "thin",
  "medium",
  "dashed",
  "dotted",
  "thick",
  "double",
  "hair",
  "mediumDashed",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
] as const;

export interface Border {
  readonly style: (typeof BORDER_STYLES)[number];
  readonly color: Color | null;
}

export interface Borders {
  readonly left: Border | null;
  readonly right: Border | null;
  readonly top: Border | null;
  readonly bottom: Border | null;
  readonly diagonal: Border | null;
  readonly diagonalUp: boolean;
  readonly diagonalDown: boolean;
}

export const HORIZONTAL_ALIGNMENTS = [
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
] as const;
export const VERTICAL_ALIGNMENTS = ["top", "center", "bottom", "justify", "distributed"] as const;

export interface Alignment {
  readonly horizontal: (typeof HORIZONTAL_ALIGNMENTS)[number];
  readonly vertical: (typeof VERTICAL_ALIGNMENTS)[number];
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees counter-clockwise, -90 to 90; 255 for stacked letters. */
  readonly rotation: number;
  readonly readingOrder: "context" | "leftToRight" | "rightToLeft";
}

/** The looks of a cell, complete: nothing is inherited. */
export interface CellStyle {
  /** "General", "@" for text, "d mmm yyyy". */
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: Fill | null;
  readonly borders: Borders;
  readonly alignment: Alignment;
  /** Only matters on a protected sheet. */
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Excel keeps the text a text when someone edits the cell: set it where text begins with = + - @. */
  readonly quotePrefix: boolean;
}

/** What a conditional format changes; null leaves it as it is. */
export interface DifferentialStyle {
  readonly numberFormat: string | null;
  readonly fontColor: Color | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  readonly underline: Underline | null;
  readonly fill: Color | null;
  readonly left: Border | null;
  readonly right: Border | null;
  readonly top: Border | null;
  readonly bottom: Border | null;
}
