import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { Context } from "./context";
import { SET_EXTRAS } from "./extras";

const SHIFTING = new Set<string>([
  DeleteRangeMoveLeftCommand.id,
  DeleteRangeMoveUpCommand.id,
  InsertColCommand.id,
  InsertRangeMoveDownCommand.id,
  InsertRangeMoveRightCommand.id,
  InsertRowCommand.id,
  RemoveColCommand.id,
  RemoveRowCommand.id,
  RemoveSheetCommand.id,
]);

/** Undoing a deletion brings back the tables, notes and filters that went with the cells. */
export function restoreExtrasOnUndo({ book, extras }: Context): void {
  book.injector.get(SheetInterceptorService).interceptCommand({
    getMutations: ({ id }) => ({
      redos: [],
      undos: SHIFTING.has(id) ? [{ id: SET_EXTRAS, params: { extras: extras.get() } }] : [],
    }),
  });
}
