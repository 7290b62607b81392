import { longDate } from "../dates";
import type { Pace, Rhythm } from "../measures/pace";
import type { Period } from "../measures/periods";
import type { Moment } from "../moment";
import type { Status } from "../status";
import { agree, counted, list } from "./phrases";
import { sentences } from "./sentences";

/** What there is to say of an Activities KPI. */
interface ActivityFacts {
  readonly rhythm: Rhythm;
  readonly pace: Pace;
  readonly moment: Moment;
  readonly status: Status;
  /** Rule 6.5: how many there should be in the running period by now. */
  readonly expected: bigint;
  readonly missed: readonly Missed[];
  readonly due: Period | null;
}

/** A complete period that fell short. */
export interface Missed {
  readonly period: Period;
  readonly count: bigint;
}

/** KPIEXPLAIN for Activities. */
export function explainActivities(facts: ActivityFacts): string {
  return sentences(lead(facts), [missed(facts), behind(facts), next(facts)]);
}

function lead(facts: ActivityFacts): string {
  const { moment, pace, status } = facts;
  const day = longDate(moment.bound);
  if (status === "No data") {
    const span = `from ${longDate(moment.term.start)} to ${day}`;
    return `No activity at all is recorded ${span}; ${goal(facts)}`;
  }
  if (moment.over) return `By ${day}, the end of the term, ${complete(facts)}; ${goal(facts)}`;
  const running = `${pace.count} ${agree(pace.count, "counts", "count")} in ${the(facts, pace.running)}`;
  const past = pace.complete > 0 ? `, and ${complete(facts)}` : "";
  return `By ${day}, ${running}${past}; ${goal(facts)}`;
}

function goal({ rhythm }: ActivityFacts): string {
  return `the goal is ${rhythm.goal} a ${rhythm.per}`;
}

/** "the year to 30 June 2019" */
function the({ rhythm }: ActivityFacts, { last }: Period): string {
  return `the ${rhythm.per} to ${longDate(last)}`;
}

function complete({ pace, rhythm }: ActivityFacts): string {
  const met = pace.complete - pace.missed;
  return `${met} of ${counted(pace.complete, `complete ${rhythm.per}`)} met the goal`;
}

/** Rules 6.3 and 6.4. */
function missed(facts: ActivityFacts): string | null {
  if (facts.status === "No data" || facts.pace.missed === 0) return null;
  const named = facts.missed.map(({ count, period }) => `${the(facts, period)} (${count})`);
  const rest = facts.pace.missed - named.length;
  return `missed: ${rest > 0 ? `${named.join(", ")} and ${rest} more` : list(named)}`;
}

/** Rule 6.5. */
function behind({ expected, moment, pace, status }: ActivityFacts): string | null {
  if (status !== "At risk") return null;
  if (pace.count < expected) return `${expected} should be done by now`;
  const left = pace.running.last - moment.bound;
  return `${counted(left, "day")} ${agree(left, "is", "are")} left`;
}

/** Rule 6.7. */
function next({ due, pace, rhythm }: ActivityFacts): string | null {
  if (due === null) return null;
  const done = due.index === pace.running.index ? pace.count : 0n;
  return `next due ${longDate(due.last)}: ${rhythm.goal - done} more`;
}
