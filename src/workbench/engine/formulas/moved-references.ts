import {
  columnIndex,
  columnName,
  isWholeColumns,
  isWholeRows,
  parseAddress,
  type Rectangle,
} from "../addresses";
import { EngineError, SHEET_COLUMNS, SHEET_ROWS } from "../contract";
import { lastColumn, lastRow } from "../geometry";
import { shiftArea, type Shift } from "../shift";
import { isRange } from "./operands";
import { scanFormula, type Token } from "./scan";

/** The formula after a sheet was deleted: what referred to it is #REF!. */
export function dropSheet(formula: string, name: string): string {
  return mapReferences(formula, ({ sheet, text }) => (sameSheet(sheet, name) ? null : text));
}

/**
 * The formula after cells of a sheet moved. `own`: whether references that name no sheet are to that one.
 */
export function shiftReferences(formula: string, name: string, own: boolean, shift: Shift): string {
  const along = shift.axis === "row" ? isWholeColumns : isWholeRows;
  const move = (area: Rectangle) => (along(area) ? area : shiftArea(area, shift));
  return mapReferences(formula, ({ sheet, text }) =>
    isTo(sheet, name, own) ? movedText(text, move) : text,
  );
}

/** The formula after some areas of a sheet, which it names with both corners, were stretched. */
export function stretchReferences(
  formula: string,
  name: string,
  own: boolean,
  stretch: (area: Rectangle) => Rectangle,
): string {
  return mapReferences(formula, ({ sheet, text }) =>
    text.includes(":") && isTo(sheet, name, own) ? movedText(text, stretch) : text,
  );
}

const isTo = (sheet: string | null, name: string, own: boolean): boolean =>
  sheet === null ? own : sameSheet(sheet, name);

/** The formula as it reads so many rows further down and columns further to the right. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapCorners(formula, (corner) => offsetCorner(corner, rows, columns));
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The formula of one cell as it reads in another when rows become columns: what was two to the left is
 * two above.
 * @throws EngineError NotImplemented for whole rows and columns and where only one of both is fixed.
 */
export function transposeReferences(formula: string, from: Place, to: Place): string {
  return mapCorners(formula, (corner) => {
    const [, mark, letters = "", rowMark, digits = ""] = CORNER.exec(corner) ?? [];
    if (letters === "" || digits === "" || mark !== rowMark) {
      throw new EngineError("NotImplemented", `The grid cannot transpose ${corner} in ${formula}.`);
    }
    if (mark === "$") return corner;
    const row = to.row + columnIndex(letters) - from.column;
    const column = to.column + Number(digits) - 1 - from.row;
    return isOnSheet(row, column) ? cornerAt(corner, row, column) : null;
  });
}

/** Null for a corner: its reference is #REF!. */
function mapCorners(formula: string, map: (corner: string) => string | null): string {
  return mapReferences(formula, ({ text }) => {
    if (!parseAddress(text.replace("#", ""))) return text;
    const corners = text.split(":").map(map);
    return corners.includes(null) ? null : corners.join(":");
  });
}

const sameSheet = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

interface Reference {
  /** Null where none is written. */
  readonly sheet: string | null;
  /** A1, A1:B2, A:C, 2:3, A1#; or what else may stand behind a sheet, such as a name. */
  readonly text: string;
}

/** Null for a reference: it is #REF!. */
function mapReferences(formula: string, map: (reference: Reference) => string | null): string {
  const tokens = scanFormula(formula);
  let mapped = "";
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as Token;
    const prefix = token.kind === "sheet" ? token : null;
    const start = prefix ? at + 1 : at;
    const count = lengthOfReference(tokens, start, prefix !== null);
    at = start + count;
    if (count === 0) {
      if (!prefix) at += 1;
      mapped += token.text;
      continue;
    }
    const written = tokens.slice(start, at).map((part) => part.text);
    const after = map({ sheet: prefix?.name ?? null, text: written.join("") });
    mapped += after === null ? "#REF!" : (prefix?.text ?? "") + after;
  }
  return mapped;
}

const REFERENCES = new Set<Token["kind"]>(["cell", "lines", "spill"]);

/** In tokens; zero where no reference starts. Behind a sheet anything is one. */
function lengthOfReference(tokens: readonly Token[], at: number, behindSheet: boolean): number {
  const token = tokens[at];
  if (!token || !(behindSheet || REFERENCES.has(token.kind))) return 0;
  return token.kind === "cell" && isRange(tokens, at) ? 3 : 1;
}

function movedText(text: string, move: (area: Rectangle) => Rectangle | null): string | null {
  const area = parseAddress(text.replace("#", ""));
  if (!area) return text;
  const { row, column, rows, columns } = area;
  const before = { row, column, rows, columns };
  const after = move(before);
  if (after === null || after === before) return after && text;
  const [first = "", last] = text.split(":");
  const from = cornerAt(first, after.row, after.column);
  return last === undefined ? from : `${from}:${cornerAt(last, lastRow(after), lastColumn(after))}`;
}

/** A cell, a column or a row, with dollar signs, and the sign of a spill. */
const CORNER = /^(\$?)([A-Z]*)(\$?)(\d*)(#?)$/i;

/** Another cell with the dollar signs of this one. */
function cornerAt(corner: string, row: number, column: number): string {
  const [, mark = "", letters = "", rowMark = "", digits = "", spill = ""] =
    CORNER.exec(corner) ?? [];
  if (letters === "") return `${mark}${row + 1}`;
  return mark + columnName(column) + (digits === "" ? "" : `${rowMark}${row + 1}`) + spill;
}

/** Null beyond the sheet's edge. */
function offsetCorner(corner: string, rows: number, columns: number): string | null {
  const [, mark = "", letters = "", rowMark = "", digits = ""] = CORNER.exec(corner) ?? [];
  const fixedRow = (letters === "" ? mark : rowMark) === "$";
  const row = digits === "" ? 0 : Number(digits) - 1 + (fixedRow ? 0 : rows);
  const column = letters === "" ? 0 : columnIndex(letters) + (mark === "$" ? 0 : columns);
  return isOnSheet(row, column) ? cornerAt(corner, row, column) : null;
}

const isOnSheet = (row: number, column: number): boolean =>
  row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS;
