import type { IColumnData, IRowData, IStyleData } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import { isWholeColumns, isWholeRows } from "../addresses";
import type { Book, CellMatrix } from "../book";
import { toRange } from "../ranges";
import type { Area } from "../contract";
import { growGrid, withinGrid } from "../grid";

/** What changes about a cell's style; a part of null is taken away, null leaves the cell alone. */
type StylePatch = IStyleData | null;

/**
 * Changes the style of each cell, named by its offset in the area. Whole rows and columns take it
 * as their own style, so that cells filled later have it too.
 */
export function writeStyles(
  book: Book,
  area: Area,
  patchAt: (row: number, column: number) => StylePatch,
): void {
  growGrid(book, area);
  if (isWholeColumns(area) || isWholeRows(area)) {
    writeWholeLines(book, area, patchAt);
    restyleExisting(book, area, patchAt);
    return;
  }
  const cells: CellMatrix = {};
  for (let row = 0; row < area.rows; row += 1) {
    const line: CellMatrix[number] = {};
    for (let column = 0; column < area.columns; column += 1) {
      const patch = patchAt(row, column);
      if (patch) line[area.column + column] = { s: patch };
    }
    cells[area.row + row] = line;
  }
  book.setStyles(area.sheet, cells);
}

function writeWholeLines(
  book: Book,
  area: Area,
  patchAt: (r: number, c: number) => StylePatch,
): void {
  const worksheet = book.worksheet(area.sheet);
  const styles = book.workbook().getStyles();
  const merged = (style: IRowData["s"], patch: StylePatch) => {
    const before = typeof style === "string" ? styles.get(style) : style;
    const after = Object.entries({ ...before, ...patch }).filter(([, part]) => part !== null);
    return Object.fromEntries(after) as IStyleData;
  };
  if (isWholeColumns(area)) {
    const columnData: Record<number, Partial<IColumnData>> = {};
    for (let column = 0; column < area.columns; column += 1) {
      const at = area.column + column;
      columnData[at] = { s: merged(worksheet.getColumnStyle(at), patchAt(0, column)) };
    }
    book.run(SetColDataMutation.id, { subUnitId: area.sheet, columnData });
    return;
  }
  const rowData: Record<number, Partial<IRowData>> = {};
  for (let row = 0; row < area.rows; row += 1) {
    const at = area.row + row;
    rowData[at] = { s: merged(worksheet.getRowStyle(at), patchAt(row, 0)) };
  }
  book.run(SetRowDataMutation.id, { subUnitId: area.sheet, rowData });
}

/** Cells with a style of their own would hide that of their row or column. */
function restyleExisting(
  book: Book,
  area: Area,
  patchAt: (r: number, c: number) => StylePatch,
): void {
  const held = withinGrid(book, area);
  if (!held) return;
  const { startRow, startColumn, endRow, endColumn } = toRange(held);
  const cells: CellMatrix = {};
  book
    .worksheet(area.sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const inside =
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
      if (!inside || !cell?.s) return;
      const patch = patchAt(row - area.row, column - area.column);
      if (patch) (cells[row] ??= {})[column] = { s: patch };
    });
  book.setStyles(area.sheet, cells);
}

/** Takes their own styles off the whole rows and columns of the area, if it has any. */
export function clearLineStyles(book: Book, area: Area): void {
  const held = withinGrid(book, area);
  if (!held) return;
  const worksheet = book.worksheet(area.sheet);
  const subUnitId = area.sheet;
  if (isWholeColumns(area)) {
    const styled = lines(held.column, held.columns, (at) => worksheet.getColumnStyle(at));
    const columnData = Object.fromEntries(styled.map((at) => [at, { s: {} }]));
    if (styled.length > 0) book.run(SetColDataMutation.id, { subUnitId, columnData });
  }
  if (isWholeRows(area)) {
    const styled = lines(held.row, held.rows, (at) => worksheet.getRowStyle(at));
    const rowData = Object.fromEntries(styled.map((at) => [at, { s: {} }]));
    if (styled.length > 0) book.run(SetRowDataMutation.id, { subUnitId, rowData });
  }
}

const lines = (first: number, count: number, styleOf: (at: number) => unknown): number[] =>
  Array.from({ length: count }, (_, index) => first + index).filter((at) => styleOf(at));
