import { rule_4_3_addMonths } from "./calendar";
import {
  add,
  atLeast,
  compare,
  divide,
  floor,
  fraction,
  larger,
  lessThan,
  multiply,
  subtract,
} from "./fraction";
import type { Fraction } from "./fraction";
import { rule_3_1_bounded, rule_3_3_roster, rule_3_3_V, rule_3_4_baseline } from "./statements";
import { winningStatus } from "./statements";
import type { Standing, Status } from "./status";
import type { Book, Kpi, SetUp } from "./tables";

const NEARLY = fraction(95, 100);
const BARELY = fraction(60, 100);
const THREE_QUARTERS = fraction(3, 4);

/** Rule 5.7's e at a date. */
export const rule_5_7_elapsed = (setUp: SetUp, date: number): Fraction =>
  fraction(date - setUp.start, setUp.end - setUp.start);

/** Rule 3.3's U: Members without a winning statement at A'. */
export const rule_3_3_unstated = (book: Book, kpi: Kpi, setUp: SetUp) =>
  rule_3_3_roster(book, setUp).filter(
    (one) => winningStatus(book, kpi, one, rule_3_1_bounded(book.asOf, setUp)) === undefined,
  );

/** Rule 5.6's count 12 months before A'. */
export function rule_5_6_before(book: Book, kpi: Kpi, setUp: SetUp): Fraction {
  const date = rule_4_3_addMonths(rule_3_1_bounded(book.asOf, setUp), -12);
  return date <= setUp.start
    ? rule_3_4_baseline(book, kpi, setUp).count
    : fraction(rule_3_3_V(book, kpi, setUp, date));
}

/** Rule 5.6: V and U against the count 12 months before. */
export function rule_5_6_ongoing(V: Fraction, U: Fraction, before: Fraction): Status {
  if (compare(V, before) > 0) return "Progressing";
  if (compare(V, before) === 0) return "Stalled";
  return lessThan(add(V, U), before) ? "Regressing" : "Stalled";
}

/** Rule 5.7: V against the straight line from B to T. */
export function rule_5_7_deadline(
  V: Fraction,
  B: Fraction,
  T: Fraction,
  e: Fraction,
  uncertain: boolean,
): Status {
  const offTrack = uncertain ? "At risk" : "Off track";
  if (atLeast(B, T)) return offTrack;
  const R = divide(divide(subtract(V, B), subtract(T, B)), e);
  const reachesLine = atLeast(V, add(B, floor(multiply(subtract(T, B), e))));
  if (atLeast(R, NEARLY) || (lessThan(e, THREE_QUARTERS) && reachesLine)) return "On track";
  if (atLeast(R, BARELY) || reachesLine) return "At risk";
  return offTrack;
}

/** Rules 5.2 to 5.7 for any V and U: the first that applies decides. */
export function rule_5_status(
  book: Book,
  kpi: Kpi,
  setUp: SetUp,
  V: Fraction,
  U: Fraction,
): Status {
  const bounded = rule_3_1_bounded(book.asOf, setUp);
  const { count: B, uncertain } = rule_3_4_baseline(book, kpi, setUp);
  if (atLeast(V, setUp.goal)) return "Achieved";
  if (book.asOf >= setUp.end) return "Not achieved";
  if (lessThan(add(V, U), B)) return "Regressing";
  if (bounded < rule_4_3_addMonths(setUp.start, 3)) return "Too early";
  if (setUp.ongoing) return rule_5_6_ongoing(V, U, rule_5_6_before(book, kpi, setUp));
  return rule_5_7_deadline(V, B, setUp.goal, rule_5_7_elapsed(setUp, bounded), uncertain);
}

export function rule_5_standing(book: Book, kpi: Kpi, setUp: SetUp): Standing {
  const V = fraction(rule_3_3_V(book, kpi, setUp, rule_3_1_bounded(book.asOf, setUp)));
  const unstated = rule_3_3_unstated(book, kpi, setUp).length;
  const U = fraction(unstated);
  const upTo = add(V, U);
  const due = book.asOf < setUp.end && lessThan(V, setUp.goal) ? setUp.end : undefined;
  if (unstated === rule_3_3_roster(book, setUp).length)
    return {
      status: "No data",
      actual: undefined,
      attainment: undefined,
      gap: undefined,
      nextDue: due,
      upTo,
      atBest: undefined,
    };
  return {
    status: rule_5_status(book, kpi, setUp, V, U),
    actual: V,
    attainment: divide(V, setUp.goal),
    gap: larger(fraction(0), subtract(setUp.goal, V)),
    nextDue: due,
    upTo,
    atBest: rule_5_status(book, kpi, setUp, upTo, fraction(0)),
  };
}
