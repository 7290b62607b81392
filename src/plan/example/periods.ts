import { addMonths, type Per, type SerialDate } from "../../kpi";

const MONTHS: Readonly<Record<Per, number>> = { year: 12, "half-year": 6, quarter: 3, month: 1 };

/** The part of a period that lies before the as-of date, itself included. */
export interface Stretch {
  readonly from: SerialDate;
  readonly to: SerialDate;
}

/** The periods from the start to the as-of date, the last one cut there. */
export function stretchesOf(per: Per, start: SerialDate, asOf: SerialDate): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let index = 0; ; index += 1) {
    const from = addMonths(start, index * MONTHS[per]);
    if (from > asOf) return stretches;
    const next = addMonths(start, (index + 1) * MONTHS[per]);
    stretches.push({ from, to: Math.min(asOf, next - 1) as SerialDate });
  }
}
