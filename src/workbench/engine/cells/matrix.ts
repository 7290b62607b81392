import type { Fill, Matrix } from "../contract";
import { EngineError } from "../contract";
import type { Rectangle } from "../addresses";

/** Builds rows by columns values. */
export function tabulate<T>(area: Rectangle, at: (row: number, column: number) => T): T[][] {
  const table: T[][] = [];
  for (let row = 0; row < area.rows; row += 1) {
    const line: T[] = [];
    for (let column = 0; column < area.columns; column += 1) line.push(at(row, column));
    table.push(line);
  }
  return table;
}

/**
 * Reads a scalar or matrix by position within the area.
 * @throws EngineError InvalidArgument when the shapes differ.
 */
export function spread<T extends string | number | boolean | null>(
  area: Rectangle,
  input: Fill<T>,
): (row: number, column: number) => T {
  if (!isMatrix(input)) return () => input;
  if (input.length !== area.rows || input.some((line) => line.length !== area.columns)) {
    throw new EngineError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (row, column) => input[row]?.[column] as T;
}

const isMatrix = <T>(input: Fill<T>): input is Matrix<T> => Array.isArray(input);

/** The one value of all cells, or null when they differ. */
export function common<T>(values: Iterable<T>): T | null {
  let first: T | undefined;
  let seen = false;
  for (const value of values) {
    if (!seen) first = value;
    else if (value !== first) return null;
    seen = true;
  }
  return seen ? (first as T) : null;
}
