import { tooMuch } from "./grid";
import type { Grid } from "./grid";
import { onRecord } from "./on-record";
import type { RecordQuestion } from "./on-record";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";

/**
 * KPIMATRIX: the Members by the KPIs that measure Members or New Members, each with the word of the
 * winning statement at the KPI's A', "" where nothing is stated.
 */
export function matrix(question: RecordQuestion): Grid | Refusal {
  const record = onRecord(question);
  if (isRefusal(record)) return record;
  const refused = tooMuch(record.present.length + 1, record.kpis.length + 1);
  if (refused) return refused;
  const lines = record.present.map((member) => [
    record.members[member]?.name ?? "",
    ...record.kpis.map((kpi) => kpi.of(member).status ?? ""),
  ]);
  return [["Member", ...record.kpis.map(({ code }) => code)], ...lines];
}
