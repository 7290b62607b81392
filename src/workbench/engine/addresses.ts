import { SHEET_COLUMNS, SHEET_ROWS } from "./contract";

/** A rectangle without a sheet. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface ParsedAddress extends Rectangle {
  /** As written, without quotes; null when the text names no sheet. */
  readonly sheetName: string | null;
}

/** 0 is "A", 26 is "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CELLS = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;
const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;

/** Null for text that is no address ("Total", "A0", a cell beyond the last row). */
export function parseAddress(text: string): ParsedAddress | null {
  const parts = WITH_SHEET.exec(text.trim());
  const sheetName = parts ? (parts[1]?.replaceAll("''", "'") ?? parts[2] ?? null) : null;
  const rectangle = parseRectangle((parts?.[3] ?? text).trim());
  return rectangle && { sheetName, ...rectangle };
}

function parseRectangle(text: string): Rectangle | null {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [, left = "", right = ""] = columns;
    return between(0, columnIndex(left), SHEET_ROWS - 1, columnIndex(right));
  }
  const rows = ROWS.exec(text);
  if (!rows) return null;
  const [, top = "", bottom = ""] = rows;
  return between(Number(top) - 1, 0, Number(bottom) - 1, SHEET_COLUMNS - 1);
}

function between(row1: number, column1: number, row2: number, column2: number): Rectangle | null {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const rows = Math.abs(row2 - row1) + 1;
  const columns = Math.abs(column2 - column1) + 1;
  return row + rows <= SHEET_ROWS && column + columns <= SHEET_COLUMNS
    ? { row, column, rows, columns }
    : null;
}

export const isWholeRows = (area: Rectangle): boolean => area.columns >= SHEET_COLUMNS;
export const isWholeColumns = (area: Rectangle): boolean => area.rows >= SHEET_ROWS;

/** "A1", "A1:B4", "2:3", "A:C"; with `absolute`, "$A$1:$B$4". */
export function formatAddress(area: Rectangle, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (index: number) => mark + columnName(index);
  const row = (index: number) => `${mark}${index + 1}`;
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  // Of a whole sheet Excel names the rows.
  if (isWholeColumns(area) && !isWholeRows(area))
    return `${column(area.column)}:${column(lastColumn)}`;
  if (isWholeRows(area)) return `${row(area.row)}:${row(lastRow)}`;
  const first = column(area.column) + row(area.row);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${column(lastColumn)}${row(lastRow)}`;
}

const LOOKS_LIKE_ADDRESS = /^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i;

/** Quotes where Excel does: spaces and signs, a leading digit, names that look like an address. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !LOOKS_LIKE_ADDRESS.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}
