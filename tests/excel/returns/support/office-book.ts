/** The office's workbook in the real spreadsheet behind the real office.js, as returned books meet it. */
import { recordToXml } from "../../../../src/excel/record/xml";
import type { LogResult } from "../../../../src/excel/returns/log";
import { logIssued } from "../../../../src/excel/returns/log-issued";
import { readForCollect } from "../../../../src/excel/returns/merge/look";
import { contentHash, PLAN_2018 } from "../../../../src/plan";
import { USUAL_NAMES } from "../../../../src/workbook";
import type { Engine } from "../../../../src/workbench/engine";
import type { TableArgument } from "../../../../src/kpi";
import { activityLog, day, plan, roster } from "../../../kpi/support/tables";
import { openExcel, type ExcelBench } from "../../../workbench/host/support/excel";
import { recordOf } from "../../support/book";

export const NAMING = USUAL_NAMES;
export const AS_OF = day("2019-03-31");
export const PEOPLE = ["Fiji", "Japan", "Nepal", "Tonga"] as const;
const KPIS = ["10", "11"] as const;

/** What the book holds beside MemberRows. */
const TABLES: Readonly<Record<string, TableArgument>> = {
  [NAMING.tables.kpis]: plan({ KPI: "10" }, { KPI: "11" }),
  [NAMING.tables.members]: roster(...PEOPLE.map((Member) => ({ Member, Code: Member }))),
  [NAMING.tables.activities]: activityLog({}),
};

const HEADERS = ["KPI", "Member", "Status", "Since", "Reported on", "Evidence", "Source"];
/** A prefilled row for each KPI and Member, one of which somebody has filled. */
const MEMBER_ROWS: TableArgument = [
  [...HEADERS, "Checked"],
  ...KPIS.flatMap((kpi) =>
    PEOPLE.map((member) =>
      kpi === "11" && member === "Nepal"
        ? [kpi, member, "In progress", "", AS_OF - 100, "Law 7", "Survey", "by me"]
        : [kpi, member, "", "", "", "", "", ""],
    ),
  ),
];

type Grid = readonly (readonly unknown[])[];

export interface OfficeBook extends ExcelBench {
  /** Runs as the n-th request from now begins; 1 is the next. */
  before(request: number, work: (engine: Engine) => void): void;
  /** Fails the n-th request from now after some of its actions. */
  failAt(request: number, afterActions: number): void;
  /** Requests of the add-in, each with its actions, since the book was begun. */
  readonly actions: readonly number[];
  rows(table?: string): Grid;
  /** Their order left aside. */
  sortedRows(table?: string): Grid;
}

let bench: ExcelBench | undefined;
/** Every call opens a new book in the same page; `close` ends the page. */
export async function beginOffice(): Promise<OfficeBook> {
  bench ??= await openExcel();
  const { engine, host, window } = bench;
  await bench.reset();
  Object.assign(globalThis, {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    DOMParser: window.DOMParser,
  });
  await bench.run(async ({ workbook }) => {
    for (const [name, rows] of Object.entries({
      ...TABLES,
      [NAMING.tables.memberRows]: MEMBER_ROWS,
    })) {
      const sheet = workbook.worksheets.add(name);
      const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
      range.numberFormat = "@" as unknown as string[][];
      for (const column of [3, 4]) range.getColumn(column).numberFormat = "0" as never;
      range.values = rows.map((row) => row.map((cell) => cell ?? ""));
      sheet.tables.add(range, true).name = name;
    }
    const cell = workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.values = [[AS_OF]];
    workbook.names.add(NAMING.names.asOf, cell);
    const identity = { ...recordOf().identity, contentHash: contentHash(PLAN_2018) };
    workbook.customXmlParts.add(recordToXml(recordOf({ identity })));
  });

  const { faults } = host;
  faults.reset();
  const actions: number[] = [];
  const interludes = new Map<number, (engine: Engine) => void>();
  const next = (Object.getPrototypeOf(faults) as typeof faults).next;
  faults.next = () => {
    const request = actions.push(0);
    interludes.get(request)?.(engine);
    const beforeAction = next.call(faults);
    return (index) => {
      actions[request - 1] = index + 1;
      beforeAction(index);
    };
  };
  const rows = (name: string = NAMING.tables.memberRows) => {
    const table = engine.tables.find(name);
    return table === null ? [] : engine.cells.values(table.area);
  };
  return {
    ...bench,
    actions,
    before: (request, work) => void interludes.set(actions.length + request, work),
    failAt: (request, afterActions) =>
      faults.inject({ request, afterActions, code: "GeneralException" }),
    rows,
    sortedRows: (name) => sorted(rows(name)),
    close: async () => {
      await bench?.close();
      bench = undefined;
    },
  };
}

/** Rows in an order of their own, to be compared with others wherever they stand. */
export const sorted = (rows: Grid): Grid =>
  [...rows].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

export const readingNow = () => readForCollect(NAMING);

/** Notes books of these Members as sent. */
export const issue = (...members: readonly string[]): Promise<LogResult> =>
  logIssued({
    members,
    issued: day("2019-01-15"),
    remembered: { contact: "office@rocb.example", replyBy: AS_OF },
  });

const memberRows = (engine: Engine) => engine.tables.find(NAMING.tables.memberRows)!;

/** What a colleague may do to MemberRows meanwhile. */
export const COLLEAGUE = {
  sorts: (engine: Engine): void =>
    engine.sorting.sortTable(memberRows(engine).id, [{ key: 1, ascending: false }], false),
  /** A row that neither a merge nor its undo touches. */
  deletesAnother: (engine: Engine): void => engine.tables.removeRows(memberRows(engine).id, 0, 1),
};
