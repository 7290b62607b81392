/** The grid by keyboard, mouse and clipboard, as hands that know Excel use it. */
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

test("F2 and Enter leave numbers as they are, though cells show less of them", async () => {
  const numbers = [[12_345_678_901_234], [0.123456789012345], [0.1255], [43_164]];
  await session.page.evaluate((numbers) => {
    const { areas, cells, sheets } = window.workbench.engine;
    cells.setValues(areas.resolve("A1:A4", sheets.active()), numbers);
    const formats = [["General"], ["General"], ["0%"], ["mmm yyyy"]];
    cells.setNumberFormats(areas.resolve("A1:A4", sheets.active()), formats);
  }, numbers);
  await select("A1");
  for (const cell of ["A2", "A3", "A4", "A5"]) {
    await keys.press("F2");
    await until(editing, (on) => on);
    await enter("", "Enter");
    await isAt(cell);
  }
  await holds("A1:A4", numbers);
  expect(await session.text("A4")).toEqual([["Mar 2018"]]);
});

test("Home and End, Space and Page keys go where Excel's go; Ctrl+; enters today", async () => {
  await session.page.evaluate(() => {
    const { areas, cells, sheets } = window.workbench.engine;
    cells.setValues(areas.resolve("B2:D9", sheets.active()), 5);
  });
  for (const [key, from, to] of [
    ["Control+End", "A1", "D9"],
    ["Control+Home", "D4", "A1"],
    ["Home", "D4", "A4"],
    ["Control+Shift+End", "B2", "B2:D9"],
    ["Control+ArrowDown", "B2", "B9"],
    ["Control+Shift+ArrowRight", "B2", "B2:D2"],
    ["Control+Space", "C3", "C1:C1000"],
  ] as const) {
    await select(from);
    await keys.press(key);
    await isAt(to);
  }
  await select("B5");
  await keys.press("PageDown");
  const further = await until(selected, (address) => address !== "B5");
  expect(Number(further.slice(1))).toBeGreaterThan(20);
  await keys.press("PageUp");
  await isAt("B5");
  await select("F1");
  await keys.press("Control+;");
  await until(
    () => session.value("F1"),
    (today) => Number(today) > 45_000,
  );
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
  // Univer sets the caret behind the bracket a moment later still, sooner than hands go on.
  await session.page.waitForTimeout(1_000);
  await keys.type("A5:A6,1)", { delay: 50 });
  await keys.press("Enter");
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

test("text is pasted as it stands: quoted lines, line ends of Windows, blank cells, letters of HTML", async () => {
  await copied({ "text/plain": '\t"two\nlines"\r\n<b>5 &lt; 6</b>\t"say ""hi"""\r\n' });
  await select("A1");
  await keys.press("Control+v");
  await holds("A1:B2", [
    ["", "two\nlines"],
    ["<b>5 &lt; 6</b>", 'say "hi"'],
  ]);
  await copied({ "text/html": "<p>one</p><p>two</p>", "text/plain": "one\r\ntwo" });
  await select("D1");
  await keys.press("Control+v");
  await holds("D1:D2", [["one"], ["two"]]);
});

test("what begins with an equals sign stays text in a cell that is formatted as text", async () => {
  await session.page.evaluate(() => {
    const { areas, cells, sheets } = window.workbench.engine;
    cells.setNumberFormats(areas.resolve("A1:A3", sheets.active()), "@");
  });
  await copied({ "text/plain": '=HYPERLINK("http://example.org")\t=1+1\r\n=2+2\t=3+3\r\n' });
  await select("A1");
  await keys.press("Control+v");
  await holds("A1:B2", [
    ['=HYPERLINK("http://example.org")', "=1+1"],
    ["=2+2", "=3+3"],
  ]);
  await copied({ "text/plain": "=4+4" });
  await select("A3");
  await keys.press("Control+v");
  await holds("A3", [["=4+4"]]);
  const shown = await session.text("A1:B3");
  expect(shown).toEqual([
    ['=HYPERLINK("http://example.org")', "2"],
    ["=2+2", "6"],
    ["=4+4", ""],
  ]);
});

test("Ctrl+Enter leaves out rows that a filter hides, and enters a formula for each cell", async () => {
  await session.page.evaluate(() => {
    const { areas, cells, filters, sheets } = window.workbench.engine;
    const area = areas.resolve("A1:A4", sheets.active());
    cells.setValues(area, [["Code"], ["5"], ["6"], ["5"]]);
    const criteria = { filterOn: "Values", values: ["5"] } as const;
    filters.ofSheet(sheets.active()).apply(area, 0, criteria);
  });
  await select("B2:B4");
  await keys.type("=A1&1");
  await keys.press("Control+Enter");
  await holds("B2:B4", [["=A1&1"], [""], ["=A3&1"]]);
  await select("C2:D2");
  await keys.type("x");
  await keys.press("Control+Enter");
  await holds("C2:D2", [["x", "x"]]);
  await keys.press("Control+z");
  await keys.press("Control+z");
  await holds("B2:D4", [
    ["", "", ""],
    ["", "", ""],
    ["", "", ""],
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

test("Ctrl+Shift+= and Ctrl+- insert and delete rows, columns and rows of tables", async () => {
  await session.page.evaluate(() => {
    const { areas, cells, sheets, tables } = window.workbench.engine;
    cells.setValues(areas.resolve("A1:B3", sheets.active()), [
      ["N", "M"],
      [1, 2],
      [3, 4],
    ]);
    cells.setValues(areas.resolve("D2", sheets.active()), "beside");
    tables.add(areas.resolve("A1:B3", sheets.active()), true);
  });
  await select("B3");
  await keys.press("Control+Shift+Equal");
  await holds("A3:D4", [
    ["", "", "", ""],
    [3, 4, "", ""],
  ]);
  await keys.press("Control+Minus");
  await holds("A3:B3", [[3, 4]]);
  await select("2:2");
  await keys.press("Control+Shift+Equal");
  await holds("A2:D3", [
    ["", "", "", ""],
    [1, 2, "", "beside"],
  ]);
  await select("C:C");
  await keys.press("Control+Minus");
  await holds("A3:C3", [[1, 2, "beside"]]);
});

test("Ctrl+F finds and Escape goes back to the grid; Ctrl+H replaces, which one Ctrl+Z takes back", async () => {
  const { page } = session;
  await session.page.evaluate(() => {
    const { areas, cells, sheets, tables } = window.workbench.engine;
    cells.setValues(areas.resolve("B2:B3", sheets.active()), [["old one"], ["old two"]]);
    const area = areas.resolve("D1:E3", sheets.active());
    cells.setValues(area, [
      ["N", "Of"],
      [1, ""],
      [2, ""],
    ]);
    tables.add(area, true);
    cells.setValues(areas.resolve("E2:E3", sheets.active()), [['="old "&D2'], ['="old "&D3']]);
  });
  const bar = page.getByRole("search", { name: "Find and replace" });
  await select("A1");
  await keys.press("Control+f");
  await keys.type("OLD");
  await bar.getByText("4 found").waitFor();
  await keys.press("Enter");
  await bar.getByText("1 of 4").waitFor();
  await keys.press("Shift+Enter");
  await isAt("E3");
  // The keys of the bar are not the grid's.
  for (const key of ["Delete", "ArrowUp", "Control+a"]) await keys.press(key);
  await keys.press("Escape");
  await bar.waitFor({ state: "hidden" });
  await keys.press("ArrowLeft");
  await isAt("D3");
  await keys.press("Control+h");
  await keys.type("old");
  await bar.getByLabel("Replace with").fill("new");
  await bar.getByRole("button", { name: "Replace all" }).click();
  await bar.getByText("4 replaced").waitFor();
  await keys.press("Escape");
  await holds("E2:E3", [['="new "&D2'], ['="new "&D3']]);
  await holds("B2:B3", [["new one"], ["new two"]]);
  await keys.press("Control+z");
  await holds("B2:B3", [["old one"], ["old two"]]);
  await holds("E2:E3", [['="old "&D2'], ['="old "&D3']]);
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

test("Tab in a table's last cell adds a row with its formulas, and is undone", async () => {
  const place = () =>
    session.page.evaluate(() => {
      const { areas, sheets, tables } = window.workbench.engine;
      return areas.address(tables.list(sheets.active())[0]!.area);
    });
  await session.page.evaluate(() => {
    const { areas, cells, sheets, tables } = window.workbench.engine;
    const area = areas.resolve("A1:C2", sheets.active());
    cells.setValues(area, [
      ["N", "Twice", "Note"],
      [1, "=A2*2", ""],
    ]);
    tables.add(area, true);
    cells.setValues(areas.resolve("B2", sheets.active()), "=[@N]*2");
  });
  await select("C2");
  await enter("x", "Tab");
  await isAt("A3");
  expect(await place()).toBe("A1:C3");
  await holds("B3", await formulas("B2"));
  await keys.press("Control+z");
  await until(place, (address) => address === "A1:C2");
  await holds("A3:C3", [["", "", ""]]);
});

/** Where the canvas shows a corner of the cells, whose sizes are the default ones. */
async function cornerOf(row: number, column: number): Promise<{ x: number; y: number }> {
  const canvas = session.page.locator('canvas[id^="univer-sheet-main-canvas"]');
  const { x, y } = (await canvas.boundingBox())!;
  const HEADER = { width: 46, height: 20 };
  const CELL = { width: 64, height: 20 };
  return { x: x + HEADER.width + CELL.width * column, y: y + HEADER.height + CELL.height * row };
}

/** Pulls the fill handle of what is selected down to a row. */
async function pullDown(bottom: number, right: number, toRow: number): Promise<void> {
  const { mouse } = session.page;
  const from = await cornerOf(bottom, right);
  const to = await cornerOf(toRow, right);
  await mouse.move(from.x - 1, from.y - 1);
  await mouse.down();
  await mouse.move(to.x - 20, to.y - 10, { steps: 5 });
  await mouse.up();
}

test("the fill handle pulls series, formulas and a table down", async () => {
  await session.page.evaluate(() => {
    const { areas, cells, sheets, tables } = window.workbench.engine;
    const area = areas.resolve("B1:C3", sheets.active());
    cells.setValues(area, [
      ["N", "Twice"],
      [1, "=B2*2"],
      [3, "=B3*2"],
    ]);
    tables.add(area, true);
  });
  // The grid takes up its handle some seconds after it was opened.
  const pulled = async () => {
    await select("B2:C3");
    await pullDown(3, 3, 5);
    return formulas("B4:C5");
  };
  const filled = [
    [5, "=B4*2"],
    [7, "=B5*2"],
  ];
  await until(pulled, (found) => JSON.stringify(found) === JSON.stringify(filled));
  const table = await session.page.evaluate(() => {
    const { areas, sheets, tables } = window.workbench.engine;
    return areas.address(tables.list(sheets.active())[0]!.area);
  });
  expect(table).toBe("B1:C5");
});

test("of an entry that validation warns of one is asked, and may keep it", async () => {
  await session.page.evaluate(() => {
    const { areas, sheets, validation } = window.workbench.engine;
    validation.set(areas.resolve("A1:A2", sheets.active()), {
      rule: { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } },
      alert: { style: "Warning", title: "Unusual", message: "1 to 9 are usual.", showAlert: true },
    });
  });
  const dialog = session.page.getByRole("dialog", { name: "Unusual" });
  for (const [cell, answer, kept] of [
    ["A1", "Discard it", ""],
    ["A2", "Keep the entry", 12],
  ] as const) {
    await select(cell);
    await keys.type("12");
    await keys.press("Enter");
    await dialog.getByText("1 to 9 are usual.").waitFor();
    await dialog.getByRole("button", { name: answer }).click();
    await dialog.waitFor({ state: "hidden" });
    await holds(cell, [[kept]]);
  }
});

test("a note is written by menu, read by pointing at its cell, and undone", async () => {
  const { page } = session;
  const { x, y } = await cornerOf(1, 1);
  const notes = () =>
    page.evaluate(() => {
      const { notes, sheets } = window.workbench.engine;
      return notes.list(sheets.active()).map(({ cell, text }) => [cell.row, cell.column, text]);
    });
  await page.mouse.click(x + 10, y + 10, { button: "right" });
  await page.getByText("New or edit note", { exact: true }).click();
  await keys.type("as agreed\nin 2018");
  await page.getByRole("button", { name: "Keep" }).click();
  expect(await notes()).toEqual([[1, 1, "as agreed\nin 2018"]]);
  await page.mouse.move(x + 200, y + 200);
  await page.mouse.move(x + 12, y + 10, { steps: 3 });
  const card = page.getByRole("tooltip").filter({ hasText: "as agreed" });
  await card.waitFor();
  const place = (await card.boundingBox())!;
  expect(Math.hypot(place.x - x, place.y - y)).toBeLessThan(40);
  await keys.press("Control+z");
  await until(notes, (left) => left.length === 0);
});

test("what validation has to say of a cell stands beside it while it is selected", async () => {
  await session.page.evaluate(() => {
    const { areas, sheets, validation } = window.workbench.engine;
    validation.set(areas.resolve("B2", sheets.active()), {
      rule: { list: { source: "Yes,No", inCellDropDown: true } },
      prompt: { title: "Answer", message: "As the Member gave it.", showPrompt: true },
    });
  });
  const prompt = session.page.getByText("As the Member gave it.");
  await select("B2");
  await prompt.waitFor();
  await keys.press("ArrowDown");
  await prompt.waitFor({ state: "hidden" });
});

test("Shift+F11 adds a sheet before, Ctrl+Shift+L filters, Alt+Enter makes lines that wrap", async () => {
  const { page } = session;
  await select("A1");
  await keys.type("one");
  await keys.press("Alt+Enter");
  await enter("two", "Enter");
  await holds("A1", [["one\ntwo"]]);
  const looks = () =>
    page.evaluate(() => {
      const { areas, filters, formats, sheets } = window.workbench.engine;
      const cell = areas.resolve("A1", sheets.active());
      return [formats.get(cell).wrapText, filters.ofSheet(cell.sheet).area() !== null];
    });
  await select("A1");
  await keys.press("Control+Shift+l");
  expect(await looks()).toEqual([true, true]);
  await keys.press("Control+Shift+l");
  expect(await looks()).toEqual([true, false]);
  const place = () =>
    page.evaluate(() => {
      const { sheets } = window.workbench.engine;
      const { name, position } = sheets.get(sheets.active());
      return [sheets.list().length, position, name] as const;
    });
  const [count, at, before] = await place();
  await keys.press("Shift+F11");
  await until(place, ([, , name]) => name !== before);
  expect((await place()).slice(0, 2)).toEqual([count + 1, at]);
});
