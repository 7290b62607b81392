import { addMonths } from "../dates";
import type { SerialDate } from "../dates";
import { exact, floor, isWhole, ONE, toNumber, toNumberBeside } from "../exact";
import type { Moment } from "../moment";
import { namesOf } from "../roster";
import type { MemberIndex } from "../roster";
import { saidBy } from "../statements";
import { explainCounting } from "../wording/counting";
import { goalNotWhole } from "../wording/plan-problems";
import { judge, straightLine } from "./ladder";
import { lookFrom } from "./look";
import type { Look } from "./look";
import type { Ask, Fault, Figures, Outcome, StatementMeasure, StatementTarget } from "./measure";
import type { Before, Tally } from "./tally";

/** What Members and New Members do not share: whom they count, and from where (section 5 is common). */
export interface Counting {
  readonly needsSince: boolean;
  /** V(D) of rules 3.3 and 3.5, over the roster at A'. */
  countedAt(look: Look, date: SerialDate): readonly MemberIndex[];
  /** B of rules 3.4 and 3.5. */
  baseline(ask: Ask, look: Look): Baseline;
}

export interface Baseline {
  readonly count: bigint;
  /** The Members whose Yes at the start has no date: any of them makes B uncertain (rule 3.4). */
  readonly undated: readonly MemberIndex[];
}

const MONTHS_OF_FIRST_QUARTER = 3;
const MONTHS_LOOKED_BACK = 12;

export function countingMeasure(counting: Counting): StatementMeasure {
  const { needsSince } = counting;
  return { log: "MemberRows", needsSince, setUp: (ask) => targetOf(ask, counting) };
}

function targetOf(ask: Ask, counting: Counting): StatementTarget | Fault {
  if (!isWhole(ask.goal)) return goalNotWhole();
  return {
    log: "MemberRows",
    evaluate: (evidence, moment) => {
      const tally = takeTally(ask, counting, lookFrom(evidence, moment));
      const named = (some: readonly MemberIndex[]) => namesOf(evidence.roster, some);
      return outcome(ask, counting.needsSince, tally, moment, named);
    },
    counted: (evidence, moment) => counting.countedAt(lookFrom(evidence, moment), moment.bound),
  };
}

function takeTally(ask: Ask, counting: Counting, look: Look): Tally {
  const { moment, roster } = look;
  const winners = look.winnersAt(moment.bound);
  const withoutSince: MemberIndex[] = [];
  let notApplicable = 0;
  for (const member of winners.members) {
    const said = saidBy(winners, member);
    if (said?.status === "Not applicable") notApplicable++;
    else if (said?.status === "Yes" && said.since === null) withoutSince.push(member);
  }
  const { count, undated } = counting.baseline(ask, look);
  return {
    goal: floor(ask.goal),
    roster,
    secondQuarter: addMonths(moment.term.start, MONTHS_OF_FIRST_QUARTER),
    counted: BigInt(counting.countedAt(look, moment.bound).length),
    unknown: BigInt(roster - winners.members.length + winners.inConflict.size),
    notApplicable: BigInt(notApplicable),
    baseline: count,
    undated,
    before: ask.onGoing ? lookBack(counting, look, count) : null,
    inConflict: [...winners.inConflict],
    withoutSince: counting.needsSince ? withoutSince : [],
  };
}

/** Rule 5.6: the count 12 months before A', or B where that is on or before Start. */
function lookBack(counting: Counting, look: Look, baseline: bigint): Before {
  const { bound, term } = look.moment;
  const date = addMonths(bound, -MONTHS_LOOKED_BACK);
  return date <= term.start
    ? { date: null, count: baseline }
    : { date, count: BigInt(counting.countedAt(look, date).length) };
}

/** Rule 5.8. */
function outcome(
  ask: Ask,
  newOnly: boolean,
  tally: Tally,
  moment: Moment,
  named: (some: readonly MemberIndex[]) => readonly string[],
): Outcome {
  const { goal, counted, unknown, baseline } = tally;
  // Rule 5.1: whoever has a winning statement is on the roster and not unknown.
  const noData = unknown === BigInt(tally.roster);
  const status = noData ? "No data" : judge(tally, moment);
  const best = { ...tally, counted: counted + unknown, unknown: 0n };
  const atBest = noData ? null : judge(best, moment);
  const line = () => (!ask.onGoing && goal > baseline ? straightLine(tally, moment) : null);
  return {
    status,
    figures: noData ? null : figures(counted, goal),
    upTo: Number(best.counted),
    atBest,
    nextDue: !moment.over && counted < goal ? moment.term.end : null,
    expected: () => toNumber(line() ?? exact(goal)),
    explain: () =>
      explainCounting({
        code: ask.code,
        newOnly,
        tally,
        named,
        moment,
        line: line(),
        status,
        atBest,
        softened: status === "At risk" && judge({ ...tally, undated: [] }, moment) === "Off track",
      }),
  };
}

function figures(counted: bigint, goal: bigint): Figures {
  return {
    actual: Number(counted),
    attainment: toNumberBeside({ over: counted, under: goal }, ONE),
    gap: counted < goal ? Number(goal - counted) : 0,
  };
}
