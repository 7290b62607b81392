import { daysInUse, readActivities } from "./activity-log";
import type { ActivityTable } from "./activity-log";
import type { SerialDate } from "./dates";
import type { Kpi } from "./kpi";
import type { ActivityEvidence, StatementEvidence } from "./measures/measure";
import { readMemberLog } from "./member-log";
import type { MemberLogTable } from "./member-log";
import type { Moment } from "./moment";
import type { FindKpi } from "./plan";
import type { Roster } from "./roster";

/** Where the evidence of each KPI comes from. */
export interface Sources {
  readonly statements: (kpi: Kpi) => StatementEvidence;
  readonly activities: (kpi: Kpi) => ActivityEvidence;
}

/** Rule 1.5: an argument that no KPI of the question needs is not read. */
export const NO_SOURCES: Sources = { statements: unread, activities: unread };

/** @throws {Error} always: only a KPI that needs a log is evaluated from it. */
function unread(): never {
  throw new Error("No KPI was to need this log.");
}

/** The statements on the KPIs that can be found. */
export function statementSource(
  table: MemberLogTable,
  find: FindKpi,
  roster: Roster,
): Sources["statements"] {
  const byKpi = readMemberLog(table, find, roster, null);
  return ({ code }) => ({ statements: byKpi.get(code) ?? [], roster });
}

/** The activities of the KPIs that can be found; findAny finds every KPI of the plan. */
export function activitySource(
  table: ActivityTable,
  find: FindKpi,
  findAny: FindKpi,
): Sources["activities"] {
  const byKpi = readActivities(table, find, null);
  let days: readonly SerialDate[] | null = null;
  return ({ code }) => {
    const entries = byKpi.get(code) ?? [];
    // Its own rows show it in use in most cases, and spare the search among those of others.
    const inUse = ({ bound, term: { start } }: Moment) => {
      if (entries.some(({ date }) => date >= start && date <= bound)) return true;
      days ??= daysInUse(table, findAny);
      const first = days[firstNotBefore(days, start)];
      return first !== undefined && first <= bound;
    };
    return { entries, inUse };
  };
}

/** Where in ordered days the first one stands that is not before another; their number where none is. */
function firstNotBefore(days: readonly SerialDate[], other: SerialDate): number {
  let from = 0;
  let to = days.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((days[middle] ?? other) < other) from = middle + 1;
    else to = middle;
  }
  return from;
}
