import { codeOf, MEMBER_ROW_COLUMNS, textIn } from "../../kpi";
import type { TableArgument } from "../../kpi";
import type { MergePlan, MergeRecord, RecordedRow, UndoPlan } from "../../workbook";
import { logColumns } from "../compare/log";
import { WrittenRows } from "./match";

/**
 * Rows that are no longer as the merge wrote them stay as they are, and are marked as spared.
 * `formulas` are the same cells as `log`, with formulas in place of their results.
 */
export function planUndo(
  record: MergeRecord,
  log: TableArgument,
  formulas: TableArgument,
): UndoPlan {
  const written = new WrittenRows(log);
  const clear: number[] = [];
  const remove: number[] = [];
  const rows = record.rows.map((row): RecordedRow => {
    if (row.spared) return row;
    const at = written.take(row);
    const intact = at !== null && (row.filled || !hasOwnAdditions(formulas, at));
    if (intact) (row.filled ? clear : remove).push(at);
    // A merge or an undo that was cut off has left rows out: not there, they have not been edited.
    const leftOut =
      at === null && record.state !== "merged" && written.akin(row.statement) <= row.earlier;
    return { ...row, spared: !intact && !leftOut };
  });
  return { clear: ascending(clear), remove: ascending(remove), rows };
}

/** The same for the merge that the officer has been shown; null for any other. */
export const planUndoOf =
  (seen: MergeRecord) =>
  (record: MergeRecord, log: TableArgument, formulas: TableArgument): UndoPlan | null =>
    identityOf(record) === identityOf(seen) ? planUndo(record, log, formulas) : null;

const identityOf = ({ mergedOn, returned, rows }: MergeRecord): string =>
  JSON.stringify([
    mergedOn,
    rows.map(({ statement }) => statement),
    returned.map(({ file, member, received }) => [file, member, received]),
  ]);

const ascending = (rows: readonly number[]): readonly number[] => [...rows].sort((a, b) => a - b);

/** Somebody has written beside an appended row, into a column of their own. Formulas fill by themselves. */
function hasOwnAdditions(formulas: TableArgument, row: number): boolean {
  const known = Object.values(logColumns(formulas));
  return (formulas[row] ?? []).some((cell, column) => {
    const text = textIn(cell);
    return !known.includes(column) && text !== "" && !text?.startsWith("=");
  });
}

/** What a merge that was cut off has still to write. */
export function planRest(record: MergeRecord, log: TableArgument): MergePlan {
  const written = new WrittenRows(log);
  const missing = record.rows.filter((row) => written.take(row) === null);
  const free = waitingIn(log);
  return {
    mergedOn: record.mergedOn,
    returned: record.returned,
    rows: missing.map(({ statement, filled, earlier }) => {
      const queue = filled ? free.get(pairOf(statement.kpi, statement.member)) : undefined;
      return { statement, waiting: queue?.shift() ?? null, earlier };
    }),
  };
}

/** Prefilled rows that still wait, by KPI and Member as they are written. */
function waitingIn(log: TableArgument): ReadonlyMap<string, number[]> {
  const at = logColumns(log);
  const said = MEMBER_ROW_COLUMNS.slice(2);
  const waiting = new Map<string, number[]>();
  log.forEach((cells, row) => {
    if (row === 0 || said.some((column) => textIn(cells[at[column]]) !== "")) return;
    const key = pairOf(textIn(cells[at.KPI]) ?? "", textIn(cells[at.Member]) ?? "");
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  });
  return waiting;
}

const pairOf = (kpi: string, member: string): string => JSON.stringify([codeOf(kpi), member]);

/** MemberRows as it is after the undo. */
export function applyUndo(log: TableArgument, { clear, remove }: UndoPlan): TableArgument {
  const at = logColumns(log);
  const emptied = MEMBER_ROW_COLUMNS.slice(2).map((column) => at[column]);
  const cleared = new Set(clear);
  const removed = new Set(remove);
  return log.flatMap((cells, row) => {
    if (removed.has(row)) return [];
    if (!cleared.has(row)) return [cells];
    return [cells.map((cell, column) => (emptied.includes(column) ? "" : cell))];
  });
}
