/** Rules, names and formulas follow cells that move and sheets that are renamed or deleted. */
import { DataValidationType } from "@univerjs/core";
import { AddDataValidationMutation } from "@univerjs/data-validation";
import {
  InsertRangeMoveDownCommand,
  InsertRowCommand,
  MoveRangeCommand,
  RemoveRowCommand,
  RemoveSheetCommand,
} from "@univerjs/sheets";
import type { ConditionalRule, SheetId } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook, type TestBook } from "./support/sheet";

afterEach(closeBooks);

const LOOK = { fillColor: "#FF0000" };

/** The sheet in view reads another one, Log, with a table and names. */
function readers(): TestBook & { readonly log: SheetId } {
  const book = newBook();
  const { areas, cells, conditionalFormats, names, sheets, tables, validation } = book.engine;
  const log = sheets.add("Log");
  cells.setValues(areas.resolve("A1:B3", log), [
    ["Code", "N"],
    ["a", 1],
    ["b", 2],
  ]);
  tables.rename(tables.add(areas.resolve("A1:B3", log), true), "LogTable");
  names.add("MemberLog", "=LogTable[[#All],[Code]:[N]]");
  names.add("Plain", "=Log!$B$2:$B$3");
  names.add("Total", "=SUM(log!$B$2:$B$3)");
  names.add("Local", "=Log!$B$2", { scope: log });
  validation.set(book.at("D1:D3"), {
    rule: { list: { source: "=Log!$A$2:$A$3", inCellDropDown: true } },
    alert: { style: "Information", title: "t", message: "m", showAlert: true },
  });
  conditionalFormats.add(book.at("E1:E3"), {
    type: "Custom",
    rule: { formula: "=$A1>log!$B$2" },
    look: LOOK,
  });
  book.write("A1:A6", [
    ["=SUM(Log!B2:B3)"],
    ["=SUM(LogTable[N])"],
    ["=ROWS(MemberLog)"],
    ["=SUM(Plain)"],
    ["=Total+log!B2"],
    ["=Log!B2+SUM(LogTable[N])"],
  ]);
  return { ...book, log };
}

const NAMES = ["Member's own", "With space", "2026", "A1", "R1C1", "a!b", "@home", "x'y!", "日本"];

test.each(NAMES)("a sheet renamed to %s", async (name) => {
  const book = readers();
  const { engine } = book;
  expect((await book.calculated("A1:A6")).flat()).toEqual([3, 3, 3, 3, 4, 4]);
  engine.sheets.set(book.log, { name });
  engine.cells.setValues(engine.areas.resolve("B2", book.log), 10);
  expect((await book.calculated("A1:A6")).flat()).toEqual([12, 12, 3, 12, 22, 22]);
  const quoted = `'${name.replaceAll("'", "''")}'`;
  const sheet = name === "日本" ? name : quoted;
  expect(engine.cells.formulas(book.at("A5"))).toEqual([[`=Total+${sheet}!B2`]]);
  expect(engine.names.find("MemberLog", null)?.value).toBe(`${sheet}!A1:B3`);
  expect(engine.names.find("Total", null)).toMatchObject({ value: 12 });
  expect(engine.validation.get(book.at("D1"))).toMatchObject({
    rule: { list: { source: `=${sheet}!$A$2:$A$3` } },
    alert: { style: "Information" },
  });
  expect(engine.conditionalFormats.list(book.sheet)[0]?.format).toMatchObject({
    rule: { formula: `=$A1>${sheet}!$B$2` },
  });
  book.write("D1:D2", [["b"], ["c"]]);
  expect(engine.validation.invalid(book.at("D1:D3"))).toEqual([book.at("D2")]);
});

const DELETIONS = [
  ["by the user", (book: TestBook) => book.command(RemoveSheetCommand.id, "A1")],
  [
    "through the API",
    (book: TestBook) => Promise.resolve(book.engine.sheets.remove(book.engine.sheets.active())),
  ],
] as const;

test.each(DELETIONS)("a sheet deleted %s leaves #REF! to all who read it", async (_, remove) => {
  const book = readers();
  const { engine } = book;
  await book.calculated("A1:A6");
  engine.sheets.activate(book.log);
  await remove(book);
  const area = { ...book.at("A1:A6"), sheet: book.sheet };
  expect((await book.calculated("A1:A6")).flat()).toEqual(Array(6).fill("#REF!"));
  expect(engine.cells.formulas(area).flat()).toEqual([
    "=SUM(#REF!)",
    "=SUM(#REF!)",
    "=ROWS(MemberLog)",
    "=SUM(Plain)",
    "=Total+#REF!",
    "=#REF!+SUM(#REF!)",
  ]);
  const names = engine.names.list(null).map(({ formula, name }) => [name, formula]);
  expect(names).toEqual([
    ["MemberLog", "=#REF!"],
    ["Plain", "=#REF!"],
    ["Total", "=SUM(#REF!)"],
  ]);
  expect(engine.validation.list(book.sheet)[0]?.rule).toMatchObject({ list: { source: "=#REF!" } });
  expect(engine.conditionalFormats.list(book.sheet)[0]?.format).toMatchObject({
    rule: { formula: "=$A1>#REF!" },
  });
  // As in Excel: it cannot be undone.
  expect(engine.undo.canUndo()).toBe(false);
});

test("in place of a deleted sheet comes the one to its right, of the last the one to its left", async () => {
  const book = newBook();
  const { sheets } = book.engine;
  const [second, hidden, third, fourth] = ["Second", "Hidden", "Third", "Fourth"].map((name) =>
    sheets.add(name),
  ) as [SheetId, SheetId, SheetId, SheetId];
  sheets.set(hidden, { visibility: "Hidden" });
  sheets.activate(second);
  sheets.remove(second);
  expect(sheets.active()).toBe(third);
  await book.command(RemoveSheetCommand.id, "A1");
  expect(sheets.active()).toBe(fourth);
  sheets.remove(fourth);
  expect(sheets.active()).toBe(book.sheet);
});

/** Rules in the sheet in view, and the words of them that move. */
function ruled() {
  const book = newBook();
  const { conditionalFormats, validation } = book.engine;
  const text: ConditionalRule = {
    type: "ContainsText",
    rule: { operator: "Contains", text: "x" },
    look: LOOK,
  };
  conditionalFormats.add(book.at("E3:E6"), {
    type: "Custom",
    rule: { formula: "=$A3>$B$10" },
    look: LOOK,
  });
  conditionalFormats.add(book.at("D3:D6"), text);
  validation.set(book.at("F3:F6"), {
    rule: { wholeNumber: { formula1: 1, formula2: "=$B3", operator: "Between" } },
    alert: { style: "Warning", title: "t", message: "m", showAlert: true },
  });
  const places = (areas: readonly Parameters<typeof book.engine.areas.address>[0][]) =>
    areas.map((area) => book.engine.areas.address(area)).join();
  const state = () => {
    const [contains, custom] = conditionalFormats.list(book.sheet);
    const [validated] = validation.list(book.sheet);
    return {
      contains: [places(contains?.areas ?? []), contains?.format.type],
      custom: [places(custom?.areas ?? []), custom?.format],
      validated: [places(validated?.areas ?? []), validated?.rule, validated?.alert.style],
    };
  };
  return { ...book, state };
}

const expected = (
  contains: string,
  [custom, formula]: [string, string],
  [at, max]: [string, string],
) => ({
  contains: [contains, "ContainsText"],
  custom: [custom, { type: "Custom", rule: { formula }, look: LOOK }],
  validated: [
    at,
    { wholeNumber: { formula1: expect.anything() as unknown, formula2: max, operator: "Between" } },
    "Warning",
  ],
});

test("rules follow rows that the API inserts and deletes, their first row too", () => {
  const { at, engine, state } = ruled();
  engine.cells.insert(at("1:2"), "Down");
  expect(state()).toEqual(expected("D5:D8", ["E5:E8", "=$A5>$B$12"], ["F5:F8", "=$B5"]));
  engine.cells.remove(at("5:5"), "Up");
  expect(state()).toEqual(expected("D5:D7", ["E5:E7", "=$A5>$B$11"], ["F5:F7", "=$B5"]));
  engine.cells.insert(at("E1:F1"), "Down");
  // As with formulas in cells: these moved, those that they read did not.
  expect(state()).toEqual(expected("D5:D7", ["E6:E8", "=$A5>$B$11"], ["F6:F8", "=$B5"]));
});

test("rules follow what the user does, undoes and does again", async () => {
  const { command, engine, state } = ruled();
  const start = expected("D3:D6", ["E3:E6", "=$A3>$B$10"], ["F3:F6", "=$B3"]);
  const steps = [
    [
      () => command(InsertRowCommand.id, "2:3", { direction: 0 }),
      expected("D5:D8", ["E5:E8", "=$A5>$B$12"], ["F5:F8", "=$B5"]),
    ],
    [
      () => command(RemoveRowCommand.id, "3:4"),
      expected("D3:D4", ["E3:E4", "=$A3>$B$8"], ["F3:F4", "=$B3"]),
    ],
    [
      () => command(InsertRangeMoveDownCommand.id, "D1:D1"),
      expected("D4:D7", ["E3:E6", "=$A3>$B$10"], ["F3:F6", "=$B3"]),
    ],
    [
      () =>
        command(MoveRangeCommand.id, "D5:F5", {
          fromRange: { startRow: 4, endRow: 4, startColumn: 3, endColumn: 5 },
          toRange: { startRow: 9, endRow: 9, startColumn: 3, endColumn: 5 },
        }),
      expected("D3:D4,D6,D10", ["E3:E4,E6,E10", "=$A3>$B$10"], ["F3:F4,F6,F10", "=$B3"]),
    ],
  ] as const;
  for (const [step, after] of steps) {
    await step();
    expect(state()).toEqual(after);
    engine.undo.undo();
    expect(state()).toEqual(start);
    engine.undo.redo();
    expect(state()).toEqual(after);
    engine.undo.undo();
  }
});

test("a validation of the grid's own panel stays of its kind when it moves", async () => {
  const book = newBook();
  const type = DataValidationType.LIST_MULTIPLE;
  const ranges = [{ startRow: 2, endRow: 3, startColumn: 1, endColumn: 1 }];
  const rule = { uid: "panel", type, formula1: "a,b", ranges };
  await book.command(AddDataValidationMutation.id, "A1", { rule });
  book.engine.cells.insert(book.at("1:1"), "Down");
  expect(book.engine.validation.list(book.sheet)[0]?.areas).toEqual([book.at("B4:B5")]);
  expect(JSON.stringify(book.engine.save())).toContain(type);
});

test("a rule that loses its first cells says of the others what it said", () => {
  const { at, engine, state } = ruled();
  engine.validation.clear(at("F3"));
  engine.conditionalFormats.clear(at("E3:E4"));
  const { custom, validated } = state();
  expect(custom).toEqual([
    "E5:E6",
    { type: "Custom", rule: { formula: "=$A5>$B$10" }, look: LOOK },
  ]);
  expect(validated[0]).toBe("F4:F6");
  expect(JSON.stringify(validated[1])).toContain("=$B4");
});

test("rules of a table's column stay with its rows to the last one", () => {
  const { at, engine, write } = newBook();
  const sheet = engine.sheets.active();
  write("A1:B6", [["Code", "N"], ...Array.from({ length: 5 }, (_, row) => [`k${row}`, row])]);
  const table = engine.tables.add(at("A1:B6"), true);
  engine.validation.set(at("A2:A6"), { rule: { custom: { formula: '=$A2<>""' } } });
  engine.conditionalFormats.add(at("B2:B6"), { type: "Custom", rule: null, look: LOOK });
  const left = () => [
    ...engine.validation.list(sheet).flatMap(({ areas }) => areas),
    ...engine.conditionalFormats.list(sheet).flatMap(({ areas }) => areas),
  ];
  engine.tables.removeRows(table, 3, 1);
  expect(left()).toEqual([at("A2:A5"), at("B2:B5")]);
  engine.tables.removeRows(table, 0, 3);
  expect(left()).toEqual([at("A2"), at("B2")]);
  engine.tables.removeRows(table, 0, 1);
  expect(left()).toEqual([at("A2"), at("B2")]);
});

test("a whole table that is cut and pasted stays a table, with its notes and all who read it", async () => {
  const book = readers();
  const { engine } = book;
  engine.sheets.activate(book.log);
  engine.notes.add(book.at("A1"), "What it is");
  const move = {
    fromRange: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 },
    toRange: { startRow: 10, endRow: 12, startColumn: 4, endColumn: 5 },
  };
  await book.command(MoveRangeCommand.id, "A1:B3", move);
  const place = () => engine.areas.fullAddress(engine.tables.find("LogTable")!.area);
  const notes = () => engine.notes.list(book.log).map(({ cell }) => [cell.row, cell.column]);
  expect([place(), notes()]).toEqual(["Log!E11:F13", [[10, 4]]]);
  expect(book.values("A1:F13").flat().filter(Boolean)).toEqual(["Code", "N", "a", 1, "b", 2]);
  engine.cells.setValues(book.at("F12"), 11);
  await engine.calculation.whenCalculated();
  const read = engine.areas.resolve("A1:A6", book.sheet);
  expect(engine.cells.values(read).flat()).toEqual([13, 13, 3, 13, 24, 24]);
});

test("a cut table comes back by undo and goes again by redo", async () => {
  const { at, command, engine, write } = newBook();
  write("A1:A2", [["Code"], ["a"]]);
  const table = engine.tables.add(at("A1:A2"), true);
  const place = () => engine.areas.address(engine.tables.get(table).area);
  await command(MoveRangeCommand.id, "A1:A2", {
    fromRange: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 },
    toRange: { startRow: 4, endRow: 5, startColumn: 2, endColumn: 2 },
  });
  expect(place()).toBe("C5:C6");
  engine.undo.undo();
  expect(place()).toBe("A1:A2");
  engine.undo.redo();
  expect(place()).toBe("C5:C6");
});

test("cell styles and locks go along with what is cut, and come back by undo", async () => {
  const { at, command, engine, write } = newBook();
  const { formats, styles } = engine;
  write("A1:D4", "x");
  styles.apply(at("A1:A3"), "Good");
  styles.apply(at("D3"), "Bad");
  formats.set(at("A1:B2"), { locked: false });
  const looks = () =>
    ["A1", "A2", "A3", "C3", "D3", "D2"].map((address) => [
      styles.of(at(address)),
      formats.get(at(address)).locked,
    ]);
  const before = looks();
  const after = [
    ["Good", false],
    ["Normal", true],
    ["Normal", true],
    ["Good", false],
    ["Normal", false],
    ["Normal", true],
  ];
  // A2:B3 goes to C3:D4: below A1, over D3.
  await command(MoveRangeCommand.id, "A2:B3", {
    fromRange: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 1 },
    toRange: { startRow: 2, endRow: 3, startColumn: 2, endColumn: 3 },
  });
  expect(looks()).toEqual(after);
  engine.undo.undo();
  expect(looks()).toEqual(before);
  engine.undo.redo();
  expect(looks()).toEqual(after);
});

test("rows inserted in a table bring its formulas along, also when they are inserted again", async () => {
  const { at, command, engine, type, values, write, calculated } = newBook();
  write("A1:B3", [
    ["N", "Twice"],
    [1, ""],
    [2, ""],
  ]);
  const table = engine.tables.add(at("A1:B3"), true);
  type("B2", "=[@N]*2");
  await calculated("B3");
  const formulas = () => engine.cells.formulas(at("B2:B4")).flat();
  const formula = formulas()[0];
  await command(InsertRangeMoveDownCommand.id, "A3:B3");
  expect(formulas()).toEqual([formula, formula, formula]);
  engine.undo.undo();
  expect(formulas()).toEqual([formula, formula, ""]);
  engine.undo.redo();
  expect(formulas()).toEqual([formula, formula, formula]);
  expect(engine.areas.address(engine.tables.get(table).area)).toBe("A1:B4");
  expect(values("A2:A4").flat()).toEqual([1, "", 2]);
});

test("the formula of a calculated column follows the cells that it reads", async () => {
  const book = newBook();
  book.write("D5:E6", [
    ["In", "Out"],
    [1, ""],
  ]);
  const table = book.engine.tables.add(book.at("D5:E6"), true);
  book.write("B1", 7);
  book.type("E6", "=D6*$B$1");
  book.engine.cells.insert(book.at("1:2"), "Down");
  book.engine.tables.addRows(table, null, [[5, null]]);
  expect(await book.calculated("E8:E9")).toEqual([[7], [35]]);
});
