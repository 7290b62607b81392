/** The table Returns in the open book: found by its headers, made on first use. */
import { RETURNS_NAME, returnsSheet } from "../../workbook/returns-log";
import type { ReturnsColumn } from "../../workbook/returns-log";
import type { Cell } from "../../workbook";
import { PRINT_API, supports } from "../apis";
import { inBookOrder } from "../example/tables";
import { hasHeadersOf } from "../survey/fingerprint";
import type { FoundGrid } from "../survey/survey";
import { sameName } from "../survey/survey";
import { writeNewSheet } from "../write/cells";
import { dressSheet } from "../write/looks";
import { setUpPrint } from "../write/print";

/** Where the log is, or under which names it can be made. */
export type LogPlace =
  | { readonly state: "there"; readonly table: string; readonly cells: FoundGrid }
  | { readonly state: "missing"; readonly sheet: string; readonly table: string };

const HEADERS = { columns: returnsSheet({ sheet: "", table: "" }, []).table?.columns ?? [] };
/** "Returns", and what takes its place where somebody else bears that name. */
const OURS = new RegExp(`^${RETURNS_NAME}(?:_\\d{1,3})?$`, "i");

/** Queues the look for it; call the result after the next two syncs. Changes nothing. */
export async function findLog(context: Excel.RequestContext): Promise<() => LogPlace> {
  const { names, tables, worksheets } = context.workbook;
  for (const all of [names, tables, worksheets]) all.load("items/name");
  await context.sync();
  const candidates = tables.items
    .filter(({ name }) => OURS.test(name))
    .map((table) => {
      const range = table.getRange();
      range.load("values");
      return { name: table.name, range };
    });
  // Tables and names share one set of names in Excel.
  const taken = [...tables.items, ...names.items].map(({ name }) => name);
  const tabs = worksheets.items.map(({ name }) => name);
  return () => {
    for (const { name, range } of candidates) {
      const cells = range.values as FoundGrid;
      if (hasHeadersOf(HEADERS, (cells[0] ?? []).map(String))) {
        return { state: "there", table: name, cells };
      }
    }
    return {
      state: "missing",
      table: freeName(taken, (number) => `${RETURNS_NAME}_${number}`),
      sheet: freeName(tabs, (number) => `${RETURNS_NAME} (${number})`),
    };
  };
}

function freeName(taken: readonly string[], numbered: (number: number) => string): string {
  const isTaken = (name: string) => taken.some((other) => sameName(other, name));
  let name: string = RETURNS_NAME;
  for (let number = 2; isTaken(name); number += 1) name = numbered(number);
  return name;
}

/** Rows of the log, in the order of RETURNS_COLUMNS; at least one. */
type Rows = readonly (readonly Cell[])[];

/** Queues rows at the end of the log, in one block, or the log with them as its first. */
export function appendToLog(context: Excel.RequestContext, place: LogPlace, rows: Rows): void {
  if (place.state === "missing") {
    makeLog(context, place, rows);
    return;
  }
  const [headers = []] = place.cells;
  const values = rows.map((row) => inBookOrder(headers, HEADERS, row));
  // office.js takes null for a cell that is left alone, though its types do not say so.
  context.workbook.tables.getItem(place.table).rows.add(undefined, values as string[][]);
}

function makeLog(
  context: Excel.RequestContext,
  names: { readonly sheet: string; readonly table: string },
  rows: Rows,
): void {
  const drawn = returnsSheet(names, rows);
  writeNewSheet(context, drawn, null);
  const sheet = context.workbook.worksheets.getItem(drawn.name);
  if (drawn.table !== null) {
    const table = sheet.tables.add(drawn.table.address, true);
    table.name = drawn.table.name;
    table.style = drawn.table.style;
    table.showBandedRows = drawn.table.bandedRows;
  }
  dressSheet(sheet, drawn);
  if (supports(PRINT_API)) setUpPrint(sheet, drawn.print);
}

/** Takes away a log that was begun and not finished: it would stand in the way of the next try. */
export async function discardNewLog(context: Excel.RequestContext, place: LogPlace): Promise<void> {
  if (place.state === "there") return;
  try {
    context.workbook.worksheets.getItemOrNullObject(place.sheet).delete();
    await context.sync();
  } catch {
    // What went wrong first is what the user is told.
  }
}

/** Where a column of the log stands in the book; -1 where it has been deleted. */
export function logColumn([headers = []]: FoundGrid, column: ReturnsColumn): number {
  return headers.findIndex((header) => sameName(String(header).trim(), column));
}
