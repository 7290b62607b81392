import { SHEET_COLUMNS, SHEET_ROWS } from "../model/addresses";
import type { Range } from "../model/addresses";

const inSheet = (at: number, size: number) => Number.isInteger(at) && at >= 0 && at < size;

export const isCellOfSheet = (row: number, column: number): boolean =>
  inSheet(row, SHEET_ROWS) && inSheet(column, SHEET_COLUMNS);

export const isRange = ({ top, left, bottom, right }: Range): boolean =>
  isCellOfSheet(top, left) && isCellOfSheet(bottom, right) && top <= bottom && left <= right;

/** How many of `open`, which lie side by side from left to right, end left of `column`. */
function countLeftOf(open: readonly Range[], column: number): number {
  let low = 0;
  let high = open.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((open[middle] as Range).right < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The ranges without those that share a cell with an earlier one, counted from the top. Sweeps over
 * those that are open at each row, so that a file with many ranges cannot make it compare each with
 * each.
 */
export function withoutOverlaps(ranges: readonly Range[]): readonly Range[] {
  const open: Range[] = [];
  const clashing = new Set<Range>();
  for (const range of [...ranges].sort((a, b) => a.top - b.top)) {
    const first = countLeftOf(open, range.left);
    let end = first;
    while ((open[end]?.left ?? Infinity) <= range.right) end++;
    if (open.slice(first, end).some(({ bottom }) => bottom >= range.top)) clashing.add(range);
    else open.splice(first, end - first, range);
  }
  return clashing.size === 0 ? ranges : ranges.filter((range) => !clashing.has(range));
}
