import type { KpiCode } from "./codes";
import type { SerialDate } from "./dates";
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
import type { Member, MemberIndex, Roster } from "./roster";
import { winnersAt } from "./statements";
import type { Statement } from "./statements";
import { ACTIVITIES, MEMBER_ROWS } from "./table-kinds";
import type { TableArgument } from "./tables";
import type { Measure, MemberStatus } from "./vocabulary";

/** What KPIMATRIX asks, and whoever needs the statements behind it. */
export interface RecordQuestion {
  readonly plan: TableArgument;
  readonly memberLog: TableArgument;
  readonly roster: TableArgument;
  readonly asOf: SerialDate;
}

/** What is on record for the Members on the KPIs that measure Members or New Members. */
export interface MembersRecord {
  /** Every Member of the roster, by its index. */
  readonly members: readonly Member[];
  /** Rule 2.4: whom a name, code or alias means: one Member, nobody, or several. */
  readonly whom: Roster["whom"];
  /** On the roster at the as-of date, or at the latest End of these KPIs if that is earlier. */
  readonly present: readonly MemberIndex[];
  /** In the order of the plan. */
  readonly kpis: readonly KpiRecord[];
}

export interface KpiRecord {
  /** As the plan writes them. */
  readonly code: string;
  readonly indicator: string;
  readonly target: string;
  readonly measure: Measure;
  /** 1 is the first below the header of Kpis. */
  readonly row: number;
  of(member: MemberIndex): OnRecord;
}

/** The winning statement at the KPI's A' (rules 3.1 to 3.3); "Conflict" where those that win disagree. */
export type OnRecord =
  | {
      readonly status: MemberStatus;
      readonly since: SerialDate | null;
      readonly reportedOn: SerialDate | null;
    }
  | typeof NOTHING
  | typeof CONFLICT;

const NOTHING = { status: null, since: null, reportedOn: null } as const;
const CONFLICT = { status: "Conflict", since: null, reportedOn: null } as const;

/**
 * Reads what is stated, so a KPI that is not set up is there too; one without a valid term is bounded
 * by the as-of date alone.
 */
export function onRecord(question: RecordQuestion): MembersRecord | Refusal {
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
  return {
    members: roster.members,
    whom: roster.whom,
    present: onRosterAt(roster, lastDay(kpis, question.asOf)),
    kpis: kpis.flatMap((kpi) =>
      kpi.measure === null ? [] : recordOf(kpi, kpi.measure, byKpi, roster, question.asOf),
    ),
  };
}

/** The as-of date, or the latest End of the KPIs if that is earlier. */
function lastDay(kpis: readonly Kpi[], asOf: SerialDate): SerialDate {
  const ends = kpis.flatMap(({ term }) => term?.end ?? []);
  const latest = ends.reduce((a, b) => (a > b ? a : b), ends[0] ?? asOf);
  return latest < asOf ? latest : asOf;
}

function recordOf(
  { asks, code, indicator, label, row, term }: Kpi,
  measure: Measure,
  byKpi: StatementsByKpi,
  { members }: Roster,
  asOf: SerialDate,
): KpiRecord {
  const bound = boundOf(term, asOf);
  const winners = winnersAt(byKpi.get(code) ?? [], bound);
  const of = (index: MemberIndex): OnRecord => {
    const member = members[index];
    const first = winners.first[index];
    if (!member || !first || !isOnRoster(member, bound)) return NOTHING;
    if (winners.inConflict.has(index)) return CONFLICT;
    return { status: first.status, since: first.since, reportedOn: first.reported };
  };
  return { code: label, indicator, target: asks, measure, row, of };
}
