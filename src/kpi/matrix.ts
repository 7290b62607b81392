import type { SerialDate } from "./dates";
import type { Grid } from "./grid";
import { rulesOf } from "./kpi";
import type { Kpi } from "./kpi";
import { openLog } from "./logs";
import { readMemberLog } from "./member-log";
import { boundOf } from "./moment";
import { readPlan } from "./plan";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import { isOnRoster, onRosterAt, readRoster } from "./roster";
import type { MemberIndex, Roster } from "./roster";
import { winnersAt } from "./statements";
import type { Statement } from "./statements";
import { ACTIVITIES, KPIS, MEMBER_ROWS, MEMBERS } from "./table-kinds";
import { openTable } from "./tables";
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
  const table = openTable(KPIS, question.plan);
  if (isRefusal(table)) return table;
  const plan = readPlan(table, null);
  const log = openLog(MEMBER_ROWS, ACTIVITIES, question.memberLog, null);
  if (isRefusal(log)) return log;
  const members = openTable(MEMBERS, question.roster);
  if (isRefusal(members)) return members;
  const roster = readRoster(members, null);
  const byKpi = readMemberLog(log, plan.find, roster, null);
  const kpis = plan.all().filter((kpi) => rulesOf(kpi)?.log === "MemberRows");
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
    const winner = winners.get(index);
    if (!member || !winner || !isOnRoster(member, bound)) return "";
    return winner.inConflict ? "Conflict" : winner.statement.status;
  };
}
