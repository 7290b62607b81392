import type { Range } from "./addresses";
import type { CellStyle } from "./styles";

export const ERROR_CODES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface CellError {
  readonly error: ErrorCode;
}

/**
 * A string is always text, also when it reads like a number or a formula. A date is a number, the
 * serial day of the 1900 system, whose style has a date format. null is blank.
 */
export type CellValue = null | string | number | boolean | CellError;

/**
 * `text` is English with commas and without the leading "=", as Excel's formula bar shows it:
 * `[@Status]`, `XLOOKUP(…)`, `KPISTATUS(…)`. `area` is where an array's results stand, the
 * formula's own cell at its top left; the other cells of it carry their values themselves.
 */
export type Formula =
  | { readonly kind: "plain"; readonly text: string }
  /** Entered with Ctrl+Shift+Enter; every Excel knows it. */
  | { readonly kind: "array"; readonly text: string; readonly area: Range }
  /** Spills. Excel before 2021 and LibreOffice treat it as "array". */
  | { readonly kind: "dynamic"; readonly text: string; readonly area: Range };

export interface Cell {
  readonly column: number;
  /** Of a formula: the result when it was last calculated; null when none is known. */
  readonly value: CellValue;
  readonly formula: Formula | null;
  readonly style: CellStyle;
}

/** Only rows that hold or are something. */
export interface Row {
  readonly index: number;
  /** In points; null is as high as its contents need. */
  readonly height: number | null;
  readonly hidden: boolean;
  /** Of its blank cells; null for none of its own. */
  readonly style: CellStyle | null;
  /** By ascending column. */
  readonly cells: readonly Cell[];
}

/** Neighbouring columns that are alike. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font; null is the sheet's default. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly style: CellStyle | null;
}
