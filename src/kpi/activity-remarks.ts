import type { ActivityTable, EntriesByKpi } from "./activity-log";
import { isEmpty } from "./cells";
import type { SerialDate } from "./dates";
import type { Kpi } from "./kpi";
import type { Entry } from "./measures/measure";
import { boundOf } from "./moment";
import type { Report } from "./report";
import type { Roster } from "./roster";
import { cellAt } from "./tables";
import { afterBound, beforeStart, pending } from "./wording/activity-problems";
import { notOneMemberCounted } from "./wording/log-problems";

/** Rules 2.6, 6.2 and 7.1: which of a KPI's accepted activities do not count at A. */
export function remarkOnEntries(
  { label, term }: Kpi,
  entries: readonly Entry[],
  asOf: SerialDate,
  report: NonNullable<Report>,
): void {
  const bound = boundOf(term, asOf);
  for (const { date, row, weight } of entries) {
    if (term && date < term.start) report(row, beforeStart(label, term.start));
    else if (date > bound) report(row, afterBound(label, bound));
    else if (weight === 0n) report(row, pending(label));
  }
}

/** Rule 2.5: names of accepted rows that fit no Member, or several. */
export function remarkOnMembers(
  { at, rows }: ActivityTable,
  accepted: EntriesByKpi,
  roster: Roster,
  report: NonNullable<Report>,
): void {
  const acceptedRows = new Set([...accepted.values()].flat().map(({ row }) => row));
  for (const row of acceptedRows) {
    const cell = cellAt(rows[row] ?? [], at.Member);
    const fitting = roster.namesMeant(cell);
    if (!isEmpty(cell) && fitting.length !== 1) report(row, notOneMemberCounted(cell, fitting));
  }
}
