import type { KpiCode } from "./codes";
import type { SerialDate } from "./dates";
import type { Grid } from "./grid";
import { rulesOf } from "./kpi";
import type { Kpi } from "./kpi";
import { openLog } from "./logs";
import { readMemberLog } from "./member-log";
import type { StatementsByKpi } from "./member-log";
import { boundOf } from "./moment";
import { openPlan } from "./plan";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import { isOnRoster, onRosterAt, openRoster } from "./roster";
import type { MemberIndex, Roster } from "./roster";
import { winnersAt } from "./statements";
import type { Statement } from "./statements";
import { ACTIVITIES, MEMBER_ROWS } from "./table-kinds";
import type { TableArgument } from "./tables";

/** What KPIMATRIX asks. */
export interface MatrixQuestion {
  readonly plan: TableArgument;
  readonly memberLog: TableArgument;
  readonly roster: TableArgument;
  readonly asOf: SerialDate;
}

/**
 * KPIMATRIX: the Members by the KPIs that measure Members or New Members, each with the word of the
 * winning statement at the KPI's A'. It shows what is stated, so a KPI that is not set up has its
 * column too; one without a valid term is bounded by the as-of date alone.
 */
export function matrix(question: MatrixQuestion): Grid | Refusal {
  const plan = openPlan(question.plan);
  if (isRefusal(plan)) return plan;
  const roster = openRoster(question.roster);
  if (isRefusal(roster)) return roster;
  const kpis = plan.all().filter((kpi) => rulesOf(kpi)?.log === "MemberRows");
  // Rule 1.5: the log is not read where no KPI needs it.
  const log = kpis.length > 0 ? openLog(MEMBER_ROWS, ACTIVITIES, question.memberLog, null) : null;
  if (isRefusal(log)) return log;
  const byKpi: StatementsByKpi = log
    ? readMemberLog(log, plan.find, roster, null)
    : new Map<KpiCode, Statement[]>();
  const columns = kpis.map(({ code, term }) =>
    column(byKpi.get(code) ?? [], roster, boundOf(term, question.asOf)),
  );
  const lines = onRosterAt(roster, lastDay(kpis, question.asOf)).map((member) => [
    roster.members[member]?.name ?? "",
    ...columns.map((wordOf) => wordOf(member)),
  ]);
  return [["Member", ...kpis.map(({ label }) => label)], ...lines];
}

/** The as-of date, or the latest End of the KPIs if that is earlier. */
function lastDay(kpis: readonly Kpi[], asOf: SerialDate): SerialDate {
  const ends = kpis.flatMap(({ term }) => term?.end ?? []);
  const latest = ends.reduce((a, b) => (a > b ? a : b), ends[0] ?? asOf);
  return latest < asOf ? latest : asOf;
}

/** What a KPI's column says of each Member. */
function column(
  statements: readonly Statement[],
  { members }: Roster,
  bound: SerialDate,
): (member: MemberIndex) => string {
  const winners = winnersAt(statements, bound);
  return (index) => {
    const member = members[index];
    const statement = winners.first[index];
    if (!member || !statement || !isOnRoster(member, bound)) return "";
    return winners.inConflict.has(index) ? "Conflict" : statement.status;
  };
}
