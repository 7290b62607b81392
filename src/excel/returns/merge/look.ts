import { asOfFrom, isRefusal, MEMBER_ROW_COLUMNS, textIn } from "../../../kpi";
import type { BoardQuestion, SerialDate, TableArgument } from "../../../kpi";
import type { MergeRecord, Naming } from "../../../workbook";
import { BookProblem } from "../../errors";
import { RECORD_NAMESPACE, recordFromXml } from "../../record/xml";
import { sameHeader, type FoundGrid } from "../../survey/survey";
import { cellsIn, findLog, loadCells, loadLog, type LogPlace } from "../log";
import { issuedBooks, type IssuedBook } from "../read-office";
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
  /** The log of Member books, oldest first. */
  readonly issued: readonly IssuedBook[];
  /** The last merge, while it has not been taken back. */
  readonly merge: MergeRecord | null;
}

export interface Look {
  readonly reading: CollectReading;
  readonly log: LogPlace;
  /** The custom XML part that holds the last merge. */
  readonly partId: string | undefined;
}

/** @throws BookProblem where a column is missing: what is merged into the others would never be found again */
function withAllColumns<Range extends { readonly cells: FoundGrid }>(
  table: string,
  range: Range,
): Range {
  const [headers = []] = range.cells;
  const missing = MEMBER_ROW_COLUMNS.filter(
    (column) => !headers.some((header) => sameHeader(column, textIn(header) ?? "")),
  );
  if (missing.length === 0) return range;
  const [columns, names] =
    missing.length === 1 ? ["column", "that name"] : ["columns", "those names"];
  throw new BookProblem(
    `The table ${table} has no ${columns} ${missing.join(", ")}.`,
    `Give the ${columns} ${names} back, then try again.`,
  );
}

/**
 * Reads the book in two round trips. Changes nothing.
 * @throws BookProblem where MemberRows has lost a column
 */
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
  const log = await findLog(context);
  const [plan, activityLog, roster] = [tables.kpis, tables.activities, tables.members].map(
    (name) => {
      const range = workbook.tables.getItem(name).getRange();
      range.load("values");
      return range;
    },
  );
  const memberLog = loadCells(context, tables.memberRows);
  const asOf = workbook.names.getItem(names.asOf).getRange();
  asOf.load("values");
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
  const place = log();
  const memberRows = withAllColumns(tables.memberRows, cellsIn(memberLog));
  return {
    log: place,
    partId: known?.id,
    reading: {
      tables: {
        plan: grid(plan),
        memberLog: memberRows.cells,
        activityLog: grid(activityLog),
        roster: grid(roster),
      },
      asOf: isRefusal(day) ? null : day,
      formulas: memberRows.formulas,
      plan: identity ? { name: identity.plan, hash: identity.contentHash } : null,
      issued: issuedBooks(place),
      merge: known?.merge ?? null,
    },
  };
}

/** Queues the reading of all that is written by its place; call the result after the next sync. */
export function lookAgain(
  context: Excel.RequestContext,
  { tables }: Naming,
  { log, partId, reading }: Look,
): () => Look {
  const memberLog = loadCells(context, tables.memberRows);
  const logNow = log.state === "there" ? loadLog(context, log.table) : () => log;
  return () => {
    const { cells, formulas } = withAllColumns(tables.memberRows, cellsIn(memberLog));
    return {
      log: logNow(),
      partId,
      reading: { ...reading, tables: { ...reading.tables, memberLog: cells }, formulas },
    };
  };
}

/** What the Collect screen starts from: two round trips. */
export const readForCollect = (naming: Naming): Promise<CollectReading> =>
  Excel.run(async (context) => (await lookForMerge(context, naming)).reading);
