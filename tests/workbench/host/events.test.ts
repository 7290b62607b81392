import { type ExcelBench, failureOf, openExcel } from "./support/excel";
import { until } from "./support/pane";

let excel: ExcelBench;

beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

type Seen<T> = { readonly events: T[]; take(count: number): Promise<T[]> };

function seen<T>(): Seen<T> {
  const events: T[] = [];
  return {
    events,
    take: async (count) => {
      await until(() => events.length >= count);
      return events.splice(0);
    },
  };
}

const area = (address: string) => excel.engine.areas.resolve(address, excel.engine.sheets.active());

/** The person at the grid types into cells. */
const typed = (address: string, value: string | number): void => {
  excel.engine.as("user", () => {
    excel.engine.cells.setValues(area(address), value);
  });
};

async function changesOfSheet(): Promise<Seen<Excel.WorksheetChangedEventArgs>> {
  const changes = seen<Excel.WorksheetChangedEventArgs>();
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
      changes.events.push(event);
      return Promise.resolve();
    });
    await context.sync();
  });
  return changes;
}

describe("worksheet.onChanged", () => {
  test("tells what a person changed, with details of a single cell", async () => {
    const changes = await changesOfSheet();
    typed("B2", 5);
    typed("B2", "six");
    const [first, second] = await changes.take(2);
    expect(first).toMatchObject({
      type: "WorksheetChanged",
      changeType: "RangeEdited",
      source: "Local",
      address: "B2",
      worksheetId: excel.engine.sheets.active(),
    });
    expect(first?.triggerSource).not.toBe("ThisLocalAddin");
    expect(first?.changeDirectionState).toEqual({});
    expect(second?.details).toEqual({
      valueBefore: 5,
      valueAfter: "six",
      valueTypeBefore: "Double",
      valueTypeAfter: "String",
    });
  });

  test("edits of several cells have no details", async () => {
    const changes = await changesOfSheet();
    typed("A1:B2", 1);
    const [event] = await changes.take(1);
    expect(event).toMatchObject({ address: "A1:B2" });
    expect(event?.details).toBeUndefined();
  });

  test("the add-in's own writes are marked as its own and come after the reply", async () => {
    const changes = await changesOfSheet();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      await context.sync();
      expect(changes.events.every((event) => event.triggerSource === "ThisLocalAddin")).toBe(true);
    });
    const [event] = await changes.take(1);
    expect(event).toMatchObject({ source: "Local", triggerSource: "ThisLocalAddin" });
  });

  test("recalculation raises none", async () => {
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").formulas = [[1], ["=A1*2"]];
      await context.sync();
    });
    const changes = await changesOfSheet();
    typed("A1", 4);
    await excel.engine.calculation.whenCalculated();
    typed("C9", 1);
    const events = await changes.take(2);
    expect(events.map((event) => event.address)).toEqual(["A1", "C9"]);
  });

  test("the event gives its range, wherever it has moved meanwhile", async () => {
    const changes = await changesOfSheet();
    typed("B2", 5);
    const [event] = await changes.take(1);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("1:1").insert("Down");
      const range = event?.getRange(context).load("address, values");
      await context.sync();
      expect([range?.address, range?.values]).toEqual(["Sheet1!B3", [[5]]]);
    });
  });

  test("a coauthor's edit is Remote", async () => {
    const changes = await changesOfSheet();
    excel.engine.as("remote", () => {
      excel.engine.cells.setValues(area("A1"), 1);
    });
    const [event] = await changes.take(1);
    expect(event?.source).toBe("Remote");
  });

  test("inserted rows name their kind", async () => {
    const changes = await changesOfSheet();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("2:3").insert("Down");
      await context.sync();
    });
    const [event] = await changes.take(1);
    expect(event).toMatchObject({
      changeType: "RowInserted",
      address: "2:3",
      changeDirectionState: { insertShiftDirection: "Down" },
    });
  });

  test("a removed handler hears nothing more; another goes on", async () => {
    const first = seen<string>();
    const second = seen<string>();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const handler = sheet.onChanged.add((event) => {
        first.events.push(event.address);
        return Promise.resolve();
      });
      sheet.onChanged.add((event) => {
        second.events.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      handler.remove();
      await context.sync();
    });
    typed("A1", 1);
    expect(await second.take(1)).toEqual(["A1"]);
    expect(first.events).toEqual([]);
  });

  test("enableEvents silences the add-in until it is set again", async () => {
    const changes = await changesOfSheet();
    const enable = (enableEvents: boolean) =>
      excel.run(async (context) => {
        context.runtime.enableEvents = enableEvents;
        await context.sync();
      });
    await enable(false);
    typed("A1", 1);
    await enable(true);
    typed("A2", 1);
    const events = await changes.take(1);
    expect(events.map((event) => event.address)).toEqual(["A2"]);
  });

  test("enableEvents silences the document's events too, and only from then on", async () => {
    const heard = seen<string>();
    await excel.run(async (context) => {
      const { runtime, workbook } = context;
      workbook.settings.onSettingsChanged.add(() => {
        heard.events.push("settings");
        return Promise.resolve();
      });
      workbook.onSelectionChanged.add(() => {
        heard.events.push("selection");
        return Promise.resolve();
      });
      await context.sync();
      workbook.settings.add("told", 1);
      runtime.enableEvents = false;
      workbook.settings.add("silent", 1);
      await context.sync();
      excel.engine.selection.select([area("C3")]);
      runtime.enableEvents = true;
      workbook.settings.add("told again", 1);
      await context.sync();
    });
    expect(await heard.take(2)).toEqual(["settings", "settings"]);
  });

  test("of all worksheets hears every sheet", async () => {
    const changes = seen<string>();
    await excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        changes.events.push(event.address);
        return Promise.resolve();
      });
      context.workbook.worksheets.add("B");
      await context.sync();
      context.workbook.worksheets.getItem("B").getRange("A7").values = [[1]];
      await context.sync();
    });
    expect(await changes.take(1)).toEqual(["A7"]);
  });
});

describe("tables", () => {
  beforeEach(() =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:B3").values = [
        ["Code", "Name"],
        ["a", "Alpha"],
        ["b", "Beta"],
      ];
      sheet.tables.add("A1:B3", true).name = "Things";
      await context.sync();
    }),
  );

  test("onChanged of the table, of its sheet's tables and of the book's", async () => {
    const changes = seen<Excel.TableChangedEventArgs>();
    const hear = (event: Excel.TableChangedEventArgs) => {
      changes.events.push(event);
      return Promise.resolve();
    };
    await excel.run(async (context) => {
      context.workbook.tables.getItem("Things").onChanged.add(hear);
      context.workbook.tables.onChanged.add(hear);
      await context.sync();
    });
    typed("A2", "z");
    const events = await changes.take(2);
    const { id } = excel.engine.tables.list()[0] as { id: string };
    for (const event of events) {
      expect(event).toMatchObject({
        type: "TableChanged",
        tableId: id,
        changeType: "RangeEdited",
        address: "A2",
      });
      expect(event.details).toMatchObject({ valueBefore: "a", valueAfter: "z" });
    }
  });

  test("an edit outside is none of the table's", async () => {
    const changes = seen<string>();
    await excel.run(async (context) => {
      context.workbook.tables.onChanged.add((event) => {
        changes.events.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    typed("D1", 1);
    typed("B3", "z");
    expect(await changes.take(1)).toEqual(["B3"]);
  });

  test("onAdded and onDeleted", async () => {
    const heard = seen<string>();
    await excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.onAdded.add((event) => {
        heard.events.push(event.type);
        return Promise.resolve();
      });
      tables.onDeleted.add((event) => {
        heard.events.push(`${event.type} ${event.tableName}`);
        return Promise.resolve();
      });
      await context.sync();
      tables.add("Sheet1!D1:E2", true);
      tables.getItem("Things").delete();
      await context.sync();
    });
    expect(await heard.take(2)).toEqual(["TableAdded", "TableDeleted Things"]);
  });

  test("onSelectionChanged tells the part within, and that it left", async () => {
    const heard = seen<[string, boolean]>();
    await excel.run(async (context) => {
      context.workbook.tables.getItem("Things").onSelectionChanged.add((event) => {
        heard.events.push([event.address, event.isInsideTable]);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.engine.selection.select([area("B2:C9")]);
    await until(() => heard.events.length === 1);
    excel.engine.selection.select([area("F1")]);
    expect(await heard.take(2)).toEqual([
      ["B2:B3", true],
      ["", false],
    ]);
  });
});

describe("sheets", () => {
  test("onAdded, onActivated, onDeactivated, onDeleted", async () => {
    const heard = seen<string>();
    const hear = (event: { readonly type: string }) => {
      heard.events.push(event.type);
      return Promise.resolve();
    };
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(hear);
      worksheets.onDeleted.add(hear);
      worksheets.onActivated.add(hear);
      worksheets.getItem("Sheet1").onDeactivated.add(hear);
      await context.sync();
      worksheets.add("B").activate();
      await context.sync();
      worksheets.getItem("Sheet1").activate();
      await context.sync();
      worksheets.getItem("B").delete();
      await context.sync();
    });
    const events = await heard.take(5);
    expect(events.filter((type) => type !== "WorksheetActivated")).toEqual([
      "WorksheetAdded",
      "WorksheetDeactivated",
      "WorksheetDeleted",
    ]);
    expect(events.filter((type) => type === "WorksheetActivated")).toHaveLength(2);
  });

  test("onSelectionChanged of sheet, workbook and document", async () => {
    const heard = seen<string>();
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").onSelectionChanged.add((event) => {
        heard.events.push(event.address);
        return Promise.resolve();
      });
      context.workbook.onSelectionChanged.add(() => {
        heard.events.push("workbook");
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.engine.selection.select([area("C3:D4")]);
    expect((await heard.take(2)).sort()).toEqual(["C3:D4", "workbook"]);
  });

  test("onCalculated once a sheet has finished", async () => {
    const heard = seen<string>();
    await excel.run(async (context) => {
      context.workbook.worksheets.onCalculated.add((event) => {
        heard.events.push(event.worksheetId);
        return Promise.resolve();
      });
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=1+1"]];
      await context.sync();
    });
    expect((await heard.take(1))[0]).toBe(excel.engine.sheets.active());
  });

  test("onFormatChanged tells where looks changed", async () => {
    const heard = seen<string>();
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.onFormatChanged.add((event) => {
        heard.events.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange("B2:C3").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect(await heard.take(1)).toEqual(["B2:C3"]);
  });
});

test("settings written by either API raise onSettingsChanged", async () => {
  const values = seen<unknown>();
  await excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.onSettingsChanged.add(async (event) => {
      const setting = event.settings.getItem("view").load("value");
      await event.settings.context.sync();
      values.events.push(setting.value);
    });
    await context.sync();
    settings.add("view", 1);
    await context.sync();
  });
  expect(await values.take(1)).toEqual([1]);
  const { settings } = excel.window.Office.context.document;
  settings.set("view", 2);
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(await values.take(1)).toEqual([2]);
});

test("an event that the host lacks refuses by its public name", async () => {
  const failure = await failureOf(excel, (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onSingleClicked.add(() => Promise.resolve());
    return Promise.resolve();
  });
  expect(failure).toMatchObject({
    code: "NotImplemented",
    message: "Worksheet.onSingleClicked is not supported by the workbench.",
  });
});

test("sorting, hiding rows and protecting are told", async () => {
  const told = seen<string>();
  const tell = (text: string) => {
    told.events.push(text);
    return Promise.resolve();
  };
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C4").values = [
      ["Name", "Q1", "Q2"],
      ["a", 3, 1],
      ["b", 2, 9],
      ["c", 1, 5],
    ];
    sheet.onRowSorted.add(({ address, source }) => tell(`rows ${address} ${source}`));
    sheet.onColumnSorted.add(({ address }) => tell(`columns ${address}`));
    sheet.onRowHiddenChanged.add(({ address, changeType }) => tell(`${changeType} ${address}`));
    context.workbook.worksheets.onProtectionChanged.add(({ isProtected }) =>
      tell(`protected ${String(isProtected)}`),
    );
    await context.sync();
    const range = sheet.getRange("A1:C4");
    range.sort.apply([{ key: 1 }], false, true);
    range.load("values");
    await context.sync();
    expect(range.values.map(([name]) => name)).toEqual(["Name", "c", "b", "a"]);
    range.sort.apply([{ key: 1, ascending: false }], false, true, "Columns");
    range.load("values");
    await context.sync();
    expect(range.values[0]).toEqual(["Name", "Q2", "Q1"]);
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("2:3").rowHidden = false;
    sheet.protection.protect();
    sheet.protection.unprotect();
    await context.sync();
  });
  expect(await told.take(6)).toEqual([
    "rows A2:C2,A4:C4 Local",
    "columns B1:C4",
    "Hidden 2:3",
    "Unhidden 2:3",
    "protected true",
    "protected false",
  ]);
});
