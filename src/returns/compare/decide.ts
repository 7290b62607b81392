import type { MemberStatus, SerialDate } from "../../kpi";
import type { Answer } from "./returned";

/** What is, or was, on record of one Member on one KPI; a status of null is nothing in force. */
export interface Stated {
  readonly status: MemberStatus | null;
  readonly since: SerialDate | null;
}

export type Verdict = "new" | "changed" | "confirmed" | "conflict";

/**
 * The three-way comparison of product: an answer beside what is on record now and what was when the
 * book was issued (null where nobody knows any more).
 *
 * An answer that repeats what was on record then, while the record has moved on since, is a conflict
 * too: taken as a confirmation it would silently turn back what has been recorded meanwhile. Where
 * the base is lost, nobody can tell who moved, so every difference is the officer's to decide.
 */
export function verdictOn(answer: Answer, now: Stated, base: Stated | null): Verdict {
  if (repeats(answer, now)) return "confirmed";
  if (base === null) return now.status === null ? "new" : "conflict";
  if (!alike(now, base)) return "conflict";
  return base.status === null ? "new" : "changed";
}

/** A date that the Member leaves out contradicts nothing. */
const repeats = (answer: Answer, { status, since }: Stated): boolean =>
  answer.status === status && (answer.since === null || answer.since === since);

export const alike = (one: Stated, other: Stated): boolean =>
  one.status === other.status && one.since === other.since;
