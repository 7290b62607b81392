import {
  type IMutationInfo,
  type IUndoRedoItem,
  IUndoRedoService,
  ObjectMatrix,
} from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { Book, CellMatrix } from "./book";
import type { Context } from "./context";
import { SET_EXTRAS } from "./extras";

/** Steps wait here until the command they answer has put its own on the stack. */
const waiting = new WeakMap<Book, IUndoRedoItem[]>();

function stackLater(book: Book, step: IUndoRedoItem): void {
  const steps = waiting.get(book) ?? [];
  waiting.set(book, steps);
  steps.push(step);
  if (steps.length === 1) setTimeout(() => pushWaitingSteps(book));
}

function pushWaitingSteps(book: Book): void {
  if (book.isClosed()) return;
  for (const step of waiting.get(book)?.splice(0) ?? []) {
    book.injector.get(IUndoRedoService).pushUndoRedo(step);
  }
}

/** Runs what the user asked for outside the grid's own commands, as one step of undo. */
export function asUserAction(context: Context, work: () => void): void {
  context.book.follow(() => asUndoStep(context, work));
  pushWaitingSteps(context.book);
}

/**
 * Runs what the engine does in answer to the user's edit, and makes it a step of undo of its own,
 * as Excel does when a table grows. What follows within such a step is part of it. For anyone else's
 * edit there is nothing to undo.
 */
export function asUndoStep({ book, extras }: Context, work: () => void): void {
  if (book.originNow() !== "user" || book.isRecording()) return work();
  const before = extras.get();
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const change = (redo: IMutationInfo, undo: IMutationInfo) => {
    redos.push(redo);
    undos.unshift(undo);
  };
  const { id } = SetRangeValuesMutation;
  const cells = (params: ISetRangeValuesMutationParams) =>
    change({ id, params }, { id, params: undoOf(book, params) });
  book.recording({ cells, change }, work);
  if (extras.get() === before && redos.length === 0) return;
  stackLater(book, {
    unitID: book.unitId,
    undoMutations: [...undos, { id: SET_EXTRAS, params: { extras: before } }],
    redoMutations: [...redos, { id: SET_EXTRAS, params: { extras: extras.get() } }],
  });
}

/** Undoing a change of looks leaves the contents alone. */
function undoOf(book: Book, params: ISetRangeValuesMutationParams): ISetRangeValuesMutationParams {
  const undo = SetRangeValuesUndoMutationFactory(book.injector, params);
  if (params.trigger !== SetStyleCommand.id) return undo;
  const cellValue: CellMatrix = {};
  new ObjectMatrix(undo.cellValue ?? {}).forValue((row, column, cell) => {
    (cellValue[row] ??= {})[column] = { s: cell?.s ?? null };
  });
  return { ...undo, cellValue };
}
