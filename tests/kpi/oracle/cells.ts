import { serialOf } from "./calendar";
import { atLeast, fraction, fractionOfNumber, fractionOfText, larger, negate } from "./fraction";
import type { Fraction } from "./fraction";

export type Cell = unknown;
/** A table as Excel hands it over: its header row first. */
export type Table = readonly (readonly Cell[])[];
/** One row, its number within the table (1 = first below the header), and its cells by header. */
export interface Row {
  readonly row: number;
  readonly cell: (header: string) => Cell;
}

/** Rule 1.3. Number 0 is empty in every column: no rule tells it from an empty figure. */
export const rule_1_3_isEmpty = (cell: Cell): boolean =>
  cell === null ||
  cell === undefined ||
  cell === 0 ||
  (typeof cell === "string" && cell.trim() === "");

export const rule_1_4_isError = (cell: Cell): boolean => typeof cell === "object" && cell !== null;

/** The trimmed text of a cell; a number is its shortest decimal text (1.1); an error has none. */
export const textOf = (cell: Cell): string =>
  rule_1_3_isEmpty(cell) || rule_1_4_isError(cell) ? "" : String(cell).trim();

export const rule_1_1_code = (cell: Cell): string => textOf(cell).toLowerCase();

export const rule_1_1_codes = (cell: Cell): string[] => [
  ...new Set(
    textOf(cell)
      .toLowerCase()
      .split(";")
      .map((code) => code.trim())
      .filter((code) => code !== ""),
  ),
];

/** Rule 1.2: a day, "empty" or "bad". */
export function rule_1_2_date(cell: Cell): number | "empty" | "bad" {
  if (rule_1_3_isEmpty(cell)) return "empty";
  if (typeof cell === "number") return cell >= 1 && cell < 2_958_466 ? Math.floor(cell) : "bad";
  const parts = typeof cell === "string" ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(cell.trim()) : null;
  const [year, month, dayOfMonth] = (parts ?? []).slice(1).map(Number);
  if (!year || !month || !dayOfMonth || year < 1900) return "bad";
  return serialOf(year, month, dayOfMonth) ?? "bad";
}

/** Rule 1.4: a figure, "empty" or "bad" (an error, a boolean, no plain decimal, beyond reckoning). */
export function rule_1_4_figure(cell: Cell): Fraction | "empty" | "bad" {
  if (rule_1_3_isEmpty(cell)) return "empty";
  if (typeof cell === "number") return withinReach(fractionOfNumber(cell));
  const text = typeof cell === "string" ? cell.trim() : "";
  const [plain, sign = "", digits = ""] = /^([+-]?)(\d+\.?\d*|\.\d+)$/.exec(text) ?? [];
  if (plain === undefined) return "bad";
  const figure = fractionOfText(`0${digits}`.replace(/\.$/, ""));
  return withinReach(sign === "-" ? negate(figure) : figure);
}

const LARGEST = fraction(10n ** 99n);
const SMALLEST = fraction(1, 10n ** 99n);

function withinReach(figure: Fraction): Fraction | "bad" {
  const size = larger(figure, negate(figure));
  const isZero = size.num === 0n;
  return isZero || (atLeast(LARGEST, size) && atLeast(size, SMALLEST)) ? figure : "bad";
}

/** Rule 1.5: columns are found by header; a column that is absent counts as empty. */
export function rule_1_5_rows(table: Table): Row[] {
  const headers = (table[0] ?? []).map((header) => textOf(header).toLowerCase());
  return table.slice(1).map((cells, index) => ({
    row: index + 1,
    cell: (header) => {
      const column = headers.indexOf(header.toLowerCase());
      return column < 0 ? undefined : cells[column];
    },
  }));
}
