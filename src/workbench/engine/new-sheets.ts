import type { IWorksheetData } from "@univerjs/core";
import { InsertSheetCommand, InsertSheetMutation } from "@univerjs/sheets";
import type { Book } from "./book";
import { newSheetData } from "./sheet-data";

/** Sheets that the person at the grid adds are as large as Excel's, and their cells, too; not as Univer's. */
export function sizeNewSheets(book: Book): void {
  let adding = false;
  book.commands.beforeCommandExecuted(({ id, params }) => {
    if (id === InsertSheetCommand.id) adding = true;
    if (id !== InsertSheetMutation.id || !adding) return;
    adding = false;
    const { sheet } = params as { sheet: IWorksheetData };
    Object.assign(sheet, newSheetData(sheet.name, sheet.id));
  });
}
