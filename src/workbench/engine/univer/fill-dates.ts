import { Direction } from "@univerjs/core";
import { AUTO_FILL_APPLY_TYPE, AutoFillRules } from "@univerjs/sheets";

const { SERIES } = AUTO_FILL_APPLY_TYPE;

/** One date that is filled on becomes the days after it, or before, as in Excel; Univer would repeat it. */
export function fillDatesByDays(): void {
  const { applyFunctions = {} } = AutoFillRules.dateRule;
  const series = applyFunctions[SERIES];
  applyFunctions[SERIES] = (dates, length, direction, ...rest) => {
    const [only, ...more] = dates.data;
    if (!only || more.length > 0) return series?.(dates, length, direction, ...rest) ?? [];
    const back = direction === Direction.UP || direction === Direction.LEFT;
    const days = Array.from({ length }, (_, index) => (back ? index - length : index + 1));
    return days.map((day) => ({ ...only, v: Number(only.v) + day }));
  };
}
