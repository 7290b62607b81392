import type { Area, SheetId } from "../engine/contract";
import type { Range } from "../../xlsx";

export const toRange = ({ row, column, rows, columns }: Omit<Area, "sheet">): Range => ({
  top: row,
  left: column,
  bottom: row + rows - 1,
  right: column + columns - 1,
});

export const toArea = (sheet: SheetId, { top, left, bottom, right }: Range): Area => ({
  sheet,
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});
