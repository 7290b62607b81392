/** Whatever a person does to the tables, each function answers as the rules do over the same cells. */
import type { SerialDate } from "../../../src/kpi";
import type { Expectation } from "./support/expectations";
import * as expectations from "./support/expectations";
import { fillExample, scaffold, tables, write } from "./support/functions-book";
import type { Answer, Questions } from "./support/questions";
import { askSpills } from "./support/questions";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(240_000);

const AS_OF = 43555 as SerialDate; // 31 March 2019
const ROWS = "MemberRows";

let session: Session;
let all: readonly Expectation[];
let questions: Questions;

beforeAll(async () => {
  session = await openWorkbench();
  await scaffold(session);
  await fillExample(session);
  all = expectations.everyFunction();
  questions = await askSpills(
    session,
    all.map(({ formula }) => formula),
  );
});
afterAll(async () => {
  const { troubles } = session;
  await session.close();
  expect(troubles).toEqual([]);
});

async function expected(): Promise<Answer[]> {
  const cells = await tables(session);
  return all.map(({ answer }) => answer(cells, AS_OF));
}

/** What all functions say now, which is what the rules say of these cells. */
async function agreed(): Promise<readonly Answer[]> {
  const answers = await questions.answers();
  expect(answers).toEqual(await expected());
  return answers;
}

/** A script of any add-in on one of the tables. */
type Script = (table: Excel.Table, context: Excel.RequestContext) => Promise<unknown>;

const on = (table: string, script: Script) =>
  session.pane.evaluate(
    ([name, source]) =>
      Excel.run(async (context) => {
        const work = (0, eval)(`(${source})`) as Script;
        const result = await work(context.workbook.tables.getItem(name), context);
        await context.sync();
        return result;
      }),
    [table, script.toString()] as const,
  );

const statuses = (answers: readonly Answer[]) => answers.map(({ values }) => values);

test("columns in another order, and columns of one's own among them", async () => {
  const before = await agreed();
  await on(ROWS, async (table, context) => {
    const status = table.columns.getItem("Status");
    const cells = status.getRange().load("values");
    await context.sync();
    status.delete();
    table.columns.add(0, cells.values as string[][]);
    const own = cells.values.map((_, index) => [
      index === 0 ? "Remark" : `Remark ${String(index)}`,
    ]);
    table.columns.add(2, own);
  });
  expect(await agreed()).toEqual(before);
});

test("a sorted table", async () => {
  const before = await agreed();
  await on(ROWS, async (table) => {
    table.sort.apply([
      { key: 0, ascending: false },
      { key: 1, ascending: true },
    ]);
    return Promise.resolve();
  });
  const after = await agreed();
  // The issues name sheet rows, which have moved; all else says the same.
  const movable = (index: number) => /KPIISSUES|KPIMEMBERS/.test(all[index]!.formula);
  expect(statuses(after).filter((_, index) => !movable(index))).toEqual(
    statuses(before).filter((_, index) => !movable(index)),
  );
});

test("a filter hides rows, and the functions count them all the same", async () => {
  const before = await agreed();
  await on(ROWS, async (table) => {
    table.columns.getItem("KPI").filter.applyValuesFilter(["10"]);
    return Promise.resolve();
  });
  const hidden = await on(ROWS, async (table, context) => {
    const body = table.getDataBodyRange().load("rowCount");
    const shown = body.getVisibleView().load("rowCount");
    await context.sync();
    return body.rowCount > 600 && shown.rowCount < 60;
  });
  expect(hidden).toBe(true);
  expect(await agreed()).toEqual(before);
  await on(ROWS, async (table) => {
    table.clearFilters();
    return Promise.resolve();
  });
  expect(await agreed()).toEqual(before);
});

test("rows inserted and deleted in the middle", async () => {
  const before = await agreed();
  const added = await on(ROWS, async (table, context) => {
    const header = table.getHeaderRowRange().load("values");
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    const names = header.values[0] as string[];
    const kpi = names.indexOf("KPI");
    const status = names.indexOf("Status");
    const open = body.values.findIndex((row) => row[kpi] === "10" && row[status] === "");
    const row = [...(body.values[open] as string[])];
    row[status] = "Yes";
    const at = Math.floor(body.values.length / 2);
    table.rows.add(at, [row]);
    await context.sync();
    return at;
  });
  const after = await agreed();
  expect(after).not.toEqual(before);
  await session.pane.evaluate(
    ([at]) =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("MemberRows").rows.getItemAt(at).delete();
        await context.sync();
      }),
    [added as number] as const,
  );
  expect(await agreed()).toEqual(before);
});

test("a renamed header answers with its cure, until it has its name again", async () => {
  const before = await agreed();
  const rename = (from: string, to: string) =>
    session.pane.evaluate(
      ([from, to]) =>
        Excel.run(async (context) => {
          context.workbook.tables.getItem("MemberRows").columns.getItem(from).name = to;
          await context.sync();
        }),
      [from, to] as const,
    );
  await rename("Status", "State");
  const refused = await agreed();
  expect(refused[0]!.message).toMatch(/Status/);
  expect(refused[0]!.values[0]![0]).toMatch(/^#(VALUE!|N\/A)$/);
  await rename("State", "Status");
  expect(await agreed()).toEqual(before);
});

test("a spill grows and shrinks with the data", async () => {
  const rows = async () => (await agreed()).map(({ values }) => values.length);
  const before = await rows();
  const board = all.findIndex(({ formula }) => formula.startsWith("=KPISCOREBOARD"));
  await on("Kpis", async (table) => {
    table.rows.getItemAt(0).delete();
    return Promise.resolve();
  });
  expect((await rows())[board]).toBe(before[board]! - 1);
});

test("#SPILL! where the room is taken, and the answer again once it is free", async () => {
  const scoreboard = await session.page.evaluate(() => {
    const { engine } = window.workbench;
    const sheet = engine.sheets.add("Spilling");
    engine.cells.setValues(
      engine.areas.resolve("A1", sheet),
      "=KPISCOREBOARD(Plan, MemberLog, ActivityLog, Roster, AsOf)",
    );
    return sheet;
  });
  expect(scoreboard).not.toBe("");
  await session.calculated();
  const whole = await session.values("Spilling!A1:C10");
  expect(whole[0]![0]).toBe("KPI");
  await write(session, "Spilling!B4", [["taken"]]);
  expect(await session.values("Spilling!A1:B4")).toEqual([
    ["#SPILL!", ""],
    ["", ""],
    ["", ""],
    ["", "taken"],
  ]);
  await write(session, "Spilling!B4", [[""]]);
  expect(await session.values("Spilling!A1:C10")).toEqual(whole);
});

test("a range of cells where one code is asked for is answered with what to do", async () => {
  await write(session, "Spilling!Z1", [["=KPISTATUS(Z2:Z4, Plan, MemberLog, Roster, AsOf)"]]);
  expect(await session.value("Spilling!Z1")).toBe("#VALUE!");
  expect(await session.message("Spilling!Z1")).toContain("Pass one KPI code");
});
