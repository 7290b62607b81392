import type { IStyleData } from "@univerjs/core";
import type { Book } from "../book";
import type { Area } from "../contract";
import { lastColumn, lastRow } from "../geometry";
import { gridSize, withinGrid } from "../grid";
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
  forOwnStyles(book, area, (row, column, own, crossing) => {
    withOwn.set(crossing, (withOwn.get(crossing) ?? 0) + 1);
    const key = `${crossing} ${keyOf(own)}`;
    if (!found.has(key)) found.set(key, compose(own, rowStyle(row), columnStyle(column)));
  });
  const size = gridSize(book, area.sheet);
  const columns = alike(area.column, lastColumn(area), size.columns, columnStyle);
  for (const row of alike(area.row, lastRow(area), size.rows, rowStyle)) {
    for (const column of columns) {
      const crossing = crossingOf(keyOf(row.style), keyOf(column.style));
      if (row.count * column.count === withOwn.get(crossing)) continue;
      found.set(crossing, compose(null, row.style, column.style));
    }
  }
  return [...found.values()];
}

/** Calls for the cells that have a style of their own; `crossing` names the styles of their lines. */
function forOwnStyles(
  book: Book,
  area: Area,
  call: (row: number, column: number, own: StoredStyle, crossing: string) => void,
): void {
  const held = withinGrid(book, area);
  if (!held) return;
  const worksheet = book.worksheet(area.sheet);
  const columnKeys = Array.from({ length: held.columns }, (_, index) =>
    keyOf(worksheet.getColumnStyle(held.column + index)),
  );
  for (let row = held.row; row <= lastRow(held); row += 1) {
    const rowKey = keyOf(worksheet.getRowStyle(row));
    columnKeys.forEach((columnKey, index) => {
      const column = held.column + index;
      const own = worksheet.getCellRaw(row, column)?.s;
      if (own) call(row, column, own, crossingOf(rowKey, columnKey));
    });
  }
}

/** The styles of lines, none included, and how many lines have each; those beyond the grid have none. */
function alike(
  first: number,
  last: number,
  size: number,
  styleOf: (line: number) => StoredStyle,
): readonly { style: StoredStyle; count: number }[] {
  const lines = new Map<string, { style: StoredStyle; count: number }>();
  const add = (style: StoredStyle, count: number) => {
    const key = keyOf(style);
    lines.set(key, { style, count: count + (lines.get(key)?.count ?? 0) });
  };
  for (let line = first; line <= Math.min(last, size - 1); line += 1) add(styleOf(line), 1);
  const beyond = last + 1 - Math.max(first, size);
  if (beyond > 0) add(null, beyond);
  return [...lines.values()];
}

const keyOf = (style: StoredStyle): string =>
  typeof style === "string" ? style : style ? JSON.stringify(style) : "";

const crossingOf = (rowKey: string, columnKey: string): string => `${rowKey} ${columnKey}`;
