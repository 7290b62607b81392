import { type ExcelBench, failureOf, openExcel } from "./support/excel";
import { openPane, until } from "./support/pane";

let excel: ExcelBench;
let shown: boolean[];
let opened: string[];
let finished: [string, boolean][];
let created: (string | null)[];

beforeEach(async () => {
  [shown, opened, finished, created] = [[], [], [], []];
  excel = await openExcel({
    showPane: (visible) => shown.push(visible),
    openWindow: (url) => opened.push(url),
    commandFinished: (command, found) => finished.push([command, found]),
    createWorkbook: (base64) => {
      created.push(base64);
      return Promise.resolve();
    },
  });
});
afterEach(() => excel.close());

describe("start", () => {
  test("office.js finds itself in Excel, in a shared runtime", async () => {
    const { Office } = excel.window;
    const info = await Office.onReady();
    expect(info.host).toBe("Excel");
    expect(Office.context.document.mode).toBe("readWrite");
    expect(Office.context.displayLanguage).toBe("en-US");
    expect(Office.context.document.url).toBe("Book1");
  });

  test("requirement sets are declared as far as the host answers their common part", () => {
    const supported = (name: string, version: string) =>
      excel.window.Office.context.requirements.isSetSupported(name, version);
    expect(supported("ExcelApi", "1.13")).toBe(true);
    expect(supported("ExcelApi", "1.14")).toBe(false);
    for (const set of ["SharedRuntime", "Selection", "TextCoercion", "MatrixCoercion"]) {
      expect(supported(set, "1.1")).toBe(true);
    }
    for (const set of ["DialogApi", "RibbonApi", "ExcelApiOnline", "ImageCoercion"]) {
      expect(supported(set, "1.1")).toBe(false);
    }
  });
});

describe("requests", () => {
  test("fail with the library's own debug information", async () => {
    const failure = await failureOf(excel, (context) => {
      context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
      return Promise.resolve();
    });
    expect(failure).toMatchObject({ code: "ItemNotFound" });
    expect(failure.statement).toContain("worksheets.getItem(");
  });

  test("keep what was done before the failure", async () => {
    await failureOf(excel, (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      sheet.charts.add("Line", sheet.getRange("A1"));
      sheet.getRange("A2").values = [[2]];
      return Promise.resolve();
    });
    const area = excel.engine.areas.resolve("A1:A2", excel.engine.sheets.active());
    expect(excel.engine.cells.values(area)).toEqual([[1], [""]]);
  });

  test("are refused while the user types into a cell", async () => {
    const typing = jest.spyOn(excel.engine, "isEditing").mockReturnValue(true);
    const failure = await failureOf(excel, (context) => {
      context.workbook.worksheets.getItem("Sheet1").load("name");
      return Promise.resolve();
    });
    expect(failure.code).toBe("InvalidOperationInCellEditMode");
    typing.mockRestore();
  });

  test("release their ranges when the run has ended", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").load("values");
      sheet.getRange("B1").load("values");
      await context.sync();
    });
    const count = async () => {
      const context = new excel.window.Excel.RequestContext();
      const workbook = context.workbook as unknown as {
        _GetReferenceCount(): OfficeExtension.ClientResult<number>;
      };
      const references = workbook._GetReferenceCount();
      await context.sync();
      return references.value;
    };
    let left = await count();
    while (left > 0) left = await count();
    expect(left).toBe(0);
  });
});

describe("failures to order", () => {
  const write = (address: string) =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange(address).values = [[1]];
      sheet.getRange(address).getOffsetRange(1, 0).values = [[2]];
      await context.sync();
    });
  const values = () =>
    excel.engine.cells.values(excel.engine.areas.resolve("A1:A2", excel.engine.sheets.active()));

  test("the n-th request fails and does nothing", async () => {
    excel.host.faults.inject({ request: 2, code: "AccessDenied" });
    await write("D1");
    await expect(write("A1")).rejects.toMatchObject({ code: "AccessDenied" });
    expect(values()).toEqual([[""], [""]]);
    await write("A1");
    expect(values()).toEqual([[1], [2]]);
  });

  test("or in the midst of its actions", async () => {
    const before = excel.host.faults.roundTrips;
    await write("D1");
    expect(excel.host.faults.roundTrips - before).toBe(1);
    for (let after = 1; values()[0]?.[0] === ""; after += 1) {
      excel.host.faults.inject({ request: 1, code: "GeneralException", afterActions: after });
      await expect(write("A1")).rejects.toMatchObject({ code: "GeneralException" });
    }
    expect(values()).toEqual([[1], [""]]);
  });
});

describe("the pane", () => {
  test("is hidden and shown by the add-in, which hears of it", async () => {
    const { Office } = excel.window;
    const heard: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => heard.push(message.visibilityMode));
    await Office.addin.hide();
    await Office.addin.showAsTaskpane();
    await until(() => heard.length === 2);
    expect(heard).toEqual(["Hidden", "Taskpane"]);
    expect(shown).toEqual([false, true]);
  });

  test("hears when the person hides it", async () => {
    const heard: string[] = [];
    await excel.window.Office.addin.onVisibilityModeChanged((message) =>
      heard.push(message.visibilityMode),
    );
    excel.host.paneShown(false);
    await until(() => heard.length === 1);
    expect(heard).toEqual(["Hidden"]);
  });

  test("remembers how it starts", async () => {
    const { Office } = excel.window;
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
  });

  test("loaded anew it works as the first time", async () => {
    const again = await openPane(excel.host);
    const name = await again.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Sheet1");
    again.close();
  });
});

describe("commands", () => {
  test("run the associated function and are told to have finished", async () => {
    excel.window.Office.actions.associate("markDone", (event: Office.AddinCommands.Event) => {
      event.completed();
    });
    excel.host.runCommand("command-1", "markDone", "MarkDone.Button");
    await until(() => finished.length === 1);
    expect(finished).toEqual([["command-1", true]]);
  });

  test("of an unknown name say so", async () => {
    excel.host.runCommand("command-2", "unheard", "Button");
    await until(() => finished.length === 1);
    expect(finished).toEqual([["command-2", false]]);
  });
});

describe("other services", () => {
  test("createWorkbook hands the file to the page", async () => {
    await excel.window.Excel.createWorkbook("UEsDBA==");
    expect(created).toEqual(["UEsDBA=="]);
  });

  test("openBrowserWindow is the page's", () => {
    excel.window.Office.context.ui.openBrowserWindow("https://example.org/");
    excel.window.Office.context.ui.openBrowserWindow("javascript:alert(1)");
    expect(opened).toEqual(["https://example.org/"]);
  });

  test("OfficeRuntime.storage keeps texts", async () => {
    const { storage } = excel.window.OfficeRuntime;
    await storage.setItem("key", "value");
    expect(await storage.getItem("key")).toBe("value");
  });

  test("dialogs are refused by name", async () => {
    const result = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => {
      excel.window.Office.context.ui.displayDialogAsync("https://localhost/dialog.html", resolve);
    });
    expect(result.status).toBe("failed");
    expect(excel.refusals).toEqual(["Office.context.ui.displayDialogAsync"]);
  });

  test("the rest of the common API is refused", async () => {
    const result = await new Promise<Office.AsyncResult<unknown>>((resolve) => {
      excel.window.Office.context.document.goToByIdAsync(
        "Sheet1!A1",
        excel.window.Office.GoToType.NamedItem,
        resolve,
      );
    });
    expect([result.status, result.error.code]).toEqual(["failed", 5000]);
    expect(excel.refusals).toEqual(["The document method 82 of the common API"]);
  });
});
