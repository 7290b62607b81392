/** The common API's methods on what is selected, which add-ins of Office 2013 use. */
import { type ExcelBench, openExcel } from "./support/excel";

let excel: ExcelBench;

beforeAll(async () => {
  excel = await openExcel();
});
beforeEach(async () => {
  await excel.reset();
});
afterAll(() => excel.close());

const select = (...addresses: string[]): void => {
  const { engine } = excel;
  engine.selection.select(
    addresses.map((address) => engine.areas.resolve(address, engine.sheets.active())),
  );
};

const write = (address: string, values: (string | number | boolean)[][]): void => {
  const { engine } = excel;
  engine.cells.setValues(engine.areas.resolve(address, engine.sheets.active()), values);
};

const valuesAt = (address: string) => {
  const { engine } = excel;
  return engine.cells.values(engine.areas.resolve(address, engine.sheets.active()));
};

/** The result, or the code of the error. */
const read = (type: "text" | "matrix" | "table", options: object = {}): Promise<unknown> =>
  new Promise((resolve) => {
    excel.window.Office.context.document.getSelectedDataAsync(
      type as unknown as Office.CoercionType,
      options,
      (result) => resolve(result.error ? result.error.code : result.value),
    );
  });

const put = (data: unknown, options: object = {}): Promise<number | null> =>
  new Promise((resolve) => {
    excel.window.Office.context.document.setSelectedDataAsync(data as string, options, (result) =>
      resolve(result.error ? result.error.code : null),
    );
  });

test("what is selected is read as text and as a matrix, plain or as shown", async () => {
  write("A1:C2", [
    ["a", 1.5, true],
    ["b", 2, "=B1*B2"],
  ]);
  excel.engine.cells.setNumberFormats(
    excel.engine.areas.resolve("Sheet1!B1:B2", excel.engine.sheets.active()),
    "0.00",
  );
  select("A1:C2");
  expect(await read("text")).toBe("a\t1.5\tTRUE\nb\t2\t3");
  expect(await read("matrix")).toEqual([
    ["a", 1.5, true],
    ["b", 2, 3],
  ]);
  expect(await read("matrix", { valueFormat: "formatted" })).toEqual([
    ["a", "1.50", "TRUE"],
    ["b", "2.00", "3"],
  ]);
  select("B1");
  expect([await read("text"), await read("matrix")]).toEqual(["1.5", [[1.5]]]);
});

test("figures that look like the sizes of an array are read as they are", async () => {
  write("A1:C2", [
    [2, 1, 1],
    [7, 8, 9],
  ]);
  select("A1:C2");
  expect(await read("matrix")).toEqual([
    [2, 1, 1],
    [7, 8, 9],
  ]);
});

test("within a table headers and rows stand apart; rows that a filter hides may be left out", async () => {
  write("A1:B4", [
    ["Code", "Goal"],
    ["x", 1],
    ["y", 2],
    ["z", 3],
  ]);
  const { engine } = excel;
  engine.tables.add(engine.areas.resolve("Sheet1!A1:B4", excel.engine.sheets.active()), true);
  select("A2:B3");
  expect(await read("table")).toMatchObject({
    headers: [["Code", "Goal"]],
    rows: [
      ["x", 1],
      ["y", 2],
    ],
  });
  engine.formats.setRowsHidden(
    engine.areas.resolve("Sheet1!3:3", excel.engine.sheets.active()),
    true,
  );
  select("A1:B4");
  const shown = await read("table", { filterType: "onlyVisible" });
  expect(shown).toMatchObject({
    headers: [["Code", "Goal"]],
    rows: [
      ["x", 1],
      ["z", 3],
    ],
  });
  select("D1:E1");
  expect(await read("table")).toMatchObject({ headers: null, rows: [["", ""]] });
});

test("text is written into the first cell, a matrix over the selection or on from one cell", async () => {
  select("A1:B2");
  expect(await put("Hello")).toBeNull();
  expect(valuesAt("A1:B2")).toEqual([
    ["Hello", ""],
    ["", ""],
  ]);
  select("D1");
  expect(
    await put([
      ["x", 1],
      ["=1+1", false],
    ]),
  ).toBeNull();
  await excel.engine.calculation.whenCalculated();
  expect(valuesAt("D1:E2")).toEqual([
    ["x", 1],
    [2, false],
  ]);
  select("D1:E2");
  expect(
    await put(
      [
        [5, 6],
        [7, 8],
      ],
      { coercionType: "matrix" },
    ),
  ).toBeNull();
  expect(valuesAt("D1:E2")).toEqual([
    [5, 6],
    [7, 8],
  ]);
});

test("what cannot be done has the documented code, and nothing is written", async () => {
  write("A1:B1", [[1, 2]]);
  select("A1", "B1");
  expect([await read("text"), await put("x")]).toEqual([1001, 2001]);
  select("A1:B1");
  expect(await put([[9, 9, 9]])).toBe(2002);
  expect(await put([[9], [9, 9]])).toBe(2006);
  const table = new (
    excel.window.Office as unknown as { TableData: typeof Office.TableData }
  ).TableData([[1, 2]], [["a", "b"]]);
  expect(await put(table, { coercionType: "table" })).toBe(1000);
  write("XFD400", [[1]]);
  select("A1:XFD400");
  expect(await read("matrix")).toBe(1008);
  excel.engine.protection.protect(excel.engine.sheets.active(), {});
  select("A1");
  expect(await put("x")).toBe(2001);
  excel.engine.protection.unprotect(excel.engine.sheets.active());
  expect(valuesAt("A1:B1")).toEqual([[1, 2]]);
});

test("the file's address is the book's name", async () => {
  const url = await new Promise<string>((resolve) => {
    excel.window.Office.context.document.getFilePropertiesAsync((result) =>
      resolve((result.value as { url: string }).url),
    );
  });
  expect(url).toBe("Book1");
});
