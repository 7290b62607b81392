/** The twelve functions as formulas, and what the rules answer to them in Node. */
import type { Refusal, SerialDate } from "../../../../src/kpi";
import * as kpi from "../../../../src/kpi";
import type { Tables } from "./functions-book";
import type { Answer } from "./questions";

export interface Expectation {
  readonly formula: string;
  readonly answer: (tables: Tables, asOf: SerialDate) => Answer;
}

type Log = "MemberLog" | "ActivityLog";
type Evaluate = (question: kpi.Question) => unknown;

/** What is said of one KPI in one cell. */
const SINGLE: Readonly<Record<string, Evaluate>> = {
  KPISTATUS: of(({ status }) => status),
  KPIACTUAL: of((standing) => kpi.figureOf(standing, "actual")),
  KPIATTAINMENT: of((standing) => kpi.figureOf(standing, "attainment")),
  KPIGAP: of((standing) => kpi.figureOf(standing, "gap")),
  KPINEXTDUE: of(({ nextDue }) => nextDue ?? ""),
  KPIEXPLAIN: of(({ explanation }) => explanation),
};

/** The six functions that say one thing of one KPI. */
export function ofOneKpi(code: string, log: Log, asOf = ", AsOf"): Expectation[] {
  return Object.entries(SINGLE).map(([name, evaluate]) => ({
    formula: `=${name}("${code}", Plan, ${log}, Roster${asOf})`,
    answer: (tables, day) => shown(evaluate(questionOf(name, code, log, tables, day))),
  }));
}

export function history(code: string, log: Log, asOf = ", AsOf"): Expectation {
  return {
    formula: `=KPIHISTORY("${code}", Plan, ${log}, Roster${asOf})`,
    answer: (tables, day) => shown(kpi.historyOf(questionOf("KPIHISTORY", code, log, tables, day))),
  };
}

export function members(code: string, status: string, asOf = ", AsOf"): Expectation {
  return {
    formula: `=KPIMEMBERS("${code}", Plan, MemberLog, Roster, ${status && `"${status}"`}${asOf})`,
    answer: (tables, day) => shown(kpi.membersOf({ ...tables, kpi: code, status, asOf: day })),
  };
}

/** The four functions that say something of the whole plan. */
export function ofThePlan(asOf = ", AsOf"): Expectation[] {
  const all = `Plan, MemberLog, ActivityLog, Roster${asOf}`;
  return [
    {
      formula: `=KPISCOREBOARD(${all})`,
      answer: (tables, day) => shown(kpi.scoreboard({ ...tables, asOf: day })),
    },
    {
      formula: `=KPISUMMARY(${all})`,
      answer: (tables, day) => shown(kpi.summary({ ...tables, asOf: day })),
    },
    {
      formula: `=KPIMATRIX(Plan, MemberLog, Roster${asOf})`,
      answer: (tables, day) => shown(kpi.matrix({ ...tables, asOf: day })),
    },
    {
      formula: `=KPIISSUES(${all})`,
      answer: (tables, day) => shown(kpi.issues({ ...tables, asOf: day })),
    },
  ];
}

/** Each of the twelve functions at least once, over both logs. */
export function everyFunction(asOf = ", AsOf"): Expectation[] {
  return [
    ...ofOneKpi("10", "MemberLog", asOf),
    ...ofOneKpi("8", "ActivityLog", asOf),
    history("10", "MemberLog", asOf),
    members("10", "", asOf),
    members("10", "Not stated", asOf),
    ...ofThePlan(asOf),
  ];
}

/** Codes of the plan with the log that each needs. */
export function codesOf(plan: kpi.TableArgument): [code: string, log: Log][] {
  const [headers = [], ...rows] = plan;
  const [code, measure] = [headers.indexOf("KPI"), headers.indexOf("Measure")];
  return rows.map((row) => [
    String(row[code]),
    /Members$/.test(String(row[measure])) ? "MemberLog" : "ActivityLog",
  ]);
}

function of(evaluate: (standing: kpi.Standing) => unknown): Evaluate {
  return (question) => {
    const standing = kpi.standingOf(question);
    return kpi.isRefusal(standing) ? standing : evaluate(standing);
  };
}

function questionOf(
  formula: string,
  code: string,
  log: Log,
  { activityLog, memberLog, plan, roster }: Tables,
  asOf: SerialDate,
): kpi.Question {
  const rows = log === "MemberLog" ? memberLog : activityLog;
  return { formula, kpi: code, plan, rows, roster, asOf };
}

/** As a cell shows it: a refusal is its error with its message, a grid spills. */
function shown(result: unknown): Answer {
  if (kpi.isRefusal(result)) return refused(result);
  return { values: Array.isArray(result) ? result : [[result]], message: null };
}

function refused({ message, refusal }: Refusal): Answer {
  return { values: [[refusal]], message };
}
