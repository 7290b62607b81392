import type { SerialDate } from "./dates";

/** From Start to End, both included. */
export interface Term {
  readonly start: SerialDate;
  readonly end: SerialDate;
}

/** The as-of date A as one KPI sees it. */
export interface Moment {
  readonly term: Term;
  readonly asOf: SerialDate;
  /** Rule 3.1: A' = min(A, End). */
  readonly bound: SerialDate;
  /** Rule 4.1: A >= End. */
  readonly over: boolean;
}

export function momentOf(term: Term, asOf: SerialDate): Moment {
  return { term, asOf, bound: boundOf(term, asOf), over: asOf >= term.end };
}

/** Rule 3.1: the term bounds everything; where no term is set, the as-of date does. */
export function boundOf(term: Term | null, asOf: SerialDate): SerialDate {
  return term !== null && term.end < asOf ? term.end : asOf;
}
