/**
 * The host serves any add-in: scripts written from the public reference of Excel's API run in the
 * pane's frame of the real page, through the real bridge. None of them touches our add-in; what
 * each class answers in detail is tested in tests/workbench/host.
 */
import { until } from "./support/poll";
import { openWorkbench, type Session } from "./support/workbench";

jest.setTimeout(180_000);

let session: Session;
beforeAll(async () => {
  session = await openWorkbench();
});
afterAll(async () => {
  expect(session.troubles).toEqual([]);
  await session.close();
});

const roundTrips = (): Promise<number> =>
  session.page.evaluate(() => window.workbench.host.faults.roundTrips);

/** The round trips so far, once the pane's own add-in has asked for nothing for half a second. */
async function settledRoundTrips(): Promise<number> {
  let last = -1;
  let same = 0;
  await until(
    async () => {
      const now = await roundTrips();
      same = now === last ? same + 1 : 0;
      last = now;
      return same;
    },
    (polls) => polls >= 10,
  );
  return last;
}

test("ranges, tables, names, formats and validation in one request", async () => {
  const before = await settledRoundTrips();
  const read = await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Any");
      sheet.getRange("A1:C3").values = [
        ["Item", "Price", "Count"],
        ["Tea", 2.5, 4],
        ["Milk", 1, 10],
      ];
      const table = sheet.tables.add("A1:C3", true);
      table.name = "Basket";
      table.columns.add(undefined, undefined, "Sum").getDataBodyRange().formulas = [
        ["=[@Price]*[@Count]"],
        ["=[@Price]*[@Count]"],
      ];
      context.workbook.names.add("Total", "=SUM(Basket[Sum])");
      sheet.getRange("F1").formulas = [["=Total"]];
      sheet.getRange("B2:B3").numberFormat = [["0.00"], ["0.00"]];
      sheet.getRange("C2:C3").dataValidation.rule = {
        wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" },
      };
      const format = sheet.getRange("D2:D3").conditionalFormats.add("CellValue");
      format.cellValue.rule = { formula1: "5", operator: "GreaterThan" };
      format.cellValue.format.font.bold = true;
      sheet.freezePanes.freezeRows(1);
      const total = sheet.getRange("F1").load("values");
      const prices = sheet.getRange("B2:B3").load("text");
      const body = table.getDataBodyRange().load("address");
      await context.sync();
      return [total.values, prices.text, body.address];
    }),
  );
  expect(read).toEqual([[[20]], [["2.50"], ["1.00"]], "Any!A2:D3"]);
  expect((await roundTrips()) - before).toBe(1);
});

test("styles, filling, functions, traces, arrays in names and what a rule refuses", async () => {
  const read = await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { functions, names, worksheets } = context.workbook;
      const sheet = worksheets.add("Depth");
      sheet.getRange("A1:A2").values = [[1], [3]];
      sheet.getRange("A1:A2").autoFill("A1:A4");
      sheet.getRange("B1").formulasR1C1 = [["=RC[-1]*2"]];
      sheet.getRange("B1").autoFill("B1:B4", "FillValues");
      const good = sheet.getRange("A1:B1");
      good.style = "Good";
      good.load("style, format/fill/color");
      const sum = functions.sum(sheet.getRange("A1:B4"), functions.max(1, 2)).load("value");
      const traced = sheet.getRange("B4").getDirectPrecedents().load("addresses");
      const grid = names.add("Grid", "={1,2;3,4}");
      grid.arrayValues.load("values");
      const checked = sheet.getRange("A1:A4").dataValidation;
      checked.rule = { decimal: { formula1: 2, formula2: 6, operator: "Between" } };
      const refused = checked.getInvalidCells().load("address");
      const icons = sheet.getRange("B1:B4").conditionalFormats.add("IconSet").iconSet;
      icons.style = "FiveArrows";
      icons.load("criteria");
      await context.sync();
      return [
        good.style,
        good.format.fill.color,
        sum.value,
        traced.addresses,
        grid.arrayValues.values,
        refused.address,
        icons.criteria.length,
      ];
    }),
  );
  expect(read).toEqual([
    "Good",
    "#C6EFCE",
    50,
    ["Depth!A4"],
    [
      [1, 2],
      [3, 4],
    ],
    "Depth!A1,Depth!A4",
    5,
  ]);
});

test("a large range goes in one request and comes back whole", async () => {
  const before = await roundTrips();
  const same = await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const values = Array.from({ length: 5000 }, (_, row) => [row, `row ${String(row)}`, row / 3]);
      const range = context.workbook.worksheets.add("Large").getRange("A1:C5000");
      range.values = values;
      range.load("values");
      await context.sync();
      return JSON.stringify(range.values) === JSON.stringify(values);
    }),
  );
  expect(same).toBe(true);
  expect((await roundTrips()) - before).toBe(1);
});

test("errors bear Excel's codes, the place and the statement", async () => {
  const failure = await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
      await context.sync();
      return null;
    }).catch((error: OfficeExtension.Error) => ({
      code: error.code,
      location: error.debugInfo.errorLocation,
      statement: error.debugInfo.statement,
    })),
  );
  expect(failure).toEqual({
    code: "ItemNotFound",
    location: "WorksheetCollection.getItem",
    statement: "var worksheet = worksheets.getItem(...);",
  });
});

test("what the host lacks fails with NotImplemented and names the call", async () => {
  const message = await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.charts.add("Line", sheet.getRange("A1:B2"));
      await context.sync();
      return "";
    }).catch((error: OfficeExtension.Error) => `${error.code}: ${error.message}`),
  );
  expect(message).toBe("NotImplemented: Worksheet.charts is not supported by the workbench.");
});

test("what a person types raises onChanged, what is calculated raises none", async () => {
  await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Heard");
      sheet.getRange("B1").formulas = [["=A1*2"]];
      sheet.activate();
      const heard: string[] = [];
      Object.assign(window, { heard });
      sheet.onChanged.add((event) => {
        heard.push(`${event.address} ${event.source} ${String(event.details?.valueAfter)}`);
        return Promise.resolve();
      });
      await context.sync();
    }),
  );
  await session.type("Heard!A1", "21");
  await until(
    () => session.value("Heard!B1"),
    (value) => value === 42,
  );
  const heard = await session.pane.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(["A1 Local 21"]);
});

test("custom XML parts and settings stay with the book", async () => {
  const kept = await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.customXmlParts.add('<note xmlns="urn:example:note">kept</note>');
      context.workbook.settings.add("view", { open: true });
      await context.sync();
      const part = context.workbook.customXmlParts
        .getByNamespace("urn:example:note")
        .getOnlyItem()
        .getXml();
      const setting = context.workbook.settings.getItem("view").load("value");
      await context.sync();
      return [part.value, setting.value as unknown];
    }),
  );
  expect(kept).toEqual(['<note xmlns="urn:example:note">kept</note>', { open: true }]);
});

/** What a script of an add-in fails with. */
const failing = (script: (context: Excel.RequestContext) => void) =>
  session.pane.evaluate(
    (source) =>
      Excel.run(async (context) => {
        ((0, eval)(`(${source})`) as typeof script)(context);
        await context.sync();
        return "no error";
      }).catch((error: OfficeExtension.Error) => error.code),
    script.toString(),
  );

test("each mistake has the code that the reference documents", async () => {
  await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Mistakes");
      sheet.getRange("A1:B2").values = [
        ["Code", "Goal"],
        ["a", 1],
      ];
      sheet.tables.add("A1:B2", true).name = "Taken";
      context.workbook.names.add("Given", "=1");
      const locked = context.workbook.worksheets.add("Locked");
      locked.getRange("B1").format.protection.locked = false;
      locked.protection.protect();
      await context.sync();
    }),
  );
  expect([
    await failing(({ workbook }) => workbook.tables.getItem("None").delete()),
    await failing(({ workbook }) => workbook.names.getItem("None").delete()),
    await failing(({ workbook }) => workbook.worksheets.add("mistakes")),
    await failing(({ workbook }) => void workbook.worksheets.add("a/b")),
    await failing(({ workbook }) => void workbook.names.add("Given", "=2")),
    await failing(({ workbook }) => {
      workbook.worksheets.getItem("Mistakes").getRange("D1:E1").values = [[1]];
    }),
    await failing(({ workbook }) => {
      workbook.worksheets.getItem("Locked").getRange("A1").values = [[1]];
    }),
    await failing(({ workbook }) => {
      workbook.worksheets.getItem("Locked").getRange("B1").values = [[1]];
    }),
    await failing(({ workbook }) => workbook.worksheets.getItem("Locked").protection.protect()),
  ]).toEqual([
    "ItemNotFound",
    "ItemNotFound",
    "ItemAlreadyExists",
    "InvalidArgument",
    "ItemAlreadyExists",
    "InvalidArgument",
    "AccessDenied",
    "no error",
    "InvalidOperation",
  ]);
});

test("a missing item asked for with OrNullObject is null, and calls on it do nothing", async () => {
  const nulls = await session.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { workbook } = context;
      const items = [
        workbook.worksheets.getItemOrNullObject("None"),
        workbook.tables.getItemOrNullObject("None"),
        workbook.names.getItemOrNullObject("None"),
        workbook.settings.getItemOrNullObject("None"),
        workbook.customXmlParts.getItemOrNullObject("{0}"),
      ];
      workbook.worksheets.getItemOrNullObject("None").getRange("A1").clear();
      await context.sync();
      return items.map(({ isNullObject }) => isNullObject);
    }),
  );
  expect(nulls).toEqual([true, true, true, true, true]);
});

test("an add-in's own writes, its tables' events, and what it switches off", async () => {
  const heard = await session.pane.evaluate(async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Own");
      sheet.getRange("A1:B2").values = [
        ["Code", "Goal"],
        ["a", 1],
      ];
      const table = sheet.tables.add("A1:B2", true);
      table.onChanged.add((event) => {
        heard.push(`table ${event.changeType} ${event.address} ${event.source}`);
        return Promise.resolve();
      });
      sheet.onChanged.add((event) => {
        heard.push(`sheet ${event.changeType} ${event.address} ${String(event.triggerSource)}`);
        return Promise.resolve();
      });
      context.workbook.worksheets.onAdded.add((event) => {
        heard.push(`added ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2").values = [[5]];
      await context.sync();
      context.runtime.enableEvents = false;
      await context.sync();
      sheet.getRange("B2").values = [[6]];
      await context.sync();
      context.runtime.enableEvents = true;
      context.workbook.worksheets.add("Later");
      await context.sync();
    });
    while (!heard.includes("added Local")) await new Promise((resolve) => setTimeout(resolve, 20));
    return heard;
  });
  expect(heard.toSorted()).toEqual([
    "added Local",
    "sheet RangeEdited B2 ThisLocalAddin",
    "table RangeEdited B2 Local",
  ]);
});
