/** The grid by keyboard and clipboard, as hands that know Excel use it. */
import { until } from "./support/poll";
import { openWorkbench, type Session } from "./support/workbench";

jest.setTimeout(180_000);

let session: Session;
let keys: Session["page"]["keyboard"];
beforeAll(async () => {
  session = await openWorkbench();
  keys = session.page.keyboard;
  const permissions = ["clipboard-read", "clipboard-write"];
  await session.page.context().grantPermissions(permissions);
});
afterAll(async () => {
  const { troubles } = session;
  await session.close();
  expect(troubles).toEqual([]);
});

/** Each test on a sheet of its own, which is in view. */
beforeEach(() =>
  session.page.evaluate(() => {
    const { sheets } = window.workbench.engine;
    sheets.activate(sheets.add());
  }),
);

const select = (address: string) =>
  session.page.evaluate((address) => {
    const { engine } = window.workbench;
    engine.selection.select([engine.areas.resolve(address, engine.sheets.active())]);
    engine.focus();
  }, address);

const selected = () =>
  session.page.evaluate(() => {
    const { areas, selection } = window.workbench.engine;
    return areas.address(selection.areas().at(-1)!);
  });

const editing = () => session.page.evaluate(() => window.workbench.engine.isEditing());

const formulas = (address: string) =>
  session.page.evaluate((address) => {
    const { areas, cells, sheets } = window.workbench.engine;
    return cells.formulas(areas.resolve(address, sheets.active()));
  }, address);

const holds = (address: string, cells: readonly (readonly unknown[])[]) =>
  until(
    () => formulas(address),
    (found) => JSON.stringify(found) === JSON.stringify(cells),
  );

const isAt = (address: string) => until(selected, (found) => found === address);

async function enter(text: string, key: string): Promise<void> {
  await keys.type(text);
  await keys.press(key);
  await until(editing, (on) => !on);
}

const copied = (types: Readonly<Record<string, string>>) =>
  session.page.evaluate(async (types) => {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  }, types);

const onClipboard = (wanted: string) =>
  until(
    () => session.page.evaluate(() => navigator.clipboard.readText()),
    (text) => text.trim() === wanted,
  );

test("Enter goes down, Tab to the right, and Enter after Tabs back below the first", async () => {
  await select("B1");
  await enter("one", "Enter");
  await isAt("B2");
  await enter("two", "Tab");
  await enter("three", "Tab");
  await isAt("D2");
  await enter("four", "Enter");
  await isAt("B3");
  await holds("B1:D2", [
    ["one", "", ""],
    ["two", "three", "four"],
  ]);
});

test("F2 edits what is there, Escape leaves it, Delete clears, Ctrl+Z and Ctrl+Y go back and forth", async () => {
  await select("A1");
  await enter("text", "Enter");
  await select("A1");
  await keys.press("F2");
  await until(editing, (on) => on);
  await enter("!", "Enter");
  await holds("A1", [["text!"]]);
  await select("A1");
  await keys.type("other");
  await keys.press("Escape");
  await until(editing, (on) => !on);
  await holds("A1", [["text!"]]);
  await keys.press("Delete");
  await holds("A1", [[""]]);
  await keys.press("Control+z");
  await keys.press("Control+z");
  await holds("A1", [["text"]]);
  await keys.press("Control+z");
  await holds("A1", [[""]]);
  await keys.press("Control+y");
  await keys.press("Control+y");
  await holds("A1", [["text!"]]);
});

test("Enter enters a formula though functions are suggested; Tab takes the suggestion", async () => {
  await select("A1");
  await keys.type("=KPI");
  const suggestions = session.page.locator('[data-u-comp="sheets-formula-editor"] li');
  await suggestions.filter({ hasText: "KPISTATUS" }).first().waitFor();
  await keys.press("Enter");
  await until(editing, (on) => !on);
  await holds("A1", [["=KPI"]]);
  await isAt("A2");
  await keys.type("=SUMIF");
  await suggestions.filter({ hasText: "SUMIF" }).first().waitFor();
  await keys.press("Tab");
  // Taken without closing the editor; on a busy machine it shows only a moment later.
  await until(
    () => session.page.locator('[data-u-comp="sheets-formula-editor"] li').count(),
    (count) => count === 0,
  );
  expect(await editing()).toBe(true);
  await enter("A5:A6,1)", "Enter");
  await holds("A2", [["=SUMIF(A5:A6,1)"]]);
});

test("Ctrl+C and Ctrl+V move formulas along, Ctrl+X takes the cells away", async () => {
  await session.type("A1", "1");
  await session.type("A2", "=A1*2");
  await select("A1:A2");
  await keys.press("Control+c");
  await onClipboard("1\n2");
  await select("C3");
  await keys.press("Control+v");
  await holds("C3:C4", [[1], ["=C3*2"]]);
  await copied({ "text/plain": "" });
  await select("C3:C4");
  await keys.press("Control+x");
  await onClipboard("1\n2");
  await select("E1");
  await keys.press("Control+v");
  await holds("E1:E2", [[1], ["=E1*2"]]);
  await holds("C3:C4", [[""], [""]]);
  await keys.press("Control+z");
  await holds("C3:E4", [
    [1, "", ""],
    ["=C3*2", "", ""],
  ]);
});

test("thousands of rows are pasted as text from elsewhere, and undone at once", async () => {
  const lines = Array.from({ length: 3000 }, (_, row) => [`name ${row}`, row, row / 4]);
  await copied({ "text/plain": lines.map((line) => line.join("\t")).join("\n") });
  await select("B2");
  await keys.press("Control+v");
  await holds("B2:D3001", lines);
  await keys.press("Control+z");
  await holds("B2:D3", [
    ["", "", ""],
    ["", "", ""],
  ]);
});

test("a table of a web page is pasted as cells", async () => {
  await copied({
    "text/html":
      "<table><tr><th>Name</th><th>Goal</th></tr><tr><td>A &amp; B</td><td>12.5</td></tr></table>",
    "text/plain": "Name\tGoal\nA & B\t12.5",
  });
  await select("A1");
  await keys.press("Control+v");
  await holds("A1:B2", [
    ["Name", "Goal"],
    ["A & B", 12.5],
  ]);
});

test("Ctrl+D and Ctrl+R fill", async () => {
  await session.type("A1", "1");
  await session.type("B1", "=A1+1");
  await select("A1:B3");
  await keys.press("Control+d");
  await holds("A1:B3", [
    [1, "=A1+1"],
    [1, "=A2+1"],
    [1, "=A3+1"],
  ]);
  await select("B3:C3");
  await keys.press("Control+r");
  await holds("B3:C3", [["=A3+1", "=B3+1"]]);
});

test("rows pasted below a table become its rows", async () => {
  await session.page.evaluate(() => {
    const { areas, cells, sheets, tables } = window.workbench.engine;
    const area = areas.resolve("A1:B2", sheets.active());
    cells.setValues(area, [
      ["Code", "Goal"],
      ["a", 1],
    ]);
    tables.add(area, true);
  });
  await copied({ "text/plain": "b\t2\nc\t3" });
  await select("A3");
  await keys.press("Control+v");
  await holds("A3:B4", [
    ["b", 2],
    ["c", 3],
  ]);
  const size = await session.page.evaluate(() => {
    const { areas, sheets, tables } = window.workbench.engine;
    return areas.address(tables.list(sheets.active())[0]!.area);
  });
  expect(size).toBe("A1:B4");
});
