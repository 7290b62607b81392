import type { Kpi } from "./kpi";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import type { TableKind } from "./table-kinds";
import { isTableOf, openTable } from "./tables";
import type { Table, TableArgument } from "./tables";
import { wrongTable } from "./wording/refusals";

/** Opens a log; where it is the other one, says which is right (rule 10). */
export function openLog<Column extends string>(
  right: TableKind<Column>,
  wrong: TableKind,
  argument: TableArgument | null | undefined,
  kpi: Kpi | null,
): Table<Column> | Refusal {
  const table = openTable(right, argument);
  if (!isRefusal(table) || !argument || !isTableOf(wrong, argument)) return table;
  const who = kpi ? `KPI ${kpi.label} measures ${kpi.measureWritten} and` : "This argument";
  return wrongTable(right, wrong, who);
}
