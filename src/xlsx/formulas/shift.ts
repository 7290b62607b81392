import { columnName, columnNumber, rowNumber } from "../addresses";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/addresses";
import { isSign, join, tokenize } from "./lexer";
import type { Token } from "./lexer";

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

const within = (number: number, size: number) => number >= 0 && number < size;

/** Undefined: not a column; null: it left the sheet. */
function shiftColumn(dollar: string, letters: string, by: number): string | null | undefined {
  const column = columnNumber(letters);
  if (column === null) return undefined;
  const moved = dollar ? column : column + by;
  return within(moved, SHEET_COLUMNS) ? dollar + columnName(moved) : null;
}

function shiftRow(dollar: string, digits: string, by: number): string | null | undefined {
  const row = rowNumber(digits);
  if (row === null) return undefined;
  const moved = dollar ? row : row + by;
  return within(moved, SHEET_ROWS) ? `${dollar}${moved + 1}` : null;
}

interface Offset {
  readonly rows: number;
  readonly columns: number;
}

function shiftCell(text: string, by: Offset): string | undefined {
  const match = CELL.exec(text);
  if (!match) return undefined;
  const column = shiftColumn(match[1] ?? "", match[2] ?? "", by.columns);
  const row = shiftRow(match[3] ?? "", match[4] ?? "", by.rows);
  if (column === undefined || row === undefined) return undefined;
  return column === null || row === null ? "#REF!" : column + row;
}

/** One end of "A:C" or "1:3". */
function shiftLine(text: string, by: Offset): string | undefined {
  const column = COLUMN.exec(text);
  if (column) return shiftColumn(column[1] ?? "", column[2] ?? "", by.columns) ?? undefined;
  const row = ROW.exec(text);
  return row ? (shiftRow(row[1] ?? "", row[2] ?? "", by.rows) ?? undefined) : undefined;
}

function shiftToken(tokens: readonly Token[], i: number, by: Offset): Token {
  const token = tokens[i] as Token;
  if (token.kind !== "word" && token.kind !== "number") return token;
  const after = tokens[i + 1];
  if (isSign(after, "(") || isSign(after, "!") || after?.kind === "bracket") return token;
  const line = isSign(after, ":") || isSign(tokens[i - 1], ":");
  const moved = shiftCell(token.text, by) ?? (line ? shiftLine(token.text, by) : undefined);
  return moved === undefined ? token : { kind: "word", text: moved };
}

/** The formula as it reads that many rows and columns further: what a shared formula means there. */
export function shiftFormula(formula: string, by: Offset): string {
  const tokens = tokenize(formula);
  return join(tokens.map((_, i) => shiftToken(tokens, i, by)));
}
