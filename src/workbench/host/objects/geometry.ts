import { type Area, SHEET_COLUMNS, SHEET_ROWS } from "../../engine/contract";
import { invalidArgument } from "../protocol/error";

/** Arithmetic on rectangles of cells. */

/** @throws HostError InvalidArgument when the area leaves the sheet or is empty. */
export function checkedArea(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= SHEET_ROWS &&
    area.column + area.columns <= SHEET_COLUMNS;
  if (!inside) {
    throw invalidArgument("The argument is invalid or missing or has an incorrect format.");
  }
  return area;
}

export const isEntireRow = (area: Area): boolean => area.columns === SHEET_COLUMNS;
export const isEntireColumn = (area: Area): boolean => area.rows === SHEET_ROWS;

/** Whole rows or columns: Excel gives null for their cells' values and refuses to write them. */
export const isUnbounded = (area: Area): boolean => isEntireRow(area) || isEntireColumn(area);

/** More cells than that Excel does not count. */
const COUNTABLE = 2 ** 31 - 1;

/** As Excel's API counts the cells of areas: -1 for too many. */
export function countCells(areas: readonly Area[]): number {
  const count = areas.reduce((sum, area) => sum + cellCount(area), 0);
  return count > COUNTABLE ? -1 : count;
}

export const cellCount = (area: Area): number => area.rows * area.columns;

/** Null when they share no cell. */
export function intersect(a: Area, b: Area): Area | null {
  if (a.sheet !== b.sheet) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}

/** @throws HostError InvalidArgument for areas on different sheets. */
export function bounding(a: Area, b: Area): Area {
  if (a.sheet !== b.sheet) throw invalidArgument("The ranges are on different worksheets.");
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Moved and resized, checked against the sheet's edges. */
export function moved(area: Area, change: Partial<Omit<Area, "sheet">>): Area {
  return checkedArea({
    sheet: area.sheet,
    row: area.row + (change.row ?? 0),
    column: area.column + (change.column ?? 0),
    rows: area.rows + (change.rows ?? 0),
    columns: area.columns + (change.columns ?? 0),
  });
}

/** The part of the area at the offset; the offset may lie outside, as Excel allows for cells. */
export function cellAt(area: Area, row: number, column: number): Area {
  return checkedArea({
    sheet: area.sheet,
    row: area.row + row,
    column: area.column + column,
    rows: 1,
    columns: 1,
  });
}

/** Does every cell of `inner` lie in `outer`? */
export function contains(outer: Area, inner: Area): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && cellCount(shared) === cellCount(inner);
}
