import type { Range, Sheet } from "../../xlsx";

/** How far down and right the grid is made for a book: beyond its cells some room to go on. */
const FEWEST = { rows: 1_000, columns: 60 };
const SPARE = { rows: 500, columns: 20 };

export interface Reach {
  readonly rows: number;
  readonly columns: number;
}

export function reachOf({ rows, tables }: Sheet): Reach {
  const lastRow = Math.max(0, rows.at(-1)?.index ?? 0, ...tables.map(({ area }) => area.bottom));
  const lastColumn = rows.reduce(
    (last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0),
    Math.max(0, ...tables.map(({ area }) => area.right)),
  );
  return {
    rows: Math.max(FEWEST.rows, lastRow + 1 + SPARE.rows),
    columns: Math.max(FEWEST.columns, lastColumn + 1 + SPARE.columns),
  };
}

/** What of the ranges the grid holds: it would grow to the sheet's end for a rule that goes there. */
export function withinReach(ranges: readonly Range[], { rows, columns }: Reach): Range[] {
  return ranges
    .filter(({ top, left }) => top < rows && left < columns)
    .map(({ top, left, bottom, right }) => ({
      top,
      left,
      bottom: Math.min(bottom, rows - 1),
      right: Math.min(right, columns - 1),
    }));
}

export const isCut = (before: readonly Range[], after: readonly Range[]): boolean =>
  before.length !== after.length ||
  before.some(({ bottom, right }, i) => bottom !== after[i]?.bottom || right !== after[i].right);
