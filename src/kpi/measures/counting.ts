import { addMonths } from "../dates";
import type { SerialDate } from "../dates";
import { dividedBy, exact, floor, isWhole, ONE, toNumber, toNumberBeside } from "../exact";
import type { Moment } from "../moment";
import { namesOf, onRosterAt } from "../roster";
import type { MemberIndex } from "../roster";
import { saidBy, winnersAt } from "../statements";
import { explainCounting } from "../wording/counting";
import { goalNotWhole } from "../wording/plan-problems";
import { judge, secondQuarterOf, straightLine } from "./ladder";
import type {
  Ask,
  Fault,
  Figures,
  Outcome,
  StatementEvidence,
  StatementMeasure,
  StatementTarget,
} from "./measure";
import type { Before, Tally } from "./tally";

/** What Members and New Members do not share: whom they count, and from where (section 5 is common). */
export interface Counting {
  readonly needsSince: boolean;
  /** V(D) of rules 3.3 and 3.5, over the roster at A'. */
  counter(evidence: StatementEvidence, moment: Moment): CountedAt;
  /** B of rules 3.4 and 3.5. */
  baseline(ask: Ask, evidence: StatementEvidence, moment: Moment): Baseline;
}

export type CountedAt = (date: SerialDate) => ReadonlySet<MemberIndex>;

export interface Baseline {
  readonly count: bigint;
  /** The Members whose Yes at the start has no date: any of them makes B uncertain (rule 3.4). */
  readonly undated: readonly MemberIndex[];
}

const MONTHS_LOOKED_BACK = 12;

export function countingMeasure(counting: Counting): StatementMeasure {
  const { needsSince } = counting;
  return { log: "MemberRows", needsSince, setUp: (ask) => targetOf(ask, counting) };
}

function targetOf(ask: Ask, counting: Counting): StatementTarget | Fault {
  if (!isWhole(ask.goal)) return goalNotWhole();
  return {
    log: "MemberRows",
    evaluate: (evidence, moment) =>
      outcome(ask, counting.needsSince, takeTally(ask, counting, evidence, moment), moment),
    countedAt: (evidence, moment, date) => counting.counter(evidence, moment)(date),
  };
}

function takeTally(
  ask: Ask,
  counting: Counting,
  evidence: StatementEvidence,
  moment: Moment,
): Tally {
  const { statements, roster } = evidence;
  const present = onRosterAt(roster, moment.bound);
  const winners = winnersAt(statements, moment.bound);
  const said = present.map((member) => saidBy(winners, member));
  const named = (chosen: readonly MemberIndex[]) => namesOf(roster, chosen);
  const countedAt = counting.counter(evidence, moment);
  const { count, undated } = counting.baseline(ask, evidence, moment);
  return {
    goal: floor(ask.goal),
    roster: present.length,
    counted: BigInt(countedAt(moment.bound).size),
    unknown: BigInt(said.filter((statement) => statement === null).length),
    notApplicable: BigInt(said.filter((said) => said?.status === "Not applicable").length),
    baseline: count,
    undated: named(undated),
    before: ask.onGoing ? lookBack(moment, countedAt, count) : null,
    inConflict: named(present.filter((member) => winners.get(member)?.inConflict)),
    withoutSince: counting.needsSince
      ? named(present.filter((_, i) => said[i]?.status === "Yes" && said[i]?.since === null))
      : [],
  };
}

/** Rule 5.6: the count 12 months before A', or B where that is on or before Start. */
function lookBack({ bound, term }: Moment, countedAt: CountedAt, baseline: bigint): Before {
  const date = addMonths(bound, -MONTHS_LOOKED_BACK);
  return date <= term.start
    ? { date: null, count: baseline }
    : { date, count: BigInt(countedAt(date).size) };
}

/** Rule 5.8. */
function outcome(ask: Ask, newOnly: boolean, tally: Tally, moment: Moment): Outcome {
  const { goal, counted, unknown, baseline } = tally;
  // Rule 5.1: whoever has a winning statement is on the roster and not unknown.
  const noData = unknown === BigInt(tally.roster);
  const status = noData ? "No data" : judge(tally, moment);
  const best = { ...tally, counted: counted + unknown, unknown: 0n };
  const atBest = noData ? null : judge(best, moment);
  const line = !ask.onGoing && goal > baseline ? straightLine(tally, moment) : null;
  return {
    status,
    figures: noData ? null : figures(counted, goal),
    upTo: Number(best.counted),
    atBest,
    nextDue: !moment.over && counted < goal ? moment.term.end : null,
    expected: line === null ? Number(goal) : toNumber(line),
    explain: () =>
      explainCounting({
        code: ask.code,
        newOnly,
        tally,
        moment,
        secondQuarter: secondQuarterOf(moment.term),
        line,
        status,
        atBest,
        softened: !noData && status !== judge({ ...tally, undated: [] }, moment),
      }),
  };
}

function figures(counted: bigint, goal: bigint): Figures {
  return {
    actual: Number(counted),
    attainment: toNumberBeside(dividedBy(exact(counted), exact(goal)), ONE),
    gap: counted < goal ? Number(goal - counted) : 0,
  };
}
