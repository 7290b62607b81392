import { rule_4_3_addMonths } from "./calendar";
import {
  atLeast,
  divide,
  floor,
  fraction,
  larger,
  lessThan,
  multiply,
  smaller,
  subtract,
  sum,
} from "./fraction";
import type { Fraction } from "./fraction";
import { rule_3_1_bounded } from "./statements";
import { bare } from "./status";
import type { Standing, Status } from "./status";
import type { Book, Kpi, SetUp } from "./tables";

export interface Period {
  readonly first: number;
  readonly last: number;
}

/** Rule 4.2: blocks of months from Start, the last cut at End. */
export function rule_4_2_periods(setUp: SetUp, months: number): Period[] {
  const periods: Period[] = [];
  for (let index = 0; rule_4_3_addMonths(setUp.start, months * index) <= setUp.end; index++) {
    const first = rule_4_3_addMonths(setUp.start, months * index);
    const next = rule_4_3_addMonths(setUp.start, months * (index + 1));
    periods.push({ first, last: Math.min(next - 1, setUp.end) });
  }
  return periods;
}

export const rule_4_2_isComplete = (period: Period, bounded: number) => period.last <= bounded;
export const rule_4_2_isRunning = (period: Period, bounded: number) =>
  period.first <= bounded && bounded <= period.last;

/** Rule 6.2's n_p. */
export const rule_6_2_n = (book: Book, kpi: Kpi, period: Period, bounded: number): Fraction =>
  sum(
    book.activities
      .filter((one) => one.kpi === kpi)
      .filter((one) => period.first <= one.date && one.date <= period.last && one.date <= bounded)
      .map((one) => one.amount),
  );

/** Rule 6.1: has the log no accepted row, for any KPI, dated Start to the date? */
export const rule_6_1_isUnused = (book: Book, setUp: SetUp, bounded: number) =>
  !book.activities.some((one) => setUp.start <= one.date && one.date <= bounded);

export function rule_6_5_isAtRisk(
  n: Fraction,
  k: Fraction,
  period: Period,
  bounded: number,
): boolean {
  const days = period.last - period.first + 1;
  const elapsed = fraction(bounded - period.first + 1, days);
  const left = fraction(period.last - bounded, days);
  const behind = lessThan(n, floor(multiply(k, elapsed)));
  return behind || (lessThan(n, k) && atLeast(fraction(1, 4), left));
}

export function rule_6_standing(book: Book, kpi: Kpi, setUp: SetUp): Standing {
  const k = setUp.goal;
  const bounded = rule_3_1_bounded(book.asOf, setUp);
  const isOver = book.asOf >= setUp.end;
  const n = (period: Period) => rule_6_2_n(book, kpi, period, bounded);
  const isMet = (period: Period) => atLeast(n(period), k);
  const short = (period: Period) => larger(fraction(0), subtract(k, n(period)));
  const periods = rule_4_2_periods(setUp, setUp.months ?? NaN);
  const complete = periods.filter((period) => rule_4_2_isComplete(period, bounded));
  const running = periods.find((period) => rule_4_2_isRunning(period, bounded));
  if (!running) throw new Error("A' is within the term");

  const nextDue = periods.find((period) => period.last > book.asOf && !isMet(period))?.last;
  if (rule_6_1_isUnused(book, setUp, bounded)) return { ...bare("No data"), nextDue };

  const status = (): Status => {
    if (isOver) return periods.every(isMet) ? "Achieved" : "Not achieved";
    if (!complete.every(isMet)) return "Off track";
    return rule_6_5_isAtRisk(n(running), k, running, bounded) ? "At risk" : "On track";
  };
  const attained = complete.length > 0 ? complete : [running];
  return {
    ...bare(status()),
    actual: n(running),
    attainment: divide(
      sum(attained.map((period) => smaller(n(period), k))),
      multiply(k, fraction(attained.length)),
    ),
    gap: isOver ? sum(periods.map(short)) : short(running),
    nextDue,
  };
}
