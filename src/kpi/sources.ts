import { firstUse, readActivities } from "./activity-log";
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

/** Rule 1.5: an argument that no KPI of the question needs is not read; nobody asks these for anything. */
export const NO_SOURCES: Sources = {
  statements: () => ({ statements: [], roster: { members: [], whom: () => [] } }),
  activities: () => ({ entries: [], inUse: () => false }),
};

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
  const firsts = new Map<SerialDate, SerialDate | null>();
  const firstFrom = (start: SerialDate) => {
    const known = firsts.get(start);
    const first = known === undefined ? firstUse(table, findAny, start) : known;
    firsts.set(start, first);
    return first;
  };
  return ({ code }) => {
    const entries = byKpi.get(code) ?? [];
    // Its own rows show it in use in most cases, and spare the search among those of others.
    const inUse = ({ bound, term: { start } }: Moment) => {
      if (entries.some(({ date }) => date >= start && date <= bound)) return true;
      const first = firstFrom(start);
      return first !== null && first <= bound;
    };
    return { entries, inUse };
  };
}
