import type { Area, SheetId } from "./contract";
import type { Rectangle } from "./addresses";

/** Univer's way to write an area. */
export const toRange = (area: Rectangle) => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

export const fromRange = (
  sheet: SheetId,
  range: { startRow: number; startColumn: number; endRow: number; endColumn: number },
): Area => ({
  sheet,
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});
