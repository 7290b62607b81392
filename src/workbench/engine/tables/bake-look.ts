import type { CellMatrix } from "../book";
import type { Context } from "../context";
import type { StoredTable } from "../extras";
import { styleReader } from "../formats/styles";
import { cellLook } from "./cell-look";

/** Gives the cells of a table its looks as their own, for when it is a table no more. */
export function bakeLook({ book }: Context, table: StoredTable): void {
  const own = styleReader(book, table.sheet);
  const { row, column, rows, columns } = table.area;
  const cells: CellMatrix = {};
  for (let r = row; r < row + rows; r += 1) {
    const line: CellMatrix[number] = {};
    for (let c = column; c < column + columns; c += 1) {
      line[c] = { s: { ...cellLook(table, r, c), ...own(r, c) } };
    }
    cells[r] = line;
  }
  book.setStyles(table.sheet, cells);
}
