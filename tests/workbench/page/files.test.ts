/** The work leaves the browser as an .xlsx file and comes back: by button, key and drop. */
import { newSheet, newWorkbook, open, save } from "../../../src/xlsx";
import { cell, everything, row } from "../../xlsx/support/everything";
import { validationErrors } from "../../xlsx/support/validator";
import { chooseFile, dropFile, image, opened, savedFile } from "./support/files";
import { fillExample, scaffold } from "./support/functions-book";
import { until } from "./support/poll";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(300_000);

let session: Session;
let example: { name: string; bytes: Uint8Array };
beforeAll(async () => {
  session = await openWorkbench();
});
afterAll(() => session.close());

const title = () => session.page.title();
const dialog = () => session.page.locator("#question");
const notice = () => session.page.locator(".notice");
const button = (name: string) => session.page.getByRole("button", { name, exact: true });

test("a blank book is called Book1.xlsx and is not unsaved", async () => {
  expect(await title()).toBe("Book1.xlsx – Workbench");
  expect(await session.page.locator("#unsaved").isVisible()).toBe(false);
});

test("a change marks the book as unsaved, in the bar and in the title", async () => {
  await scaffold(session);
  await fillExample(session);
  expect(await session.page.locator("#unsaved").isVisible()).toBe(true);
  expect(await title()).toBe("● Book1.xlsx – Workbench");
});

test("Ctrl+S saves a valid file and takes the mark away", async () => {
  await session.page.evaluate(() => window.workbench.engine.focus());
  example = await savedFile(session, () => session.page.keyboard.press("Control+s"));
  expect(example.name).toBe("Book1.xlsx");
  expect(await validationErrors(example.bytes)).toEqual([]);
  await until(title, (now) => now === "Book1.xlsx – Workbench");
});

test("a fresh page opens it as it was, and its formulas calculate", async () => {
  const before = await image(session);
  const fresh = await openWorkbench();
  try {
    await chooseFile(fresh, "plan.xlsx", example.bytes);
    await opened(fresh, "plan.xlsx");
    const after = await image(fresh);
    expect(after.names).toEqual(before.names);
    expect(after.xmlParts).toEqual(before.xmlParts);
    expect(after.custom).toEqual(before.custom);
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    for (const [index, sheet] of before.sheets.entries()) {
      expect(after.sheets[index]).toEqual(sheet);
    }
    expect(await fresh.page.title()).toBe("plan.xlsx – Workbench");
    await fresh.page.evaluate(() => {
      const { engine } = window.workbench;
      const id = engine.sheets.add("Check");
      const cell = { sheet: id, row: 0, column: 0, rows: 1, columns: 1 };
      engine.cells.setValues(cell, '=KPISTATUS("10",Plan,MemberLog,Roster,DATE(2019,6,30))');
    });
    await until(
      () => fresh.value("Check!A1"),
      (value) => /track|risk|achieved|due|data/i.test(String(value)),
      60_000,
    );
    expect(fresh.troubles).toEqual([]);
  } finally {
    await fresh.close();
  }
});

test("what cannot be kept is listed first; Cancel leaves the book alone", async () => {
  const kpis = (await session.values("Kpis[KPI]")).length;
  const held = { ...everything, sheets: everything.sheets.slice(0, 4) };
  const bytes = await save(held, { customFunctions: ["KPISTATUS"] });
  await chooseFile(session, "lossy.xlsx", bytes);
  await dialog().getByText("2 links on “Board & “more” <1>”").waitFor({ timeout: 60_000 });
  expect(await dialog().getByText("the zoom on “KPIs”").isVisible()).toBe(true);
  await button("Cancel").click();
  expect(await title()).toBe("Book1.xlsx – Workbench");
  expect(await session.values("Kpis[KPI]")).toHaveLength(kpis);
});

test("a file that is no workbook is refused with what to do", async () => {
  await chooseFile(session, "letter.xlsx", new TextEncoder().encode("Dear Sir or Madam"));
  await notice().getByText("letter.xlsx was not opened").waitFor({ timeout: 60_000 });
  expect(await title()).toBe("Book1.xlsx – Workbench");
  await button("OK").click();
});

test("a file of more than 20 MB is refused by its size, unread", async () => {
  const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
  bytes.set(new TextEncoder().encode("PK\u0003\u0004"));
  await chooseFile(session, "huge.xlsx", bytes);
  await notice().getByText("20 MB").waitFor({ timeout: 60_000 });
  expect(await title()).toBe("Book1.xlsx – Workbench");
  await button("OK").click();
});

test("a dropped file opens after asking about unsaved changes", async () => {
  const sheet = await session.page.evaluate(() => {
    const { engine } = window.workbench;
    return engine.sheets.get(engine.sheets.add()).name;
  });
  await session.type(`${sheet}!B2`, "a change");
  await until(title, (now) => now.startsWith("●"));
  const book = newWorkbook([
    newSheet("Dropped", { rows: [row(0, [cell(0, "=text"), cell(1, 5)])] }),
  ]);
  const bytes = await save(book);
  await dropFile(session, "dropped.xlsm", bytes);
  await dialog().getByText("has changes that are not saved").waitFor();
  await button("Cancel").click();
  expect(await title()).toBe("● Book1.xlsx – Workbench");
  await dropFile(session, "dropped.xlsm", bytes);
  await button("Discard the changes and open").click();
  await opened(session, "dropped.xlsx");
  expect(await session.values("Dropped!A1:B1")).toEqual([["=text", 5]]);
});

test("the pane starts anew and sees the opened book", async () => {
  const frame = session.page.frameLocator('iframe[name="taskpane"]');
  const scaffolding = frame.getByRole("button", { name: "Scaffold the plan" });
  await scaffolding.waitFor({ timeout: 60_000 });
  await scaffolding.focus();
  const { name } = await savedFile(session, () => session.page.keyboard.press("Control+s"));
  expect(name).toBe("dropped.xlsx");
  await until(
    () => session.page.locator("dialog[open]").count(),
    (count) => count === 0,
  );
  const chooser = session.page.waitForEvent("filechooser");
  await scaffolding.press("Control+o");
  await (await chooser).setFiles([]);
});

test("a cell in the last corner opens and is saved", async () => {
  const corner = newSheet("Corner", { rows: [row(1_048_575, [cell(16_383, "far")])] });
  await chooseFile(session, "corner.xlsx", await save(newWorkbook([corner])));
  await opened(session, "corner.xlsx");
  expect(await session.value("Corner!XFD1048576")).toBe("far");
  const { bytes } = await savedFile(session, () => session.page.keyboard.press("Control+s"));
  const { book } = await open(bytes);
  expect(book.sheets[0]?.rows).toMatchObject([
    { index: 1_048_575, cells: [{ column: 16_383, value: "far" }] },
  ]);
});

test("a long opening can be cancelled", async () => {
  const rows = Array.from({ length: 30_000 }, (_, index) =>
    row(
      index,
      Array.from({ length: 8 }, (_, column) => cell(column, `${index} ${column}`)),
    ),
  );
  const bytes = await save(newWorkbook([newSheet("Long", { rows })]));
  await chooseFile(session, "long.xlsx", bytes);
  await session.page.locator("#progress[open]").waitFor();
  await session.page.keyboard.press("Escape");
  await until(
    () => session.page.locator("dialog[open]").count(),
    (count) => count === 0,
    60_000,
  );
  expect(await session.page.locator("#book-name").textContent()).toBe("corner.xlsx");
});

/** What the browser keeps, by key; entries given are written first. */
const keptBooks = (written: Readonly<Record<string, unknown>> = {}) =>
  session.page.evaluate(
    (entries) =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open("workbench");
        request.onerror = () => reject(new Error("No database"));
        request.onsuccess = () => {
          const store = request.result.transaction("books", "readwrite").objectStore("books");
          for (const [key, value] of Object.entries(entries)) store.put(value, key);
          const keys = store.getAllKeys();
          keys.onsuccess = () => {
            request.result.close();
            resolve(keys.result.map(String));
          };
        };
      }),
    written,
  );

test("createWorkbook offers the new book as a file and as a tab", async () => {
  const base64 = Buffer.from(example.bytes).toString("base64");
  const frame = session.page.frame({ name: "taskpane" });
  await frame?.evaluate((text) => Excel.createWorkbook(text), base64);
  await notice().getByText("The add-in has made a new workbook").waitFor({ timeout: 60_000 });
  const file = await savedFile(session, () => button("Download").click());
  expect(file.bytes).toEqual(example.bytes);
  const [hour, day] = [3_600_000, 90_000_000].map((ago) => ({
    version: 1,
    kept: Date.now() - ago,
  }));
  await keptBooks({ "of an hour ago": hour, "of yesterday": day });
  const [tab] = await Promise.all([
    session.page.context().waitForEvent("page"),
    button("Open in a new tab").click(),
  ]);
  await tab.waitForFunction(
    () => document.documentElement.dataset["ready"] && window.workbench.engine.tables.find("Kpis"),
    undefined,
    { timeout: 120_000 },
  );
  expect(await tab.locator("#book-name").textContent()).toBe("Book1.xlsx");
  expect(await session.page.locator("#book-name").textContent()).toBe("corner.xlsx");
  const kept = await until(keptBooks, (keys) => !keys.includes("of yesterday"));
  expect(kept).toEqual(expect.arrayContaining(["current", "of an hour ago"]));
  expect(kept.filter((key) => key.startsWith("file of"))).toEqual([]);
  await tab.close();
});

test("createWorkbook refuses what is no workbook", async () => {
  const frame = session.page.frame({ name: "taskpane" });
  const refused = (text: string) =>
    frame?.evaluate(
      (text) =>
        Excel.createWorkbook(text).then(
          () => "made",
          (error: OfficeExtension.Error) => error.code,
        ),
      text,
    );
  expect(await refused("?? no base64 ??")).toBe("InvalidArgument");
  expect(await refused(Buffer.from("PK no zip").toString("base64"))).toBe("InvalidArgument");
});

test("leaving asks while a change is not kept; a reload keeps book, name and mark", async () => {
  const leaving = await session.page.evaluate(() => {
    const { engine } = window.workbench;
    const sheet = engine.sheets.active();
    engine.cells.setValues({ sheet, row: 0, column: 0, rows: 1, columns: 1 }, "new");
    const event = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(leaving).toBe(true);
  await until(
    () => session.page.locator("#kept").textContent(),
    (said) => said === "Kept in this browser",
  );
  await session.page.reload();
  await session.page.waitForFunction(() => document.documentElement.dataset["ready"]);
  expect(await title()).toBe("● corner.xlsx – Workbench");
  expect(await session.values("Corner!A1")).toEqual([["new"]]);
});
