import type { Plan, Roster, Statement } from "../../plan";
import { exampleFor } from "../../plan/example";
import type { Cell } from "../blueprint";
import { activityRow, statementRow } from "../log-rows";
import { kpiRow } from "../tables/kpis";

/** The fictional example, ready to be written into a book whose logs are still empty. */
export interface ExampleRows {
  /** What AsOf is set to. */
  readonly asOf: number;
  /** To be added below the plan's own KPIs. */
  readonly kpis: readonly (readonly Cell[])[];
  /** The whole body of MemberRows: prefilled rows filled or still empty, then later statements. */
  readonly memberRows: readonly (readonly Cell[])[];
  /** The whole body of Activities. */
  readonly activities: readonly (readonly Cell[])[];
}

/**
 * `prefilled` is the body of MemberRows as the blueprint has it. As a user would, the first statement
 * of a Member on a KPI fills the row that waits for it, and every later one is added at the end.
 */
export function exampleRows(
  plan: Plan,
  roster: Roster,
  prefilled: readonly (readonly Cell[])[],
): ExampleRows {
  const { asOf, kpis, statements, activities } = exampleFor(plan, roster);
  const waiting = new Set(prefilled.map(([kpi, member]) => pair(kpi, member)));
  const first = new Map<string, Statement>();
  const later: Statement[] = [];
  for (const statement of statements) {
    const key = pair(statement.kpi, statement.member);
    if (waiting.has(key) && !first.has(key)) first.set(key, statement);
    else later.push(statement);
  }
  const filled = prefilled.map((row) => {
    const statement = first.get(pair(row[0], row[1]));
    return statement ? statementRow(statement) : row;
  });
  return {
    asOf,
    kpis: kpis.map((kpi) => kpiRow(plan, kpi)),
    memberRows: [...filled, ...later.map(statementRow)],
    activities: activities.map(activityRow),
  };
}

const pair = (kpi: Cell | undefined, member: Cell | undefined): string =>
  JSON.stringify([kpi, member]);
