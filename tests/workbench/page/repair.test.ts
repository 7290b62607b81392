/**
 * Formulas that show #NAME?, as in a book that was opened before the add-in was there: the workbench
 * then leaves them as they were saved, until they are entered again.
 */
import type { Frame, Route } from "playwright-core";
import { until } from "./support/poll";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(240_000);

const METADATA = "**/functions.json";

let session: Session;
let pane: Frame;
beforeAll(async () => {
  session = await openWorkbench();
});
afterAll(() => session.close());

/** The workbench learns of no function; the pane, which asks in its own frame, does. */
const withoutFunctions = (route: Route) =>
  route.request().frame() === session.page.mainFrame()
    ? route.fulfill({ json: { functions: [], enums: [] } })
    : route.continue();

async function reload(): Promise<void> {
  await session.page.reload();
  await session.page.waitForSelector("html[data-ready]");
  const frame = await session.page.waitForSelector('iframe[name="taskpane"]');
  pane = (await frame.contentFrame())!;
  await pane.waitForFunction(() => typeof Excel !== "undefined");
}

const button = (name: string) => pane.getByRole("button", { name });

async function repair(): Promise<void> {
  await pane.getByRole("tab", { name: "Scaffold" }).click();
  await button("Repair formulas").click();
}

/** Plain ranges: what names a table is calculated whenever the workbench opens the book. */
const TABLES = "KPIs!$A$1:$R$45,'Member rows'!$A$1:$H$694,Members!$A$1:$F$34,Scoreboard!$C$2";
const BOARD =
  "KPIs!$A$1:$R$45,'Member rows'!$A$1:$H$694,Activities!$A$1:$P$3,Members!$A$1:$F$34,Scoreboard!$C$2";

/** Formulas on a sheet of the user's own, and on one that is protected. */
const write = () =>
  pane.evaluate(
    async ([tables, board]) =>
      Excel.run(async (context) => {
        const { workbook } = context;
        const mine = workbook.worksheets.add("Mine");
        mine.getRange("A1:A4").formulas = ["10", "11", "13", "99"].map((code) => [
          `=KPISTATUS("${code}",${tables})`,
        ]);
        mine.getRange("C1").formulas = [[`=KPISUMMARY(${board})`]];
        mine.getRange("A7").formulas = [["=NOSUCH(1)"]];
        mine.getRange("A8").formulas = [['="KPISTATUS(" & 1']];
        const locked = workbook.worksheets.add("Locked");
        locked.getRange("B2").formulas = [[`=KPISTATUS("10",${tables})`]];
        await context.sync();
        locked.protection.protect();
        await context.sync();
      }),
    [TABLES, BOARD] as const,
  );

/** Whether the book that the browser keeps has a sheet of this name, protected. */
const keeps = (name: string) =>
  session.page.evaluate(
    (wanted) =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open("workbench", 1);
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("books").objectStore("books").get("current");
          reading.onerror = () => reject(reading.error!);
          reading.onsuccess = () => {
            opening.result.close();
            const { workbook, extras } = reading.result as {
              workbook: { sheets: Record<string, { name: string }> };
              extras: unknown;
            };
            const sheet = Object.entries(workbook.sheets).find(([, one]) => one.name === wanted);
            const isProtected = JSON.stringify(extras).includes("allowEditObjects");
            resolve(sheet !== undefined && isProtected);
          };
        };
      }),
    name,
  );

test("a board without its functions says so, and that entering them again did not help", async () => {
  await session.page.route(METADATA, withoutFunctions);
  await reload();
  await button("Scaffold the plan").click();
  await pane.getByText("The plan is set up").waitFor();
  await pane.getByRole("tab", { name: "Board" }).click();
  await pane.getByText("The Scoreboard shows #NAME?").waitFor();
  await button("Repair formulas").click();
  await pane.getByText("2 formulas entered again").waitFor();
  await pane.getByText(/2 formulas still show #NAME\?: Scoreboard!/).waitFor();
});

test("formulas that were saved with #NAME? show it when the functions are there", async () => {
  await write();
  await session.calculated();
  await until(
    () => session.values("Mine!A1:A4"),
    (values) => values.flat().every((value) => value === "#NAME?"),
  );
  await until(
    () => keeps("Locked"),
    (kept) => kept,
  );
  await session.page.unroute(METADATA);
  await reload();
  expect((await session.values("Mine!A1:A8")).flat()).toEqual([
    ...["#NAME?", "#NAME?", "#NAME?", "#NAME?", "", "", "#NAME?", "KPISTATUS(1"],
  ]);
});

test("Repair formulas enters ours again and names what is left", async () => {
  await repair();
  await pane.getByText("5 formulas entered again").waitFor();
  await pane.getByText(/Protected, and so left alone: Locked\./).waitFor();
  await session.calculated();
  expect((await session.values("Mine!A1:A7")).flat()).toEqual([
    ...["No data", "No data", "No data", "#N/A", "", "", "#NAME?"],
  ]);
  expect(await session.value("Locked!B2")).toBe("#NAME?");
});

test("what spills is entered as one formula", async () => {
  const summary = await session.values("Mine!C1:E6");
  expect(summary[0]).toEqual(["Pillar", "KPIs", "Not achieved"]);
  expect(summary.at(-1)?.slice(0, 2)).toEqual(["Plan", 44]);
});

test("with the protection off the rest follows", async () => {
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Locked").protection.unprotect();
      await context.sync();
    }),
  );
  await button("Repair formulas").click();
  await pane.getByText("1 formula entered again").waitFor();
  await session.calculated();
  expect(await session.value("Locked!B2")).toBe("No data");
});

test("a second time there is nothing to repair", async () => {
  await button("Repair formulas").click();
  await pane.getByText("Nothing to repair").waitFor();
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
