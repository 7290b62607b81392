import type { SerialDate } from "../dates";
import type { MemberIndex } from "../roster";

/** The counts that section 5 decides on, all over the roster at A' (rule 3.3). */
export interface Tally {
  /** T */
  readonly goal: bigint;
  readonly roster: number;
  /** Rule 4.3: the day after the first quarter. */
  readonly secondQuarter: SerialDate;
  /** V */
  readonly counted: bigint;
  /** U */
  readonly unknown: bigint;
  /** N */
  readonly notApplicable: bigint;
  /** B */
  readonly baseline: bigint;
  /** Who makes B uncertain (rule 3.4). */
  readonly undated: readonly MemberIndex[];
  /** What an on-going target is measured against (rule 5.6); null for one with a deadline. */
  readonly before: Before | null;
  /** Whose statements contradict each other (rule 3.2). */
  readonly inConflict: readonly MemberIndex[];
  /** Whose Yes lacks the Since that it needs (rule 3.5). */
  readonly withoutSince: readonly MemberIndex[];
}

export interface Before {
  /** null is the start of the term. */
  readonly date: SerialDate | null;
  readonly count: bigint;
}
