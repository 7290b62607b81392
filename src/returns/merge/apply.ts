import { MEMBER_ROW_COLUMNS } from "../../kpi";
import type { TableArgument } from "../../kpi";
import type { MergePlan } from "../../workbook";
import { logColumns } from "../compare/log";
import { cellsOf } from "./match";

/** MemberRows as it is after the merge; columns of the user's own stay, and are blank in new rows. */
export function applyMerge(log: TableArgument, { rows }: MergePlan): TableArgument {
  const at = logColumns(log);
  const width = log[0]?.length ?? 0;
  const filled = log.map((cells) => [...cells]);
  for (const { statement, waiting } of rows) {
    const target = waiting === null ? blankRow(width) : (filled[waiting] ?? blankRow(width));
    cellsOf(statement).forEach((cell, index) => {
      const column = at[MEMBER_ROW_COLUMNS[index] ?? "KPI"];
      if (column >= 0) target[column] = cell;
    });
    if (waiting === null) filled.push(target);
  }
  return filled;
}

const blankRow = (width: number): unknown[] => Array.from({ length: width }, () => "");
