import { addDays, longDate } from "../dates";
import { cutText } from "../exact";
import type { Exact } from "../exact";
import type { Before, Tally } from "../measures/tally";
import type { Moment } from "../moment";
import type { MemberIndex } from "../roster";
import type { Status } from "../status";
import { agree, counted, list } from "./phrases";
import { sentences } from "./sentences";

/** What there is to say of a KPI that counts Members. */
export interface CountingFacts {
  /** As the plan writes it. */
  readonly code: string;
  /** Whether only newcomers count (rule 3.5). */
  readonly newOnly: boolean;
  readonly tally: Tally;
  /** Their names, in the order of the roster. */
  readonly named: (some: readonly MemberIndex[]) => readonly string[];
  readonly moment: Moment;
  /** Where the straight line of rule 5.7 stands by now; null where there is none. */
  readonly line: Exact | null;
  readonly status: Status;
  readonly atBest: Status | null;
  /** Whether an uncertain start made At risk of Off track (rule 5.7). */
  readonly softened: boolean;
}

/** KPIEXPLAIN for Members and New Members. */
export function explainCounting(facts: CountingFacts): string {
  return sentences(lead(facts), [
    softened(facts),
    contradictions(facts),
    withoutSince(facts),
    outOfReach(facts),
    unknown(facts),
    next(facts),
  ]);
}

function lead(facts: CountingFacts): string {
  const { moment, newOnly, tally } = facts;
  const day = longDate(moment.bound);
  if (facts.status === "No data") {
    return `No Member’s statement is in force on ${day}; ${goal(facts)}`;
  }
  const by = moment.over ? `By ${day}, the end of the term` : `By ${day}`;
  const count = `${agree(tally.counted, "counts", "count")}${newOnly ? " as new" : ""}`;
  const who = `${tally.counted} of ${counted(tally.roster, "Member")}`;
  return `${by}, ${who} ${count}; ${verdict(facts)}`;
}

function goal({ moment, tally }: CountingFacts): string {
  const by = tally.before === null ? `by ${longDate(moment.term.end)}` : "(on-going)";
  return `the goal is ${tally.goal} ${by}`;
}

/** What the count is held against, by what decided the status. */
function verdict(facts: CountingFacts): string {
  const { status, tally } = facts;
  switch (status) {
    case "Achieved":
      return `the goal of ${tally.goal} is met${alreadyMet(tally)}`;
    case "Not achieved":
      return `that is ${tally.goal - tally.counted} short of the goal of ${tally.goal}`;
    case "Too early": {
      const quarter = `the first quarter, to ${longDate(addDays(tally.secondQuarter, -1))},`;
      return `${goal(facts)}, and ${quarter} is too early to judge`;
    }
    case "Regressing":
      return `${regress(tally)}; ${goal(facts)}`;
    case "Progressing":
    case "Stalled":
      return `${trend(tally)}; ${goal(facts)}`;
    default:
      return pace(facts);
  }
}

function alreadyMet({ baseline, goal }: Tally): string {
  return baseline >= goal ? `; it was already met at the start, with ${baseline}` : "";
}

/** Rules 5.4 and 5.6: what is not known would not make up for it. */
function regress(tally: Tally): string {
  const { baseline, before, counted: count, unknown } = tally;
  const atStart: Before = { date: null, count: baseline };
  const past = count + unknown < baseline || before === null ? atStart : before;
  const even = unknown > 0n ? `, even if the ${unknown} not known counted too` : "";
  return `that is fewer than the ${past.count} ${then(past)}${even}`;
}

/** Rule 5.6. */
function trend({ before, counted: count }: Tally): string {
  const past = before ?? { date: null, count };
  if (count > past.count) return `that is ${count - past.count} more than ${then(past)}`;
  if (count === past.count) return `that is as many as ${then(past)}`;
  const fewer = `that is ${past.count - count} fewer than ${then(past)}`;
  return `${fewer}, which those not known may make up`;
}

function then({ date }: Before): string {
  return date === null ? "at the start" : `on ${longDate(date)}`;
}

/** Rule 5.7. */
function pace(facts: CountingFacts): string {
  const { line, tally } = facts;
  if (line === null)
    return `${goal(facts)}, which was already met at the start, with ${tally.baseline}`;
  const way = `the straight line from ${tally.baseline} at the start`;
  return `${goal(facts)}, and ${way} asks for ${cutText(line, 1)} by now`;
}

/** Rule 5.7: the status is Off track but for a start that nobody knows for sure. */
function softened({ named, softened: isSoftened, tally }: CountingFacts): string | null {
  if (!isSoftened) return null;
  const { undated } = tally;
  const yes = `${undated.length} Yes counted at the start ${agree(undated.length, "has", "have")} no date`;
  return `${yes} (${list(named(undated))}), so the start is uncertain and this is At risk rather than Off track`;
}

/** Rule 3.2. */
function contradictions({ named, tally }: CountingFacts): string | null {
  const names = named(tally.inConflict);
  return names.length > 0 ? `statements contradict each other for ${list(names)}` : null;
}

/** Rule 3.5. */
function withoutSince({ named, tally }: CountingFacts): string | null {
  const names = named(tally.withoutSince);
  if (names.length === 0) return null;
  const say = agree(
    names.length,
    "says Yes without a Since and is",
    "say Yes without a Since and are",
  );
  return `${list(names)} ${say} not counted`;
}

/** Rule 5.9. */
function outOfReach({ code, tally }: CountingFacts): string | null {
  const { goal: asked, notApplicable, roster } = tally;
  if (asked <= BigInt(roster) - notApplicable) return null;
  const ceiling =
    notApplicable > 0n
      ? `${notApplicable} of ${roster} ${agree(notApplicable, "is", "are")} not applicable`
      : `the roster has ${roster}`;
  return `out of reach: ${code} asks for ${asked}; ${ceiling}`;
}

/** Rule 5.8. */
function unknown({ atBest, status, tally }: CountingFacts): string | null {
  if (tally.unknown === 0n || status === "Achieved" || status === "No data") return null;
  const best = `up to ${tally.counted + tally.unknown} may count (at best ${atBest})`;
  return `nothing definite is known of ${tally.unknown}, so ${best}`;
}

function next({ moment, tally }: CountingFacts): string | null {
  const missing = tally.goal - tally.counted;
  if (moment.over || missing <= 0n) return null;
  return `next due ${longDate(moment.term.end)}: ${missing} more`;
}
