import { dateIn, textIn } from "./cells";
import { codesIn } from "./codes";
import type { KpiCode } from "./codes";
import type { SerialDate } from "./dates";
import { rulesOf } from "./kpi";
import type { Kpi } from "./kpi";
import type { ActivityMeasure, Entry, FigureCells } from "./measures/measure";
import { memoised } from "./memo";
import type { FindKpi } from "./plan";
import type { Report } from "./report";
import type { ACTIVITIES, ColumnOf } from "./table-kinds";
import { whyNotTaken } from "./takers";
import { cellAt, isEmptyRow } from "./tables";
import type { Row, Table } from "./tables";
import * as problems from "./wording/activity-problems";

export type ActivityTable = Table<ColumnOf<typeof ACTIVITIES>>;

/** The accepted activities by KPI, each list in the order of its rows. */
export type EntriesByKpi = ReadonlyMap<KpiCode, readonly Entry[]>;

/** A KPI that takes activities, and how. */
interface Taker {
  readonly kpi: Kpi;
  readonly rules: ActivityMeasure;
}

/** Rule 2.5: reads the activities of the KPIs that can be found, in one pass; skips all others. */
export function readActivities(table: ActivityTable, find: FindKpi, report: Report): EntriesByKpi {
  const { at, rows } = table;
  const byKpi = new Map<KpiCode, Entry[]>();
  const takersOf = memoised((cell) => takersIn(cell, find));
  for (let row = 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const takers = takersOf(cells[at.KPI]);
    if (takers.length === 0 && report === null) continue;
    const date = dateIn(cells[at.Date]);
    if (typeof date === "string") {
      if (!isEmptyRow(table, cells)) report?.(row, problems.noDate(date));
      continue;
    }
    if (report) remarkOnCodes(cells[at.KPI], row, find, report);
    for (const { kpi, rules } of takers) {
      const weighed = rules.weigh(figureCells(at, cells), kpi.of);
      if (typeof weighed === "string") report?.(row, problems.rejected(kpi.label, weighed));
      else listOf(byKpi, kpi).push({ row, date, amount: weighed.amount, weight: weighed.weight });
    }
  }
  return byKpi;
}

/** Rule 6.1: the days that accepted rows bear, for whatever KPI, each once and in order. */
export function daysInUse({ at, rows }: ActivityTable, find: FindKpi): readonly SerialDate[] {
  const days = new Set<SerialDate>();
  const takersOf = memoised((cell) => takersIn(cell, find));
  for (let row = 1; row < rows.length; row++) {
    const cells = rows[row] ?? [];
    const date = dateIn(cells[at.Date]);
    if (typeof date === "string" || days.has(date)) continue;
    const figures = figureCells(at, cells);
    const accepted = takersOf(cells[at.KPI]).some(
      ({ kpi, rules }) => typeof rules.weigh(figures, kpi.of) !== "string",
    );
    if (accepted) days.add(date);
  }
  return [...days].sort((a, b) => a - b);
}

/** Rule 1.1: of the codes that a row names those count that take activities. */
function takersIn(cell: unknown, find: FindKpi): readonly Taker[] {
  const takers: Taker[] = [];
  for (const code of codesIn(cell) ?? []) {
    const kpi = find(code);
    const rules = kpi && rulesOf(kpi);
    if (kpi && rules?.log === "Activities") takers.push({ kpi, rules });
  }
  return takers;
}

function remarkOnCodes(
  cell: unknown,
  row: number,
  find: FindKpi,
  report: NonNullable<Report>,
): void {
  const codes = codesIn(cell) ?? [];
  if (codes.length === 0) report(row, whyNotTaken(textIn(cell) === null ? cell : "", find));
  for (const code of codes) {
    if (takersIn(code, find).length === 0) report(row, whyNotTaken(code, find));
  }
}

function figureCells(at: ActivityTable["at"], cells: Row): FigureCells {
  return {
    count: cellAt(cells, at.Count),
    outOf: cellAt(cells, at["Out of"]),
    score: cellAt(cells, at.Score),
    responses: cellAt(cells, at.Responses),
  };
}

function listOf(byKpi: Map<KpiCode, Entry[]>, { code }: Kpi): Entry[] {
  const list = byKpi.get(code) ?? [];
  byKpi.set(code, list);
  return list;
}
