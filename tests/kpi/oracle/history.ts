import { rule_4_3_addMonths } from "./calendar";
import { add, atLeast, multiply, subtract } from "./fraction";
import type { Fraction } from "./fraction";
import { rule_5_7_elapsed } from "./members";
import { rule_3_1_bounded, rule_3_4_baseline } from "./statements";
import { standingOf } from "./standing";
import { TAKES_STATEMENTS } from "./tables";
import type { Book, Kpi, SetUp } from "./tables";

export interface HistoryLine {
  readonly date: number;
  readonly actual: Fraction | undefined;
  readonly expected: Fraction | undefined;
}

/** Each quarter end of the term up to A', the last cut at End. */
export function quarterEnds(book: Book, setUp: SetUp): number[] {
  const ends: number[] = [];
  for (let first = setUp.start, index = 1; first <= setUp.end; index++) {
    const next = rule_4_3_addMonths(setUp.start, 3 * index);
    ends.push(Math.min(next - 1, setUp.end));
    first = next;
  }
  return ends.filter((end) => end <= rule_3_1_bounded(book.asOf, setUp));
}

function expectedAt(book: Book, kpi: Kpi, setUp: SetUp): Fraction {
  const isStraight = kpi.measure && TAKES_STATEMENTS.includes(kpi.measure) && !setUp.ongoing;
  if (!isStraight) return setUp.goal;
  const B = rule_3_4_baseline(book, kpi, setUp).count;
  if (atLeast(B, setUp.goal)) return setUp.goal;
  return add(B, multiply(subtract(setUp.goal, B), rule_5_7_elapsed(setUp, book.asOf)));
}

/** Each line is the board as of that day and the line of 5.7, both over the roster at A' (3.3). */
export const historyOf = (book: Book, kpi: Kpi): HistoryLine[] => {
  const setUp = kpi.setUp;
  if (!setUp) return [];
  return quarterEnds(book, setUp).map((date) => {
    const then = { ...book, asOf: date, rosterAsOf: book.asOf };
    return { date, actual: standingOf(then, kpi).actual, expected: expectedAt(then, kpi, setUp) };
  });
};
