import { type ExcelBench, openExcel } from "./support/excel";
import { until } from "./support/pane";

let excel: ExcelBench;

interface Parameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

function fn(name: string, parameters: readonly Parameter[], options: object = {}, result = {}) {
  return { id: name, name, description: "", parameters, options, result };
}

const matrix = { type: "any", dimensionality: "matrix" };
const any = { type: "any" };

/** As custom-functions-metadata would have written it. */
const metadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    fn("DOUBLE", [{ name: "x", type: "number" }]),
    fn("SUMALL", [{ name: "values", ...matrix }]),
    fn("GREET", [
      { name: "name", type: "string" },
      { name: "greeting", type: "string", optional: true },
    ]),
    fn("COUNTARGS", [{ name: "values", ...any, repeating: true }]),
    fn("GRID", [{ name: "size", type: "number" }], {}, { dimensionality: "matrix" }),
    fn("FAILS", [{ name: "how", type: "string" }]),
    fn("LATER", [{ name: "x", type: "number" }]),
    fn("WHERE", [{ name: "values", ...matrix }], {
      requiresAddress: true,
      requiresParameterAddresses: true,
    }),
    fn("SEES", [{ name: "value", ...any }]),
    fn("MUTATES", [{ name: "values", ...matrix }]),
    fn("NEVER", [{ name: "x", type: "number" }], { cancelable: true }),
    fn("TICKS", [], { stream: true }),
  ],
};

type Invocation = {
  readonly address?: string;
  readonly parameterAddresses?: string[];
  onCanceled?: () => void;
};

let finishLater: (value: number) => void;
let canceled: number;

/** The add-in's functions, associated in the page as any add-in does. */
function associate(): void {
  const { CustomFunctions } = excel.window as unknown as {
    CustomFunctions: {
      associate(id: string, run: unknown): void;
      Error: new (code: string, message?: string) => Error;
      ErrorCode: Record<string, string>;
    };
  };
  const { Error: FunctionError, ErrorCode } = CustomFunctions;
  const failures: Record<string, () => unknown> = {
    value: () => {
      throw new FunctionError(ErrorCode["invalidValue"] ?? "", "Say it differently");
    },
    na: () => {
      throw new FunctionError(ErrorCode["notAvailable"] ?? "", "Not there");
    },
    zero: () => {
      throw new FunctionError(ErrorCode["divisionByZero"] ?? "");
    },
    crash: () => {
      throw new TypeError("a defect");
    },
    returned: () => new FunctionError(ErrorCode["invalidNumber"] ?? ""),
    rejected: () => Promise.reject(new FunctionError(ErrorCode["invalidValue"] ?? "", "Later no")),
    nan: () => NaN,
  };
  const functions: Record<string, (...args: never[]) => unknown> = {
    DOUBLE: (x: number) => x * 2,
    SUMALL: (values: unknown[][]) =>
      values.flat().reduce<number>((sum, value) => sum + Number(value), 0),
    GREET: (name: string, greeting: string | null) => `${greeting ?? "Hello"} ${name}`,
    COUNTARGS: (values: unknown[]) => values.length,
    GRID: (size: number) =>
      Array.from({ length: size }, (_, row) =>
        Array.from({ length: 2 }, (__, column) => row * 2 + column),
      ),
    FAILS: (how: string) => failures[how]?.(),
    LATER: (x: number) =>
      new Promise<number>((resolve) => {
        finishLater = (value) => {
          resolve(x + value);
        };
      }),
    WHERE: (_: unknown, invocation: Invocation) =>
      `${String(invocation.address)} ${String(invocation.parameterAddresses?.join("|"))}`,
    SEES: (value: { code?: string } | null) =>
      value !== null && typeof value === "object"
        ? `error ${String(value.code)}`
        : JSON.stringify(value),
    MUTATES: (values: number[][]) => {
      values.forEach((row) => row.fill(0));
      return "done";
    },
    NEVER: (_: number, invocation: Invocation) => {
      invocation.onCanceled = () => {
        canceled += 1;
      };
      return new Promise(() => undefined);
    },
  };
  for (const [id, run] of Object.entries(functions)) CustomFunctions.associate(id, run);
}

beforeEach(async () => {
  canceled = 0;
  excel = await openExcel();
  associate();
  excel.host.defineFunctions(metadata);
});
afterEach(() => excel.close());

const area = (address: string) => excel.engine.areas.resolve(address, excel.engine.sheets.active());

function enter(address: string, input: string | number | (string | number)[][]): void {
  excel.engine.cells.setValues(area(address), input);
}

async function calculated(address: string): Promise<unknown> {
  await excel.engine.calculation.whenCalculated();
  const values = excel.engine.cells.values(area(address));
  return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values;
}

test("a value comes from the add-in and follows its arguments", async () => {
  enter("A1:A2", [[21], ["=DOUBLE(A1)"]]);
  expect(await calculated("A2")).toBe(42);
  enter("A1", 4);
  expect(await calculated("A2")).toBe(8);
});

test("a range is an array, also of one cell; empty cells are 0", async () => {
  enter("A1:A3", [[1], [2], [4]]);
  enter("C1:C2", [["=SUMALL(A1:B3)"], ["=SUMALL(A3)"]]);
  expect(await calculated("C1:C2")).toEqual([[7], [4]]);
});

test("empty cells are null where the host passes them so", async () => {
  excel.engine.functions.passEmptyCellsAs(null);
  enter("C1", "=SEES(A1)");
  expect(await calculated("C1")).toBe("null");
});

test("an omitted optional is null; repeating parameters are one array", async () => {
  enter("A1:A3", [['=GREET("you")'], ['=GREET("you","Hi")'], ["=COUNTARGS(1,2,3)"]]);
  expect(await calculated("A1:A3")).toEqual([["Hello you"], ["Hi you"], [3]]);
});

test("an array spills", async () => {
  enter("A1", "=GRID(2)");
  expect(await calculated("A1:B2")).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test.each([
  ["value", "#VALUE!", "Say it differently"],
  ["na", "#N/A", "Not there"],
  ["zero", "#DIV/0!", null],
  ["crash", "#VALUE!", null],
  ["returned", "#NUM!", null],
  ["rejected", "#VALUE!", "Later no"],
  ["nan", "#NUM!", null],
])("a failure (%s) shows %s and its message", async (how, shown, message) => {
  enter("A1", `=FAILS("${how}")`);
  expect(await calculated("A1")).toBe(shown);
  expect(excel.engine.cells.errorMessage(area("A1"))).toBe(message);
});

test("error cells reach a function that takes them", async () => {
  enter("A1:A2", [["=1/0"], ["=SEES(A1)"]]);
  expect(await calculated("A2")).toBe("error #DIV/0!");
});

test("addresses are told to those that ask", async () => {
  enter("B1", "=WHERE(A1:A2)");
  expect(await calculated("B1")).toBe("Sheet1!B1 Sheet1!A1:A2");
});

test("a function that changes its arguments spoils nobody else's", async () => {
  enter("A1:A2", [[1], [2]]);
  enter("B1:B2", [["=MUTATES(A1:A2)"], ["=SUMALL(A1:A2)"]]);
  expect(await calculated("B1:B2")).toEqual([["done"], [3]]);
  expect(await calculated("A1:A2")).toEqual([[1], [2]]);
});

test("while a function runs its cell reads #BUSY!, and requests are not held up", async () => {
  enter("A1", "=LATER(1)");
  await until(() => (finishLater as unknown) !== undefined);
  const busy = await excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
    await context.sync();
    return cell.values;
  });
  expect(busy).toEqual([["#BUSY!"]]);
  finishLater(41);
  expect(await calculated("A1")).toBe(42);
});

test("a cancelled call tells the function", async () => {
  enter("A1", "=NEVER(1)");
  await until(() => excel.engine.cells.values(area("A1"))[0]?.[0] === "#BUSY!");
  enter("A1", 5);
  await until(() => canceled === 1);
  expect(await calculated("A1")).toBe(5);
});

test("many calls go in few messages", async () => {
  const column = Array.from({ length: 300 }, (_, row) => [`=DOUBLE(${String(row)})`]);
  enter("A1:A300", column);
  const values = (await calculated("A1:A300")) as number[][];
  expect(values.map((row) => row[0])).toEqual(column.map((_, row) => row * 2));
});

test("streaming functions are refused by name", () => {
  expect(excel.host.defineFunctions(metadata)).toEqual([
    "The streaming function TICKS is not supported by the workbench.",
  ]);
});
