import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

test.each([
  ["12.1", 12.1, "Double"],
  ["2a", "2a", "String"],
  ["'12.1", "12.1", "String"],
  ["TRUE", true, "Boolean"],
  ["5%", 0.05, "Double"],
  ["2019-03-31", 43555, "Double"],
  ["2019-02-30", "2019-02-30", "String"],
  ["31 Mar 2019", 43555, "Double"],
  ["#N/A", "#N/A", "Error"],
  ["1.2.3", "1.2.3", "String"],
  ["1 2", "1 2", "String"],
  ["May", "May", "String"],
  ["3d", "3d", "String"],
  ["", "", "Empty"],
])("typing %j gives %j", (input, value, type) => {
  const book = newBook();
  book.write("A1", input);
  expect(book.value("A1")).toBe(value);
  expect(book.engine.cells.valueTypes(book.at("A1"))).toEqual([[type]]);
});

test("a cell formatted as text keeps what is written, formulas too", () => {
  const book = newBook();
  book.engine.cells.setNumberFormats(book.at("A1:A3"), "@");
  book.write("A1:A3", [["12.1"], ["=1+1"], ["2019-03-31"]]);
  expect(book.values("A1:A3")).toEqual([["12.1"], ["=1+1"], ["2019-03-31"]]);
});

test("null leaves a cell, a scalar fills all, another shape is refused", () => {
  const book = newBook();
  book.write("A1:B2", "x");
  book.write("A1:B2", [
    [1, null],
    [null, ""],
  ]);
  expect(book.values("A1:B2")).toEqual([
    [1, "x"],
    ["x", ""],
  ]);
  expect(() => book.write("A1:B2", [[1, 2]])).toThrow("doesn't match the size or dimensions");
});

test("text is as displayed", () => {
  const book = newBook();
  book.write("A1:A4", [[43555], [0.756], [1234.5], [true]]);
  book.engine.cells.setNumberFormats(book.at("A1:A4"), [
    ["d mmm yyyy"],
    ["0%"],
    ["#,##0.00"],
    [null],
  ]);
  expect(book.engine.cells.text(book.at("A1:A4"))).toEqual([
    ["31 Mar 2019"],
    ["76%"],
    ["1,234.50"],
    ["TRUE"],
  ]);
  expect(() => book.engine.cells.setNumberFormats(book.at("A1"), "[bad")).toThrow(
    "no number format",
  );
});

test("cells far down and to the right are reached, whole columns are formatted and read", async () => {
  const book = newBook();
  book.write("ZZ100000", 7);
  book.write("A1", "=SUM(ZZ:ZZ)");
  expect(await book.calculated("A1")).toEqual([[7]]);
  book.engine.cells.setNumberFormats(book.at("C:C"), "@");
  book.write("C500", "007");
  expect(book.value("C500")).toBe("007");
  book.write("B1", "=COUNTA(A200000:A300000)");
  expect(await book.calculated("B1")).toEqual([[0]]);
});

test("rows and cells are inserted and deleted, formulas and tracked areas follow", async () => {
  const book = newBook();
  book.write("A1:A3", [[1], [2], [3]]);
  book.write("C1", "=SUM(A1:A3)");
  const tracked = book.engine.areas.track(book.at("A2:A3"));
  book.engine.cells.insert(book.at("2:3"), "Down");
  expect(book.engine.cells.formulas(book.at("C1"))).toEqual([["=SUM(A1:A5)"]]);
  expect(tracked.current()).toEqual(book.at("A4:A5"));
  book.engine.cells.remove(book.at("2:4"), "Up");
  expect(tracked.current()).toEqual(book.at("A2"));
  expect(await book.calculated("C1")).toEqual([[4]]);
  book.engine.cells.insert(book.at("A1"), "Down");
  expect(book.values("A1:A3")).toEqual([[""], [1], [3]]);
  expect(book.engine.cells.formulas(book.at("C1"))).toEqual([["=SUM(A2:A3)"]]);
  book.engine.cells.remove(book.at("A1:A2"), "Up");
  expect(book.values("A1")).toEqual([[3]]);
  expect(tracked.current()).toEqual(book.at("A1"));
});

test("copies move relative references and repeat a smaller source", async () => {
  const book = newBook();
  book.write("A1:B1", [[2, "=A1*$A$1"]]);
  book.engine.formats.set(book.at("B1"), { bold: true });
  book.engine.formats.set(book.at("B2:B3"), { italic: true, fillColor: "red" });
  book.engine.formats.setBorder(book.at("B3"), "EdgeTop", { style: "Double" });
  book.engine.cells.copy(book.at("A1:B1"), book.at("A2:B3"), {
    what: "All",
    skipBlanks: false,
    transpose: false,
  });
  expect(book.engine.cells.formulas(book.at("B1:B3"))).toEqual([
    ["=A1*$A$1"],
    ["=A2*$A$1"],
    ["=A3*$A$1"],
  ]);
  expect(book.engine.formats.get(book.at("B1:B3"))).toMatchObject({
    bold: true,
    italic: false,
    fillColor: "",
  });
  expect(book.engine.formats.border(book.at("B3"), "EdgeTop").style).toBe("None");
  await book.engine.calculation.whenCalculated();
  book.engine.cells.copy(book.at("A1:B1"), book.at("D1"), {
    what: "Values",
    skipBlanks: false,
    transpose: true,
  });
  expect(book.values("D1:D2")).toEqual([[2], [4]]);
  book.engine.cells.copy(book.at("A1:B1"), book.at("F4"), {
    what: "All",
    skipBlanks: false,
    transpose: true,
  });
  expect(book.engine.cells.formulas(book.at("F4:F5"))).toEqual([[2], ["=F4*$A$1"]]);
});

test("formulas keep their spaces when cells move", () => {
  const book = newBook();
  book.write("A1:B3", [
    [1, "= A1 * 2 "],
    [2, "=SUM( $A$2 , A1:A3 ) * A2 "],
    [3, "=A3 + A3"],
  ]);
  book.engine.cells.insert(book.at("A2:B2"), "Down");
  expect(book.engine.cells.formulas(book.at("B1:B4"))).toEqual([
    ["= A1 * 2 "],
    [""],
    ["=SUM( $A$3 , A1:A4 ) * A3 "],
    ["=A4 + A4"],
  ]);
});

test("20,000 x 10 cells are written and read", async () => {
  const book = newBook();
  const rows = Array.from({ length: 20_000 }, (_, r) =>
    Array.from({ length: 10 }, (_, c) => `r${r}c${c}`),
  );
  book.write("A1:J20000", rows);
  expect(book.value("J20000")).toBe("r19999c9");
  await book.engine.calculation.whenCalculated();
});

test("formats, borders and sizes read back; mixed cells are null", () => {
  const book = newBook();
  const { formats } = book.engine;
  formats.set(book.at("A1:B1"), {
    fillColor: "#ffee00",
    fontColor: "red",
    fontSize: 14,
    italic: true,
    wrapText: true,
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    indentLevel: 2,
    textOrientation: 45,
  });
  expect(formats.get(book.at("A1:B1"))).toMatchObject({
    fillColor: "#FFEE00",
    fontColor: "#FF0000",
    fontSize: 14,
    italic: true,
    wrapText: true,
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    indentLevel: 2,
    textOrientation: 45,
    bold: false,
    locked: true,
  });
  expect(formats.get(book.at("A1:A2")).fillColor).toBeNull();
  formats.setBorder(book.at("A1:C3"), "EdgeBottom", { style: "Double", color: "#0000FF" });
  expect(formats.border(book.at("A3:C3"), "EdgeBottom")).toMatchObject({
    style: "Double",
    color: "#0000FF",
  });
  expect(formats.border(book.at("A1:C1"), "EdgeBottom").style).toBe("None");
  formats.setColumnWidth(book.at("B:C"), 90);
  expect(formats.columnWidth(book.at("B1:C1"))).toBe(90);
  expect(formats.columnWidth(book.at("A1:B1"))).toBeNull();
  formats.setRowHeight(book.at("2:2"), 30);
  expect(formats.rowHeight(book.at("A2"))).toBe(30);
  formats.setRowsHidden(book.at("4:5"), true);
  expect(formats.rowsHidden(book.at("A4:A5"))).toBe(true);
  expect(() => formats.set(book.at("A1"), { shrinkToFit: true })).toThrow("shrinkToFit");
});

test("times are shown without a zero before the hour", () => {
  const book = newBook();
  book.write("A1:A2", [["09:05"], ["10:30:15"]]);
  expect(book.engine.cells.text(book.at("A1:A2"))).toEqual([["9:05"], ["10:30:15"]]);
});

test("formats and borders of whole columns are those of all their cells", () => {
  const book = newBook();
  const { formats } = book.engine;
  const columns = book.at("F:G");
  formats.set(columns, { bold: true });
  formats.setBorder(columns, "InsideHorizontal", { style: "Continuous" });
  expect(formats.get(columns)).toMatchObject({ bold: true, italic: false, locked: true });
  expect(formats.border(columns, "InsideHorizontal").style).toBe("Continuous");
  expect(formats.border(columns, "EdgeTop").style).toBe("None");
  formats.set(book.at("F9"), { italic: true, locked: false });
  formats.setBorder(book.at("G7"), "EdgeBottom", { style: "Double" });
  expect(formats.get(columns)).toMatchObject({ bold: true, italic: null, locked: null });
  expect(formats.border(columns, "InsideHorizontal").style).toBeNull();
  formats.set(book.at("A1:B2"), { bold: true });
  expect(formats.get(book.at("A1:B2")).bold).toBe(true);
  expect(formats.get(book.at("A:B")).bold).toBeNull();
  formats.set(book.at("2:3"), { bold: false });
  expect(formats.get(book.at("F1:G3")).bold).toBeNull();
  expect(formats.get(book.at("F4:G9")).bold).toBe(true);
});

test("clearing whole rows and columns takes off what they were given", () => {
  const book = newBook();
  const { cells, formats } = book.engine;
  const fillOf = (address: string) => formats.get(book.at(address)).fillColor;
  formats.set(book.at("F:G"), { fillColor: "#0000ff" });
  formats.set(book.at("3:3"), { fillColor: "#ff0000" });
  book.write("F5", 1);
  cells.clear(book.at("F:F"), "Contents");
  expect(fillOf("F1:F2")).toBe("#0000FF");
  cells.clear(book.at("F:F"), "All");
  expect([fillOf("F1:F2"), fillOf("F5"), fillOf("G1")]).toEqual(["", "", "#0000FF"]);
  cells.clear(book.at("3:3"), "Formats");
  expect([fillOf("A3"), fillOf("G4")]).toEqual(["", "#0000FF"]);
  cells.clear(book.at("1:1048576"), "All");
  expect(fillOf("G1:G9")).toBe("");
});
