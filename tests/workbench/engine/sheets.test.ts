import { InsertSheetCommand } from "@univerjs/sheets";
import {
  EngineError,
  type EngineErrorCode,
  type Sheet,
} from "../../../src/workbench/engine/contract";
import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

function codeOf(work: () => unknown): EngineErrorCode | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
}

test("sheets are added last, found in any case, renamed, moved and deleted", () => {
  const { engine } = newBook();
  const plan = engine.sheets.add("Plan");
  const other = engine.sheets.add();
  expect(engine.sheets.list().map((sheet) => sheet.name)).toEqual(["Sheet1", "Plan", "Sheet3"]);
  expect(engine.sheets.active()).toBe(engine.sheets.find("sheet1")?.id);
  expect(engine.sheets.find("PLAN")?.id).toBe(plan);
  engine.sheets.set(plan, { name: "The plan's", position: 0, tabColor: "#FF0000" });
  expect(engine.sheets.get(plan)).toMatchObject({ name: "The plan's", position: 0 });
  engine.sheets.remove(other);
  expect(engine.sheets.list()).toHaveLength(2);
});

test("what Excel refuses is refused with its code", () => {
  const { engine } = newBook();
  const second = engine.sheets.add("Second");
  expect(codeOf(() => engine.sheets.add("second"))).toBe("ItemAlreadyExists");
  expect(codeOf(() => engine.sheets.add("a/b"))).toBe("InvalidArgument");
  expect(codeOf(() => engine.sheets.add("x".repeat(32)))).toBe("InvalidArgument");
  engine.sheets.set(second, { visibility: "VeryHidden" });
  expect(engine.sheets.get(second).visibility).toBe("VeryHidden");
  expect(codeOf(() => engine.sheets.remove(second))).toBe("InvalidOperation");
  expect(codeOf(() => engine.sheets.activate(second))).toBe("InvalidOperation");
  expect(codeOf(() => engine.sheets.remove(engine.sheets.active()))).toBe("InvalidOperation");
});

test("formulas follow a renamed sheet, and a deleted one is #REF!", async () => {
  const book = newBook();
  const data = book.engine.sheets.add("Data");
  book.engine.cells.setValues(book.engine.areas.resolve("Data!A1", book.sheet), 7);
  book.write("A1", "=Data!A1*2");
  expect(await book.calculated("A1")).toEqual([[14]]);
  book.engine.sheets.set(data, { name: "New data" });
  expect(book.engine.cells.formulas(book.at("A1"))).toEqual([["='New data'!A1*2"]]);
  book.engine.sheets.remove(data);
  expect(await book.calculated("A1")).toEqual([["#REF!"]]);
});

test("used areas count formats only when asked to", () => {
  const book = newBook();
  expect(book.engine.sheets.usedArea(book.sheet, false)).toBeNull();
  book.write("B2:C3", [
    [1, ""],
    ["", 2],
  ]);
  book.engine.formats.set(book.at("E9"), { fillColor: "yellow" });
  expect(book.engine.sheets.usedArea(book.sheet, true)).toEqual(book.at("B2:C3"));
  expect(book.engine.sheets.usedArea(book.sheet, false)).toEqual(book.at("B2:E9"));
});

test("panes, layouts and protection keep what they are given", () => {
  const book = newBook();
  const { panes, pageLayouts, protection, cells, formats } = book.engine;
  panes.freeze(book.sheet, { rows: 1, columns: 2 });
  expect(panes.frozen(book.sheet)).toEqual({ rows: 1, columns: 2 });
  panes.freeze(book.sheet, { rows: 0, columns: 0 });
  expect(panes.frozen(book.sheet)).toBeNull();
  pageLayouts.set(book.sheet, { orientation: "Landscape", titleRows: { first: 2, count: 1 } });
  cells.insert(book.at("1:1"), "Down");
  expect(pageLayouts.get(book.sheet)).toMatchObject({
    orientation: "Landscape",
    titleRows: { first: 3, count: 1 },
  });
  formats.set(book.at("B1:B3"), { locked: false });
  protection.protect(book.sheet, {}, "secret");
  expect(codeOf(() => protection.protect(book.sheet, {}))).toBe("InvalidOperation");
  expect(codeOf(() => book.write("A1", 1))).toBe("AccessDenied");
  book.write("B1:B2", 5);
  expect(book.value("B2")).toBe(5);
  expect(codeOf(() => cells.insert(book.at("1:1"), "Down"))).toBe("AccessDenied");
  expect(codeOf(() => protection.unprotect(book.sheet, "wrong"))).toBe("AccessDenied");
  protection.unprotect(book.sheet, "secret");
  book.write("A1", 1);
});

test("a copied sheet has tables and names of its own", () => {
  const book = newBook();
  book.write("A1:B2", [
    ["Code", "Status"],
    [1, 2],
  ]);
  const table = book.engine.tables.add(book.at("A1:B2"), true);
  book.engine.tables.rename(table, "Kpis");
  const copy = book.engine.sheets.copy(book.sheet, 1);
  expect(book.engine.sheets.get(copy).position).toBe(1);
  expect(book.engine.tables.list(copy).map(({ name }) => name)).toEqual(["Kpis2"]);
  expect(book.engine.cells.values(book.engine.areas.resolve("Kpis2", copy))).toEqual([[1, 2]]);
});

test("a sheet that the person at the grid adds is as large as any other", async () => {
  const book = newBook();
  const { sheets } = book.engine;
  await book.command(InsertSheetCommand.id, "A1", { index: 0 });
  const size = ({ standardHeight, standardWidth }: Sheet) => [standardHeight, standardWidth];
  const [added, first] = sheets.list();
  expect([added?.name, first?.name]).toEqual(["Sheet2", "Sheet1"]);
  expect(size(added!)).toEqual(size(first!));
});
