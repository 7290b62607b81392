import { asOfFrom, isRefusal } from "../../../kpi";
import type { BoardQuestion, SerialDate, TableArgument } from "../../../kpi";
import type { MergeRecord, Naming } from "../../../workbook";
import { RECORD_NAMESPACE, recordFromXml } from "../../record/xml";
import { findLog, type LogPlace } from "../log";
import { MERGE_NAMESPACE, mergeFromXml } from "./record-xml";

/** What the book holds that returned books are compared with and merged into. */
export interface CollectReading {
  /** Each with its header row first. */
  readonly tables: Omit<BoardQuestion, "asOf">;
  /** Of the Scoreboard; null where its cell holds no date. */
  readonly asOf: SerialDate | null;
  /** MemberRows with formulas in place of their results. */
  readonly formulas: TableArgument;
  /** The plan as the book's own record names it; null where there is none. */
  readonly plan: { readonly name: string; readonly hash: string } | null;
  /** The last merge, while it has not been taken back. */
  readonly merge: MergeRecord | null;
}

export interface Look {
  readonly reading: CollectReading;
  readonly log: LogPlace;
  /** The custom XML part that holds the last merge. */
  readonly partId: string | undefined;
}

/** Reads the book in two round trips. Changes nothing. */
export async function lookForMerge(
  context: Excel.RequestContext,
  { names, tables }: Naming,
): Promise<Look> {
  const { workbook } = context;
  const parts = [RECORD_NAMESPACE, MERGE_NAMESPACE].map((namespace) => {
    const found = workbook.customXmlParts.getByNamespace(namespace);
    found.load("items/id");
    return found;
  });
  const [plan, memberLog, activityLog, roster] = [
    tables.kpis,
    tables.memberRows,
    tables.activities,
    tables.members,
  ].map((name) => workbook.tables.getItem(name).getRange());
  for (const range of [plan, activityLog, roster]) range?.load("values");
  memberLog?.load("values,formulas");
  const asOf = workbook.names.getItem(names.asOf).getRange();
  asOf.load("values");
  const log = await findLog(context);
  const [records, merges] = parts.map(({ items }) =>
    items.map((part) => ({ id: part.id, xml: part.getXml() })),
  );
  await context.sync();

  const grid = (range: Excel.Range | undefined): TableArgument => range?.values ?? [];
  const day = asOfFrom(asOf.values[0]?.[0]);
  const identity = records?.map(({ xml }) => recordFromXml(xml.value)?.identity).find(Boolean);
  const known = merges
    ?.map(({ id, xml }) => ({ id, merge: mergeFromXml(xml.value) }))
    .find(({ merge }) => merge !== null);
  return {
    log: log(),
    partId: known?.id,
    reading: {
      tables: {
        plan: grid(plan),
        memberLog: grid(memberLog),
        activityLog: grid(activityLog),
        roster: grid(roster),
      },
      asOf: isRefusal(day) ? null : day,
      formulas: memberLog?.formulas ?? [],
      plan: identity ? { name: identity.plan, hash: identity.contentHash } : null,
      merge: known?.merge ?? null,
    },
  };
}

/** What the Collect screen starts from: two round trips. */
export const readForCollect = (naming: Naming): Promise<CollectReading> =>
  Excel.run(async (context) => (await lookForMerge(context, naming)).reading);
