import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { BooleanNumber, type IRowData } from "@univerjs/core";
import type { Book } from "../book";
import { toRange } from "../ranges";
import { common } from "../cells/matrix";
import { EngineError, type Area, type SheetId } from "../contract";
import { growGrid, gridSize, withinGrid } from "../grid";
import { toPixels, toPoints } from "../units";

const MOST_POINTS = 1790;

const spanOf = (start: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => start + index);

/** Lines beyond the grid have the standard size: one of them stands for all. */
function held(book: Book, area: Area): Area {
  return withinGrid(book, area) ?? { ...area, rows: 1, columns: 1 };
}

export function readColumnWidth(book: Book, area: Area): number | null {
  const worksheet = book.worksheet(area.sheet);
  const { column, columns } = held(book, area);
  return common(spanOf(column, columns).map((at) => toPoints(worksheet.getColumnWidth(at))));
}

export function readRowHeight(book: Book, area: Area): number | null {
  const worksheet = book.worksheet(area.sheet);
  const { row, rows } = held(book, area);
  return common(spanOf(row, rows).map((at) => toPoints(worksheet.getRowHeight(at))));
}

export function writeColumnWidth(book: Book, area: Area, points: number): void {
  checkSize(points);
  growGrid(book, { ...area, row: 0, rows: 1 });
  const { columns, column } = held(book, area);
  const { rows } = gridSize(book, area.sheet);
  const range = toRange({ row: 0, rows, column, columns });
  book.run(SetWorksheetColWidthMutation.id, {
    subUnitId: area.sheet,
    ranges: [range],
    colWidth: toPixels(points),
  });
}

export function writeRowHeight(book: Book, area: Area, points: number): void {
  checkSize(points);
  growGrid(book, { ...area, column: 0, columns: 1 });
  const { rows, row } = held(book, area);
  const { columns } = gridSize(book, area.sheet);
  const ranges = [toRange({ row, rows, column: 0, columns })];
  const subUnitId = area.sheet;
  book.run(SetWorksheetRowHeightMutation.id, { subUnitId, ranges, rowHeight: toPixels(points) });
  const autoHeightInfo = BooleanNumber.FALSE;
  book.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId, ranges, autoHeightInfo });
}

/** Whether a row's height follows its contents and is not one that somebody set. */
export function isRowAutomatic(book: Book, sheet: SheetId, row: number): boolean {
  return followsContents(book.worksheet(sheet).getRowManager().getRow(row) ?? {});
}

export const followsContents = ({ h, ia, ah }: Partial<IRowData>): boolean =>
  h === undefined || ia === BooleanNumber.TRUE || (ia !== BooleanNumber.FALSE && ah !== undefined);

export function writeRowsAutomatic(book: Book, { sheet, row, rows }: Area): void {
  const ranges = [toRange({ row, rows, column: 0, columns: gridSize(book, sheet).columns })];
  const autoHeightInfo = BooleanNumber.TRUE;
  const params = { subUnitId: sheet, ranges, autoHeightInfo };
  book.run(SetWorksheetRowIsAutoHeightMutation.id, params);
}

/** Heights in points by row, of rows that follow their contents; none is lower than a plain row. */
export function writeAutomaticHeights(
  book: Book,
  sheet: SheetId,
  heights: ReadonlyMap<number, number>,
): void {
  const worksheet = book.worksheet(sheet);
  const lowest = worksheet.getConfig().defaultRowHeight;
  const rowsAutoHeightInfo = [...heights]
    .map(([row, points]) => ({ row, autoHeight: Math.max(lowest, toPixels(points)) }))
    .filter(({ row, autoHeight }) => worksheet.getRowManager().getRowHeight(row) !== autoHeight);
  if (rowsAutoHeightInfo.length === 0) return;
  book.run(SetWorksheetRowAutoHeightMutation.id, { subUnitId: sheet, rowsAutoHeightInfo });
}

function checkSize(points: number): void {
  if (!(points >= 0 && points <= MOST_POINTS)) {
    throw new EngineError("InvalidArgument", "A width or height lies between 0 and 1,790 points.");
  }
}

export function readColumnsHidden(book: Book, area: Area): boolean | null {
  const worksheet = book.worksheet(area.sheet);
  const { column, columns } = held(book, area);
  return common(spanOf(column, columns).map((at) => !worksheet.getColVisible(at)));
}

export function readRowsHidden(book: Book, area: Area): boolean | null {
  const worksheet = book.worksheet(area.sheet);
  const { row, rows } = held(book, area);
  return common(spanOf(row, rows).map((at) => !worksheet.getRowVisible(at)));
}

export function writeColumnsHidden(book: Book, area: Area, hidden: boolean): void {
  const { column, columns } = held(book, area);
  const { rows } = gridSize(book, area.sheet);
  const ranges = [toRange({ row: 0, rows, column, columns })];
  const id = hidden ? SetColHiddenMutation.id : SetColVisibleMutation.id;
  book.run(id, { subUnitId: area.sheet, ranges });
}

export function writeRowsHidden(book: Book, area: Area, hidden: boolean): void {
  const { row, rows } = held(book, area);
  const { columns } = gridSize(book, area.sheet);
  const ranges = [toRange({ row, rows, column: 0, columns })];
  const id = hidden ? SetRowHiddenMutation.id : SetRowVisibleMutation.id;
  book.run(id, { subUnitId: area.sheet, ranges });
}

export function readPosition(
  book: Book,
  area: Area,
): { left: number; top: number; width: number; height: number } {
  const worksheet = book.worksheet(area.sheet);
  const columns = (from: number, count: number) =>
    spanOf(from, count).reduce((sum, at) => sum + worksheet.getColumnWidth(at), 0);
  const rows = (from: number, count: number) =>
    spanOf(from, count).reduce((sum, at) => sum + worksheet.getRowHeight(at), 0);
  return {
    left: toPoints(columns(0, area.column)),
    top: toPoints(rows(0, area.row)),
    width: toPoints(columns(area.column, area.columns)),
    height: toPoints(rows(area.row, area.rows)),
  };
}
