import type { SerialDate } from "../dates";
import { exact, floor, isWhole, ONE, toNumberBeside } from "../exact";
import type { Moment } from "../moment";
import type { Status } from "../status";
import { PERS, wordIn } from "../vocabulary";
import type { Per } from "../vocabulary";
import { wholeIn } from "../whole";
import { explainActivities } from "../wording/activities";
import type { Missed } from "../wording/activities";
import { notWhole } from "../wording/activity-problems";
import { goalNotWhole, perUnknown } from "../wording/plan-problems";
import type {
  ActivityEvidence,
  ActivityMeasure,
  ActivityTarget,
  Ask,
  Entry,
  Fault,
  FigureCells,
  Figures,
  Outcome,
  Weighed,
} from "./measure";
import { periodsOf } from "./periods";
import type { Period } from "./periods";
import type { Pace, Rhythm } from "./pace";

/** How many activities there are in each period of the term (section 6). */
export const activities: ActivityMeasure = { log: "Activities", setUp, weigh };

/** As many as a sentence names; a long term may miss thousands. */
const MISSED_NAMED = 5;
const MONTHS: Readonly<Record<Per, number>> = { year: 12, "half-year": 6, quarter: 3, month: 1 };

function setUp({ goal, per: written, term }: Ask): ActivityTarget | Fault {
  const per = wordIn(PERS, written);
  if (per === null) return perUnknown();
  if (!isWhole(goal)) return goalNotWhole();
  const rhythm = { per, periods: periodsOf(term, MONTHS[per]), goal: floor(goal) };
  return {
    log: "Activities",
    evaluate: (evidence, moment) => evaluate(rhythm, evidence, moment),
  };
}

/** Rule 2.6: a row counts max(1, Count). */
function weigh({ count }: FigureCells): Weighed | Fault {
  const whole = wholeIn(count);
  if (typeof whole === "string") return notWhole("Count", whole);
  return { amount: whole > 1n ? exact(whole) : ONE, weight: 1n };
}

/** Rule 6.2: counts the entries by period. */
function takePace(
  { goal, periods }: Rhythm,
  entries: readonly Entry[],
  { bound, term }: Moment,
): Pace {
  const counts = new Map<number, bigint>();
  for (const { date, amount } of entries) {
    if (date < term.start || date > bound) continue;
    const index = periods.indexOf(date);
    counts.set(index, (counts.get(index) ?? 0n) + floor(amount));
  }
  const running = periods.at(periods.indexOf(bound));
  const complete = running.last <= bound ? running.index + 1 : running.index;
  const done = [...counts].filter(([index]) => index < complete).map(([, count]) => count);
  return {
    running,
    counts,
    count: counts.get(running.index) ?? 0n,
    complete,
    missed: complete - done.filter((count) => count >= goal).length,
    credited: done.reduce((sum, count) => sum + (count < goal ? count : goal), 0n),
  };
}

function evaluate(rhythm: Rhythm, { entries, inUse }: ActivityEvidence, moment: Moment): Outcome {
  const pace = takePace(rhythm, entries, moment);
  const status = inUse(moment) ? judge(rhythm.goal, pace, moment) : "No data";
  const due = nextDue(rhythm, pace, moment);
  return {
    status,
    figures: status === "No data" ? null : figures(rhythm.goal, pace, moment),
    upTo: null,
    atBest: null,
    nextDue: due?.last ?? null,
    expected: () => Number(rhythm.goal),
    explain: () =>
      explainActivities({
        rhythm,
        pace,
        moment,
        status,
        expected: expectedSoFar(rhythm.goal, pace.running, moment.bound),
        missed: missedPeriods(rhythm, pace),
        due,
      }),
  };
}

/** Rules 6.3 to 6.6, the first that applies. */
function judge(goal: bigint, pace: Pace, moment: Moment): Status {
  const missed = pace.missed > 0;
  if (moment.over) return missed ? "Not achieved" : "Achieved";
  if (missed) return "Off track";
  const behind = pace.count < expectedSoFar(goal, pace.running, moment.bound);
  return behind || isLate(goal, pace, moment.bound) ? "At risk" : "On track";
}

/** Rule 6.5: floor(k x the elapsed share of the period's days), A' included. */
function expectedSoFar(goal: bigint, { first, last }: Period, bound: SerialDate): bigint {
  return (goal * BigInt(bound - first + 1)) / BigInt(last - first + 1);
}

/** Rule 6.5: still short with at most 25 % of the days left after A'. */
function isLate(goal: bigint, { count, running }: Pace, bound: SerialDate): boolean {
  const { first, last } = running;
  return count < goal && 4 * (last - bound) <= last - first + 1;
}

/** Rule 6.7. */
function figures(goal: bigint, pace: Pace, { over }: Moment): Figures {
  const { complete, count, credited } = pace;
  const short = count < goal ? goal - count : 0n;
  const asked = complete > 0 ? goal * BigInt(complete) : goal;
  const reached = complete > 0 ? credited : goal - short;
  return {
    actual: Number(count),
    attainment: toNumberBeside({ over: reached, under: asked }, ONE),
    gap: Number(over ? asked - reached : short),
  };
}

/** Rule 6.7: the first period ending after A' that is still short of k. */
function nextDue(rhythm: Rhythm, { count, running }: Pace, moment: Moment): Period | null {
  if (running.last > moment.bound && count < rhythm.goal) return running;
  // Nothing counts yet in a period that has not begun.
  return running.last < moment.term.end ? rhythm.periods.at(running.index + 1) : null;
}

/** The first complete periods that fell short, as many as a sentence names. */
function missedPeriods({ goal, periods }: Rhythm, pace: Pace): Missed[] {
  const missed: Missed[] = [];
  for (let index = 0; index < pace.complete && missed.length < MISSED_NAMED; index++) {
    const count = pace.counts.get(index) ?? 0n;
    if (count < goal) missed.push({ period: periods.at(index), count });
  }
  return missed;
}
