/**
 * The worksheet functions of docs/kpi-rules.md rule 10. They decide nothing: the rules do.
 *
 * This JSDoc is the one source of what Excel shows (functions.json) and of docs/functions.md, so it
 * speaks to the person who types a formula. Its generator sees this file only, and reads only
 * `function` declarations with plain types: hence one file, and `unknown[][]` for every range.
 */
import { figureOf, historyOf, issues, matrix, membersOf, scoreboard, summary } from "../kpi";
import { answer } from "./answer";
import { asOfDate, kpiCode, memberStatus, table } from "./arguments";
import { boardQuestion, question, standing } from "./questions";

/**
 * What a Member can have said about a KPI.
 * @customenum {string}
 */
enum MemberStatus {
  /** Members that have done it: those counted */
  Yes = "Yes",
  /** Members at work on it */
  InProgress = "In progress",
  /** Members that have not done it */
  No = "No",
  /** Members to which the KPI does not apply */
  NotApplicable = "Not applicable",
  /** Members without a statement, or with two that contradict each other */
  NotStated = "Not stated",
}

/**
 * The status of one KPI, such as On track or At risk.
 * @customfunction KPISTATUS
 * @param kpi Code of the KPI: "10", or a cell that holds it
 * @param plan The plan with its header row: Plan
 * @param rows Its log: MemberLog for Members and New Members, ActivityLog for the others
 * @param [roster] The roster: Roster. Needed for Members and New Members only
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns The status word.
 * @example =KPISTATUS("10", Plan, MemberLog, Roster, AsOf)
 * @throws #N/A for a code that the plan does not have.
 */
export function kpiStatus(
  kpi: unknown[][],
  plan: unknown[][],
  rows: unknown[][],
  roster?: unknown[][],
  asOf?: unknown[][],
): string {
  return standing("KPISTATUS", kpi, plan, rows, roster, asOf).status;
}

/**
 * The actual figure of one KPI: Members counted, activities this period, share or average.
 * @customfunction KPIACTUAL
 * @param kpi Code of the KPI: "10", or a cell that holds it
 * @param plan The plan with its header row: Plan
 * @param rows Its log: MemberLog for Members and New Members, ActivityLog for the others
 * @param [roster] The roster: Roster. Needed for Members and New Members only
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns The figure, not rounded; a share is a fraction of 1.
 * @example =KPIACTUAL("10", Plan, MemberLog, Roster, AsOf)
 * @throws #N/A for a code that the plan does not have.
 * @throws #N/A where there is no figure: No data, No requests, Not set up, Not started.
 */
export function kpiActual(
  kpi: unknown[][],
  plan: unknown[][],
  rows: unknown[][],
  roster?: unknown[][],
  asOf?: unknown[][],
): number {
  return answer(figureOf(standing("KPIACTUAL", kpi, plan, rows, roster, asOf), "actual"));
}

/**
 * The actual figure of one KPI against its goal: 1 is met, more is more than met.
 * @customfunction KPIATTAINMENT
 * @param kpi Code of the KPI: "10", or a cell that holds it
 * @param plan The plan with its header row: Plan
 * @param rows Its log: MemberLog for Members and New Members, ActivityLog for the others
 * @param [roster] The roster: Roster. Needed for Members and New Members only
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A fraction: 0.5 is half of the goal. Format the cell as a percentage.
 * @example =KPIATTAINMENT("10", Plan, MemberLog, Roster, AsOf)
 * @throws #N/A for a code that the plan does not have.
 * @throws #N/A where there is no figure: No data, No requests, Not set up, Not started.
 */
export function kpiAttainment(
  kpi: unknown[][],
  plan: unknown[][],
  rows: unknown[][],
  roster?: unknown[][],
  asOf?: unknown[][],
): number {
  return answer(figureOf(standing("KPIATTAINMENT", kpi, plan, rows, roster, asOf), "attainment"));
}

/**
 * How much one KPI still lacks to its goal; 0 when the goal is met.
 * @customfunction KPIGAP
 * @param kpi Code of the KPI: "10", or a cell that holds it
 * @param plan The plan with its header row: Plan
 * @param rows Its log: MemberLog for Members and New Members, ActivityLog for the others
 * @param [roster] The roster: Roster. Needed for Members and New Members only
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A figure of the same kind as the goal: Members, activities, a share or a score.
 * @example =KPIGAP("10", Plan, MemberLog, Roster, AsOf)
 * @throws #N/A for a code that the plan does not have.
 * @throws #N/A where there is no figure: No data, No requests, Not set up, Not started.
 */
export function kpiGap(
  kpi: unknown[][],
  plan: unknown[][],
  rows: unknown[][],
  roster?: unknown[][],
  asOf?: unknown[][],
): number {
  return answer(figureOf(standing("KPIGAP", kpi, plan, rows, roster, asOf), "gap"));
}

/**
 * The day by which one KPI next has to deliver.
 * @customfunction KPINEXTDUE
 * @param kpi Code of the KPI: "10", or a cell that holds it
 * @param plan The plan with its header row: Plan
 * @param rows Its log: MemberLog for Members and New Members, ActivityLog for the others
 * @param [roster] The roster: Roster. Needed for Members and New Members only
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A date (format the cell as one), or "" when nothing is due.
 * @example =KPINEXTDUE("8", Plan, ActivityLog, Roster, AsOf)
 * @throws #N/A for a code that the plan does not have.
 */
export function kpiNextDue(
  kpi: unknown[][],
  plan: unknown[][],
  rows: unknown[][],
  roster?: unknown[][],
  asOf?: unknown[][],
): number | string {
  return standing("KPINEXTDUE", kpi, plan, rows, roster, asOf).nextDue ?? "";
}

/**
 * Why one KPI has its status: what counted, against what, and what is missed.
 * @customfunction KPIEXPLAIN
 * @param kpi Code of the KPI: "10", or a cell that holds it
 * @param plan The plan with its header row: Plan
 * @param rows Its log: MemberLog for Members and New Members, ActivityLog for the others
 * @param [roster] The roster: Roster. Needed for Members and New Members only
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns One or two plain sentences.
 * @example =KPIEXPLAIN("10", Plan, MemberLog, Roster, AsOf)
 * @throws #N/A for a code that the plan does not have.
 */
export function kpiExplain(
  kpi: unknown[][],
  plan: unknown[][],
  rows: unknown[][],
  roster?: unknown[][],
  asOf?: unknown[][],
): string {
  return standing("KPIEXPLAIN", kpi, plan, rows, roster, asOf).explanation;
}

/**
 * The Members that stand at a status on one KPI, one below the other.
 * @customfunction KPIMEMBERS
 * @param kpi Code of a KPI that measures Members or New Members
 * @param plan The plan with its header row: Plan
 * @param memberLog The member log with its header row: MemberLog
 * @param roster The roster with its header row: Roster
 * @param [status] Yes (also when left out), In progress, No, Not applicable or Not stated
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A column of names in the order of the roster, or None.
 * @example =KPIMEMBERS("10", Plan, MemberLog, Roster, "Not stated", AsOf)
 * @throws #N/A for a code that the plan does not have.
 */
export function kpiMembers(
  kpi: unknown[][],
  plan: unknown[][],
  memberLog: unknown[][],
  roster: unknown[][],
  status?: MemberStatus,
  asOf?: unknown[][],
): unknown[][] {
  return answer(
    membersOf({
      kpi: kpiCode(kpi),
      plan: table(plan),
      memberLog: table(memberLog),
      roster: table(roster),
      status: memberStatus(status),
      asOf: asOfDate(asOf),
    }),
  );
}

/**
 * How one KPI went: actual and expected figures at the end of each quarter.
 * @customfunction KPIHISTORY
 * @param kpi Code of the KPI: "10", or a cell that holds it
 * @param plan The plan with its header row: Plan
 * @param rows Its log: MemberLog for Members and New Members, ActivityLog for the others
 * @param [roster] The roster: Roster. Needed for Members and New Members only
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A header and a line a quarter: Date, Actual, Expected; "" where there is no figure.
 * @example =KPIHISTORY("10", Plan, MemberLog, Roster, AsOf)
 * @throws #N/A for a code that the plan does not have.
 */
export function kpiHistory(
  kpi: unknown[][],
  plan: unknown[][],
  rows: unknown[][],
  roster?: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return answer(historyOf(question("KPIHISTORY", kpi, plan, rows, roster, asOf)));
}

/**
 * Where every KPI of the plan stands, one line each.
 * @customfunction KPISCOREBOARD
 * @param plan The plan with its header row: Plan
 * @param memberLog The member log with its header row: MemberLog
 * @param activityLog The activity log with its header row: ActivityLog
 * @param roster The roster with its header row: Roster
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A header and a line a KPI: KPI, Pillar, Indicator, Target, Measure, Actual, Goal,
 *   Attainment, Status, Up to, At best, Next due, Explanation; "" where a figure does not exist.
 * @example =KPISCOREBOARD(Plan, MemberLog, ActivityLog, Roster, AsOf)
 * @throws #VALUE! for an answer of more than 1,000,000 cells, or wider than a sheet.
 */
export function kpiScoreboard(
  plan: unknown[][],
  memberLog: unknown[][],
  activityLog: unknown[][],
  roster: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return answer(scoreboard(boardQuestion(plan, memberLog, activityLog, roster, asOf)));
}

/**
 * How many KPIs have which status, for each pillar and the whole plan.
 * @customfunction KPISUMMARY
 * @param plan The plan with its header row: Plan
 * @param memberLog The member log with its header row: MemberLog
 * @param activityLog The activity log with its header row: ActivityLog
 * @param roster The roster with its header row: Roster
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A header, a line a pillar and one for the plan: Pillar, KPIs, a column a status from Not
 *   achieved to Achieved, Worst.
 * @example =KPISUMMARY(Plan, MemberLog, ActivityLog, Roster, AsOf)
 * @throws #VALUE! for an answer of more than 1,000,000 cells, or wider than a sheet.
 */
export function kpiSummary(
  plan: unknown[][],
  memberLog: unknown[][],
  activityLog: unknown[][],
  roster: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return answer(summary(boardQuestion(plan, memberLog, activityLog, roster, asOf)));
}

/**
 * What every Member has said about every KPI that measures Members or New Members.
 * @customfunction KPIMATRIX
 * @param plan The plan with its header row: Plan
 * @param memberLog The member log with its header row: MemberLog
 * @param roster The roster with its header row: Roster
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A header with the KPIs and a line a Member: the status that holds, "" where nothing is
 *   stated, Conflict where two statements contradict each other.
 * @example =KPIMATRIX(Plan, MemberLog, Roster, AsOf)
 * @throws #VALUE! for an answer of more than 1,000,000 cells, or wider than a sheet.
 */
export function kpiMatrix(
  plan: unknown[][],
  memberLog: unknown[][],
  roster: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return answer(
    matrix({
      plan: table(plan),
      memberLog: table(memberLog),
      roster: table(roster),
      asOf: asOfDate(asOf),
    }),
  );
}

/**
 * Every row that was rejected, ignored or contradicts another, and why.
 * @customfunction KPIISSUES
 * @param plan The plan with its header row: Plan
 * @param memberLog The member log with its header row: MemberLog
 * @param activityLog The activity log with its header row: ActivityLog
 * @param roster The roster with its header row: Roster
 * @param [asOf] The as-of date: AsOf. Left out, it is today
 * @returns A header and a line a problem: Table, Row (1 is the first below the header), Problem; or
 *   No issues.
 * @example =KPIISSUES(Plan, MemberLog, ActivityLog, Roster, AsOf)
 * @throws #VALUE! for an answer of more than 1,000,000 cells, or wider than a sheet.
 */
export function kpiIssues(
  plan: unknown[][],
  memberLog: unknown[][],
  activityLog: unknown[][],
  roster: unknown[][],
  asOf?: unknown[][],
): unknown[][] {
  return answer(issues(boardQuestion(plan, memberLog, activityLog, roster, asOf)));
}
