import type { Rectangle } from "./addresses";
import type { Area } from "./contract";

export const lastRow = (area: Rectangle): number => area.row + area.rows - 1;
export const lastColumn = (area: Rectangle): number => area.column + area.columns - 1;

/** What both cover; null when they do not touch or lie on different sheets. */
export function intersection(a: Area, b: Area): Area | null {
  if (a.sheet !== b.sheet) return null;
  const rectangle = overlap(a, b);
  return rectangle && { sheet: a.sheet, ...rectangle };
}

export function overlap(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    lastRow(inner) <= lastRow(outer) &&
    lastColumn(inner) <= lastColumn(outer)
  );
}

/** The smallest rectangle around both. */
export function bounding(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

/** What remains of `whole` without `hole`: up to four rectangles. */
export function subtract(whole: Rectangle, hole: Rectangle): Rectangle[] {
  const cut = overlap(whole, hole);
  if (!cut) return [whole];
  const below = lastRow(whole) - lastRow(cut);
  const right = lastColumn(whole) - lastColumn(cut);
  return [
    { ...whole, rows: cut.row - whole.row },
    { ...whole, row: lastRow(cut) + 1, rows: below },
    { row: cut.row, rows: cut.rows, column: whole.column, columns: cut.column - whole.column },
    { row: cut.row, rows: cut.rows, column: lastColumn(cut) + 1, columns: right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}
