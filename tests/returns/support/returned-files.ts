import { isRefusal, onRecord } from "../../../src/kpi";
import { contentHash, PLAN_2018, ROSTER_2018 } from "../../../src/plan";
import { FORMAT_VERSION, RECORD_SHEET, RETURN_COLUMNS } from "../../../src/returns/format";
import type { IssueRecord, ReturnColumn, Stamp } from "../../../src/returns/format";
import type { OpenBook } from "../../../src/returns/read/identify";
import { readReturn } from "../../../src/returns/read/read";
import type { ReadReturn, RefusedReturn } from "../../../src/returns/read/read";
import { recordToCells } from "../../../src/returns/record";
import { stampToProperties } from "../../../src/returns/stamp";
import { blueprintFor, USUAL_NAMES } from "../../../src/workbook";
import { cellStyle, DEFAULT_STYLE, newSheet, newWorkbook, save } from "../../../src/xlsx";
import type { Cell, CellValue, Row, Sheet, Workbook } from "../../../src/xlsx";
import { day } from "../../kpi/support/tables";

const AS_OF = day("2019-03-31");

/** A table of the office's workbook as Scaffold makes it, header row first. */
export function tableOf(key: "actions" | "kpis" | "members" | "memberRows" | "activities") {
  const { sheets } = blueprintFor(PLAN_2018, ROSTER_2018, AS_OF, USUAL_NAMES);
  const table = sheets.map((sheet) => sheet.table).find((one) => one?.key === key);
  if (!table) throw new Error(`No table ${key}`);
  return [
    table.columns.map(({ header }) => header),
    ...table.rows.map((row) => row.map((cell) => cell ?? "")),
  ];
}

const record = onRecord({
  plan: tableOf("kpis"),
  memberLog: tableOf("memberRows"),
  roster: tableOf("members"),
  asOf: AS_OF,
});
if (isRefusal(record)) throw new Error(record.message);

/** The built-in plan in an office's workbook, nothing recorded yet. */
export const OFFICE: OpenBook = {
  plan: { name: PLAN_2018.name, hash: contentHash(PLAN_2018) },
  record,
};
export const CODES = record.kpis.map(({ code }) => code);
export const memberIndex = (name: string): number => record.whom(name)[0] ?? -1;

export const STAMP: Stamp = {
  format: FORMAT_VERSION,
  planHash: OFFICE.plan.hash,
  planName: OFFICE.plan.name,
  member: "VNM",
  issued: day("2019-01-15"),
};

type Line = Partial<Record<ReturnColumn, CellValue>>;

export interface Given {
  readonly stamp?: Stamp | null;
  /** Of the hidden sheet; as the stamp where left out, no sheet where null. */
  readonly record?: IssueRecord | null;
  readonly headers?: readonly string[];
  readonly member?: string;
  readonly lines?: readonly Line[];
  /** Changes the sheet Return when it is complete. */
  readonly sheet?: (sheet: Sheet) => Sheet;
  readonly book?: (book: Workbook) => Workbook;
}

export const DATE_STYLE = cellStyle({ numberFormat: "d mmm yyyy" });

export const cell = (column: number, value: CellValue, changes: Partial<Cell> = {}): Cell => ({
  column,
  value,
  formula: null,
  style: typeof value === "number" ? DATE_STYLE : DEFAULT_STYLE,
  ...changes,
});

export const row = (index: number, values: readonly (CellValue | undefined)[]): Row => ({
  index,
  height: null,
  hidden: false,
  style: null,
  cells: values.flatMap((value, column) =>
    value === null || value === undefined ? [] : [cell(column, value)],
  ),
});

/** Where the headers stand, from 0. */
export const HEADER = 5;

/** A book as a Member might send it back, whatever it has done to it. */
export function returnedBook(given: Given = {}): Workbook {
  const { headers = RETURN_COLUMNS, member = "Viet Nam", lines = [], stamp = STAMP } = given;
  const columns = headers.map((header) =>
    RETURN_COLUMNS.find((one) => header.toLowerCase().startsWith(one.toLowerCase())),
  );
  const rows = [
    row(0, [`Status return: ${member}`]),
    row(2, ["Member", "Issued on"]),
    row(3, [member, "15 January 2019"]),
    row(HEADER, headers),
    ...lines.map((line, at) =>
      row(
        HEADER + 1 + at,
        columns.map((column) => (column ? line[column] : undefined)),
      ),
    ),
  ];
  const plain = newSheet("Return", { rows });
  const base = CODES.map((kpi) => ({ kpi, status: null, since: null, reportedOn: null }));
  const texts = {
    lines: new Map(
      CODES.map((kpi) => [kpi, { Action: "", "What is asked": "?", "On record": "" }]),
    ),
    around: rows.slice(0, 3).flatMap(({ cells }) => cells.map(({ value }) => String(value))),
  };
  const hidden = given.record === undefined ? stamp && { stamp, base, texts } : given.record;
  const sheets = [
    given.sheet?.(plain) ?? plain,
    ...(hidden
      ? [
          newSheet(RECORD_SHEET, {
            visibility: "hidden",
            rows: recordToCells(hidden).map((cells, at) => row(at, cells)),
          }),
        ]
      : []),
  ];
  const book = newWorkbook(sheets, { customProperties: stamp ? stampToProperties(stamp) : [] });
  return given.book?.(book) ?? book;
}

export async function read(
  given: Given | Uint8Array = {},
  name = "Viet Nam.xlsx",
): Promise<ReadReturn | RefusedReturn> {
  const bytes = given instanceof Uint8Array ? given : await save(returnedBook(given));
  return readReturn({ name, bytes }, OFFICE);
}

export async function accepted(given: Given | Uint8Array): Promise<ReadReturn> {
  const answer = await read(given);
  if (answer.is === "refused") throw new Error(answer.message);
  return answer;
}

export async function refused(given: Given | Uint8Array, name?: string): Promise<RefusedReturn> {
  const answer = await read(given, name);
  if (answer.is === "read") throw new Error("This should have been refused.");
  return answer;
}
