/** A book kept as JSON comes back as it was. */
import type { BookSnapshot } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook, type TestBook } from "./support/sheet";

afterEach(closeBooks);

/** As the browser keeps it: plain JSON. */
const kept = (book: TestBook) =>
  JSON.parse(JSON.stringify(book.engine.save())) as unknown as BookSnapshot;

function filled(): TestBook {
  const book = newBook();
  const { engine } = book;
  book.write("A1:C3", [
    ["Code", "Goal", "Done"],
    ["'012", 10, 4],
    ["x", 20, true],
  ]);
  const table = engine.tables.add(book.at("A1:C3"), true);
  engine.tables.rename(table, "Kpis");
  engine.tables.setLook(table, { style: "TableStyleMedium4", showBandedColumns: true });
  book.write("E1", "=SEQUENCE(3)");
  book.write("F1", "=SUM(Kpis[Goal])");
  engine.names.add("Goals", "=Kpis[Goal]");
  engine.validation.set(book.at("B2:B3"), {
    rule: { wholeNumber: { operator: "GreaterThan", formula1: 0 } },
    alert: { style: "Warning", title: "Goal", message: "A whole number.", showAlert: true },
  });
  engine.conditionalFormats.add(book.at("C2:C3"), {
    type: "Custom",
    rule: { formula: "=$C2>3" },
    look: { fillColor: "#FF0000" },
  });
  engine.notes.add(book.at("B1"), "What is to be reached", "M");
  engine.panes.freeze(book.sheet, { rows: 1, columns: 2 });
  engine.filters.ofTable(table).apply(null);
  engine.sheets.add("Hidden");
  engine.sheets.set(engine.sheets.find("Hidden")!.id, { visibility: "VeryHidden" });
  engine.store.xmlParts.add('<plan xmlns="urn:plan">1</plan>');
  engine.store.settings.set("View", { open: [1, null] });
  engine.store.customProperties.set("Term", 2018);
  engine.store.setProperties({ title: "The plan" });
  return book;
}

/** All that the contract tells of a book. */
function told({ engine }: TestBook) {
  const sheets = engine.sheets.list();
  return {
    sheets,
    active: engine.sheets.active(),
    ofSheets: sheets.map(({ id }) => {
      const area = { sheet: id, row: 0, column: 0, rows: 8, columns: 8 };
      return [
        engine.cells.values(area),
        engine.cells.formulas(area),
        engine.cells.valueTypes(area),
        engine.cells.numberFormats(area),
        engine.validation.list(id),
        engine.conditionalFormats.list(id),
        engine.notes.list(id),
        engine.panes.frozen(id),
      ];
    }),
    tables: engine.tables.list().map((table) => [table, engine.tables.columns(table.id)]),
    names: engine.names.list(null),
    parts: engine.store.xmlParts.list(),
    settings: engine.store.settings.get("view"),
    custom: engine.store.customProperties.get("TERM"),
    properties: engine.store.properties(),
  };
}

/** A custom function that counts how often it is called. */
function countCalls({ engine }: TestBook): () => number {
  let count = 0;
  const definition = {
    id: "NEXT",
    name: "NEXT",
    description: "",
    parameters: [],
    resultDimensionality: "scalar",
    acceptsErrors: false,
    volatile: false,
    cancelable: false,
  } as const;
  engine.functions.define([definition], {
    invoke(calls) {
      count += calls.length;
      setTimeout(() =>
        engine.functions.settle(calls.map(({ id }) => ({ id, ok: true, value: count }))),
      );
    },
    cancel: () => undefined,
  });
  return () => count;
}

test("saved results stand: opening a book calls no function", async () => {
  const book = filled();
  const calls = countCalls(book);
  book.engine.names.add("Twice", "=2");
  book.write("H1", "=NEXT()*Twice");
  await book.engine.calculation.whenCalculated();
  expect([calls(), book.value("H1")]).toEqual([1, 2]);
  book.engine.load(kept(book));
  await book.engine.calculation.whenCalculated();
  expect([calls(), book.value("H1")]).toEqual([1, 2]);
  book.engine.calculation.calculate("Full");
  await book.engine.calculation.whenCalculated();
  expect(calls()).toBe(2);
});

test("everything a book tells is kept", async () => {
  const book = filled();
  await book.engine.calculation.whenCalculated();
  const before = told(book);
  const snapshot = kept(book);
  book.engine.clear();
  expect(book.value("A1")).toBe("");
  book.engine.load(snapshot);
  expect(told(book)).toEqual(before);
  expect(kept(book)).toEqual({ ...snapshot, workbook: expect.anything() });
});

test("a loaded book goes on calculating: spills, names, tables", async () => {
  const book = filled();
  await book.engine.calculation.whenCalculated();
  book.engine.load(kept(book));
  book.write("E1", "=SEQUENCE(4)");
  book.write("B3", 5);
  expect(await book.calculated("E1:F4")).toEqual([
    [1, 15],
    [2, ""],
    [3, ""],
    [4, ""],
  ]);
});

test("the sheet in view stays in view", () => {
  const book = newBook();
  const second = book.engine.sheets.add("Second");
  book.engine.sheets.add("Third");
  book.engine.sheets.activate(second);
  const snapshot = kept(book);
  book.engine.clear();
  book.engine.load(snapshot);
  expect(book.engine.sheets.active()).toBe(second);
});

test("a book kept before the sheet in view was, opens on its first visible sheet", () => {
  const book = newBook();
  const first = book.sheet;
  const second = book.engine.sheets.add("Second");
  book.engine.sheets.set(first, { visibility: "Hidden" });
  book.engine.load({ ...kept(book), active: undefined });
  expect(book.engine.sheets.active()).toBe(second);
});

test("what is no book is refused and the open book stays", () => {
  const book = filled();
  for (const wrong of [{}, { version: 2 }, { version: 1, workbook: { sheetOrder: [] } }]) {
    expect(() => book.engine.load(wrong as unknown as BookSnapshot)).toThrow("no book");
  }
  expect(book.value("A1")).toBe("Code");
});

test("a cleared book has one empty sheet and nothing of the former one", () => {
  const book = filled();
  book.engine.clear();
  const { sheets, tables, names, parts, settings, custom, properties } = told(book);
  expect(sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  expect([tables, names, parts]).toEqual([[], [], []]);
  expect([settings, custom, properties.title]).toEqual([undefined, undefined, ""]);
  expect(book.engine.undo.canUndo()).toBe(false);
});
