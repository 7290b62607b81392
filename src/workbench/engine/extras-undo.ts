import type { IMutationInfo } from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  MoveRangeCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SetRangeValuesMutation,
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
export function restoreExtrasOnUndo(
  { book, extras }: Context,
  structure: Structure,
  completeLines: () => void,
): void {
  registerRestoring(book);
  const keepExtras = () => ({ id: SET_EXTRAS, params: { extras: extras.get() } });
  const interceptors = book.injector.get(SheetInterceptorService);
  interceptors.interceptCommand({
    getMutations: ({ id }) => ({
      redos: [],
      undos: MOVING.has(id) ? [keepExtras(), keepRules(book)] : [],
    }),
  });
  interceptors.interceptAfterCommand({
    getMutations: (command) => ({
      redos: structure.moved(command) ? [...completed(), keepExtras(), keepRules(book)] : [],
      undos: [],
    }),
  });

  /** What completes inserted rows of tables. */
  function completed(): IMutationInfo[] {
    const done: IMutationInfo[] = [];
    const cells = (params: ISetRangeValuesMutationParams) =>
      void done.push({ id: SetRangeValuesMutation.id, params });
    book.recording({ cells, change: (redo) => void done.push(redo) }, completeLines);
    return done;
  }
}
