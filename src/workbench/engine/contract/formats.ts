import type { Area } from "./areas";

export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

/** The looks of one cell. Colours are "#RRGGBB"; sizes are points. */
export interface CellFormat {
  /** "" for no fill. */
  readonly fillColor: string;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly underline: Underline;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  /** Degrees counter-clockwise, -90 to 90; 180 for stacked letters. */
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** Null where the cells differ. */
export type Mixed<T> = { readonly [K in keyof T]: T[K] | null };

export type BorderEdge =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

export interface Border {
  readonly style:
    "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

export interface Formats {
  get(area: Area): Mixed<CellFormat>;
  each(area: Area): CellFormat[][];
  set(area: Area, patch: Partial<CellFormat>): void;

  border(area: Area, edge: BorderEdge): Mixed<Border>;
  setBorder(area: Area, edge: BorderEdge, patch: Partial<Border>): void;

  /** Points, for each whole column that the area touches; null where they differ. */
  columnWidth(area: Area): number | null;
  setColumnWidth(area: Area, points: number): void;
  rowHeight(area: Area): number | null;
  setRowHeight(area: Area, points: number): void;
  autofitColumns(area: Area): void;
  autofitRows(area: Area): void;
  columnsHidden(area: Area): boolean | null;
  setColumnsHidden(area: Area, hidden: boolean): void;
  rowsHidden(area: Area): boolean | null;
  setRowsHidden(area: Area, hidden: boolean): void;

  /** Where the area lies on the sheet, in points from its top left corner. */
  position(area: Area): { left: number; top: number; width: number; height: number };
}
