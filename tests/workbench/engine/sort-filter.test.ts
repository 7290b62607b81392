import fc from "fast-check";
import { sortedOrder, type SortKey } from "../../../src/workbench/engine/filters/compare";
import { closeBooks, newBook, type TestBook } from "./support/sheet";

afterEach(closeBooks);

function kpis(book: TestBook) {
  book.write("A1:C6", [
    ["Code", "Status", "Share"],
    ["'10", "Yes", 0.5],
    ["2a", "no", 0.25],
    ["'9", "Partly", ""],
    ["2b", "Yes", 0.75],
    ["3", "", 1],
  ]);
  return book.engine.tables.add(book.at("A1:C6"), true);
}

const visible = (book: TestBook, address: string) =>
  book.engine.filters.visibleRows(book.at(address)).map((row) => row + 1);

test("a table is sorted by several columns, blanks last, formulas along", async () => {
  const book = newBook();
  const table = kpis(book);
  book.write("D1:D6", [["Twice"], ["=C2*2"], ["=C3*2"], ["=C4*2"], ["=C5*2"], ["=C6*2"]]);
  book.engine.tables.resize(table, book.at("A1:D6"));
  book.engine.sorting.sortTable(
    table,
    [
      { key: 1, ascending: false },
      { key: 2, ascending: true },
    ],
    false,
  );
  expect(await book.calculated("A2:D6")).toEqual([
    ["10", "Yes", 0.5, 1],
    ["2b", "Yes", 0.75, 1.5],
    ["9", "Partly", "", 0],
    ["2a", "no", 0.25, 0.5],
    [3, "", 1, 2],
  ]);
  expect(book.engine.cells.formulas(book.at("D3"))).toEqual([["=C3*2"]]);
  expect(book.engine.sorting.tableFields(table)).toHaveLength(2);
});

test.each([
  [{ filterOn: "Values", values: ["YES"] } as const, 1, [2, 5]],
  [{ filterOn: "Custom", criterion1: "<>Yes" } as const, 1, [3, 4, 6]],
  [{ filterOn: "Custom", criterion1: "=?a*", operator: "Or", criterion2: "=" } as const, 1, [4, 6]],
  [
    { filterOn: "Custom", criterion1: ">=0.5", operator: "And", criterion2: "<1" } as const,
    2,
    [2, 5],
  ],
  [{ filterOn: "TopItems", criterion1: "2" } as const, 2, [5, 6]],
  [{ filterOn: "BottomPercent", criterion1: "50" } as const, 2, [2, 3]],
  [{ filterOn: "Dynamic", dynamicCriteria: "AboveAverage" } as const, 2, [5, 6]],
])("a filter of %j keeps the right rows", (criteria, column, rows) => {
  const book = newBook();
  const filter = book.engine.filters.ofTable(kpis(book));
  filter.apply(null, column, criteria);
  expect(visible(book, "A1:A6")).toEqual([1, ...rows]);
  expect(filter.criteria()[column]).toEqual(criteria);
  filter.clear();
  expect(visible(book, "A1:A6")).toEqual([1, 2, 3, 4, 5, 6]);
});

test("SUBTOTAL follows a filter; inserted rows keep the right ones hidden; saving keeps it", async () => {
  const book = newBook();
  const table = kpis(book);
  book.write("F1", "=SUBTOTAL(109,C2:C6)");
  expect(await book.calculated("F1")).toEqual([[2.5]]);
  book.engine.filters.ofTable(table).apply(null, 1, { filterOn: "Values", values: ["Yes"] });
  expect(await book.calculated("F1")).toEqual([[1.25]]);
  book.engine.cells.insert(book.at("1:2"), "Down");
  expect(visible(book, "A1:A8")).toEqual([1, 2, 3, 4, 7]);
  book.engine.load(book.engine.save());
  expect(visible(book, "A1:A8")).toEqual([1, 2, 3, 4, 7]);
});

test("a sheet's own filter is set up, applied and removed; within a table it is refused", () => {
  const book = newBook();
  book.write("E1:E4", [["Name"], ["a"], ["b"], ["a"]]);
  const filter = book.engine.filters.ofSheet(book.sheet);
  expect(filter.area()).toBeNull();
  filter.apply(book.at("E1:E4"), 0, { filterOn: "Values", values: ["a"] });
  expect(filter.area()).toEqual(book.at("E1:E4"));
  expect(visible(book, "E1:E4")).toEqual([1, 2, 4]);
  filter.remove();
  expect(visible(book, "E1:E4")).toEqual([1, 2, 3, 4]);
  kpis(book);
  expect(() => filter.apply(book.at("A1:B3"))).toThrow("in a table");
  expect(() => filter.apply(book.at("E1:E4"), 0, { filterOn: "Icon" })).toThrow("icon");
});

test("sorting is a stable order with blanks last", () => {
  const key = fc.oneof(
    fc.integer({ min: 0, max: 3 }).map((value): SortKey => ({ value, type: "Double" })),
    fc.constantFrom("a", "B", "b").map((value): SortKey => ({ value, type: "String" })),
    fc.boolean().map((value): SortKey => ({ value, type: "Boolean" })),
    fc.constant<SortKey>({ value: "", type: "Empty" }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(key)), fc.boolean(), (keys, up) => {
      const order = sortedOrder(keys, [up], false);
      expect([...order].sort((a, b) => a - b)).toEqual(keys.map((_, row) => row));
      const types = order.map((row) => keys[row]?.[0].type);
      const firstBlank = types.indexOf("Empty");
      if (firstBlank >= 0)
        expect(types.slice(firstBlank).every((type) => type === "Empty")).toBe(true);
    }),
  );
});

test("rows that follow their contents are as high as their new ones after a sort, set heights stay", () => {
  const book = newBook();
  const { formats, sorting } = book.engine;
  const long = "a goal that takes several lines in a column as narrow as this one is";
  book.write("A1:B4", [
    [4, "short"],
    [3, "short"],
    [2, "short"],
    [1, long],
  ]);
  formats.set(book.at("B1:B4"), { wrapText: true });
  formats.setRowHeight(book.at("2:2"), 40);
  formats.autofitRows(book.at("A1:B1"));
  formats.autofitRows(book.at("A3:B4"));
  const heights = () => [1, 2, 3, 4].map((row) => formats.rowHeight(book.at(`${row}:${row}`)));
  const [low, , , tall] = heights();
  expect(tall).toBeGreaterThan(40);
  expect(heights()).toEqual([low, 40, low, tall]);
  sorting.sort(book.at("A1:B4"), [{ key: 0, ascending: true }], {
    matchCase: false,
    hasHeaders: false,
    orientation: "Rows",
  });
  expect(heights()).toEqual([tall, 40, low, low]);
  book.write("B1:B3", [["short"], [long], [long]]);
  expect(heights()).toEqual([low, 40, tall, low]);
});
