import { IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation } from "@univerjs/engine-formula";
import { RemoveSheetCommand, SetWorksheetNameCommand } from "@univerjs/sheets";
import type { Context } from "../context";
import type { SheetId } from "../contract";
import { dropSheet } from "./moved-references";
import { replaceTable } from "./rename";
import { rewriteFormulas } from "./rewrite";
import { renameSheet } from "./sheet-names";

/** Commands that rename or delete sheets. */
const CHANGING = new Set<string>([
  SetWorksheetNameCommand.id,
  RemoveSheetCommand.id,
  UndoCommand.id,
  RedoCommand.id,
]);

interface SheetReferences {
  renamed(before: string, after: string): void;
  /** To be told while the sheet's tables are still known. */
  dropped(sheet: SheetId, name: string): void;
}

/**
 * Keeps all formulas in step with sheets that are renamed or deleted. Univer rewrites those of cells and
 * some names by itself, and only where the sheet is written in its very letters: ours comes last.
 */
export function followSheets(context: Context): SheetReferences {
  const { book, extras } = context;
  const waiting: (() => void)[] = [];
  book.onCommand((command) => {
    if (!CHANGING.has(command.id)) return;
    for (const work of waiting.splice(0)) book.follow(work);
    // As in Excel, what came before a sheet was deleted cannot be undone.
    if (command.id === RemoveSheetCommand.id) {
      book.injector.get(IUndoRedoService).clearUndoRedo(book.unitId);
    }
  });

  return {
    renamed(before, after) {
      waiting.push(() =>
        rewriteFormulas(context, (formula) => renameSheet(formula, before, after)),
      );
    },
    dropped(sheet, name) {
      const tables = extras
        .get()
        .tables.filter((table) => table.sheet === sheet)
        .map((table) => table.name);
      waiting.push(() => drop(context, sheet, name, tables));
    },
  };
}

/** What referred to the sheet or to its tables is #REF!; its own names go with it. */
function drop(context: Context, sheet: SheetId, name: string, tables: readonly string[]): void {
  const { book, formulas } = context;
  const names = Object.values(
    book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {},
  );
  const stale = formulas.cellsMentioning([...tables, ...names.map((defined) => defined.name)]);
  for (const own of names.filter(({ localSheetId }) => localSheetId === sheet)) {
    book.run(RemoveDefinedNameMutation.id, own);
  }
  rewriteFormulas(context, (formula) =>
    tables.reduce(
      (text, table) => replaceTable(text, table, () => "#REF!"),
      dropSheet(formula, name),
    ),
  );
  formulas.forgetParsed();
  book.markStale(stale);
}
