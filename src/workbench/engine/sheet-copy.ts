import {
  CopySheetCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { Book } from "./book";
import type { Sheet, SheetId, TableId } from "./contract";
import type { ExtrasStore, StoredTable } from "./extras";
import { LONGEST_SHEET_NAME } from "./sheet-names";

/** Copies a sheet with all that lies on it; tables get names of their own. */
export function copySheet(
  book: Book,
  extras: ExtrasStore,
  source: Sheet,
  position: number,
): SheetId {
  const before = new Set(book.sheetIds());
  return book.write(() => {
    book.run(CopySheetCommand.id, { subUnitId: source.id });
    const copy = book.sheetIds().find((id) => !before.has(id)) as SheetId;
    const fromOrder = book.sheetIds().indexOf(copy);
    const toOrder = Math.max(0, Math.min(position, before.size));
    if (fromOrder !== toOrder) {
      book.run(SetWorksheetOrderMutation.id, { subUnitId: copy, fromOrder, toOrder });
    }
    const name = copyName(book, source.name);
    book.run(SetWorksheetNameMutation.id, { subUnitId: copy, name });
    copyExtras(extras, source.id, copy);
    return copy;
  });
}

/** "Name (2)", shortened to what a sheet's name may hold. */
function copyName(book: Book, name: string): string {
  const taken = new Set(
    book
      .workbook()
      .getSheets()
      .map((sheet) => sheet.getName().toLowerCase()),
  );
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

function copyExtras(store: ExtrasStore, from: SheetId, to: SheetId): void {
  const extras = store.get();
  const tables = [...extras.tables];
  for (const table of extras.tables) {
    if (table.sheet === from) tables.push({ ...table, ...identity(tables, table.name), sheet: to });
  }
  const own = extras.sheets[from];
  const sheets = own ? { ...extras.sheets, [to]: { ...own, protection: null } } : extras.sheets;
  store.replace({ ...extras, tables, sheets });
}

function identity(tables: readonly StoredTable[], stem: string): Pick<StoredTable, "id" | "name"> {
  const id = String(Math.max(...tables.map((table) => Number(table.id))) + 1) as TableId;
  const taken = new Set(tables.map((table) => table.name.toLowerCase()));
  let number = 2;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return { id, name: `${stem}${number}` };
}
