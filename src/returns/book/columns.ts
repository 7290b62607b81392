import { RETURN_COLUMNS } from "../format";
import type { ReturnColumn } from "../format";

/** In characters: together as wide as a small laptop's screen, and A4 on its side at four fifths. */
const WIDTHS: Readonly<Record<ReturnColumn, number>> = {
  KPI: 7,
  Action: 42,
  "What is asked": 38,
  "On record": 19,
  Status: 14,
  Since: 12,
  Evidence: 30,
  Comment: 24,
};

export const COLUMN_WIDTHS: readonly number[] = RETURN_COLUMNS.map((column) => WIDTHS[column]);

/** Where a column stands on the sheet; the table begins in the first. */
export const columnAt = (column: ReturnColumn): number => RETURN_COLUMNS.indexOf(column);

export const LAST_COLUMN = RETURN_COLUMNS.length - 1;

/** The width of a merged cell. */
export const widthOf = (first: number, last: number): number =>
  COLUMN_WIDTHS.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
