import type { Rectangle } from "../addresses";
import { SHEET_COLUMNS, SHEET_ROWS } from "../contract";
import type { SheetExtras } from "../extras";
import { overlap, subtract } from "../geometry";
import type { Locking } from "./looks";
import { cover, type Place } from "./rectangles";

type Marks = Pick<SheetExtras, "unlocked" | "formulaHidden">;

const within = (areas: readonly Rectangle[], cell: Rectangle) =>
  areas.some((area) => overlap(area, cell) !== null);

/** Says which cells are locked; quick for cells that come row by row. */
export function lockReader({ unlocked, formulaHidden }: Marks): (place: Place) => Locking {
  let row = -1;
  let here: Marks = { unlocked, formulaHidden };
  return (place) => {
    if (place.row !== row) {
      row = place.row;
      const crossing = ({ row: top, rows }: Rectangle) => top <= row && row < top + rows;
      here = {
        unlocked: unlocked.filter(crossing),
        formulaHidden: formulaHidden.filter(crossing),
      };
    }
    const cell = { ...place, rows: 1, columns: 1 };
    return {
      locked: !within(here.unlocked, cell),
      formulaHidden: within(here.formulaHidden, cell),
    };
  };
}

/**
 * Down to the sheet's last row, and more than half of it: what holds there holds for its columns as
 * such. A few cells at the bottom are marked one by one, like any others.
 */
export const reachesBottom = ({ row, rows }: Rectangle): boolean =>
  row + rows >= SHEET_ROWS && rows >= row;

/** To the sheet's last column, and more than half of it, but not to its last row too. */
export const reachesRight = (area: Rectangle): boolean => isWide(area) && !reachesBottom(area);

const isWide = ({ column, columns }: Rectangle): boolean =>
  column + columns >= SHEET_COLUMNS && columns >= column;

/** Of the cells of a column that nobody has touched: as its last cell. */
export const columnLocking = ({ unlocked, formulaHidden }: Marks, column: number): Locking =>
  lockReader({
    unlocked: unlocked.filter(reachesBottom),
    formulaHidden: formulaHidden.filter(reachesBottom),
  })({ row: SHEET_ROWS - 1, column });

/** Of the cells of a row that nobody has touched: as its last cell. */
export const rowLocking = ({ unlocked, formulaHidden }: Marks, row: number): Locking =>
  lockReader({ unlocked: unlocked.filter(isWide), formulaHidden: formulaHidden.filter(isWide) })({
    row,
    column: SHEET_COLUMNS - 1,
  });

/**
 * Places that are marked one by one. Where whole rows or columns are marked from some cell on, the
 * cells before it are the exceptions.
 */
export function* markedPlaces(marks: Marks): Generator<Place> {
  for (const area of [...marks.unlocked, ...marks.formulaHidden]) {
    if (reachesBottom(area)) yield* placesIn({ ...area, row: 0, rows: area.row });
    else if (reachesRight(area)) yield* placesIn({ ...area, column: 0, columns: area.column });
    else yield* placesIn(area);
  }
}

function* placesIn(area: Rectangle): Generator<Place> {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      yield { row, column };
    }
  }
}

/** The areas with these places, which come by row and column, taken in or cut out. */
export function remark(
  areas: readonly Rectangle[],
  marked: readonly Place[],
  unmarked: readonly Place[],
): Rectangle[] {
  let rest = [...areas];
  for (const hole of cover(unmarked)) rest = rest.flatMap((area) => subtract(area, hole));
  return [...rest, ...cover(marked)];
}
