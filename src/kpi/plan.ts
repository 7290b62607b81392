import { codeOf } from "./codes";
import type { KpiCode } from "./codes";
import { textIn } from "./cells";
import { readKpi } from "./kpi";
import type { Kpi, PlanTable } from "./kpi";
import { forLatest } from "./latest";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import type { Report } from "./report";
import { KPIS } from "./table-kinds";
import { cellAt, isEmptyRow, openTable } from "./tables";
import type { TableArgument } from "./tables";
import * as problems from "./wording/plan-problems";

/** A KPI by its code, in any case; undefined where there is none, or it is of no interest. */
export type FindKpi = (code: string) => Kpi | undefined;

/** The KPIs of a plan in its order; each is read when it is first asked for, for many are not. */
export interface Plan {
  /** The codes as they are written. */
  readonly codes: readonly string[];
  readonly find: FindKpi;
  all(): readonly Kpi[];
}

/** Rule 2.1: of two rows with one code the first counts. */
export const openPlan = forLatest(readPlan);

function readPlan(argument: TableArgument | null | undefined, report: Report): Plan | Refusal {
  const table = openTable(KPIS, argument);
  if (isRefusal(table)) return table;
  const rowOf = new Map<KpiCode, number>();
  const codes: string[] = [];
  for (let row = 1; row < table.rows.length; row++) {
    const cells = table.rows[row] ?? [];
    const written = textIn(cellAt(cells, table.at.KPI));
    const earlier = written ? rowOf.get(codeOf(written)) : undefined;
    if (!written) {
      if (!isEmptyRow(table, cells)) report?.(row, problems.noCode(written === null));
    } else if (earlier !== undefined) {
      report?.(row, problems.duplicate(written, earlier));
    } else {
      rowOf.set(codeOf(written), row);
      codes.push(written);
    }
  }
  const find = reader(table, rowOf);
  let all: readonly Kpi[] | null = null;
  return { codes, find, all: () => (all ??= codes.flatMap((code) => find(code) ?? [])) };
}

function reader(table: PlanTable, rowOf: ReadonlyMap<KpiCode, number>): FindKpi {
  const read = new Map<KpiCode, Kpi>();
  return (text) => {
    const code = codeOf(text);
    const row = rowOf.get(code);
    if (row === undefined) return undefined;
    const kpi = read.get(code) ?? readKpi(table, row, code);
    read.set(code, kpi);
    return kpi;
  };
}
