import type { Cell, CellStyle, CellValue, ColumnSpan, Range, Row } from "../xlsx";
import { heightOf } from "./heights";

/** A cell to be: what it shows, and how. */
export type Filled = readonly [value: CellValue, style: CellStyle];

/** Columns that are one cell in a line. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A line of a sheet from its first column on; null leaves a cell blank. */
export interface Line {
  readonly cells: readonly (Filled | null)[];
  /** In points; left out it is reckoned from what the cells hold. */
  readonly height?: number;
  /** Left out, each cell is one column. */
  readonly spans?: readonly Span[];
}

const cellsOf = ({ cells }: Line): readonly Cell[] =>
  cells.flatMap((cell, column) => {
    if (cell === null) return [];
    const [value, style] = cell;
    return [{ column, value: value === "" ? null : value, formula: null, style }];
  });

/** Of the cell that begins in a column, in characters. */
const widthIn = (widths: readonly number[], spans: readonly Span[], column: number): number => {
  const right = spans.find(({ left }) => left === column)?.right ?? column;
  return widths.slice(column, right + 1).reduce((sum, width) => sum + width, 0);
};

/**
 * Lines below one another, from the first row on. Every height is set: not every reader of files
 * reckons it, and none does for spans.
 */
export const rowsOf = (lines: readonly Line[], widths: readonly number[]): readonly Row[] =>
  lines.map((line, index) => {
    const cells = cellsOf(line);
    const width = (column: number) => widthIn(widths, line.spans ?? [], column);
    const height = line.height ?? heightOf(cells, width);
    return { index, height, hidden: false, style: null, cells };
  });

export const mergesOf = (lines: readonly Line[]): readonly Range[] =>
  lines.flatMap(({ spans = [] }, row) =>
    spans
      .filter(({ left, right }) => left < right)
      .map((span) => ({ ...span, top: row, bottom: row })),
  );

export const columnsOf = (widths: readonly number[]): readonly ColumnSpan[] =>
  widths.map((width, index) => ({ first: index, last: index, width, hidden: false, style: null }));

export const BLANK: Line = { cells: [] };

/** The same style in each of so many cells, the value in the first. */
export const across = (value: CellValue, style: CellStyle, columns: number): readonly Filled[] =>
  Array.from({ length: columns }, (_, column) => [column === 0 ? value : null, style]);
