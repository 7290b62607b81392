import {
  CommandType,
  type IMutationInfo,
  type IUndoRedoItem,
  IUndoRedoService,
} from "@univerjs/core";
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from "@univerjs/sheets";
import type { Book } from "./book";
import type { Context } from "./context";
import { SET_EXTRAS } from "./extras";

/** Steps wait here until the command they answer has put its own on the stack. */
const waiting = new WeakMap<Book, IUndoRedoItem[]>();

/** To be called once for a book: puts steps on the stack when the user's command is done. */
export function stackUndoSteps(book: Book): void {
  waiting.set(book, []);
  book.onCommand((command) => {
    if (command.type !== CommandType.COMMAND) return;
    for (const step of waiting.get(book)?.splice(0) ?? []) {
      book.injector.get(IUndoRedoService).pushUndoRedo(step);
    }
  });
}

/**
 * Runs what the engine does in answer to the user's edit, and makes it a step of undo of its own,
 * as Excel does when a table grows. For anyone else's edit there is nothing to undo.
 */
export function asUndoStep({ book, extras }: Context, work: () => void): void {
  if (book.originNow() !== "user") return work();
  const before = extras.get();
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  book.recording((params) => {
    redos.push({ id: SetRangeValuesMutation.id, params });
    undos.unshift({
      id: SetRangeValuesMutation.id,
      params: SetRangeValuesUndoMutationFactory(book.injector, params),
    });
  }, work);
  if (extras.get() === before) return;
  waiting.get(book)?.push({
    unitID: book.unitId,
    undoMutations: [...undos, { id: SET_EXTRAS, params: { extras: before } }],
    redoMutations: [...redos, { id: SET_EXTRAS, params: { extras: extras.get() } }],
  });
}
