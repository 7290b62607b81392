import type { IStyleData } from "@univerjs/core";
import type { Book } from "../book";
import type { Area } from "../contract";
import { lastColumn, lastRow } from "../geometry";
import { withinGrid } from "../grid";
import { styleComposer, type StoredStyle } from "./styles";

/**
 * Every style that a cell of the area has. The area may be whole rows or columns: most of their cells have
 * no style but that of their lines, and are not looked at one by one.
 */
export function distinctStyles(book: Book, area: Area): IStyleData[] {
  const worksheet = book.worksheet(area.sheet);
  const compose = styleComposer(book);
  const rowStyle = (row: number) => worksheet.getRowStyle(row);
  const columnStyle = (column: number) => worksheet.getColumnStyle(column);
  const found = new Map<string, IStyleData>();
  const withOwn = new Map<string, number>();
  forOwnStyles(book, area, (row, column, own) => {
    const [ofRow, ofColumn] = [rowStyle(row), columnStyle(column)];
    const crossing = keyOf(ofRow, ofColumn);
    withOwn.set(crossing, (withOwn.get(crossing) ?? 0) + 1);
    found.set(keyOf(ofRow, ofColumn, own), compose(own, ofRow, ofColumn));
  });
  const columns = alike(area.column, lastColumn(area), columnStyle);
  for (const row of alike(area.row, lastRow(area), rowStyle)) {
    for (const column of columns) {
      const crossing = keyOf(row.style, column.style);
      if (row.count * column.count === withOwn.get(crossing)) continue;
      found.set(crossing, compose(null, row.style, column.style));
    }
  }
  return [...found.values()];
}

/** Calls for the cells that have a style of their own. */
function forOwnStyles(
  book: Book,
  area: Area,
  call: (row: number, column: number, own: StoredStyle) => void,
): void {
  const held = withinGrid(book, area);
  if (!held) return;
  const worksheet = book.worksheet(area.sheet);
  for (let row = held.row; row <= lastRow(held); row += 1) {
    for (let column = held.column; column <= lastColumn(held); column += 1) {
      const own = worksheet.getCellRaw(row, column)?.s;
      if (own) call(row, column, own);
    }
  }
}

/** The styles of lines, none included, and how many lines have each. */
function alike(
  first: number,
  last: number,
  styleOf: (line: number) => StoredStyle,
): readonly { style: StoredStyle; count: number }[] {
  const lines = new Map<string, { style: StoredStyle; count: number }>();
  for (let line = first; line <= last; line += 1) {
    const style = styleOf(line);
    const key = keyOf(style);
    const before = lines.get(key);
    if (before) before.count += 1;
    else lines.set(key, { style, count: 1 });
  }
  return [...lines.values()];
}

/** The same for the same styles, in this order. */
const keyOf = (...styles: readonly StoredStyle[]): string =>
  styles.map((style) => (style ? JSON.stringify(style) : "0")).join();
