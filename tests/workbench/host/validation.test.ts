import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;

beforeAll(async () => {
  excel = await openExcel();
});
beforeEach(async () => {
  await excel.reset();
});
afterAll(() => excel.close());

const withRange = <T>(
  address: string,
  batch: (range: Excel.Range, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  excel.run((context) =>
    batch(context.workbook.worksheets.getItem("Sheet1").getRange(address), context),
  );

test.each<[string, Excel.DataValidationRule, string]>([
  ["a list of words", { list: { inCellDropDown: true, source: "Yes,No" } }, "List"],
  ["a list from cells", { list: { inCellDropDown: true, source: "=$F$1:$F$3" } }, "List"],
  [
    "whole numbers",
    { wholeNumber: { formula1: "=1", formula2: "=$A9", operator: "Between" } },
    "WholeNumber",
  ],
  ["decimals", { decimal: { formula1: "=0.5", operator: "GreaterThan" } }, "Decimal"],
  ["lengths", { textLength: { formula1: "=5", operator: "LessThanOrEqualTo" } }, "TextLength"],
  ["a formula", { custom: { formula: "=A1<>B1" } }, "Custom"],
])("%s: the rule reads back as it was set", async (_, rule, type) => {
  await withRange("A1:A5", async (range, context) => {
    range.dataValidation.rule = rule;
    range.dataValidation.load("rule, type");
    await context.sync();
    expect(range.dataValidation.type).toBe(type);
    expect(range.dataValidation.rule).toEqual(rule);
  });
});

test.each<[string, Excel.DataValidationRule, Excel.DataValidationRule, string]>([
  [
    "a number",
    { wholeNumber: { formula1: 0, operator: "GreaterThan" } },
    { wholeNumber: { formula1: "=0", operator: "GreaterThan" } },
    "Sheet1!A2",
  ],
  [
    "dates",
    { date: { formula1: "1/1/2000", formula2: "2000-02-01", operator: "NotBetween" } },
    { date: { formula1: "=36526", formula2: "=36557", operator: "NotBetween" } },
    "Sheet1!A1",
  ],
  [
    "times",
    { time: { formula1: "9:00 AM", formula2: "6:00 PM", operator: "Between" } },
    { time: { formula1: "=0.375", formula2: "=0.75", operator: "Between" } },
    "Sheet1!A1,Sheet1!A2",
  ],
])("%s as bounds read back as formulas and are kept to", async (_, rule, expected, invalid) => {
  await withRange("A1:A2", async (range, context) => {
    range.values = [["1/15/2000"], ["8:00 AM"]];
    range.dataValidation.rule = rule;
    range.dataValidation.load("rule");
    const refused = range.dataValidation.getInvalidCells().load("address");
    await context.sync();
    expect(range.dataValidation.rule).toEqual(expected);
    expect(refused.address).toBe(invalid);
  });
});

test("a range may be the source of a list", async () => {
  await withRange("A1:A5", async (range, context) => {
    const source = context.workbook.worksheets.add("Lists").getRange("A1:A3");
    range.dataValidation.rule = { list: { inCellDropDown: true, source } };
    range.dataValidation.load("rule");
    await context.sync();
    expect(range.dataValidation.rule.list?.source).toBe("=Lists!$A$1:$A$3");
  });
});

test("without a rule the type is None", async () => {
  await withRange("A1", async (range, context) => {
    range.dataValidation.load("type, rule, valid");
    await context.sync();
    expect([range.dataValidation.type, range.dataValidation.valid]).toEqual(["None", true]);
  });
});

test("alert, prompt and blanks", async () => {
  await withRange("A1:A5", async (range, context) => {
    const { dataValidation } = range;
    dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    dataValidation.errorAlert = {
      message: "Yes or No",
      showAlert: true,
      style: "Stop",
      title: "Oh",
    };
    dataValidation.prompt = { message: "Choose", showPrompt: true, title: "Status" };
    dataValidation.ignoreBlanks = false;
    dataValidation.load("errorAlert, prompt, ignoreBlanks");
    await context.sync();
    expect(dataValidation.errorAlert).toEqual({
      message: "Yes or No",
      showAlert: true,
      style: "Stop",
      title: "Oh",
    });
    expect(dataValidation.prompt).toEqual({ message: "Choose", showPrompt: true, title: "Status" });
    expect(dataValidation.ignoreBlanks).toBe(false);
  });
});

test("API writes bypass it; the invalid cells are found", async () => {
  await withRange("A1:A3", async (range, context) => {
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "Yes,No" } };
    range.values = [["Yes"], ["Maybe"], ["No"]];
    range.dataValidation.load("valid");
    const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    expect(range.dataValidation.valid).toBeNull();
    expect(invalid.address).toBe("Sheet1!A2");
  });
});

test("clear takes it off", async () => {
  await withRange("A1:A3", async (range, context) => {
    range.dataValidation.rule = { custom: { formula: "=TRUE" } };
    range.dataValidation.clear();
    range.dataValidation.load("type");
    await context.sync();
    expect(range.dataValidation.type).toBe("None");
  });
});

test("between two bounds needs both", async () => {
  const failure = await failureOf(excel, (context) => {
    const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cell.dataValidation.rule = { wholeNumber: { formula1: 1, operator: "NotBetween" } };
    return Promise.resolve();
  });
  expect(failure).toMatchObject({ code: "InvalidArgument", location: "DataValidation.rule" });
});

test("a rule of two kinds, without an operator or with words for a bound is InvalidArgument", async () => {
  for (const rule of [
    { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } },
    { wholeNumber: { formula1: 1 } },
    { date: { formula1: "soon", operator: "LessThan" } },
    { unheard: { formula: "=1" } },
  ]) {
    const failure = await failureOf(excel, (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.dataValidation.rule = rule as Excel.DataValidationRule;
      return Promise.resolve();
    });
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "DataValidation.rule" });
  }
});
