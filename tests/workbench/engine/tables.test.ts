import { RemoveRowCommand } from "@univerjs/sheets";
import { EngineError } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook, type TestBook } from "./support/sheet";

afterEach(closeBooks);

function kpis(book: TestBook) {
  book.write("B2:D4", [
    ["Code", "Goal", "Done"],
    ["'5", 10, 4],
    ["2a", 20, 20],
  ]);
  const table = book.engine.tables.add(book.at("B2:D4"), true);
  book.engine.tables.rename(table, "Kpis");
  return table;
}

const address = (book: TestBook) =>
  book.engine.areas.address(book.engine.tables.list()[0]?.area ?? book.at("XFD1"));

const formulas = (book: TestBook, cells: string) => book.engine.cells.formulas(book.at(cells));

describe("headers", () => {
  test("are unique text", () => {
    const book = newBook();
    book.write("A1:E1", [["Code", "", "code", 2019, "Column1"]]);
    const table = book.engine.tables.add(book.at("A1:E2"), true);
    const names = ["Code", "Column2", "code2", "2019", "Column1"];
    expect(book.engine.tables.columns(table).map(({ name }) => name)).toEqual(names);
    expect(book.values("A1:E1")).toEqual([names]);
  });

  test("are inserted above data without them", () => {
    const book = newBook();
    book.write("A1:B3", [
      [1, 2],
      [3, 4],
      ["below", ""],
    ]);
    book.engine.tables.add(book.at("A1:B2"), false);
    expect(book.values("A1:B4")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
      ["below", ""],
    ]);
  });

  test("written over rename the column, and formulas follow", async () => {
    const book = newBook();
    kpis(book);
    book.write("F1", "=SUM(Kpis[Goal])");
    book.engine.names.add("Goals", "=Kpis[[#All],[Code]:[Goal]]");
    book.write("C2", "Target [%]");
    expect(formulas(book, "F1")).toEqual([["=SUM(Kpis[Target '[%']])"]]);
    expect(book.engine.names.find("Goals", null)?.formula).toBe(
      "=Kpis[[#All],[Code]:[Target '[%']]]",
    );
    expect(await book.calculated("F1")).toEqual([[30]]);
  });
});

test("structured references read every part; unknown columns are refused", async () => {
  const book = newBook();
  kpis(book);
  book.write("F1:F5", [
    ["=ROWS(Kpis[#All])"],
    ["=COLUMNS(kpis[[code]:[goal]])"],
    ["=COUNTA(Kpis[#Headers])"],
    ["=SUM(Kpis[[#Data],[Goal]:[Done]])"],
    ["=INDEX(Kpis[[#Headers],[#Data],[Code]],1)&ROWS(Kpis)"],
  ]);
  book.write("G3", "=Kpis[@Done]/Kpis[@Goal]");
  book.write("G9", "=Kpis[@Done]");
  expect(await book.calculated("F1:F5")).toEqual([[3], [2], [3], [54], ["Code2"]]);
  expect(book.value("G3")).toBe(0.4);
  expect(book.value("G9")).toBe("#VALUE!");
  expect(() => book.write("F6", "=SUM(Kpis[Unknown])")).toThrow(EngineError);
  expect(() => book.write("F6", "=SUM(Nothing[Code])")).toThrow(EngineError);
  book.engine.tables.removeColumn("1" as never, 2);
  expect(await book.calculated("E4")).toEqual([["#REF!"]]);
});

describe("rows and columns", () => {
  test("are added and deleted, cells below and to the right shift", async () => {
    const book = newBook();
    const table = kpis(book);
    book.write("B6", "below");
    book.write("E3", "right");
    expect(book.engine.tables.addRows(table, null, [["2b", 30, 1]])).toBe(2);
    expect(book.values("B5:B6")).toEqual([["2b"], ["below"]]);
    expect(book.engine.tables.addRows(table, null, [["2c", 40, 1]])).toBe(3);
    expect(book.values("B6:B7")).toEqual([["2c"], ["below"]]);
    book.engine.tables.removeRows(table, 3, 1);
    book.engine.tables.addRows(table, 0, [["4", 1, null]]);
    expect(book.values("B3:D4")).toEqual([
      [4, 1, ""],
      ["5", 10, 4],
    ]);
    book.engine.tables.removeRows(table, 0, 1);
    expect(book.values("B3")).toEqual([["5"]]);
    const column = book.engine.tables.addColumn(table, 1, [["Of"], [1], [2], [3]]);
    expect(column).toMatchObject({ name: "Of", index: 1 });
    expect(book.values("B2:F3")).toEqual([
      ["Code", "Of", "Goal", "Done", ""],
      ["5", 1, 10, 4, "right"],
    ]);
    book.engine.tables.removeColumn(table, column.id);
    expect(book.engine.tables.columns(table).map(({ name }) => name)).toEqual([
      "Code",
      "Goal",
      "Done",
    ]);
    book.engine.tables.removeRows(table, 0, 3);
    expect(book.engine.tables.rowCount(table)).toBe(1);
    expect(book.values("B3:D4")).toEqual([
      ["", "", ""],
      ["below", "", ""],
    ]);
    expect(() => book.engine.tables.addRows(table, null, [["too few"]])).toThrow("doesn't match");
  });

  test("a table whose cells were all deleted has a blank row, which the next row takes", async () => {
    const book = newBook();
    const table = kpis(book);
    book.engine.cells.remove(book.at("B3:D4"), "Up");
    expect(book.engine.tables.rowCount(table)).toBe(1);
    expect(book.engine.tables.addRows(table, null, [["2b", 30, 1]])).toBe(0);
    expect(book.values("B2:B4")).toEqual([["Code"], ["2b"], [""]]);
  });

  test("a column added before the first belongs to the table", async () => {
    const book = newBook();
    const table = kpis(book);
    book.write("F1", "=SUM(Kpis[#Data])");
    book.engine.tables.addColumn(table, 0, [["Weight"], [100], [200]]);
    expect(book.engine.tables.columns(table).map(({ name }) => name)).toEqual([
      "Weight",
      "Code",
      "Goal",
      "Done",
    ]);
    expect(address(book)).toBe("B2:E4");
    expect(book.values("B2:C4")).toEqual([
      ["Weight", "Code"],
      [100, "5"],
      [200, "2a"],
    ]);
    expect(await book.calculated("F1")).toEqual([[354]]);
  });

  test("a calculated column fills new rows", async () => {
    const book = newBook();
    const table = kpis(book);
    const column = book.engine.tables.addColumn(table, null, null, "Share");
    book.engine.tables.setCalculatedFormula(table, column.id, "=[@Done]/[@Goal]");
    book.engine.tables.addRows(table, null, [["2b", 4, 1, null]]);
    expect(await book.calculated("E3:E5")).toEqual([[0.4], [1], [0.25]]);
    expect(formulas(book, "E5")).toEqual([["=Kpis[@Done]/Kpis[@Goal]"]]);
  });
});

test("totals, resizing, converting and deleting", async () => {
  const book = newBook();
  const table = kpis(book);
  book.write("F1", "=SUM(Kpis[Goal])");
  book.engine.tables.setLook(table, { showTotals: true, style: "TableStyleLight1" });
  expect(book.value("B5")).toBe("Total");
  book.write("C5", "=SUBTOTAL(109,Kpis[Goal])");
  expect(await book.calculated("C5")).toEqual([[30]]);
  expect(book.engine.tables.part(table, "Totals")).toEqual(book.at("B5:D5"));
  book.engine.tables.setLook(table, { showTotals: false });
  book.engine.tables.resize(table, book.at("B2:C4"));
  expect(book.engine.tables.columns(table)).toHaveLength(2);
  expect(() => book.engine.tables.resize(table, book.at("B3:C4"))).toThrow("header row");
  expect(() => book.engine.tables.setLook(table, { style: "None such" })).toThrow("style");
  book.engine.tables.convertToRange(table);
  expect(book.engine.tables.list()).toEqual([]);
  expect(formulas(book, "F1")).toEqual([["=SUM(Sheet1!$C$3:$C$4)"]]);
  const again = book.engine.tables.add(book.at("B2:C4"), true);
  expect(() => book.engine.tables.add(book.at("C4:D9"), true)).toThrow("overlap");
  expect(() => book.engine.tables.rename(again, "A1")).toThrow(EngineError);
  book.write("F1", "=SUM(Table1[Goal])");
  book.engine.tables.remove(again);
  expect(book.values("B2:C4").flat().join("")).toBe("");
  expect(await book.calculated("F1")).toEqual([["#REF!"]]);
});

describe("growth", () => {
  test("writing below, by the API and by typing, takes in the row with its rules", async () => {
    const book = newBook();
    const table = kpis(book);
    const rule = { wholeNumber: { operator: "GreaterThan", formula1: 0 } } as const;
    book.engine.validation.set(book.at("C3:C4"), { rule });
    book.engine.cells.setNumberFormats(book.at("D3:D4"), "0.00");
    book.write("B5:D6", [
      ["2b", 1, 2],
      ["2c", 3, 4],
    ]);
    expect(address(book)).toBe("B2:D6");
    expect(book.engine.cells.text(book.at("D6"))).toEqual([["4.00"]]);
    expect(book.engine.validation.get(book.at("C3:C6")).rule).toEqual(rule);
    book.type("B7", "3a");
    expect(address(book)).toBe("B2:D7");
    expect(book.engine.tables.rowCount(table)).toBe(5);
    book.write("B9", "not adjacent");
    book.write("B8:D8", "");
    book.write("A8", "to the left");
    expect(address(book)).toBe("B2:D7");
  });

  test("a formula below that sums the table up is no row of it", async () => {
    const book = newBook();
    kpis(book);
    book.write("B3:D4", [
      ["a", 1, 2],
      ["b", 3, 4],
    ]);
    book.engine.names.add("Total", "=SUM(Kpis[Done])");
    for (const total of ["=SUM(C3:C4)", "=SUM(Kpis[Goal])", "=Total"]) {
      book.write("C5", total);
      expect(address(book)).toBe("B2:D4");
    }
    expect(await book.calculated("C5")).toEqual([[6]]);
    book.write("C5", "=C4+1");
    expect(address(book)).toBe("B2:D5");
  });

  test("typing to the right makes a column; the API's writing there does not", () => {
    const book = newBook();
    kpis(book);
    book.write("E3", "note");
    expect(address(book)).toBe("B2:D4");
    book.write("E3", "");
    book.type("E2", "Note");
    expect(address(book)).toBe("B2:E4");
    expect(book.engine.tables.columns("1" as never).map(({ name }) => name)).toContain("Note");
  });

  test("undo takes back first the growth, then the typing", async () => {
    const book = newBook();
    kpis(book);
    book.type("B5", "2b");
    expect(address(book)).toBe("B2:D5");
    await book.command("univer.command.undo", "A1");
    expect([address(book), book.value("B5")]).toEqual(["B2:D4", "2b"]);
    await book.command("univer.command.undo", "A1");
    expect([address(book), book.value("B5")]).toEqual(["B2:D4", ""]);
    await book.command("univer.command.redo", "A1");
    await book.command("univer.command.redo", "A1");
    expect([address(book), book.value("B5")]).toEqual(["B2:D5", "2b"]);
  });
});

test("undo of a growth takes its rules off the row again, redo puts them back", async () => {
  const book = newBook();
  kpis(book);
  const rule = { wholeNumber: { operator: "GreaterThan", formula1: 0 } } as const;
  book.engine.validation.set(book.at("C3:C4"), { rule });
  book.engine.conditionalFormats.add(book.at("D3:D4"), {
    type: "Custom",
    rule: { formula: "=$D3>3" },
    look: { fillColor: "#FF0000" },
  });
  const covered = () => [
    book.engine.validation.list(book.sheet)[0]?.areas,
    book.engine.conditionalFormats.list(book.sheet)[0]?.areas,
  ];
  const grown = [[book.at("C3:C5")], [book.at("D3:D5")]];
  book.type("B5", "2b");
  expect(covered()).toEqual(grown);
  await book.command("univer.command.undo", "A1");
  expect(covered()).toEqual([[book.at("C3:C4")], [book.at("D3:D4")]]);
  await book.command("univer.command.redo", "A1");
  expect(covered()).toEqual(grown);
});

test("lists and conditions that read a whole column read its new rows, with undo and redo", async () => {
  const book = newBook();
  kpis(book);
  const list = { list: { inCellDropDown: true, source: "=Sheet1!$B$3:$B$4" } };
  const once = { custom: { formula: "=COUNTIF($B$3:$B$4,$B3)=1" } };
  const part = { list: { inCellDropDown: true, source: "=$B$4:$B$4" } };
  const other = book.engine.sheets.add("Other");
  const elsewhere = { ...book.at("A1"), sheet: other };
  book.engine.validation.set(elsewhere, { rule: list });
  book.engine.validation.set(book.at("B3:B4"), { rule: once });
  book.engine.validation.set(book.at("G1"), { rule: part });
  book.engine.conditionalFormats.add(book.at("G3"), {
    type: "Custom",
    rule: { formula: "=COUNTA($B$3:$D$4)>$C$3" },
    look: { fillColor: "#FF0000" },
  });
  const read = () => [
    book.engine.validation.get(elsewhere).rule,
    book.engine.validation.get(book.at("B3")).rule,
    book.engine.validation.get(book.at("G1")).rule,
    book.engine.conditionalFormats.list(book.sheet)[0]?.format,
  ];
  const before = read();
  book.type("B5", "2b");
  const after = read();
  expect(after).toMatchObject([
    { list: { source: "=Sheet1!$B$3:$B$5" } },
    { custom: { formula: "=COUNTIF($B$3:$B$5,$B3)=1" } },
    part,
    { rule: { formula: "=COUNTA($B$3:$D$5)>$C$3" } },
  ]);
  await book.command("univer.command.undo", "A1");
  expect(read()).toEqual(before);
  await book.command("univer.command.redo", "A1");
  expect(read()).toEqual(after);
  book.engine.tables.addRows("1" as never, null as never, [["2c", 5, 6]]);
  expect(book.engine.validation.get(elsewhere).rule).toMatchObject({
    list: { source: "=Sheet1!$B$3:$B$6" },
  });
});

describe("the user's own edits", () => {
  test("a formula typed into an empty column fills it, undone by itself", async () => {
    const book = newBook();
    kpis(book);
    book.type("E2", "Share");
    book.type("E4", "=D4/C4");
    expect(formulas(book, "E3:E4")).toEqual([["=D3/C3"], ["=D4/C4"]]);
    await book.command("univer.command.undo", "A1");
    expect(formulas(book, "E3:E4")).toEqual([[""], ["=D4/C4"]]);
  });

  test("rows inserted within the table belong to it and get its formulas", async () => {
    const book = newBook();
    kpis(book);
    book.type("E2", "Share");
    book.type("E3", "=D3/C3");
    await book.command("sheet.command.insert-row", "4:4", { direction: 0 });
    expect(address(book)).toBe("B2:E5");
    expect(formulas(book, "E3:E5")).toEqual([["=D3/C3"], ["=D4/C4"], ["=D5/C5"]]);
    await book.command("univer.command.undo", "A1");
    expect(address(book)).toBe("B2:E4");
  });

  test("deleting all rows of a table deletes it, undo brings it back", async () => {
    const book = newBook();
    kpis(book);
    const looked = book.engine.tables.list()[0];
    await book.command("sheet.command.remove-row", "1:6");
    expect(book.engine.tables.list()).toEqual([]);
    await book.command("univer.command.undo", "A1");
    expect(book.engine.tables.list()[0]).toEqual(looked);
    expect(book.values("B2:B3")).toEqual([["Code"], ["5"]]);
  });

  test("cells are not shifted so that a table is torn apart", async () => {
    const book = newBook();
    kpis(book);
    const notices: string[] = [];
    book.engine.events.on("notice", ({ message }) => notices.push(message));
    await book.command("sheet.command.insert-range-move-down", "C3:C3");
    expect(notices[0]).toContain("tear the table");
    expect(book.values("C3:C4")).toEqual([[10], [20]]);
  });
});

test("the header row of a table goes with the whole table only, by whomever rows are deleted", async () => {
  const book = newBook();
  const { cells, events, tables } = book.engine;
  book.write("A2:B4", [
    ["Code", "N"],
    ["a", 1],
    ["b", 2],
  ]);
  book.write("A6", "below");
  const table = tables.add(book.at("A2:B4"), true);
  const told: string[] = [];
  events.on("notice", ({ message }) => void told.push(message));
  for (const rows of ["1:2", "2:3"]) {
    expect(() => cells.remove(book.at(rows), "Up")).toThrow("whole table");
    await book.command(RemoveRowCommand.id, rows);
  }
  expect(told).toHaveLength(2);
  expect(book.values("A2:B4")).toEqual([
    ["Code", "N"],
    ["a", 1],
    ["b", 2],
  ]);
  await book.command(RemoveRowCommand.id, "3:3");
  expect(book.engine.areas.address(tables.get(table).area)).toBe("A2:B3");
  await book.command(RemoveRowCommand.id, "1:4");
  expect([tables.list(book.sheet), book.value("A1")]).toEqual([[], "below"]);
});
