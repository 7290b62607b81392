import type { Book } from "../book";
import { holdsContent } from "../cells/raw";
import { readCells } from "../cells/read";
import type { Area } from "../contract";
import { gridSize } from "../grid";

/** The filled cells around a cell as far as the first blank rows and columns, as Ctrl+A finds them. */
export function currentRegion(book: Book, start: Area): Area {
  const size = gridSize(book, start.sheet);
  let region = start;
  for (;;) {
    const wider = widened(book, region, size);
    if (wider === region) return region;
    region = wider;
  }
}

function widened(book: Book, area: Area, size: { rows: number; columns: number }): Area {
  const top = Math.max(0, area.row - 1);
  const left = Math.max(0, area.column - 1);
  const bottom = Math.min(size.rows, area.row + area.rows + 1);
  const right = Math.min(size.columns, area.column + area.columns + 1);
  const around = { ...area, row: top, column: left, rows: bottom - top, columns: right - left };
  const filled = readCells(book, around, holdsContent);
  const rowFilled = (row: number) => filled[row - top]?.includes(true) === true;
  const columnFilled = (column: number) => filled.some((line) => line[column - left]);
  const row = rowFilled(top) ? top : area.row;
  const column = columnFilled(left) ? left : area.column;
  const end = rowFilled(bottom - 1) ? bottom : area.row + area.rows;
  const side = columnFilled(right - 1) ? right : area.column + area.columns;
  const wider = { ...area, row, column, rows: end - row, columns: side - column };
  const same = wider.rows === area.rows && wider.columns === area.columns;
  return same ? area : wider;
}
