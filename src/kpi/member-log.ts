import { dateIn, isEmpty, textIn } from "./cells";
import type { KpiCode } from "./codes";
import { rulesOf } from "./kpi";
import type { Kpi } from "./kpi";
import { memoised } from "./memo";
import type { FindKpi } from "./plan";
import type { Report } from "./report";
import type { Roster } from "./roster";
import { BEFORE_ALL } from "./statements";
import type { Statement } from "./statements";
import type { ColumnOf, MEMBER_ROWS } from "./table-kinds";
import { whyNotTaken } from "./takers";
import { cellAt } from "./tables";
import type { Row, Table } from "./tables";
import { memberStatusIn } from "./vocabulary";
import type { MemberStatus } from "./vocabulary";
import * as problems from "./wording/log-problems";

export type MemberLogTable = Table<ColumnOf<typeof MEMBER_ROWS>>;
type Columns = MemberLogTable["at"];

/** What the rows state, by KPI, each list in the order of its rows. */
export type StatementsByKpi = ReadonlyMap<KpiCode, readonly Statement[]>;

/** Rule 2.3: reads the statements on the KPIs that can be found, in one pass; skips all others. */
export function readMemberLog(
  { at, rows }: MemberLogTable,
  find: FindKpi,
  roster: Roster,
  report: Report,
): StatementsByKpi {
  const byKpi = new Map<KpiCode, Statement[]>();
  const listFor = memoised((cell) => listOf(byKpi, find(textIn(cell) ?? "")));
  const statusIn = memoised(readStatus);
  for (let row = 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const list = listFor(cells[at.KPI]);
    if (list === null && report === null) continue;
    const status = statusIn(cells[at.Status]);
    if (status === "empty") {
      if (!isSilent(at, cells)) report?.(row, problems.noStatus());
    } else if (list === null) {
      report?.(row, whyNotTaken(cells[at.KPI], find));
    } else {
      const statement = readStatement(at, cells, row, status, roster, report);
      if (statement) list.push(statement);
    }
  }
  return byKpi;
}

/** Where the statements on a KPI go; null for one that takes none. */
function listOf(byKpi: Map<KpiCode, Statement[]>, kpi: Kpi | undefined): Statement[] | null {
  if (kpi === undefined || rulesOf(kpi)?.log !== "MemberRows") return null;
  const list = byKpi.get(kpi.code) ?? [];
  byKpi.set(kpi.code, list);
  return list;
}

function readStatus(cell: unknown): MemberStatus | "empty" | "bad" {
  if (isEmpty(cell)) return "empty";
  return memberStatusIn(textIn(cell) ?? "") ?? "bad";
}

/** Rule 2.3: a row without Status says nothing where these are empty too. */
function isSilent(at: Columns, cells: Row): boolean {
  const rest = [at.Since, at["Reported on"], at.Evidence];
  return rest.every((index) => isEmpty(cellAt(cells, index)));
}

function readStatement(
  at: Columns,
  cells: Row,
  row: number,
  status: MemberStatus | "bad",
  roster: Roster,
  report: Report,
): Statement | null {
  const name = cells[at.Member];
  const whom = roster.whom(name);
  const member = whom[0];
  const since = dateIn(cellAt(cells, at.Since));
  const reported = dateIn(cellAt(cells, at["Reported on"]));
  if (member === undefined || whom.length > 1) {
    report?.(row, problems.notOneMember(name, roster.namesMeant(name)));
  } else if (status === "bad") {
    report?.(row, problems.statusUnknown(cells[at.Status]));
  } else if (since === "bad" || reported === "bad") {
    report?.(row, problems.notADate(since === "bad" ? "Since" : "Reported on"));
  } else {
    const sinceDay = since === "empty" ? null : since;
    const reportedDay = reported === "empty" ? null : reported;
    return {
      row,
      member,
      status,
      since: sinceDay,
      reported: reportedDay,
      effect: sinceDay ?? reportedDay ?? BEFORE_ALL,
      said: reportedDay ?? sinceDay ?? BEFORE_ALL,
    };
  }
  return null;
}
