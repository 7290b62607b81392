import type { Context } from "./context";
import { EngineError, type Cell, type Note, type Notes, type SheetId } from "./contract";
import type { StoredNote } from "./extras";

export function createNotes({ book, extras, locks }: Context): Notes {
  const stored = (sheet: SheetId): readonly StoredNote[] => {
    book.worksheet(sheet);
    return extras.sheet(sheet).notes;
  };
  const at = (cell: Cell) => (note: StoredNote) =>
    note.row === cell.row && note.column === cell.column;
  const describe = (sheet: SheetId, { row, column, text, author }: StoredNote): Note => ({
    cell: { sheet, row, column },
    text,
    author,
  });

  function get(cell: Cell): Note | null {
    const note = stored(cell.sheet).find(at(cell));
    return note ? describe(cell.sheet, note) : null;
  }

  function require(cell: Cell): Note {
    const note = get(cell);
    if (!note) throw new EngineError("ItemNotFound", "The cell has no note.");
    return note;
  }

  function write(sheet: SheetId, notes: readonly StoredNote[]): void {
    locks.require(sheet, "allowEditObjects");
    book.write(() => extras.updateSheet(sheet, { notes }));
  }

  return {
    list: (sheet) => stored(sheet).map((note) => describe(sheet, note)),
    get,
    add(cell, text, author = "") {
      if (get(cell)) throw new EngineError("ItemAlreadyExists", "The cell has a note already.");
      const note = { row: cell.row, column: cell.column, text, author };
      write(cell.sheet, [...stored(cell.sheet), note]);
      return describe(cell.sheet, note);
    },
    set(cell, text) {
      require(cell);
      const notes = stored(cell.sheet).map((note) => (at(cell)(note) ? { ...note, text } : note));
      write(cell.sheet, notes);
    },
    remove(cell) {
      require(cell);
      write(
        cell.sheet,
        stored(cell.sheet).filter((note) => !at(cell)(note)),
      );
    },
  };
}
