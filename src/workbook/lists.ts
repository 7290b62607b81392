import { MEASURES, MEMBER_STATUSES, PERS } from "../kpi";
import { pillarLabel, type Plan } from "../plan";
import { absolute, addressOf } from "./address";
import type { Naming } from "./blueprint";
import { onSheet } from "./naming";

/** The columns of the hidden sheet that validation lists refer to. */
export const LIST_HEADERS = ["Status", "Measure", "Per", "Timeframe", "Pillar", "Yes"] as const;
export type ListHeader = (typeof LIST_HEADERS)[number];

/** What may be picked, by list. */
export type Lists = Readonly<Record<ListHeader, readonly string[]>>;

export const listsOf = (plan: Plan): Lists => ({
  Status: MEMBER_STATUSES,
  Measure: MEASURES,
  Per: PERS,
  Timeframe: [...new Set(["On-going", ...plan.kpis.map(({ timeframe }) => timeframe)])],
  Pillar: plan.pillars.map(pillarLabel),
  Yes: ["Yes"],
});

/** Where a list stands, as the source of a validation: "=Lists!$A$2:$A$5". */
export function listSource(naming: Naming, lists: Lists, header: ListHeader): string {
  const column = LIST_HEADERS.indexOf(header);
  const cells = { column, row: 2, columns: 1, rows: Math.max(1, lists[header].length) };
  return `=${onSheet(naming, "lists", absolute(addressOf(cells)))}`;
}
