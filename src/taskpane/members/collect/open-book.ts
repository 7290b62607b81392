import type { CollectReading } from "../../../excel/returns/merge/look";
import { isRefusal, onRecord, type Refusal, type SerialDate } from "../../../kpi";
import type { OpenBook } from "../../../returns/read/identify";

/** What returned files are matched with; the plan by the record that Scaffold keeps of it. */
export function openBookIn(
  { plan, tables }: CollectReading,
  received: SerialDate,
): OpenBook | Refusal {
  const record = onRecord({ ...tables, asOf: received });
  return isRefusal(record) ? record : { plan: plan ?? { name: "", hash: "" }, record };
}
