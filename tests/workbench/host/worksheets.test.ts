import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;

beforeAll(async () => {
  excel = await openExcel();
});
beforeEach(async () => {
  await excel.reset();
});
afterAll(() => excel.close());

const names = (): string[] => excel.engine.sheets.list().map((sheet) => sheet.name);

test("a new sheet goes last and is not activated", async () => {
  await excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const added = sheets.add("Plan").load("name, position, visibility, id");
    const active = sheets.getActiveWorksheet().load("name");
    const count = sheets.getCount();
    await context.sync();
    expect(added).toMatchObject({ name: "Plan", position: 1, visibility: "Visible" });
    expect(active.name).toBe("Sheet1");
    expect(count.value).toBe(2);
  });
});

test("without a name it is named by Excel's rule", async () => {
  await excel.run(async (context) => {
    const added = context.workbook.worksheets.add().load("name");
    await context.sync();
    expect(added.name).toBe("Sheet2");
  });
});

test("a name that exists is ItemAlreadyExists, one that cannot be InvalidArgument", async () => {
  const add = (name: string) =>
    failureOf(excel, (context) => Promise.resolve(context.workbook.worksheets.add(name)));
  expect(await add("sheet1")).toMatchObject({
    code: "ItemAlreadyExists",
    location: "WorksheetCollection.add",
  });
  expect((await add("a/b")).code).toBe("InvalidArgument");
  expect((await add("x".repeat(32))).code).toBe("InvalidArgument");
});

test("is found by name in any case and by id, also after renaming", async () => {
  await excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = sheets.getItem("SHEET1").load("id");
    await context.sync();
    sheet.name = "Renamed";
    const again = sheets.getItem(sheet.id).load("name");
    await context.sync();
    expect(again.name).toBe("Renamed");
  });
});

test("a missing one is ItemNotFound, or a null object", async () => {
  const failure = await failureOf(excel, (context) =>
    Promise.resolve(context.workbook.worksheets.getItem("Nowhere").load("name")),
  );
  expect(failure).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere").load("name");
    const table = sheet.tables.getItemOrNullObject("T").load("name");
    await context.sync();
    expect([sheet.isNullObject, table.isNullObject]).toEqual([true, true]);
  });
});

test("the collection loads its items", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.add("B");
    const sheets = context.workbook.worksheets.load("items/name, items/visibility");
    await context.sync();
    expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["Sheet1", "Visible"],
      ["B", "Visible"],
    ]);
  });
});

test("properties are set and read", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B");
    context.workbook.worksheets.add("C");
    sheet.tabColor = "#FF8800";
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    sheet.position = 0;
    sheet.load("tabColor, showGridlines, showHeadings, position");
    await context.sync();
    expect(sheet).toMatchObject({
      tabColor: "#FF8800",
      showGridlines: false,
      showHeadings: false,
      position: 0,
    });
    expect(names()).toEqual(["B", "Sheet1", "C"]);
  });
});

test("a tab's colour may be a name, and none", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.tabColor = "yellow";
    sheet.load("tabColor");
    await context.sync();
    expect(sheet.tabColor).toBe("#FFFF00");
    sheet.tabColor = "";
    sheet.load("tabColor");
    await context.sync();
    expect(sheet.tabColor).toBe("");
  });
});

test("words that name no property load the object alone", async () => {
  await excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load("NoPropertiesNeeded");
    const missing = sheets.getItemOrNullObject("None");
    missing.load("no-properties-needed");
    await context.sync();
    expect(sheets.items.length).toBeGreaterThan(0);
    expect(missing.isNullObject).toBe(true);
  });
});

test("hidden sheets are skipped when asked, and cannot be activated", async () => {
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const middle = worksheets.add("Middle");
    worksheets.add("Last");
    middle.visibility = "Hidden";
    const visible = worksheets.getFirst().getNext(true).load("name");
    const any = worksheets.getFirst().getNext().load("name");
    const none = worksheets.getLast().getNextOrNullObject();
    const count = worksheets.getCount(true);
    await context.sync();
    expect([visible.name, any.name, none.isNullObject, count.value]).toEqual([
      "Last",
      "Middle",
      true,
      2,
    ]);
  });
  const failure = await failureOf(excel, (context) => {
    context.workbook.worksheets.getItem("Middle").activate();
    return Promise.resolve();
  });
  expect(failure).toMatchObject({ code: "InvalidOperation", location: "Worksheet.activate" });
});

test("activate makes it the active sheet", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.add("B").activate();
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    expect(active.name).toBe("B");
  });
});

test("delete takes it away; the last visible and a very hidden one stay", async () => {
  await excel.run(async (context) => {
    context.workbook.worksheets.add("B").delete();
    context.workbook.worksheets.add("C").visibility = "VeryHidden";
    await context.sync();
    expect(names()).toEqual(["Sheet1", "C"]);
  });
  for (const name of ["Sheet1", "C"]) {
    const failure = await failureOf(excel, (context) => {
      context.workbook.worksheets.getItem(name).delete();
      return Promise.resolve();
    });
    expect(failure).toMatchObject({ code: "InvalidOperation", location: "Worksheet.delete" });
  }
});

test("copy brings cells along and goes where asked", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[42]];
    const copy = sheet.copy("Beginning").load("name, position");
    const cell = copy.getRange("A1").load("values");
    await context.sync();
    expect([copy.position, cell.values]).toEqual([0, [[42]]]);
    expect(copy.name).toBe("Sheet1 (2)");
  });
});

test("frozen panes", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    const both = sheet.freezePanes.getLocation().load("address");
    await context.sync();
    expect(both.address).toBe("Sheet1!A1:B3");
    sheet.freezePanes.freezeRows(2);
    const rows = sheet.freezePanes.getLocation().load("address");
    await context.sync();
    expect(rows.address).toBe("Sheet1!1:2");
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
  });
});

describe("protection", () => {
  test("refuses locked cells with AccessDenied and lets unlocked ones be written", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true }, "secret");
      sheet.protection.load("protected, options/allowFormatCells");
      sheet.getRange("B1").values = [[1]];
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
    });
    const failure = await failureOf(excel, (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      return Promise.resolve();
    });
    expect(failure).toMatchObject({ code: "AccessDenied", location: "Range.values" });
  });

  test("twice is an error; only its password takes it off", async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect({}, "secret");
      await context.sync();
    });
    const again = await failureOf(excel, (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      return Promise.resolve();
    });
    expect(again.code).toBe("InvalidOperation");
    const wrong = await failureOf(excel, (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.unprotect("guess");
      return Promise.resolve();
    });
    expect(wrong.code).toBe("AccessDenied");
    await excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Sheet1");
      protection.unprotect("secret");
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });
});

test("page layout", async () => {
  await excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintMargins("Centimeters", { left: 2.54, top: 1 });
    pageLayout.setPrintMargins("Inches", { bottom: 0.6, footer: 0.3 });
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.setPrintArea("A1:F20");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
    pageLayout.load("orientation, paperSize, zoom, leftMargin, topMargin, centerHorizontally");
    pageLayout.load("bottomMargin, footerMargin");
    const titles = pageLayout.getPrintTitleRows().load("address");
    const area = pageLayout.getPrintArea().load("address");
    const footer = pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
    await context.sync();
    expect(pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4" });
    expect(pageLayout.zoom.horizontalFitToPages).toBe(1);
    expect(pageLayout.leftMargin).toBeCloseTo(72);
    expect(pageLayout.topMargin).toBeCloseTo(28.35, 2);
    expect([pageLayout.bottomMargin, pageLayout.footerMargin]).toEqual([43.2, 21.6]);
    expect(pageLayout.centerHorizontally).toBe(true);
    expect(titles.address).toBe("Sheet1!1:2");
    expect(area.address).toBe("Sheet1!A1:F20");
    expect(footer.centerFooter).toBe("Page &P of &N");
  });
});

test("calculation is automatic, or waits in manual mode until asked", async () => {
  await excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").formulas = [[1], ["=A1+1"]];
    const cell = sheet.getRange("A2").load("values");
    application.load("calculationMode");
    await context.sync();
    expect([application.calculationMode, cell.values]).toEqual(["Automatic", [[2]]]);
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[10]];
    cell.load("values");
    application.load("calculationState");
    await context.sync();
    expect([cell.values, application.calculationState]).toEqual([[[2]], "Pending"]);
    application.calculate("Recalculate");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[11]]);
    application.calculationMode = "Automatic";
    await context.sync();
  });
});

test("the selection is read and set", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B");
    sheet.getRange("C3:D4").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect([selected.address, active.address]).toEqual(["B!C3:D4", "B!C3"]);
  });
});

test("a sheet keeps properties of its own, found in any case", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const properties = sheet.customProperties;
    properties.add("Key", "one");
    properties.add("KEY", "two");
    properties.add("Other", "x");
    properties.load("items/key, items/value");
    const copy = sheet.copy("End").customProperties.getItem("key").load("value");
    await context.sync();
    expect(properties.items.map(({ key, value }) => [key, value])).toEqual([
      ["Key", "two"],
      ["Other", "x"],
    ]);
    expect(copy.value).toBe("two");
    properties.items[0]?.delete();
    const count = properties.getCount();
    const gone = properties.getItemOrNullObject("Key");
    await context.sync();
    expect([count.value, gone.isNullObject]).toEqual([1, true]);
  });
});

test.each([
  ["", /empty/],
  ["k".repeat(256), /too long/],
])("a key of a sheet's property that cannot be is refused by its reason", async (key, reason) => {
  const failure = await failureOf(excel, (context) => {
    context.workbook.worksheets.getItem("Sheet1").customProperties.add(key, "x");
    return Promise.resolve();
  });
  expect(failure).toMatchObject({ code: "InvalidArgument" });
  expect(failure.message).toMatch(reason);
});

test("a workbook whose structure is protected keeps its sheets as they are", async () => {
  const protection = async () =>
    excel.run(async (context) => {
      const found = context.workbook.protection.load("protected");
      await context.sync();
      return found.protected;
    });
  await excel.run(async (context) => {
    context.workbook.protection.protect("secret");
    await context.sync();
  });
  expect(await protection()).toBe(true);
  const refused = await Promise.all([
    failureOf(excel, ({ workbook }) => Promise.resolve(workbook.worksheets.add())),
    failureOf(excel, ({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").name = "Renamed";
      return Promise.resolve();
    }),
    failureOf(excel, ({ workbook }) => {
      workbook.worksheets.getItem("Sheet1").copy();
      return Promise.resolve();
    }),
    failureOf(excel, ({ workbook }) => {
      workbook.protection.unprotect("wrong");
      return Promise.resolve();
    }),
    failureOf(excel, ({ workbook }) => {
      workbook.protection.protect();
      return Promise.resolve();
    }),
  ]);
  expect(refused.map(({ code }) => code)).toEqual([
    "AccessDenied",
    "AccessDenied",
    "AccessDenied",
    "AccessDenied",
    "InvalidOperation",
  ]);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tabColor = "#FF0000";
    context.workbook.protection.unprotect("secret");
    context.workbook.worksheets.add("After");
    await context.sync();
  });
  expect(await protection()).toBe(false);
});
