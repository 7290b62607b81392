import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  MoveRangeCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { keepRules, registerRestoring } from "./rules/restore";
import type { Context } from "./context";
import { SET_EXTRAS } from "./extras";
import type { Structure } from "./structure";

const MOVING = new Set<string>([
  DeleteRangeMoveLeftCommand.id,
  DeleteRangeMoveUpCommand.id,
  InsertColCommand.id,
  InsertRangeMoveDownCommand.id,
  InsertRangeMoveRightCommand.id,
  InsertRowCommand.id,
  MoveRangeCommand.id,
  RemoveColCommand.id,
  RemoveRowCommand.id,
]);

/**
 * Undoing what moves cells brings back the tables, notes, filters and rules that went with the cells. Doing
 * again a shift of single cells, which Univer composes from other changes, brings back what came of it.
 */
export function restoreExtrasOnUndo({ book, extras }: Context, structure: Structure): void {
  registerRestoring(book);
  const keepExtras = () => ({ id: SET_EXTRAS, params: { extras: extras.get() } });
  const interceptors = book.injector.get(SheetInterceptorService);
  interceptors.interceptCommand({
    getMutations: ({ id }) => ({
      redos: [],
      undos: [...(MOVING.has(id) ? [keepExtras(), keepRules(book)] : [])],
    }),
  });
  interceptors.interceptAfterCommand({
    getMutations: (command) => ({
      redos: structure.moved(command) ? [keepExtras(), keepRules(book)] : [],
      undos: [],
    }),
  });
}
