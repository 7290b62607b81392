/** The letters of a column; 0 is A. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const last = String.fromCharCode(65 + (column % 26));
  return rest < 0 ? last : `${columnLetters(rest)}${last}`;
}

/** A rectangle by its first cell and size; columns from 0, rows as Excel numbers them, from 1. */
export interface Rectangle {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** "A1:E694", or "B3" for a single cell. */
export function addressOf({ column, row, columns, rows }: Rectangle): string {
  const first = `${columnLetters(column)}${row}`;
  const last = `${columnLetters(column + columns - 1)}${row + rows - 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** "$A$1:$E$694", which stays the same wherever a formula that holds it is moved. */
export const absolute = (address: string): string =>
  address.replaceAll(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
