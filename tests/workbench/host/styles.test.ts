import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;

beforeAll(async () => {
  excel = await openExcel();
});
beforeEach(() => excel.reset());
afterAll(() => excel.close());

const onSheet = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> =>
  excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));

const failing = (batch: (context: Excel.RequestContext) => void) =>
  failureOf(excel, (context) => {
    batch(context);
    return Promise.resolve();
  });

test("a built-in style brings its looks and is remembered", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("B2:C3");
    range.format.horizontalAlignment = "Right";
    range.style = "Neutral";
    range.load("style, format/fill/color, format/font/color, format/horizontalAlignment");
    const wider = sheet.getRange("B2:D3").load("style");
    const plain = sheet.getRange("A1").load("style");
    await context.sync();
    expect(range.style).toBe("Neutral");
    expect(range.format.fill.color).toBe("#FFEB9C");
    expect(range.format.font.color).toBe("#9C5700");
    // A style leaves alone what it does not include.
    expect(range.format.horizontalAlignment).toBe("Right");
    expect([wider.style, plain.style]).toEqual([null, "Normal"]);
  });
});

test("moves with its cells, and goes with their formats", async () => {
  await onSheet(async (sheet, context) => {
    sheet.getRange("B2").style = "Heading1";
    sheet.getRange("1:1").insert("Down");
    const moved = sheet.getRange("B3").load("style, format/font/bold");
    await context.sync();
    expect([moved.style, moved.format.font.bold]).toEqual(["Heading1", true]);
    sheet.getRange("B3").clear("Formats");
    moved.load("style");
    await context.sync();
    expect(moved.style).toBe("Normal");
  });
});

test("Normal takes all looks off; a number style changes the number alone", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.values = [[0.5]];
    range.format.font.bold = true;
    range.style = "Percent";
    range.load("text, format/font/bold");
    await context.sync();
    expect([range.text, range.format.font.bold]).toEqual([[["50%"]], true]);
    range.style = "Normal";
    range.load("text, format/font/bold");
    await context.sync();
    expect([range.text, range.format.font.bold]).toEqual([[["0.5"]], false]);
  });
});

test("a style of one's own: its cells follow it, and become Normal when it goes", async () => {
  await onSheet(async (sheet, context) => {
    const { styles } = context.workbook;
    styles.add("Slanted");
    const style = styles.getItem("Slanted");
    style.textOrientation = 38;
    style.font.bold = true;
    style.borders.getItem("EdgeBottom").style = "Double";
    style.includeProtection = false;
    const range = sheet.getRange("A1:B1");
    range.style = "slanted";
    style.fill.color = "#00FF00";
    range.load("style, format/textOrientation, format/fill/color, format/font/bold");
    const edge = range.format.borders.getItem("EdgeBottom").load("style");
    style.load("name, builtIn, textOrientation, includeProtection, includeFont");
    await context.sync();
    expect(range.style).toBe("Slanted");
    expect(range.format).toMatchObject({ textOrientation: 38 });
    expect(range.format.fill.color).toBe("#00FF00");
    expect(range.format.font.bold).toBe(true);
    expect(edge.style).toBe("Double");
    expect(style.toJSON()).toMatchObject({
      name: "Slanted",
      builtIn: false,
      textOrientation: 38,
      includeProtection: false,
      includeFont: true,
    });
    style.delete();
    range.load("style, format/fill/color");
    const gone = styles.getItemOrNullObject("Slanted");
    await context.sync();
    expect([range.style, range.format.fill.color, gone.isNullObject]).toEqual([
      "Normal",
      "#FFFFFF",
      true,
    ]);
  });
});

test("the gallery lists Excel's own", async () => {
  await excel.run(async (context) => {
    const { styles } = context.workbook;
    styles.load("items/name, items/builtIn");
    const normal = styles.getItem("Normal");
    normal.font.load("name, size, bold");
    normal.fill.load("color");
    await context.sync();
    const known = Object.values(excel.window.Excel.BuiltInStyle).filter(
      (name) => !name.startsWith("Emphasis"),
    );
    expect(styles.items.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
    expect(normal.font.toJSON()).toEqual({ name: "Calibri", size: 11, bold: false });
    expect(normal.fill.color).toBe("#FFFFFF");
  });
});

test("mistakes have Excel's codes", async () => {
  expect(
    await failing(({ workbook }) => void workbook.styles.getItem("None").delete()),
  ).toMatchObject({ code: "ItemNotFound" });
  expect(await failing(({ workbook }) => workbook.styles.add("Good"))).toMatchObject({
    code: "ItemAlreadyExists",
  });
  const unknown = await failing(({ workbook }) => {
    workbook.worksheets.getItem("Sheet1").getRange("A1").style = "None";
  });
  expect(unknown).toMatchObject({ code: "InvalidArgument", location: "Range.style" });
  const builtIn = await failing(({ workbook }) => workbook.styles.getItem("Good").delete());
  expect(builtIn).toMatchObject({ code: "InvalidOperation" });
  const undrawn = await failing(({ workbook }) => {
    workbook.styles.getItem("Good").shrinkToFit = true;
  });
  expect(undrawn).toMatchObject({ code: "NotImplemented", location: "Style.shrinkToFit" });
});

test("cells, rows and columns take and give their properties at once", async () => {
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    const line = { style: "Continuous", color: "#FF0000" } as const;
    range.setCellProperties([
      [{ style: "Good" }, {}],
      [{ format: { borders: { bottom: line } } }, { format: { font: { bold: true } } }],
    ]);
    range.setRowProperties([{ rowHidden: true }, { format: { rowHeight: 30 } }]);
    range.setColumnProperties([{ format: { columnWidth: 90 } }, { columnHidden: true }]);
    await context.sync();
  });
  await onSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B2");
    const cells = range.getCellProperties({ address: true, style: true });
    const rows = range.getRowProperties({ rowIndex: true, rowHidden: true });
    const columns = range.getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true },
    });
    const bottom = sheet.getRange("A2").format.borders.getItem("EdgeBottom").load("style, color");
    await context.sync();
    expect(cells.value[0]).toEqual([
      { address: "Sheet1!A1", style: "Good" },
      { address: "Sheet1!B1", style: "Normal" },
    ]);
    expect(rows.value).toEqual([
      { rowIndex: 0, rowHidden: true },
      { rowIndex: 1, rowHidden: false },
    ]);
    expect(columns.value).toEqual([
      { columnHidden: false, format: { columnWidth: 90 } },
      { columnHidden: true, format: { columnWidth: 48 } },
    ]);
    expect(bottom.toJSON()).toEqual({ style: "Continuous", color: "#FF0000" });
  });
});
