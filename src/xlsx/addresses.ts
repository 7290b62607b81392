import { SHEET_COLUMNS, SHEET_ROWS } from "./model/addresses";
import type { CellAddress, Range } from "./model/addresses";

/** 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnName((column - rest) / 26 - 1) + letter;
}

/** Null outside a sheet. Takes small letters too. */
export function columnNumber(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number <= SHEET_COLUMNS ? number - 1 : null;
}

/** From the number as written, which counts from one. Null outside a sheet. */
export function rowNumber(digits: string): number | null {
  const number = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  return number >= 1 && number <= SHEET_ROWS ? number - 1 : null;
}

export const cellName = ({ row, column }: CellAddress): string => `${columnName(column)}${row + 1}`;

/** "B2:C5", or "B2" for one cell. */
export function rangeName({ top, left, bottom, right }: Range): string {
  const first = cellName({ row: top, column: left });
  return top === bottom && left === right
    ? first
    : `${first}:${cellName({ row: bottom, column: right })}`;
}

/** With or without dollar signs. Null for anything but one cell of a sheet. */
export function parseCell(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  const column = columnNumber(match?.[1] ?? "");
  const row = rowNumber(match?.[2] ?? "");
  return row === null || column === null ? null : { row, column };
}

const ordered = (a: CellAddress, b: CellAddress): Range => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});

function parseEnd(text: string, edge: CellAddress): CellAddress | null {
  const cell = parseCell(text);
  if (cell) return cell;
  const plain = text.replace(/^\$/, "");
  const column = columnNumber(plain);
  if (column !== null) return { row: edge.row, column };
  const row = rowNumber(plain);
  return row === null ? null : { row, column: edge.column };
}

const FIRST: CellAddress = { row: 0, column: 0 };
const LAST: CellAddress = { row: SHEET_ROWS - 1, column: SHEET_COLUMNS - 1 };

/** "A1:C3", "A1", "A:C", "1:3", with or without dollar signs. Null for anything else. */
export function parseRange(text: string): Range | null {
  const [first = "", second, ...more] = text.split(":");
  if (more.length > 0) return null;
  if (second === undefined) {
    const cell = parseCell(first);
    return cell && ordered(cell, cell);
  }
  const whole = parseCell(first) === null;
  if (whole !== (parseCell(second) === null)) return null;
  if (whole && /\d/.test(first) !== /\d/.test(second)) return null;
  const from = parseEnd(first, FIRST);
  const to = parseEnd(second, LAST);
  return from && to && ordered(from, to);
}

export const containsCell = (range: Range, { row, column }: CellAddress): boolean =>
  range.top <= row && row <= range.bottom && range.left <= column && column <= range.right;

/** Quoted where formulas need it: "'Member rows'". */
export const quoteSheet = (name: string): string =>
  /^[A-Za-z_][A-Za-z\d_.]*$/.test(name) &&
  !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
