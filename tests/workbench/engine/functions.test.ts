import type {
  FunctionCall,
  FunctionDefinition,
  FunctionOutcome,
} from "../../../src/workbench/engine/contract";
import { closeBooks, newBook, type TestBook } from "./support/sheet";

afterEach(closeBooks);

const parameter = (
  name: string,
  dimensionality: "scalar" | "matrix",
  more: Partial<FunctionDefinition["parameters"][number]> = {},
) => ({
  name,
  description: "",
  type: "any" as const,
  dimensionality,
  optional: false,
  repeating: false,
  ...more,
});

const definition = (
  name: string,
  parameters: FunctionDefinition["parameters"],
  more: Partial<FunctionDefinition> = {},
): FunctionDefinition => ({
  id: name,
  name,
  description: "",
  parameters,
  resultDimensionality: "scalar",
  acceptsErrors: false,
  volatile: false,
  cancelable: false,
  ...more,
});

/** Runs functions a moment later, as office.js does. */
function withFunctions(
  book: TestBook,
  definitions: FunctionDefinition[],
  answer: (
    call: FunctionCall,
  ) =>
    | Omit<Extract<FunctionOutcome, { ok: true }>, "id">
    | Omit<Extract<FunctionOutcome, { ok: false }>, "id">,
) {
  const batches: FunctionCall[][] = [];
  const cancelled: number[] = [];
  book.engine.functions.define(definitions, {
    invoke(calls) {
      batches.push([...calls]);
      setTimeout(() =>
        book.engine.functions.settle(
          calls.map((call) => ({ id: call.id, ...answer(call) }) as FunctionOutcome),
        ),
      );
    },
    cancel: (ids) => cancelled.push(...ids),
  });
  return { batches, cancelled };
}

test("ranges arrive as matrices, results spill, dependants follow", async () => {
  const book = newBook();
  const { batches } = withFunctions(
    book,
    [
      definition("KPI.BOARD", [
        parameter("rows", "matrix"),
        parameter("more", "scalar", { optional: true }),
      ]),
    ],
    ({ args: [rows] }) => ({ ok: true, value: [...(rows as (string | number)[][])].reverse() }),
  );
  book.write("A1:B2", [
    ["'1.5", 2],
    ["", true],
  ]);
  book.write("D1", "=kpi.board(A1:B2)");
  book.write("G1", '=D2&"!"');
  expect(await book.calculated("D1:E2")).toEqual([
    [0, true],
    ["1.5", 2],
  ]);
  expect(book.value("G1")).toBe("1.5!");
  expect(batches.map((batch) => batch.map((call) => call.args))).toEqual([
    [
      [
        [
          ["1.5", 2],
          [0, true],
        ],
        null,
      ],
    ],
  ]);
  expect(book.engine.cells.spillOf(book.at("D1"))).toEqual(book.at("D1:E2"));
  expect(book.engine.cells.spillParent(book.at("E2"))).toMatchObject({ row: 0, column: 3 });
  book.write("A1", "x");
  expect(await book.calculated("D2")).toEqual([["x"]]);
});

test("rows in which nothing was ever written arrive as empty cells", async () => {
  const book = newBook();
  const { batches } = withFunctions(
    book,
    [definition("KPI.BOARD", [parameter("rows", "matrix")])],
    () => ({ ok: true, value: "done" }),
  );
  book.write("A2:B2", [["KPI", 5]]);
  book.write("D1", "=KPI.BOARD(A1:B4)");
  expect(await book.calculated("D1")).toEqual([["done"]]);
  expect(batches.flat().map(({ args }) => args)).toStrictEqual([
    [
      [
        [0, 0],
        ["KPI", 5],
        [0, 0],
        [0, 0],
      ],
    ],
  ]);
});

test("many cells are asked for in one batch, and show #BUSY! until then", async () => {
  const book = newBook();
  const { batches } = withFunctions(
    book,
    [definition("TWICE", [parameter("n", "scalar")])],
    ({ args: [n] }) => ({
      ok: true,
      value: Number(n) * 2,
    }),
  );
  book.write(
    "A1:A200",
    Array.from({ length: 200 }, (_, index) => [index]),
  );
  book.write(
    "B1:B200",
    Array.from({ length: 200 }, (_, index) => [`=TWICE(A${index + 1})`]),
  );
  const seen: unknown[] = [];
  book.engine.events.on("calculated", () => seen.push(book.value("B2")));
  expect((await book.calculated("B1:B200")).map(([n]) => n)).toEqual(
    Array.from({ length: 200 }, (_, index) => index * 2),
  );
  expect(batches.map((batch) => batch.length)).toEqual([200]);
  expect(seen[0]).toBe("#BUSY!");
});

test("an outdated call is cancelled and its answer dropped", async () => {
  const book = newBook();
  const cancelled: number[] = [];
  const waiting: FunctionCall[] = [];
  book.engine.functions.define([definition("SLOW", [parameter("n", "scalar")])], {
    invoke: (calls) => waiting.push(...calls),
    cancel: (ids) => cancelled.push(...ids),
  });
  const invoked = async (count: number) => {
    while (waiting.length < count) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  book.write("A1", 1);
  book.write("B1", "=SLOW(A1)");
  await invoked(1);
  book.write("A1", 2);
  await invoked(2);
  const [first, second] = waiting.map((call) => call.id);
  expect(cancelled).toEqual([first]);
  book.engine.functions.settle([{ id: first ?? 0, ok: true, value: "late" }]);
  book.engine.functions.settle([{ id: second ?? 0, ok: true, value: "in time" }]);
  expect(await book.calculated("B1")).toEqual([["in time"]]);
});

test("a failure shows its error and keeps its message", async () => {
  const book = newBook();
  withFunctions(book, [definition("FAIL", [parameter("n", "scalar")])], () => ({
    ok: false,
    error: "#VALUE!",
    message: "No such KPI",
  }));
  book.write("A1", "=FAIL(1)");
  expect(await book.calculated("A1")).toEqual([["#VALUE!"]]);
  expect(book.engine.cells.valueTypes(book.at("A1"))).toEqual([["Error"]]);
  expect(book.engine.cells.errorMessage(book.at("A1"))).toBe("No such KPI");
});

test("error cells fail the call unless the function takes them", async () => {
  const book = newBook();
  const parameters = [parameter("rows", "matrix")];
  const { batches } = withFunctions(
    book,
    [definition("STRICT", parameters), definition("TOLERANT", parameters, { acceptsErrors: true })],
    ({ args: [rows] }) => ({ ok: true, value: JSON.stringify(rows) }),
  );
  book.write("A1", "=NA()");
  book.write("B1:B2", [["=STRICT(A1:A2)"], ["=TOLERANT(A1:A2)"]]);
  expect(await book.calculated("B1:B2")).toEqual([["#N/A"], ['[[{"error":"#N/A"}],[0]]']]);
  expect(batches.flat()).toHaveLength(1);
});

test("even then they fail the call where a parameter is not of any type", async () => {
  const book = newBook();
  const parameters = [parameter("word", "scalar", { type: "string" })];
  const { batches } = withFunctions(
    book,
    [definition("TOLERANT", parameters, { acceptsErrors: true })],
    () => ({ ok: true, value: "called" }),
  );
  book.write("A1:B1", [["=NA()", "=TOLERANT(A1)"]]);
  expect(await book.calculated("B1")).toEqual([["#N/A"]]);
  expect(batches).toEqual([]);
});

test("functions defined after the formulas calculate them", async () => {
  const book = newBook();
  book.write("A1", "=LATER(3)");
  expect(await book.calculated("A1")).toEqual([["#NAME?"]]);
  withFunctions(book, [definition("LATER", [parameter("n", "scalar")])], () => ({
    ok: true,
    value: "here",
  }));
  expect(await book.calculated("A1")).toEqual([["here"]]);
});

test("several cells where one value is asked for: the cell says which argument, until it is mended", async () => {
  const book = newBook();
  withFunctions(book, [definition("DOUBLE", [parameter("amount", "scalar")])], ({ args }) => ({
    ok: true,
    value: Number(args[0]) * 2,
  }));
  const message = () => book.engine.cells.errorMessage(book.at("C1"));
  book.write("A1:A2", [[1], [2]]);
  book.write("C1", "=DOUBLE(A1:A2)");
  expect(await book.calculated("C1")).toEqual([["#VALUE!"]]);
  expect(message()).toContain('"amount" takes one value');
  book.write("A1", 5);
  expect(await book.calculated("C1")).toEqual([["#VALUE!"]]);
  expect(message()).toContain('"amount" takes one value');
  book.write("C1", "=DOUBLE(A1)");
  expect(await book.calculated("C1")).toEqual([[10]]);
  expect(message()).toBeNull();
});

test.each([
  ["a column: the cell in this row", "=@A1:A3", 2],
  ["a row: the cell in this column", "=@A5:E5", 30],
  ["a block: none", "=@A1:B3", "#VALUE!"],
  ["a column that does not come by: none", "=@A3:A9", "#VALUE!"],
  ["one cell: itself", "=@A3", 3],
  ["a whole column", "=@A:A+1", 3],
  ["a name", "=@Numbers", 2],
  ["what a function points to", "=@INDEX(A1:B3,0,1)", 2],
  ["what a function gives: the first", "=@SEQUENCE(3,1,7)", 7],
  ["an array: the first", "=@{8,9}", 8],
  ["a group", "=SUM(-@(A1:A3))", -2],
  ["an operand, not what follows it", "=SUM(@A1:A3+A1:A3)", 12],
  ["text is not looked into", '="@"&@A1:A3', "@2"],
])("@ takes one value: of %s", async (_, formula, value) => {
  const book = newBook();
  book.write("A1:A3", [[1], [2], [3]]);
  book.write("A5:E5", [[10, 20, 30, 40, 50]]);
  book.engine.names.add("Numbers", "=Sheet1!$A$1:$A$3");
  book.write("C2", formula);
  expect(await book.calculated("C2:C3")).toEqual([[value], [""]]);
  expect(book.engine.cells.formulas(book.at("C2"))).toEqual([[formula]]);
});

test("@ follows what it is taken of", async () => {
  const book = newBook();
  book.write("A1:A3", [[1], [2], [3]]);
  book.write("C2", "=@A1:A3");
  await book.calculated("C2");
  book.write("A2", 20);
  expect(await book.calculated("C2")).toEqual([[20]]);
});

test("LET and LAMBDA give the same in every book, and after formulas are read anew", async () => {
  for (let books = 0; books < 2; books += 1) {
    const book = newBook();
    book.write("A1:A3", [
      ["=LET(x,2,x*3)"],
      ["=LET(a,A1,b,a+1,a*b)"],
      ["=SUM(MAP(C1:C2,LAMBDA(x,x+1)))"],
    ]);
    expect(await book.calculated("A1:A3")).toEqual([[6], [42], [2]]);
    book.write("E1:E2", [["Code"], [1]]);
    book.engine.tables.add(book.at("E1:E2"), true);
    book.write("C1", 5);
    book.engine.calculation.calculate("Full");
    expect(await book.calculated("A1:A3")).toEqual([[6], [42], [7]]);
  }
});

test("ROWS and COLUMNS of whole columns and rows count Excel's, not the grid's", async () => {
  const book = newBook();
  book.engine.names.add("Whole", "=Sheet1!$A:$B");
  book.write("D1:D6", [
    ["=ROWS(A:A)"],
    ["=COLUMNS(1:1)"],
    ["=COLUMNS(A:C)*2"],
    ["=ROWS(sheet1!2:4)"],
    ["=ROWS(Whole)"],
    ["=SUM(COLUMNS(A:A),ROWS(Nowhere!A:A))"],
  ]);
  expect((await book.calculated("D1:D6")).flat()).toEqual([
    1_048_576,
    16_384,
    6,
    3,
    1_048_576,
    "#REF!",
  ]);
});

test("sheets are found whatever the case, and #REF! where there is none", async () => {
  const book = newBook();
  const log = book.engine.sheets.add("Log");
  book.engine.cells.setValues(book.engine.areas.resolve("A1:A2", log), [[3], [4]]);
  book.write("A1:A3", [["=log!A1"], ["=SUM('LOG'!A1:A2)"], ["=SUM(Later!A1:A2)"]]);
  expect((await book.calculated("A1:A3")).flat()).toEqual([3, 7, "#REF!"]);
  book.engine.sheets.add("Later");
  book.write("A3", "=SUM(Later!A1:A2)");
  expect(await book.calculated("A3")).toEqual([[0]]);
});

test("what names a sheet that is not there reads no cells, its own sheet's neither", () => {
  const book = newBook();
  book.write("D1", "=SUM(Nowhere!A1:B2)+C3");
  expect(book.engine.traces.precedents(book.at("D1"), false)).toEqual([book.at("C3")]);
});
