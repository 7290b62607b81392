import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;

beforeAll(async () => {
  excel = await openExcel();
  await excel.run(async (context) => {
    const { workbook } = context;
    const first = workbook.worksheets.getItem("Sheet1");
    first.getRange("A1:C2").values = [
      [1, 2, "=A1*B1"],
      [3, 4, "=A2*B2"],
    ];
    const other = workbook.worksheets.add("Other one");
    other.getRange("A1:B3").values = [
      ["Code", "Share"],
      ["a", "=Sheet1!C1/2"],
      ["b", 5],
    ];
    const table = other.tables.add("A1:B3", true);
    table.name = "Shares";
    workbook.names.add("Rate", "='Other one'!$D$1");
    table.columns.add(undefined, [["Twice"], ["=[@Share]*2"], ["=[@Share]*2"]]);
    other.getRange("E1:E3").formulas = [
      ["=SUM(Shares[Share])*Rate"],
      ["=SUM(Sheet1!A1:B2)"],
      ['="Sheet1!A1"'],
    ];
    await context.sync();
  });
});
afterAll(() => excel.close());

type Trace = "getDirectPrecedents" | "getPrecedents" | "getDirectDependents" | "getDependents";

/** The areas of each sheet, as the addresses that an add-in reads. */
const tracing = (trace: Trace, sheet: string, address: string): Promise<string[]> =>
  excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet).getRange(address)[trace]();
    found.areas.load("address");
    await context.sync();
    return found.areas.items.map((areas) => areas.address);
  });

test.each<[Trace, string, string, string[]]>([
  ["getDirectPrecedents", "Sheet1", "C1", ["Sheet1!A1:B1"]],
  ["getDirectPrecedents", "Sheet1", "C1:C2", ["Sheet1!A1:B2"]],
  ["getDirectPrecedents", "Other one", "B2", ["Sheet1!C1"]],
  ["getPrecedents", "Other one", "B2", ["Sheet1!A1:C1"]],
  ["getDirectPrecedents", "Other one", "C3", ["'Other one'!B3"]],
  ["getDirectPrecedents", "Other one", "E1", ["'Other one'!B2:B3,'Other one'!D1"]],
  ["getDirectPrecedents", "Other one", "E2", ["Sheet1!A1:B2"]],
  ["getDirectDependents", "Sheet1", "A1", ["Sheet1!C1", "'Other one'!E2"]],
  ["getDependents", "Sheet1", "A1", ["Sheet1!C1", "'Other one'!E1:E2,'Other one'!B2:C2"]],
  ["getDirectDependents", "Other one", "D1", ["'Other one'!E1"]],
])("%s of %s!%s", async (trace, sheet, address, expected) => {
  const joined = (areas: readonly string[]) => areas.map((text) => text.split(",").sort());
  expect(joined(await tracing(trace, sheet, address))).toEqual(joined(expected));
});

test("is kept for later requests and can be painted", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const found = sheet.getRange("C1").getDirectPrecedents();
    found.load("addresses");
    found.areas.load("address");
    await context.sync();
    expect(found.addresses).toEqual(["Sheet1!A1:B1"]);
    for (const areas of found.areas.items) areas.format.fill.color = "#FFFF00";
    const cell = sheet.getRange("B1").load("format/fill/color");
    const ofSheet = found.getRangeAreasBySheet("Sheet1").load("areaCount");
    const none = found.getRangeAreasOrNullObjectBySheet("Other one");
    await context.sync();
    expect(cell.format.fill.color).toBe("#FFFF00");
    expect([ofSheet.areaCount, none.isNullObject]).toEqual([1, true]);
  });
});

test("nothing to trace is ItemNotFound", async () => {
  const failure = await failureOf(excel, (context) => {
    context.workbook.worksheets.getItem("Other one").getRange("E3").getPrecedents();
    return Promise.resolve();
  });
  expect(failure).toMatchObject({ code: "ItemNotFound", location: "Range.getPrecedents" });
});
