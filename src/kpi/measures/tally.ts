import type { SerialDate } from "../dates";

/** The counts that section 5 decides on, all over the roster at A' (rule 3.3). */
export interface Tally {
  /** T */
  readonly goal: bigint;
  readonly roster: number;
  /** V */
  readonly counted: bigint;
  /** U */
  readonly unknown: bigint;
  /** N */
  readonly notApplicable: bigint;
  /** B */
  readonly baseline: bigint;
  /** Who makes B uncertain (rule 3.4), by name. */
  readonly undated: readonly string[];
  /** What an on-going target is measured against (rule 5.6); null for one with a deadline. */
  readonly before: Before | null;
  /** Whose statements contradict each other (rule 3.2), by name. */
  readonly inConflict: readonly string[];
  /** Whose Yes lacks the Since that it needs (rule 3.5), by name. */
  readonly withoutSince: readonly string[];
}

export interface Before {
  /** null is the start of the term. */
  readonly date: SerialDate | null;
  readonly count: bigint;
}
