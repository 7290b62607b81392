/** The table Returns in the open book: found by its headers whatever it is called, made on first use. */
import { RETURNS_COLUMNS, RETURNS_NAME, returnsSheet } from "../../workbook/returns-log";
import type { ReturnsColumn } from "../../workbook/returns-log";
import type { Cell } from "../../workbook";
import { PRINT_API, supports } from "../apis";
import { inBookOrder } from "../example/tables";
import { hasHeadersOf } from "../survey/fingerprint";
import type { FoundGrid } from "../survey/survey";
import { sameHeader, sameName } from "../survey/survey";
import { writeNewSheet } from "../write/cells";
import { dressSheet } from "../write/looks";
import { setUpPrint } from "../write/print";

/** Where the log is, or under which names it can be made. */
export type LogPlace =
  | {
      readonly state: "there";
      readonly table: string;
      readonly cells: FoundGrid;
      /** The same cells with formulas in place of their results. */
      readonly formulas: FoundGrid;
    }
  | { readonly state: "missing"; readonly sheet: string; readonly table: string };

/** What the user is told of the log after it was written. */
export interface LogResult {
  readonly table: string;
  /** The sheet that was made for it, where there was none. */
  readonly madeSheet: string | null;
  /** Something else in the book bears our usual name, and was left alone. */
  readonly nameTaken: boolean;
}

export const resultIn = (place: LogPlace): LogResult =>
  place.state === "there"
    ? { table: place.table, madeSheet: null, nameTaken: false }
    : {
        table: place.table,
        madeSheet: place.sheet,
        nameTaken: [place.table, place.sheet].some((name) => name !== RETURNS_NAME),
      };

const HEADERS = { columns: returnsSheet({ sheet: "", table: "" }, []).table?.columns ?? [] };
/** "Returns", and what takes its place where somebody else bears that name. */
const USUAL_NAME = new RegExp(`^${RETURNS_NAME}(?:_\\d{1,3})?$`, "i");

interface TableHead {
  readonly name: string;
  readonly headers: readonly string[];
}

/**
 * The log among these tables: under a name of ours it may have lost a column or two, under any other
 * it has all of them.
 */
export const logAmong = <Head extends TableHead>(tables: readonly Head[]): Head | undefined =>
  tables.find(({ name, headers }) => USUAL_NAME.test(name) && hasHeadersOf(HEADERS, headers)) ??
  tables.find(({ headers }) =>
    RETURNS_COLUMNS.every((column) => headers.some((header) => sameHeader(header, column))),
  );

/** Finds it in one round trip and queues its reading; call the result after the next sync. Changes nothing. */
export async function findLog(context: Excel.RequestContext): Promise<() => LogPlace> {
  const { names, tables, worksheets } = context.workbook;
  for (const all of [names, worksheets]) all.load("items/name");
  tables.load("items/name,items/columns/items/name");
  await context.sync();
  const heads = tables.items.map(({ columns, name }) => ({
    name,
    headers: columns.items.map((column) => column.name),
  }));
  const found = logAmong(heads);
  if (found !== undefined) return loadLog(context, found.name);
  // Tables and names share one set of names in Excel.
  const taken = [...tables.items, ...names.items].map(({ name }) => name);
  const tabs = worksheets.items.map(({ name }) => name);
  const place = {
    state: "missing",
    table: freeName(taken, (number) => `${RETURNS_NAME}_${number}`),
    sheet: freeName(tabs, (number) => `${RETURNS_NAME} (${number})`),
  } as const;
  return () => place;
}

/** Queues the reading of the log; call the result after the next sync. */
export function loadLog(context: Excel.RequestContext, table: string): () => LogPlace {
  const range = loadCells(context, table);
  return () => ({ state: "there", table, ...cellsIn(range) });
}

/** Queues the reading of a table, header row first, without a row of totals. */
export function loadCells(context: Excel.RequestContext, name: string): Excel.Range {
  const table = context.workbook.tables.getItem(name);
  const range = table.getHeaderRowRange().getBoundingRect(table.getDataBodyRange());
  range.load("values,formulas");
  return range;
}

/** What loadCells has read, after the next sync. */
export const cellsIn = (range: Excel.Range) => ({
  cells: range.values as FoundGrid,
  formulas: range.formulas as FoundGrid,
});

function freeName(taken: readonly string[], numbered: (number: number) => string): string {
  const isTaken = (name: string) => taken.some((other) => sameName(other, name));
  let name: string = RETURNS_NAME;
  for (let number = 2; isTaken(name); number += 1) name = numbered(number);
  return name;
}

/** Rows of the log, in the order of RETURNS_COLUMNS; at least one. */
type Rows = readonly (readonly Cell[])[];

/** The sheet that is being made for the log; undefined where there is a log already. */
export type NewSheet = Excel.Worksheet | undefined;

/** Queues rows at the end of the log, in one block, or the log with them as its first. */
export function appendToLog(context: Excel.RequestContext, place: LogPlace, rows: Rows): NewSheet {
  if (place.state === "missing") return makeLog(context, place, rows);
  const [headers = []] = place.cells;
  const values = rows.map((row) => inBookOrder(headers, HEADERS, row));
  // office.js takes null for a cell that is left alone, though its types do not say so.
  context.workbook.tables.getItem(place.table).rows.add(undefined, values as string[][]);
  return undefined;
}

function makeLog(
  context: Excel.RequestContext,
  names: { readonly sheet: string; readonly table: string },
  rows: Rows,
): Excel.Worksheet {
  const drawn = returnsSheet(names, rows);
  const sheet = writeNewSheet(context, drawn, null);
  sheet.load("id");
  if (drawn.table !== null) {
    const table = sheet.tables.add(drawn.table.address, true);
    table.name = drawn.table.name;
    table.style = drawn.table.style;
    table.showBandedRows = drawn.table.bandedRows;
  }
  dressSheet(sheet, drawn);
  if (supports(PRINT_API)) setUpPrint(sheet, drawn.print);
  return sheet;
}

/**
 * Takes away a log that was begun and not finished: it would stand in the way of the next try. Known
 * by its id, for a sheet of that name may have been made by somebody else meanwhile.
 */
export async function discardNewLog(context: Excel.RequestContext, begun: NewSheet): Promise<void> {
  try {
    if (begun === undefined) return;
    context.workbook.worksheets.getItemOrNullObject(begun.id).delete();
    await context.sync();
  } catch {
    // It was not made after all. What went wrong first is what the user is told.
  }
}

/** Where a column of the log stands in the book; -1 where it has been deleted. */
export function logColumn([headers = []]: FoundGrid, column: ReturnsColumn): number {
  return headers.findIndex((header) => sameHeader(String(header), column));
}
