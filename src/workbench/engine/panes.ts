import { SetFrozenMutation } from "@univerjs/sheets";
import type { Book } from "./book";
import { EngineError, type Panes } from "./contract";
import { growGrid } from "./grid";

export function createPanes(book: Book): Panes {
  return {
    frozen(sheet) {
      const { xSplit, ySplit } = book.worksheet(sheet).getFreeze();
      return xSplit > 0 || ySplit > 0 ? { rows: ySplit, columns: xSplit } : null;
    },
    freeze(sheet, { rows, columns }) {
      book.worksheet(sheet);
      if (rows < 0 || columns < 0 || !Number.isInteger(rows) || !Number.isInteger(columns)) {
        throw new EngineError("InvalidArgument", "Panes freeze whole rows and columns.");
      }
      book.write(() => {
        growGrid(book, { sheet, row: 0, column: 0, rows: rows + 1, columns: columns + 1 });
        book.run(SetFrozenMutation.id, {
          subUnitId: sheet,
          startRow: rows > 0 ? rows : -1,
          startColumn: columns > 0 ? columns : -1,
          ySplit: rows,
          xSplit: columns,
        });
      });
      book.events.emit("bookChanged", {});
    },
  };
}
