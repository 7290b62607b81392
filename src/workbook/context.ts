import type { SerialDate } from "../kpi";
import type { Plan, Roster } from "../plan";
import { absolute, addressOf } from "./address";
import type { Naming } from "./blueprint";
import { listSource, listsOf, type ListHeader, type Lists } from "./lists";
import { onSheet } from "./naming";

/** What every part of the blueprint is made from. */
export interface Context {
  readonly plan: Plan;
  readonly roster: Roster;
  readonly today: SerialDate;
  readonly naming: Naming;
  readonly lists: Lists;
}

export const contextOf = (
  plan: Plan,
  roster: Roster,
  today: SerialDate,
  naming: Naming,
): Context => ({ plan, roster, today, naming, lists: listsOf(plan) });

/** A list of the hidden sheet as the source of a validation. */
export const pickFrom = ({ naming, lists }: Context, header: ListHeader): string =>
  listSource(naming, lists, header);

/**
 * The first column of a table as the source of a validation. Excel keeps it right when the table
 * grows, as the reference covers the whole column.
 */
export function pickFromTable(context: Context, table: "actions" | "kpis" | "members"): string {
  const cells = { column: 0, row: 2, columns: 1, rows: rowCount(context, table) };
  return `=${onSheet(context.naming, table, absolute(addressOf(cells)))}`;
}

const rowCount = ({ plan, roster }: Context, table: "actions" | "kpis" | "members"): number =>
  atLeastOne({ actions: plan.actions, kpis: plan.kpis, members: roster }[table].length);

/** A table without rows has one empty row in Excel. */
const atLeastOne = (rows: number): number => Math.max(1, rows);
