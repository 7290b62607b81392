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

test("by value", async () => {
  await withRange("A1:A9", async (range, context) => {
    const format = range.conditionalFormats.add("CellValue");
    format.cellValue.format.fill.color = "#FFC7CE";
    format.cellValue.format.font.color = "#9C0006";
    format.cellValue.rule = { formula1: "=10", operator: "GreaterThan" };
    format.load("type, priority, stopIfTrue, id");
    format.cellValue.load("rule, format/fill/color, format/font/color");
    await context.sync();
    expect(format).toMatchObject({ type: "CellValue", priority: 0, stopIfTrue: false });
    expect(format.cellValue.rule).toEqual({ formula1: "=10", operator: "GreaterThan" });
    expect(format.cellValue.format.fill.color).toBe("#FFC7CE");
    expect(format.cellValue.format.font.color).toBe("#9C0006");
  });
});

test("by text", async () => {
  await withRange("A1:A9", async (range, context) => {
    const format = range.conditionalFormats.add("ContainsText");
    format.textComparison.format.font.bold = true;
    format.textComparison.rule = { operator: "Contains", text: "late" };
    format.textComparison.load("rule, format/font/bold");
    const other = format.cellValueOrNullObject;
    other.load("rule");
    await context.sync();
    expect(format.textComparison.rule).toEqual({ operator: "Contains", text: "late" });
    expect(format.textComparison.format.font.bold).toBe(true);
    expect(other.isNullObject).toBe(true);
  });
});

test("by formula", async () => {
  await withRange("A2:C9", async (range, context) => {
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$A2="Met"';
    format.custom.format.fill.color = "#C6EFCE";
    format.stopIfTrue = true;
    format.load("stopIfTrue");
    format.custom.rule.load("formula");
    const where = format.getRange().load("address");
    await context.sync();
    expect(format.stopIfTrue).toBe(true);
    expect(format.custom.rule.formula).toBe('=$A2="Met"');
    expect(where.address).toBe("Sheet1!A2:C9");
  });
});

test("data bar, icons and colour scale", async () => {
  await withRange("A1:A9", async (range, context) => {
    const bar = range.conditionalFormats.add("DataBar").dataBar;
    bar.barDirection = "LeftToRight";
    bar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.positiveFormat.fillColor = "#0000FF";
    bar.load("barDirection, lowerBoundRule, positiveFormat/fillColor");
    const icons = range.conditionalFormats.add("IconSet").iconSet;
    icons.style = "ThreeArrows";
    icons.criteria = [
      {} as Excel.ConditionalIconCriterion,
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=5" },
      { type: "Number", operator: "GreaterThanOrEqual", formula: "=8" },
    ];
    icons.load("style, criteria");
    const five = range.conditionalFormats.add("IconSet").iconSet;
    five.style = "FiveArrows";
    five.load("criteria");
    const scale = range.conditionalFormats.add("ColorScale").colorScale;
    scale.criteria = {
      minimum: { type: "LowestValue", color: "#FF0000" },
      maximum: { type: "HighestValue", color: "#00FF00" },
    };
    scale.load("criteria, threeColorScale");
    await context.sync();
    expect(bar.barDirection).toBe("LeftToRight");
    expect(bar.lowerBoundRule).toEqual({ type: "Number", formula: "0" });
    expect(bar.positiveFormat.fillColor).toBe("#0000FF");
    expect(icons.style).toBe("ThreeArrows");
    expect(icons.criteria.map((criterion) => criterion.formula)).toEqual(["0", "=5", "=8"]);
    expect(five.criteria.map(({ formula }) => formula)).toEqual(["0", "20", "40", "60", "80"]);
    expect(scale.threeColorScale).toBe(false);
    expect(scale.criteria.minimum.color).toBe("#FF0000");
  });
});

test("the newest has top priority; priorities can be set", async () => {
  await withRange("A1:A9", async (range, context) => {
    const formats = range.conditionalFormats;
    const first = formats.add("Custom");
    first.custom.rule.formula = "=TRUE";
    const second = formats.add("Custom");
    second.custom.rule.formula = "=FALSE";
    first.load("priority");
    second.load("priority");
    await context.sync();
    expect([first.priority, second.priority]).toEqual([1, 0]);
    first.priority = 0;
    first.load("priority");
    await context.sync();
    expect(first.priority).toBe(0);
    first.priority = 9;
    second.priority = -1;
    first.load("priority");
    second.load("priority");
    await context.sync();
    expect([first.priority, second.priority]).toEqual([0, 1]);
  });
});

test("are counted, deleted and cleared", async () => {
  await withRange("A1:A9", async (range, context) => {
    const formats = range.conditionalFormats;
    formats.add("Custom").custom.rule.formula = "=TRUE";
    const second = formats.add("Custom");
    second.custom.rule.formula = "=FALSE";
    const two = formats.getCount();
    await context.sync();
    second.delete();
    const one = formats.getCount();
    await context.sync();
    formats.clearAll();
    const none = formats.getCount();
    await context.sync();
    expect([two.value, one.value, none.value]).toEqual([2, 1, 0]);
  });
});

test("of another type is refused; unknown words are InvalidArgument", async () => {
  const wrongType = await failureOf(excel, (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    const format = range.conditionalFormats.add("Custom");
    format.cellValue.rule = { formula1: "1", operator: "EqualTo" };
    return Promise.resolve();
  });
  expect(wrongType.location).toBe("ConditionalFormat.cellValue");
  const wrongWord = await failureOf(excel, (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    return Promise.resolve(range.conditionalFormats.add("Rainbow" as never));
  });
  expect(wrongWord).toMatchObject({
    code: "InvalidArgument",
    location: "ConditionalFormatCollection.add",
  });
});
