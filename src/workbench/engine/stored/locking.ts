import { isWholeColumns, isWholeRows, type Rectangle } from "../addresses";
import type { SheetExtras } from "../extras";
import { contains, overlap, subtract } from "../geometry";
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

/** Of whole rows or columns. */
export function lineLocking(marks: Marks, line: Rectangle): Locking {
  const covers = (areas: readonly Rectangle[]) => areas.some((area) => contains(area, line));
  return { locked: !covers(marks.unlocked), formulaHidden: covers(marks.formulaHidden) };
}

/** Places, by row, that are marked one by one, not as part of whole rows or columns. */
export function* markedPlaces(marks: Marks): Generator<Place> {
  for (const area of [...marks.unlocked, ...marks.formulaHidden]) {
    if (isWholeColumns(area) || isWholeRows(area)) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        yield { row, column };
      }
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
