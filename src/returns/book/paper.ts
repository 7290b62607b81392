/** Lines of a sheet as they are read, and the rows and merged cells that they make. */
import type { Cell, CellStyle, CellValue, Range, Row } from "../../xlsx";

/** What stands in a column, or across several that are merged. */
export interface Piece {
  readonly first: number;
  readonly last: number;
  readonly value: CellValue;
  readonly style: CellStyle;
}

export interface Line {
  /** In points; null is as high as the text needs, which Excel only finds out without merged cells. */
  readonly height: number | null;
  readonly pieces: readonly Piece[];
}

export const piece = (column: number, value: CellValue, style: CellStyle): Piece => ({
  first: column,
  last: column,
  value,
  style,
});

export const across = (first: number, last: number, value: CellValue, style: CellStyle): Piece => ({
  first,
  last,
  value,
  style,
});

export const blank = (height: number): Line => ({ height, pieces: [] });

/** What can be read on it. */
export const textsIn = ({ pieces }: Line): readonly string[] =>
  pieces.flatMap(({ value }) => (typeof value === "string" && value !== "" ? [value] : []));

/** The rows from this index on, one a line. */
export const rowsOf = (lines: readonly Line[], top: number): readonly Row[] =>
  lines.map(({ height, pieces }, at) => ({
    index: top + at,
    height,
    hidden: false,
    style: null,
    cells: pieces.flatMap(cellsOf),
  }));

/** Where pieces of more than one column stand. */
export const mergesOf = (lines: readonly Line[], top: number): readonly Range[] =>
  lines.flatMap(({ pieces }, at) =>
    pieces
      .filter(({ first, last }) => last > first)
      .map(({ first, last }) => ({ top: top + at, bottom: top + at, left: first, right: last })),
  );

/** What Excel would take for a formula, were the cell edited. */
const OPERATOR = /^[=+\-@]/;

/** Every cell of a merged piece bears its style, so that borders and fills go round. */
function cellsOf({ first, last, style, value }: Piece): readonly Cell[] {
  const isRisky = typeof value === "string" && OPERATOR.test(value);
  const kept = isRisky ? { ...style, quotePrefix: true } : style;
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    column: first + at,
    value: at === 0 ? value : null,
    formula: null,
    style: kept,
  }));
}
