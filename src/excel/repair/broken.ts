import type { Rectangle } from "../a1";
import type { FoundGrid } from "../survey/survey";
import type { Reentry } from "./calls";

/** A cell whose formula calls one of our functions and shows #NAME?. */
export interface BrokenCell {
  readonly row: number;
  readonly column: number;
  /** As it is to be entered again. */
  readonly formula: string;
}

/** Neighbours in a column, to be written at once. */
export interface Run {
  readonly area: Rectangle;
  readonly formulas: readonly string[];
}

/** The broken cells of a part of a sheet, read as formulas and as values. */
export const brokenIn = (
  { row, column }: Rectangle,
  formulas: FoundGrid,
  values: FoundGrid,
  reentry: Reentry,
): readonly BrokenCell[] =>
  values.flatMap((cells, down) =>
    cells.flatMap((value, right) => {
      if (value !== "#NAME?") return [];
      const formula = reentry(String(formulas[down]?.[right]));
      return formula === null ? [] : [{ row: row + down, column: column + right, formula }];
    }),
  );

const placeOf = (row: number, column: number): string => `${row}:${column}`;

/**
 * Cells that repeat the formula above or left of them. Excel shows the formula of a spill in each of
 * its cells: entered there, it would break the spill.
 */
export const repeatsIn = (cells: readonly BrokenCell[]): readonly BrokenCell[] => {
  const formulas = new Map(cells.map((cell) => [placeOf(cell.row, cell.column), cell.formula]));
  return cells.filter(
    ({ row, column, formula }) =>
      formulas.get(placeOf(row - 1, column)) === formula ||
      formulas.get(placeOf(row, column - 1)) === formula,
  );
};

/** Cells as runs down their columns, each at most `longest` cells. */
export const runsOf = (cells: readonly BrokenCell[], longest: number): readonly Run[] => {
  const runs: { area: Rectangle; formulas: string[] }[] = [];
  const inOrder = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const { row, column, formula } of inOrder) {
    const last = runs.at(-1);
    const follows =
      last?.area.column === column &&
      last.area.row + last.area.rows === row &&
      last.formulas.length < longest;
    if (last !== undefined && follows) {
      last.formulas.push(formula);
      last.area = { ...last.area, rows: last.area.rows + 1 };
    } else {
      runs.push({ area: { row, column, rows: 1, columns: 1 }, formulas: [formula] });
    }
  }
  return runs;
};
