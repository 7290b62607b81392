import { IUndoRedoService, RedoCommand, UndoCommand } from "@univerjs/core";
import type { Book } from "./book";
import type { Undo } from "./contract";

export function createUndo(book: Book): Undo {
  let status = { undos: 0, redos: 0 };
  book.injector.get(IUndoRedoService).undoRedoStatus$.subscribe((now) => {
    status = now;
  });
  return {
    canUndo: () => status.undos > 0,
    canRedo: () => status.redos > 0,
    undo: () => void book.commands.executeCommand(UndoCommand.id),
    redo: () => void book.commands.executeCommand(RedoCommand.id),
  };
}
