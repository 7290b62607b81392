import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { isWholeColumns, isWholeRows } from "./addresses";
import type { Book } from "./book";
import type { Area, SheetId } from "./contract";
import { overlap } from "./geometry";
import { grownColumns, grownRows } from "./sheet-data";

/** Makes the grid large enough to hold the area; a whole row or column asks for no more than there is. */
export function growGrid(book: Book, area: Area): void {
  const worksheet = book.worksheet(area.sheet);
  const rows = area.row + area.rows;
  const columns = area.column + area.columns;
  if (rows > worksheet.getRowCount() && !isWholeColumns(area)) {
    const rowCount = grownRows(rows);
    book.run(SetWorksheetRowCountMutation.id, { subUnitId: area.sheet, rowCount });
  }
  if (columns > worksheet.getColumnCount() && !isWholeRows(area)) {
    const columnCount = grownColumns(columns);
    book.run(SetWorksheetColumnCountMutation.id, { subUnitId: area.sheet, columnCount });
  }
}

/** The part of an area that the grid holds; what lies beyond is blank. */
export function withinGrid(book: Book, area: Area): Area | null {
  const part = overlap(area, { row: 0, column: 0, ...gridSize(book, area.sheet) });
  return part && { sheet: area.sheet, ...part };
}

export function gridSize(book: Book, sheet: SheetId): { rows: number; columns: number } {
  const worksheet = book.worksheet(sheet);
  return { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
}
