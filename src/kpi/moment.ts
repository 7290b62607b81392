import type { SerialDate } from "./dates";

/** From Start to End, both included. */
export interface Term {
  readonly start: SerialDate;
  readonly end: SerialDate;
}

/** The as-of date A as one KPI sees it, or a day before it that a history looks back to. */
export interface Moment {
  readonly term: Term;
  /** Rule 3.1: A' = min(A, End). */
  readonly bound: SerialDate;
  /** Rule 4.1: A >= End. */
  readonly over: boolean;
  /** Rule 3.3: whose roster is counted: that of A', also where a history looks back from there. */
  readonly rosterDay: SerialDate;
}

/** What one KPI sees at a day, where the question is about asOf. */
export function momentOf(term: Term, day: SerialDate, asOf = day): Moment {
  return {
    term,
    bound: boundOf(term, day),
    over: day >= term.end,
    rosterDay: boundOf(term, asOf),
  };
}

/** Rule 3.1: the term bounds everything; where no term is set, the as-of date does. */
export function boundOf(term: Term | null, asOf: SerialDate): SerialDate {
  return term !== null && term.end < asOf ? term.end : asOf;
}
