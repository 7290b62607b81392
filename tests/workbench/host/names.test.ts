import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;

beforeAll(async () => {
  excel = await openExcel();
});
beforeEach(async () => {
  await excel.reset();
});
afterAll(() => excel.close());

test("a name for a range has its address as value and gives the range", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const name = context.workbook.names.add("Total", sheet.getRange("B2:B3"), "What it is for");
    name.load("name, type, value, formula, scope, visible, comment");
    const range = name.getRange().load("address");
    await context.sync();
    expect(name).toMatchObject({
      name: "Total",
      type: "Range",
      formula: "=Sheet1!$B$2:$B$3",
      scope: "Workbook",
      visible: true,
      comment: "What it is for",
    });
    expect(name.value).toBe("Sheet1!B2:B3");
    expect(range.address).toBe("Sheet1!B2:B3");
  });
});

test("a constant and a formula have no range", async () => {
  await excel.run(async (context) => {
    const rate = context.workbook.names.add("Rate", "=0.5").load("type, value, formula");
    const none = rate.getRangeOrNullObject();
    await context.sync();
    expect([rate.type, rate.value, rate.formula]).toEqual(["Double", 0.5, "=0.5"]);
    expect(none.isNullObject).toBe(true);
  });
  const failure = await failureOf(excel, (context) =>
    Promise.resolve(context.workbook.names.getItem("Rate").getRange()),
  );
  expect(failure.location).toBe("NamedItem.getRange");
});

test("a constant array has values of its own", async () => {
  await excel.run(async (context) => {
    const item = context.workbook.names.add("Grid", '={1,"a;b";TRUE,#N/A;"#1",""}');
    item.load("type");
    item.arrayValues.load("values, types");
    await context.sync();
    expect(item.type).toBe("Array");
    expect(item.arrayValues.toJSON()).toEqual({
      values: [
        [1, "a;b"],
        [true, "#N/A"],
        ["#1", ""],
      ],
      types: [
        ["Double", "String"],
        ["Boolean", "Error"],
        ["String", "String"],
      ],
    });
  });
});

test("a name may stand for a structured reference and follow its table", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = [
      ["KPI", "Target"],
      ["1", 10],
    ];
    const table = sheet.tables.add("A1:B2", true);
    table.name = "Kpis";
    context.workbook.names.add("Plan", "=Kpis[#All]");
    sheet.getRange("D1").formulas = [["=ROWS(Plan)"]];
    await context.sync();
    table.rows.add(undefined, [["2", 20]]);
    const cell = sheet.getRange("D1").load("values");
    const range = context.workbook.names.getItem("Plan").getRange().load("address");
    await context.sync();
    expect(cell.values).toEqual([[3]]);
    expect(range.address).toBe("Sheet1!A1:B3");
  });
});

test("a sheet has names of its own", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const local = sheet.names.add("Local", sheet.getRange("A1")).load("scope");
    local.worksheet.load("name");
    const elsewhere = context.workbook.names.getItemOrNullObject("Local");
    await context.sync();
    expect([local.scope, local.worksheet.name]).toEqual(["Worksheet", "Sheet1"]);
    expect(elsewhere.isNullObject).toBe(true);
  });
});

test("names are unique and have to be names", async () => {
  await excel.run(async (context) => {
    context.workbook.names.add("Once", "=1");
    await context.sync();
  });
  const add = (name: string) =>
    failureOf(excel, (context) => Promise.resolve(context.workbook.names.add(name, "=1")));
  expect((await add("once")).code).toBe("ItemAlreadyExists");
  expect((await add("A1")).code).toBe("InvalidArgument");
  expect((await add("has space")).code).toBe("InvalidArgument");
});

test("changing, hiding, counting, deleting", async () => {
  await excel.run(async (context) => {
    const { names } = context.workbook;
    const name = names.add("Rate", "=1");
    names.add("Other", "=2");
    name.formula = "=3";
    name.visible = false;
    name.load("value, visible");
    const count = names.getCount();
    await context.sync();
    expect([name.value, name.visible, count.value]).toEqual([3, false, 2]);
    name.delete();
    names.load("items/name");
    await context.sync();
    expect(names.items.map((item) => item.name)).toEqual(["Other"]);
  });
});
