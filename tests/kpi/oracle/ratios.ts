import {
  atLeast,
  compare,
  divide,
  fraction,
  larger,
  lessThan,
  multiply,
  subtract,
  sum,
} from "./fraction";
import type { Fraction } from "./fraction";
import { rule_3_1_bounded } from "./statements";
import { bare } from "./status";
import type { Standing, Status } from "./status";
import type { Activity, Book, Kpi, SetUp } from "./tables";

const NINE_TENTHS = fraction(9, 10);

/** Rule 7.1: rows from Start to the date. */
export const rule_7_1_rows = (book: Book, kpi: Kpi, setUp: SetUp, date: number): Activity[] =>
  book.activities.filter((one) => one.kpi === kpi && setUp.start <= one.date && one.date <= date);

const outOf = (rows: readonly Activity[]): Fraction => sum(rows.map((one) => one.outOf));

/** Rule 7.2's p, or undefined without a denominator. */
export function rule_7_2_p(rows: readonly Activity[]): Fraction | undefined {
  const denominator = outOf(rows);
  if (compare(denominator, fraction(0)) === 0) return undefined;
  return divide(sum(rows.map((one) => one.amount)), denominator);
}

export function rule_7_3_status(
  p: Fraction,
  X: Fraction,
  isOver: boolean,
  isProvisional: boolean,
): Status {
  if (isOver) return atLeast(p, X) ? "Achieved" : "Not achieved";
  if (atLeast(p, X)) return "On track";
  if (atLeast(p, multiply(NINE_TENTHS, X))) return "At risk";
  return isProvisional ? "At risk" : "Off track";
}

export function rule_7_standing(book: Book, kpi: Kpi, setUp: SetUp): Standing {
  const X = setUp.goal;
  const isOver = book.asOf >= setUp.end;
  const rows = rule_7_1_rows(book, kpi, setUp, rule_3_1_bounded(book.asOf, setUp));
  const p = rule_7_2_p(rows);
  const nextDue = isOver ? undefined : setUp.end;
  if (rows.length === 0) return { ...bare("No data"), nextDue };
  if (p === undefined) return { ...bare("No requests"), nextDue };
  return {
    ...bare(rule_7_3_status(p, X, isOver, lessThan(outOf(rows), fraction(5)))),
    actual: p,
    attainment: divide(p, X),
    gap: larger(fraction(0), subtract(X, p)),
    nextDue,
  };
}
