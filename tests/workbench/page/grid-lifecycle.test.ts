/** Books, sheets and tables come and go in the real page without one error in its console. */
import { scaffold } from "./support/functions-book";
import { until } from "./support/poll";
import { openWorkbench, type Session } from "./support/workbench";

jest.setTimeout(180_000);

let session: Session;
beforeEach(async () => {
  session = await openWorkbench();
});
afterEach(async () => {
  // Whatever was still on its way when a book or sheet went has had its turn.
  await session.page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2_000 })),
  );
  const { troubles } = session;
  await session.close();
  expect(troubles).toEqual([]);
});

const sheetNames = () =>
  session.page.evaluate(() => window.workbench.engine.sheets.list().map(({ name }) => name));

const activeSheet = () =>
  session.page.evaluate(() => {
    const { sheets } = window.workbench.engine;
    return sheets.get(sheets.active()).name;
  });

/** As the button New does, its question answered. */
async function newBook(): Promise<void> {
  await session.page.locator("#new-book").click();
  const question = session.page.getByRole("button", { name: "Discard it and start anew" });
  await question.click();
  await until(sheetNames, (names) => names.length === 1 && names[0] === "Sheet1");
}

const keptInBrowser = () =>
  until(
    () => session.page.locator("#kept").textContent(),
    (text) => text === "Kept in this browser",
  );

async function reload(): Promise<void> {
  await session.page.reload();
  await session.page.waitForSelector("html[data-ready]", { timeout: 60_000 });
}

test("New, while the plan's figures are still being calculated", async () => {
  await session.pane.getByRole("button", { name: "Scaffold the plan" }).click();
  await until(sheetNames, (names) => names.length > 3, 60_000);
  await newBook();
  await session.type("Sheet1!A1", "=1+1");
  await until(
    () => session.value("Sheet1!A1"),
    (value) => value === 2,
  );
});

test("New with an entry begun, and with a formula's suggestions open", async () => {
  await session.type("Sheet1!A1", "kept");
  await session.page.keyboard.type("=SU");
  await session.page.mouse.move(300, 400);
  await newBook();
  await session.page.mouse.move(320, 420);
  expect(await session.value("Sheet1!A1")).toBe("");
});

test("a reload shows the book again: sheets, figures, the sheet in view", async () => {
  await scaffold(session);
  const board = await session.values("Scoreboard!A1:H20");
  await session.page.evaluate(() => {
    const { sheets } = window.workbench.engine;
    sheets.activate(sheets.find("Members")!.id);
  });
  const before = [await sheetNames(), await activeSheet()];
  await session.page.evaluate(() => {
    const { engine } = window.workbench;
    engine.cells.setValues(engine.areas.resolve("AZ1", engine.sheets.active()), "saved");
  });
  await keptInBrowser();
  await reload();
  expect([await sheetNames(), await activeSheet()]).toEqual(before);
  expect(await session.values("Scoreboard!A1:H20")).toEqual(board);
});

test("sheets are deleted, the active one and others, from the last to the first", async () => {
  await scaffold(session);
  for (const from of ["active", "last", "active", "first"] as const) {
    const left = (await sheetNames()).length;
    await session.page.evaluate((from) => {
      const { sheets } = window.workbench.engine;
      const visible = sheets.list().filter(({ visibility }) => visibility === "Visible");
      const gone = { active: sheets.active(), last: visible.at(-1)!.id, first: visible[0]!.id }[
        from
      ];
      sheets.remove(gone);
    }, from);
    expect((await sheetNames()).length).toBe(left - 1);
    await session.calculated();
  }
});

test("tables are deleted, on the active sheet and on others", async () => {
  await scaffold(session);
  const count = () => session.page.evaluate(() => window.workbench.engine.tables.list().length);
  for (let left = await count(); left > 0; left -= 1) {
    await session.pane.evaluate(() =>
      Excel.run(async (context) => {
        const tables = context.workbook.tables.load("items/name");
        await context.sync();
        tables.items.at(-1)!.delete();
        await context.sync();
      }),
    );
    expect(await count()).toBe(left - 1);
    await session.calculated();
  }
});
