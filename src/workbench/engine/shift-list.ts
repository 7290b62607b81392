import type { Rectangle } from "./addresses";
import { shiftArea, type Shift } from "./shift";

/** Moves what belongs to the columns of an area along with them. */
export function shiftList<T>(list: readonly T[], area: Rectangle, shift: Shift, blank: T): T[] {
  if (shift.axis === "row" || shiftArea(area, shift) === area) return [...list];
  const at = shift.area.column - area.column;
  if (shift.kind === "insert") {
    if (at <= 0 || at >= list.length) return [...list];
    return [
      ...list.slice(0, at),
      ...Array.from({ length: shift.area.columns }, () => blank),
      ...list.slice(at),
    ];
  }
  return list.filter((_, index) => index < at || index >= at + shift.area.columns);
}
