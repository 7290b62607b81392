import { BooleanNumber, type IColumnData, type IRowData } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import type { Rectangle } from "../addresses";
import type { Context } from "../context";
import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  type CellLook,
  type SheetId,
  type StoredLine,
  type StoredLines,
} from "../contract";
import { followsContents } from "../formats/sizes";
import { growGrid } from "../grid";
import { toPixels, toPoints } from "../units";
import { columnLocking, reachesBottom, reachesRight, rowLocking } from "./locking";
import { isPlain, lookReader, styleWriter, type Locking } from "./looks";

const wholeRow = (row: number): Rectangle => ({ row, column: 0, rows: 1, columns: SHEET_COLUMNS });
const wholeColumn = (column: number): Rectangle => ({
  row: 0,
  column,
  rows: SHEET_ROWS,
  columns: 1,
});

export function readLines({ book, extras }: Context, sheet: SheetId): StoredLines {
  const worksheet = book.worksheet(sheet);
  const styles = book.workbook().getStyles();
  const marks = extras.sheet(sheet);
  const filtered = new Set(marks.filteredRows);
  const look = lookReader();
  const marked = [...marks.unlocked, ...marks.formulaHidden];

  const lookOf = (own: IRowData["s"], locking: Locking): CellLook | null => {
    const style = (typeof own === "string" ? styles.get(own) : own) ?? {};
    return isPlain(style) && locking.locked && !locking.formulaHidden ? null : look(style, locking);
  };

  const rowData = worksheet.getRowManager().getRowData();
  const rows = [
    ...new Set([
      ...Object.keys(rowData).map(Number),
      ...filtered,
      ...marked.filter(reachesRight).flatMap(({ row, rows: count }) => span(row, count)),
    ]),
  ].map((index): StoredLine => {
    const own: Partial<IRowData> = rowData[index] ?? {};
    const hidden = own.hd === BooleanNumber.TRUE || filtered.has(index);
    return {
      index,
      size: own.h === undefined || followsContents(own) ? null : toPoints(own.h),
      hidden,
      look: lookOf(own.s, rowLocking(marks, index)),
    };
  });

  const columnData = worksheet.getColumnManager().getColumnData();
  const columns = [
    ...new Set([
      ...Object.keys(columnData).map(Number),
      ...marked.filter(reachesBottom).flatMap(({ column, columns: count }) => span(column, count)),
    ]),
  ].map((index): StoredLine => {
    const own: Partial<IColumnData> = columnData[index] ?? {};
    return {
      index,
      size: own.w === undefined ? null : toPoints(own.w),
      hidden: own.hd === BooleanNumber.TRUE,
      look: lookOf(own.s, columnLocking(marks, index)),
    };
  });
  return { rows: special(rows), columns: special(columns) };
}

const span = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);

const special = (lines: readonly StoredLine[]): StoredLine[] =>
  lines
    .filter(({ size, hidden, look }) => size !== null || hidden || look !== null)
    .sort((a, b) => a.index - b.index);

export function restoreLines(
  { book, extras }: Context,
  sheet: SheetId,
  { rows, columns }: StoredLines,
): void {
  const style = styleWriter();
  const common = ({ hidden, look }: StoredLine) => ({
    hd: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(look === null || isPlain(style(look, false)) ? {} : { s: style(look, false) }),
  });
  const rowData: Record<number, Partial<IRowData>> = {};
  for (const line of rows) {
    const height = line.size === null ? {} : { h: toPixels(line.size), ia: BooleanNumber.FALSE };
    rowData[line.index] = { ...common(line), ...height };
  }
  const columnData: Record<number, Partial<IColumnData>> = {};
  for (const line of columns) {
    columnData[line.index] = {
      ...common(line),
      ...(line.size === null ? {} : { w: toPixels(line.size) }),
    };
  }
  book.write(() => {
    const last = (lines: readonly StoredLine[]) => lines.at(-1)?.index ?? 0;
    growGrid(book, { sheet, row: last(rows), column: last(columns), rows: 1, columns: 1 });
    book.run(SetRowDataMutation.id, { subUnitId: sheet, rowData });
    book.run(SetColDataMutation.id, { subUnitId: sheet, columnData });
    const areas = (lines: readonly StoredLine[], whole: (index: number) => Rectangle) => ({
      unlocked: lines.filter(({ look }) => look?.locked === false).map(({ index }) => whole(index)),
      formulaHidden: lines
        .filter(({ look }) => look?.formulaHidden)
        .map(({ index }) => whole(index)),
    });
    const ofRows = areas(rows, wholeRow);
    const ofColumns = areas(columns, wholeColumn);
    const marks = extras.sheet(sheet);
    extras.updateSheet(sheet, {
      unlocked: [...marks.unlocked, ...ofRows.unlocked, ...ofColumns.unlocked],
      formulaHidden: [...marks.formulaHidden, ...ofRows.formulaHidden, ...ofColumns.formulaHidden],
    });
  });
}
