import type { Range } from "./addresses";

export const TOTALS_FUNCTIONS = [
  "sum",
  "min",
  "max",
  "average",
  "count",
  "countNums",
  "stdDev",
  "var",
] as const;

export interface TableFormula {
  readonly text: string;
  /** It is filled in as an array formula, which takes ranges whole. */
  readonly array: boolean;
}

export type Totals =
  | { readonly kind: "label"; readonly text: string }
  | { readonly kind: "function"; readonly function: (typeof TOTALS_FUNCTIONS)[number] }
  | { readonly kind: "formula"; readonly formula: TableFormula };

export interface TableColumn {
  /** Also the text of its header cell. */
  readonly name: string;
  /** The formula that Excel fills into new rows; the cells carry their own formulas and values. */
  readonly calculated: TableFormula | null;
  readonly totals: Totals | null;
}

export interface TableStyle {
  /** "TableStyleMedium2"; null for none. */
  readonly name: string | null;
  readonly bandedRows: boolean;
  readonly bandedColumns: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
}

/** Its cells are the sheet's cells; a table has at least one row below its header. */
export interface Table {
  readonly name: string;
  /** Header, rows and totals together. */
  readonly area: Range;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly filterButtons: boolean;
  readonly columns: readonly TableColumn[];
  readonly style: TableStyle;
}
