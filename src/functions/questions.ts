import { standingOf } from "../kpi";
import type { BoardQuestion, Question, Standing } from "../kpi";
import { answer } from "./answer";
import { asOfDate, kpiCode, optionalTable, table } from "./arguments";

/** The question that a function about one KPI asks; formula is its name, for messages. */
export function question(
  formula: string,
  kpi: unknown,
  plan: unknown,
  rows: unknown,
  roster: unknown,
  asOf: unknown,
): Question {
  return {
    formula,
    kpi: kpiCode(kpi),
    plan: table(plan),
    rows: table(rows),
    roster: optionalTable(roster),
    asOf: asOfDate(asOf),
  };
}

/** Where that KPI stands. */
export function standing(...asked: Parameters<typeof question>): Standing {
  return answer(standingOf(question(...asked)));
}

/** The question that a function about the whole plan asks. */
export function boardQuestion(
  plan: unknown,
  memberLog: unknown,
  activityLog: unknown,
  roster: unknown,
  asOf: unknown,
): BoardQuestion {
  return {
    plan: table(plan),
    memberLog: table(memberLog),
    activityLog: table(activityLog),
    roster: table(roster),
    asOf: asOfDate(asOf),
  };
}
