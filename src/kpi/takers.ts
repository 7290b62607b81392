import { textIn } from "./cells";
import { rulesOf } from "./kpi";
import type { FindKpi } from "./plan";
import { noCode, otherLog, unknownCode } from "./wording/log-problems";

/** Why the KPI that a cell names does not take a row of this log (rules 2.3 and 2.5). */
export function whyNotTaken(cell: unknown, find: FindKpi): string {
  const code = textIn(cell);
  if (!code) return noCode(code === null);
  const kpi = find(code);
  if (kpi === undefined) return unknownCode(code);
  return otherLog(kpi.label, kpi.measureWritten, rulesOf(kpi)?.log ?? null);
}
