import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;

beforeAll(async () => {
  excel = await openExcel();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B3").values = [
      ["Tea", 2],
      ["Milk", 3],
      ["Rice", "=B1*B2"],
    ];
    await context.sync();
  });
});
afterAll(() => excel.close());

/** What a call of a worksheet function gives: its value and its error. */
const calling = (
  call: (functions: Excel.Functions, range: Excel.Range) => Excel.FunctionResult<unknown>,
): Promise<[value: unknown, error: unknown]> =>
  excel.run(async (context) => {
    const { functions, worksheets } = context.workbook;
    const result = call(functions, worksheets.getItem("Sheet1").getRange("A1:B3"));
    result.load("value, error");
    await context.sync();
    return [result.value, result.error];
  });

type Call = Parameters<typeof calling>[0];

test.each<[string, Call, unknown]>([
  ["a range", (f, range) => f.sum(range), 11],
  ["values", (f) => f.sum(1, 2, 1), 4],
  ["a text, with quotes in it", (f) => f.len('say "so"'), 8],
  ["a range among values", (f, range) => f.vlookup("Milk", range, 2, false), 3],
  ["results of functions", (f, range) => f.sum(f.vlookup("Tea", range, 2, false), f.abs(-5)), 7],
  ["a name with a full stop", (f) => f.stDev_S(1, 2, 3), 1],
  ["no argument", (f) => f.pi(), Math.PI],
  ["a truth", (f) => f.isEven(2), true],
  ["an optional left out between others", (f) => f.pv(0, 2, -1), 2],
])("takes %s", async (_, call, expected) => {
  expect(await calling(call)).toEqual([expected, null]);
});

test("an error is told apart from a value", async () => {
  expect(await calling((f, range) => f.vlookup("Salt", range, 2, false))).toEqual([null, "#N/A"]);
  expect(await calling((f) => f.sqrt(-1))).toEqual([null, "#NUM!"]);
});

test("a function that the grid lacks is refused by its name", async () => {
  const failure = await failureOf(excel, (context) => {
    context.workbook.functions.amorDegrc(1, 1, 1, 1, 1, 1).load("value");
    return Promise.resolve();
  });
  expect(failure).toMatchObject({
    code: "NotImplemented",
    message: "Functions.amorDegrc is not supported by the workbench.",
  });
});
