import { readActivities } from "./activity-log";
import { remarkOnEntries, remarkOnMembers } from "./activity-remarks";
import type { BoardQuestion } from "./board";
import { tooMuch } from "./grid";
import type { Grid } from "./grid";
import { openLog } from "./logs";
import { readMemberLog } from "./member-log";
import { openPlan } from "./plan";
import type { Plan } from "./plan";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import type { Report } from "./report";
import { openRoster } from "./roster";
import { remarkOnStatements } from "./statement-remarks";
import { ACTIVITIES, KPIS, MEMBER_ROWS, MEMBERS } from "./table-kinds";
import type { TableKind } from "./table-kinds";
import { notSetUp } from "./wording/plan-problems";

/** A row that is rejected, ignored or in conflict (rule 1.6); row 1 is the first below the header. */
interface Issue {
  readonly table: string;
  readonly row: number;
  readonly problem: string;
}

const HEADER = ["Table", "Row", "Problem"];

/** KPIISSUES: everything that does not count, or not as it should; "No issues" where all is well. */
export function issues(question: BoardQuestion): Grid | Refusal {
  const found = findIssues(question);
  if (isRefusal(found)) return found;
  const count = found.reduce((sum, { counted }) => sum + counted(), 0);
  if (count === 0) return [["No issues"]];
  const refused = tooMuch(count + 1, HEADER.length);
  if (refused) return refused;
  const lines = found.flatMap(({ inOrder }) => inOrder());
  return [HEADER, ...lines.map(({ problem, row, table }) => [table, row, problem])];
}

/** Reads all four tables, whatever the KPIs need: a row in the wrong log is an issue too. */
function findIssues({ activityLog, asOf, memberLog, ...question }: BoardQuestion) {
  const inPlan = collector(KPIS);
  const plan = openPlan(question.plan, inPlan.report);
  if (isRefusal(plan)) return plan;
  const inRoster = collector(MEMBERS);
  const roster = openRoster(question.roster, inRoster.report);
  if (isRefusal(roster)) return roster;
  const memberRows = openLog(MEMBER_ROWS, ACTIVITIES, memberLog, null);
  if (isRefusal(memberRows)) return memberRows;
  const activities = openLog(ACTIVITIES, MEMBER_ROWS, activityLog, null);
  if (isRefusal(activities)) return activities;

  remarkOnPlan(plan, inPlan.report);
  const inMemberRows = collector(MEMBER_ROWS);
  const statements = readMemberLog(memberRows, plan.find, roster, inMemberRows.report);
  const inActivities = collector(ACTIVITIES);
  const entries = readActivities(activities, plan.find, inActivities.report);
  for (const kpi of plan.all()) {
    remarkOnStatements(kpi, statements.get(kpi.code) ?? [], roster, asOf, inMemberRows.report);
    remarkOnEntries(kpi, entries.get(kpi.code) ?? [], asOf, inActivities.report);
  }
  remarkOnMembers(activities, entries, roster, inActivities.report);
  return [inPlan, inRoster, inMemberRows, inActivities];
}

function remarkOnPlan(plan: Plan, report: NonNullable<Report>): void {
  for (const { faults, remarks, row } of plan.all()) {
    if (faults.length > 0) report(row, notSetUp(faults));
    for (const remark of remarks) report(row, remark);
  }
}

/** Collects what is reported of a table, to be read by its rows; counts on where it is too much to list. */
function collector({ table }: TableKind) {
  const found: Issue[] = [];
  let count = 0;
  return {
    report: (row: number, problem: string) => {
      count++;
      if (!tooMuch(count + 1, HEADER.length)) found.push({ table, row, problem });
    },
    counted: () => count,
    inOrder: () => [...found].sort((a, b) => a.row - b.row),
  };
}
