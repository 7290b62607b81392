import type { Frame } from "playwright-core";
import { makeNarrow, paneFaults } from "./support/pane-faults";
import { PlanPane } from "./support/plan-pane";
import { until } from "./support/poll";
import { openWorkbench, type Session } from "./support/workbench";

let session: Session;
let pane: Frame;
let plan: PlanPane;

beforeAll(async () => {
  session = await openWorkbench({ width: 1100 });
  pane = session.pane;
  plan = new PlanPane(session);
  await makeNarrow(session);
});
afterAll(() => session.close());

const button = (name: string | RegExp) => pane.getByRole("button", { name });

const goTo = (name: string) => pane.getByRole("tab", { name }).click();

/** A screen that was left is still there, unseen. */
const says = (text: string | RegExp) =>
  pane.getByText(text).filter({ visible: true }).first().waitFor();

/** Holds back the next thing that the pane asks of Excel until the answer is called. */
async function holdExcel(): Promise<() => Promise<void>> {
  await pane.evaluate(() => {
    const { run } = Excel;
    const held = new Promise<void>((resolve) => Object.assign(window, { letGo: resolve }));
    Excel.run = (async (work: (context: Excel.RequestContext) => Promise<unknown>) => {
      await held;
      return run(work);
    }) as typeof Excel.run;
    void held.then(() => (Excel.run = run));
  });
  return () => pane.evaluate(() => (window as unknown as { letGo: () => void }).letGo());
}

const setAsOf = (value: string | number) =>
  pane.evaluate(
    (value) =>
      Excel.run(async (context) => {
        context.workbook.names.getItem("AsOf").getRange().values = [[value]];
        await context.sync();
      }),
    value,
  );

const setMode = (mode: "Manual" | "Automatic") =>
  pane.evaluate(
    (mode) =>
      Excel.run(async (context) => {
        context.workbook.application.calculationMode = mode as Excel.CalculationMode;
        await context.sync();
      }),
    mode,
  );

test("an empty book", async () => {
  await button("Scaffold the plan").waitFor();
  await says("Nothing of the plan yet. Scaffold adds:");
  expect(await paneFaults(session)).toEqual([]);
});

test("the board before there is one", async () => {
  await goTo("Board");
  await says("No Scoreboard yet");
  expect(await paneFaults(session)).toEqual([]);
  await button("Go to Scaffold").click();
});

test("while it runs, then done: the result has the focus", async () => {
  const letGo = await holdExcel();
  await button("Scaffold the plan").click();
  await pane.getByRole("progressbar").waitFor();
  expect(await paneFaults(session)).toEqual([]);
  await letGo();
  await says("The plan is set up");
  const focused = await pane.evaluate(() => document.activeElement?.textContent);
  expect(focused).toContain("The plan is set up");
  expect(await paneFaults(session)).toEqual([]);
});

test("the board of a plan without records", async () => {
  await button("Show the board").click();
  await says("Nothing to judge yet on 44 KPIs");
  expect(await paneFaults(session)).toEqual([]);
});

test("the example filled in", async () => {
  await goTo("Scaffold");
  await button(/^Fill with/).click();
  await says("The example is filled in");
  expect(await paneFaults(session)).toEqual([]);
});

test("the board with the example begins with what is red and why", async () => {
  await goTo("Board");
  await says(/^\d+ of 48 KPIs need action$/);
  const first = pane.getByRole("region").first();
  expect(await first.getByRole("heading").innerText()).toBe("Needs action");
  expect(await paneFaults(session)).toEqual([]);
});

test("a KPI that is pressed selects its row, and says so", async () => {
  const line = pane.getByRole("button", { name: /^KPI 7 / }).first();
  await line.click();
  await until(
    () => pane.getByRole("status").innerText(),
    (said) => said === "Row of KPI 7 selected on KPIs",
  );
  const selected = await pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("values,address");
      await context.sync();
      return [range.address.split("!")[0], String(range.values[0]?.[0])];
    }),
  );
  expect(selected).toEqual(["KPIs", "7"]);
  expect(await paneFaults(session)).toEqual([]);
});

test("by keyboard alone: from tab to tab, then down to a KPI and its row", async () => {
  const { keyboard } = session.page;
  const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? "");
  await pane.getByRole("tab", { name: "Board" }).focus();
  await keyboard.press("ArrowLeft");
  await button("Scaffold the plan").waitFor();
  expect(await focused()).toBe("Scaffold");
  await keyboard.press("ArrowRight");
  expect(await focused()).toBe("Board");
  await keyboard.press("Tab");
  expect(await focused()).toBe("Today");
  await keyboard.press("Tab");
  expect(await focused()).toBe("Freeze the board");
  await keyboard.press("Tab");
  expect(await focused()).toMatch(/^KPI X1/);
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await until(
    () => pane.getByRole("status").innerText(),
    (said) => said === "Row of KPI 21 selected on KPIs",
  );
});

test("one status alone", async () => {
  await button(/^At risk/).click();
  await pane.getByRole("region", { name: "KPIs: At risk" }).waitFor();
  expect(await paneFaults(session)).toEqual([]);
  await button("Show all").click();
});

test("manual calculation is warned of", async () => {
  await setMode("Manual");
  await goTo("Scaffold");
  await goTo("Board");
  await says("Calculation is set to manual");
  expect(await paneFaults(session)).toEqual([]);
  await button("Calculate now").click();
  await setMode("Automatic");
});

test("without an as-of date the pane says so; today is one click away", async () => {
  await setAsOf("");
  await says("AsOf holds no date");
  expect(await paneFaults(session)).toEqual([]);
  await button(/^Today/).click();
  await says(/need action|needs action/);
  await says("(today)");
});

/** The board looks again after what happened last; a failure ordered now would meet that look. */
async function untilQuiet(): Promise<void> {
  const trips = () => session.page.evaluate(() => window.workbench.host.faults.roundTrips);
  let last = -1;
  let still = 0;
  await until(trips, (now) => {
    still = now === last ? still + 1 : 0;
    last = now;
    return still === 20;
  });
}

test("an error comes in plain words", async () => {
  await untilQuiet();
  await session.page.evaluate(() =>
    window.workbench.host.faults.inject({ request: 1, code: "AccessDenied" }),
  );
  await goTo("Scaffold");
  await says("A sheet or the workbook is protected.");
  expect(await paneFaults(session)).toEqual([]);
  await button("Try again").click();
  await button("Remove the example").waitFor();
});

test("the example removed", async () => {
  await button("Remove the example").click();
  await says("The example is removed");
  expect(await paneFaults(session)).toEqual([]);
});

test("a board that something stands in the way of says what to clear", async () => {
  await plan.change((engine) => {
    const board = engine.areas.resolve("Scoreboard!D30", engine.sheets.active());
    engine.cells.setValues(board, [["in the way"]]);
  });
  await goTo("Board");
  await says("The Scoreboard has no room");
  expect(await paneFaults(session)).toEqual([]);
});

test("some of it missing: asks before it adds", async () => {
  await session.page.evaluate(() => {
    const { sheets } = window.workbench.engine;
    const gone = sheets.list().find(({ name }) => name === "Activities")!;
    sheets.remove(gone.id);
  });
  await goTo("Scaffold");
  await button("Scaffold the plan").click();
  await says("Some of the plan is already here");
  expect(await paneFaults(session)).toEqual([]);
  await button("Cancel").click();
});

test("names that are taken are told, with others to choose", async () => {
  await plan.change((engine) => {
    engine.clear();
    const sheet = engine.sheets.add("Members");
    engine.cells.setValues({ sheet, row: 0, column: 0, rows: 1, columns: 2 }, [["Name", "Fee"]]);
  });
  await plan.reopen();
  await button("Scaffold the plan").click();
  await says("Some names are taken");
  expect(await paneFaults(session)).toEqual([]);
});

test("undo asks before it deletes what has been entered since", async () => {
  await button("Use these names").click();
  await says("The plan is set up");
  await plan.change((engine) => {
    const row = engine.areas.resolve("'Member rows'!C2", engine.sheets.active());
    engine.cells.setValues(row, [["Yes"]]);
  });
  await button("Undo the last run").click();
  await says("Undo would delete what has been entered since");
  expect(await paneFaults(session)).toEqual([]);
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
