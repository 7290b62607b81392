import { columnIndex, columnName } from "../addresses";
import { SHEET_COLUMNS, SHEET_ROWS } from "../contract";
import { scanFormula, type Token } from "./scan";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula as typed (A1) in R1C1 notation, as it reads in this cell: `=RC[-2]*2`. */
export function toR1C1(formula: string, at: Place): string {
  return scanFormula(formula)
    .map((token) => tokenToR1C1(token, at))
    .join("");
}

function tokenToR1C1(token: Token, at: Place): string {
  switch (token.kind) {
    case "cell":
      return cellToR1C1(token.text, at);
    case "spill":
      return `${cellToR1C1(token.text.slice(0, -1), at)}#`;
    case "lines": {
      const [from = "", to = from] = token.text.split(":").map((end) => lineToR1C1(end, at));
      return from === to ? from : `${from}:${to}`;
    }
    default:
      return token.text;
  }
}

const CELL = /^(\$?)([A-Z]+)(\$?)(\d+)$/i;

function cellToR1C1(text: string, at: Place): string {
  const [, fixedColumn, letters = "", fixedRow, digits = ""] = CELL.exec(text) ?? [];
  return (
    coordinate("R", Number(digits) - 1, fixedRow === "$" ? null : at.row) +
    coordinate("C", columnIndex(letters), fixedColumn === "$" ? null : at.column)
  );
}

function lineToR1C1(end: string, at: Place): string {
  const fixed = end.startsWith("$");
  const name = end.replace("$", "");
  return /\d/.test(name)
    ? coordinate("R", Number(name) - 1, fixed ? null : at.row)
    : coordinate("C", columnIndex(name), fixed ? null : at.column);
}

/** `R3` is the third row, `R[3]` three rows down, `R` this row. */
function coordinate(letter: "R" | "C", index: number, from: number | null): string {
  if (from === null) return letter + String(index + 1);
  return index === from ? letter : `${letter}[${String(index - from)}]`;
}

const PARTS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"?`,
    String.raw`'(?:[^']|'')+'!`,
    // References, not parts of words, functions or tables.
    String.raw`(?<![\p{L}\p{N}_.\\])(?<row>R(?:\d+|\[-?\d+\])?)?(?<column>C(?:\d+|\[-?\d+\])?)?(?![\p{L}\p{N}_.\\(!\[])`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*(?:\[(?:[^\[\]]|\[[^\]]*\])*\])?`,
  ].join("|"),
  "giu",
);

/** A formula in R1C1 notation as it is typed (A1) in this cell. */
export function fromR1C1(formula: string, at: Place): string {
  const replaced = formula.replace(PARTS, (text: string, ...rest: unknown[]) => {
    const { row, column } = rest.at(-1) as { row?: string; column?: string };
    if (row === undefined && column === undefined) return text;
    const top = row === undefined ? null : line(row, at.row, SHEET_ROWS);
    const left = column === undefined ? null : line(column, at.column, SHEET_COLUMNS);
    const rowName = top && `${top.fixed}${String(top.index + 1)}`;
    const letters = left && `${left.fixed}${columnName(left.index)}`;
    return letters && rowName ? letters + rowName : `${letters ?? rowName}:${letters ?? rowName}`;
  });
  return joinLines(replaced);
}

/** What goes beyond the sheet comes back at its other end, as in Excel. */
function line(text: string, from: number, size: number): { fixed: "" | "$"; index: number } {
  const rest = text.slice(1);
  if (rest === "") return { fixed: "", index: from };
  const relative = /^\[(-?\d+)\]$/.exec(rest)?.[1];
  if (relative === undefined) return { fixed: "$", index: Number(rest) - 1 };
  return { fixed: "", index: (((from + Number(relative)) % size) + size) % size };
}

/** `C:C[2]` was written as A:A:C:C; what is in quotes stays. */
const joinLines = (formula: string): string =>
  formula.replace(
    /"(?:[^"]|"")*"?|(\$?[A-Z]{1,3}|\$?\d+):\1:(\$?[A-Z]{1,3}|\$?\d+):\2/g,
    (text: string, from?: string, to?: string) =>
      from === undefined || to === undefined ? text : `${from}:${to}`,
  );
