import { DEFAULT_STYLE, type Cell, type Range, type Row, type Sheet } from "../../xlsx";

/**
 * The rows as the grid needs them: cells that a formula spills into are left to it, and cells of a
 * table that the grid has filled by itself are blank where the file has them blank.
 */
export function completeRows(sheet: Sheet): readonly Row[] {
  const spills = spillsOf(sheet);
  const filled = filledByGrid(sheet);
  if (spills.length === 0 && filled.length === 0) return sheet.rows;
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  for (const { top, bottom } of filled) {
    for (let index = top; index <= bottom; index += 1) {
      if (!rows.has(index)) rows.set(index, blankRow(index));
    }
  }
  return [...rows.values()]
    .sort((a, b) => a.index - b.index)
    .map((row) => completeRow(row, spills, filled));
}

const blankRow = (index: number): Row => ({
  index,
  height: null,
  hidden: false,
  style: null,
  cells: [],
});

function spillsOf({ rows }: Sheet): Range[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) =>
      formula === null || formula.kind === "plain" ? [] : [formula.area],
    ),
  );
}

/** Columns with a formula of their own, and the totals row, which begins with "Total". */
function filledByGrid({ tables }: Sheet): Range[] {
  return tables.flatMap(({ area, columns, headerRow, totalsRow }) => {
    const top = area.top + Number(headerRow);
    const bottom = area.bottom - Number(totalsRow);
    const calculated = columns.flatMap((column, at) =>
      column.calculated === null
        ? []
        : [{ top, bottom, left: area.left + at, right: area.left + at }],
    );
    const totals = { ...area, top: area.bottom, right: area.left };
    return totalsRow ? [...calculated, totals] : calculated;
  });
}

function completeRow(row: Row, spills: readonly Range[], filled: readonly Range[]): Row {
  const crossing = ({ top, bottom }: Range) => top <= row.index && row.index <= bottom;
  const shadows = spills.filter(crossing);
  const kept = row.cells.map((cell) => (isShadow(cell, row.index, shadows) ? blanked(cell) : cell));
  const present = new Set(kept.map(({ column }) => column));
  const missing = filled.filter(crossing).filter(({ left }) => !present.has(left));
  if (missing.length === 0) return { ...row, cells: kept };
  const added = missing.map(({ left }): Cell => ({
    column: left,
    value: null,
    formula: null,
    style: row.style ?? DEFAULT_STYLE,
  }));
  return { ...row, cells: [...kept, ...added].sort((a, b) => a.column - b.column) };
}

const isShadow = ({ column }: Cell, row: number, spills: readonly Range[]): boolean =>
  spills.some(
    ({ top, left, right }) =>
      left <= column && column <= right && !(top === row && left === column),
  );

const blanked = (cell: Cell): Cell => ({ ...cell, value: null, formula: null });
