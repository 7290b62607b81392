import type { FindQuery } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook, type TestBook } from "./support/sheet";

afterEach(closeBooks);

const query = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({
  text,
  lookIn: "Formulas",
  matchCase: false,
  wholeCell: false,
  ...more,
});

const address = ({ engine }: TestBook, cell: { sheet: string; row: number; column: number }) =>
  engine.areas.address({ ...cell, rows: 1, columns: 1 } as never);

const find = (book: TestBook, text: string, more: Partial<FindQuery> = {}) =>
  book.engine.find
    .cells(query(text, more), [book.at("A1:Z100")])
    .map((cell) => address(book, cell));

function replace(book: TestBook, text: string, by: string, more: Partial<FindQuery> = {}) {
  const wanted = query(text, more);
  const cells = book.engine.find.cells(wanted, [book.at("A1:Z100")]);
  const { refused, replaced } = book.engine.find.replace(wanted, by, cells);
  return { replaced, refused: refused.map(({ cell, reason }) => [address(book, cell), reason]) };
}

test("cells are found row by row, by part or whole, in either case or not, with wildcards", () => {
  const book = newBook();
  book.write("A1:C2", [
    ["Goal", "a goal", "GOALS"],
    ["50%", "1*2", "goal (old)"],
  ]);
  expect(find(book, "goal")).toEqual(["A1", "B1", "C1", "C2"]);
  expect(find(book, "Goal", { matchCase: true })).toEqual(["A1"]);
  expect(find(book, "goal", { wholeCell: true })).toEqual(["A1"]);
  expect(find(book, "g?al*", { wholeCell: true })).toEqual(["A1", "C1", "C2"]);
  expect(find(book, "~*")).toEqual(["B2"]);
  expect(find(book, "(old)")).toEqual(["C2"]);
  expect(find(book, "")).toEqual([]);
});

test("what cells show is told from what was typed: results, formats, spilled cells", async () => {
  const book = newBook();
  book.write("A1:A3", [["=1+1"], ["2018-03-05"], [0.125]]);
  book.write("C1", "=SEQUENCE(2,1,7)");
  book.engine.cells.setNumberFormats(book.at("A3"), "0.0%");
  await book.calculated("A1");
  expect(find(book, "2", { lookIn: "Values", wholeCell: true })).toEqual(["A1"]);
  expect(find(book, "1+1")).toEqual(["A1"]);
  expect(find(book, "3/5/2018")).toEqual(["A2"]);
  expect(find(book, "12.5%")).toEqual(["A3"]);
  expect(find(book, "8", { lookIn: "Values", wholeCell: true })).toEqual(["C2"]);
  expect(find(book, "8", { wholeCell: true })).toEqual([]);
});

test("rows and columns out of sight are passed over", () => {
  const book = newBook();
  book.write("A1:B2", "same");
  book.engine.formats.setRowsHidden(book.at("2:2"), true);
  book.engine.formats.setColumnsHidden(book.at("B:B"), true);
  expect(find(book, "same")).toEqual(["A1"]);
});

test("what is replaced is typed anew: numbers, dates and formulas stay such, codes stay text", async () => {
  const book = newBook();
  book.write("A1:F1", [[1.5, "'0012", "2018-03-05", "=SUM(G1:G2)+1", "a1", true]]);
  book.write("G1:G2", [[40], [2]]);
  expect(replace(book, "1", "2")).toEqual({ replaced: 5, refused: [] });
  expect(book.engine.cells.formulas(book.at("A1:F1"))).toEqual([
    [2.5, "0022", 46_817, "=SUM(G2:G2)+2", "a2", true],
  ]);
  expect(book.engine.cells.valueTypes(book.at("A1:C1"))).toEqual([["Double", "String", "Double"]]);
  expect(await book.calculated("D1")).toEqual([[4]]);
  book.write("A2", "2018-03-05 14:30");
  expect(replace(book, "5/2018", "6/2018")).toEqual({ replaced: 1, refused: [] });
  expect(book.engine.cells.text(book.at("A2"))).toEqual([["2018-03-06 14:30"]]);
  expect(replace(book, "a2", "$&")).toEqual({ replaced: 1, refused: [] });
  expect(book.value("E1")).toBe("$&");
  expect(replace(book, "$*", "x")).toEqual({ replaced: 1, refused: [] });
  expect(book.value("E1")).toBe("x");
});

test("a text that is taken away empties its cell; one that becomes a formula is one", () => {
  const book = newBook();
  book.write("A1:A2", [["old"], ["'1+1"]]);
  replace(book, "old", "");
  expect(book.engine.cells.valueTypes(book.at("A1"))).toEqual([["Empty"]]);
  replace(book, "1+1", "=1+1", { wholeCell: true });
  expect(book.engine.cells.formulas(book.at("A2"))).toEqual([["=1+1"]]);
});

test("locked cells, refused entries and broken formulas are left, and named with the reason", async () => {
  const book = newBook();
  book.write("A1:A4", [["old"], ["old"], ['=LEN("old")'], ["old"]]);
  book.engine.validation.set(book.at("A2"), {
    rule: { list: { source: "old,other", inCellDropDown: true } },
    alert: { style: "Stop", title: "No", message: "One of the list.", showAlert: true },
  });
  book.engine.formats.set(book.at("A2:A4"), { locked: false });
  book.engine.protection.protect(book.sheet, {});
  expect(replace(book, "old", '"')).toEqual({
    replaced: 1,
    refused: [
      ["A1", "The cell or sheet is protected. Unprotect the sheet first."],
      ["A2", "One of the list."],
      ["A3", expect.stringMatching(/formula/i)],
    ],
  });
  expect(await book.calculated("A1:A4")).toEqual([["old"], ["old"], [3], ['"']]);
});
