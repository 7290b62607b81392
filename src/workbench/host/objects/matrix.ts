import type { Area, CellInput, Fill } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { Json } from "../protocol/wire";

/** Excel's own sentence (OfficeDev/office-js#1025). */
const WRONG_SHAPE =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** @throws HostError InvalidArgument unless the numbers are the area's own. */
export function checkSize(rows: number, columns: number, area: Area): void {
  if (rows !== area.rows || columns !== area.columns) throw invalidArgument(WRONG_SHAPE);
}

function checkShape(rows: readonly (readonly unknown[])[], area: Area): void {
  checkSize(rows.length, area.columns, area);
  for (const row of rows) checkSize(area.rows, row.length, area);
}

/**
 * What an add-in writes into cells: one scalar for all, or an array of the area's shape, in which
 * null leaves a cell as it is. Null for the whole is invalid.
 */
export function cellInput(value: Arguments, area: Area): Fill<CellInput> {
  const input = value.json(0);
  if (input === null) throw invalidArgument("null is no value for a range.");
  if (!Array.isArray(input)) return scalar(input as Json);
  const rows = asRows(input as readonly Json[]);
  checkShape(rows, area);
  return rows;
}

/**
 * As `cellInput`, where only text is allowed: number formats. An array of one text is for every cell,
 * as Excel does with formats and not with values (OfficeDev/office-js-docs-reference#578).
 */
export function textInput(value: Arguments, area: Area): Fill<string | null> {
  const input = oneCell(value.json(0)) ?? cellInput(value, area);
  const cells: readonly CellInput[] = Array.isArray(input)
    ? (input as readonly (readonly CellInput[])[]).flat()
    : [input as CellInput];
  if (cells.some((cell) => cell !== null && typeof cell !== "string")) {
    throw invalidArgument("A text is expected.");
  }
  return input as Fill<string | null>;
}

/** The text of an array of one row and one column. */
function oneCell(input: Json): string | null {
  if (!Array.isArray(input) || input.length !== 1) return null;
  const row = (input as readonly Json[])[0];
  const [text] = Array.isArray(row) && row.length === 1 ? (row as readonly Json[]) : [];
  return typeof text === "string" ? text : null;
}

/** A two-dimensional array of cell values. @throws HostError InvalidArgument */
export function asRows(input: readonly Json[]): readonly (readonly CellInput[])[] {
  return input.map((row) => {
    if (!Array.isArray(row)) throw invalidArgument(WRONG_SHAPE);
    return (row as readonly Json[]).map((cell) => (cell === null ? null : scalar(cell)));
  });
}

function scalar(value: Json): Exclude<CellInput, null> {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw invalidArgument("A cell takes a text, a number, true or false.");
}
