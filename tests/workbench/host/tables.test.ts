import { type ExcelBench, failureOf, openExcel } from "./support/excel";

let excel: ExcelBench;

const rows = [
  ["Code", "Name", "Share"],
  ["a", "Alpha", 0.5],
  ["b", "Beta", 0.25],
];

beforeAll(async () => {
  excel = await openExcel();
});
beforeEach(async () => {
  await excel.reset();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("B2:D4").values = rows;
    sheet.tables.add("B2:D4", true).name = "Things";
    await context.sync();
  });
});
afterAll(() => excel.close());

const withTable = <T>(
  batch: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => excel.run((context) => batch(context.workbook.tables.getItem("Things"), context));

const failing = (batch: (table: Excel.Table) => void) =>
  failureOf(excel, (context) => {
    batch(context.workbook.tables.getItem("Things"));
    return Promise.resolve();
  });

test("has parts, a sheet, rows and columns", async () => {
  await withTable(async (table, context) => {
    const parts = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.columns.getItem("Share").getDataBodyRange(),
      table.rows.getItemAt(1).getRange(),
    ].map((range) => range.load("address"));
    table.worksheet.load("name");
    table.rows.load("count");
    table.columns.load("items/name, items/index, count");
    await context.sync();
    expect(parts.map((range) => range.address)).toEqual([
      "Sheet1!B2:D4",
      "Sheet1!B2:D2",
      "Sheet1!B3:D4",
      "Sheet1!D3:D4",
      "Sheet1!B4:D4",
    ]);
    expect(table.worksheet.name).toBe("Sheet1");
    expect([table.rows.count, table.columns.count]).toEqual([2, 3]);
    expect(table.columns.items.map((column) => column.name)).toEqual(["Code", "Name", "Share"]);
  });
});

test("a totals row that is not shown is no range", async () => {
  expect((await failing((table) => table.getTotalRowRange())).code).toBe("ItemNotFound");
});

test("looks are set and read", async () => {
  await withTable(async (table, context) => {
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.showFilterButton = false;
    table.highlightFirstColumn = true;
    table.load("style, showBandedRows, showFilterButton, highlightFirstColumn, showHeaders");
    await context.sync();
    expect(table).toMatchObject({
      style: "TableStyleLight9",
      showBandedRows: false,
      showFilterButton: false,
      highlightFirstColumn: true,
      showHeaders: true,
    });
  });
});

test("its id survives renaming; a name taken is refused", async () => {
  await withTable(async (table, context) => {
    table.load("id");
    await context.sync();
    table.name = "Renamed";
    const again = context.workbook.tables.getItem(table.id).load("name");
    await context.sync();
    expect(again.name).toBe("Renamed");
    context.workbook.worksheets.getItem("Sheet1").tables.add("F2:G3", false).name = "Other";
    await context.sync();
  });
  const failure = await failureOf(excel, (context) => {
    context.workbook.tables.getItem("Other").name = "renamed";
    return Promise.resolve();
  });
  expect(failure.location).toBe("Table.name");
  expect(["ItemAlreadyExists", "InvalidArgument"]).toContain(failure.code);
});

test("overlapping tables are refused", async () => {
  const failure = await failureOf(excel, (context) =>
    Promise.resolve(context.workbook.tables.add("Sheet1!D4:E9", true)),
  );
  expect(failure).toMatchObject({ code: "InvalidArgument", location: "TableCollection.add" });
});

test("without headers a header row is inserted above the data", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B");
    sheet.getRange("A1:B1").values = [[1, 2]];
    const table = sheet.tables.add("A1:B1", false);
    const range = table.getRange().load("values, address");
    await context.sync();
    expect(range.values).toEqual([
      ["Column1", "Column2"],
      [1, 2],
    ]);
    expect(range.address).toBe("B!A1:B2");
  });
});

describe("rows", () => {
  test("are appended, or inserted where asked; what lies below shifts down", async () => {
    await withTable(async (_, context) => {
      const below = context.workbook.worksheets.getItem("Sheet1").getRange("B6");
      below.values = [["below"]];
      await context.sync();
    });
    await withTable(async (table, context) => {
      table.rows.add(-1, [["c", "Gamma", 1]]);
      const first = table.rows.add(0, [["z", "Zero", 0]]);
      first.load("index, values");
      const body = table.getDataBodyRange().load("values, address");
      await context.sync();
      expect([first.index, first.values]).toEqual([0, [["z", "Zero", 0]]]);
      expect(body.values.map((row) => String(row[0]))).toEqual(["z", "a", "b", "c"]);
      expect(body.address).toBe("Sheet1!B3:D6");
      const shifted = context.workbook.worksheets.getItem("Sheet1").getRange("B7").load("values");
      await context.sync();
      expect(shifted.values).toEqual([["below"]]);
    });
  });

  test("of the wrong width are InvalidArgument", async () => {
    const failure = await failing((table) => table.rows.add(undefined, [["c", "Gamma"]]));
    expect(failure).toMatchObject({ code: "InvalidArgument", location: "TableRowCollection.add" });
  });

  test("are written and deleted by position", async () => {
    await withTable(async (table, context) => {
      table.rows.getItemAt(1).values = [["B", "Beth", 2]];
      table.rows.getItemAt(0).delete();
      const body = table.getDataBodyRange().load("values");
      const count = table.rows.getCount();
      await context.sync();
      expect(body.values).toEqual([["B", "Beth", 2]]);
      expect(count.value).toBe(1);
    });
  });

  test("a position beyond the end is ItemNotFound", async () => {
    expect((await failing((table) => table.rows.getItemAt(9).delete())).code).toBe("ItemNotFound");
  });

  test("load their values as items", async () => {
    await withTable(async (table, context) => {
      table.rows.load("items/values, items/index");
      await context.sync();
      expect(table.rows.items.map((row) => [row.index, row.values[0]?.[1]])).toEqual([
        [0, "Alpha"],
        [1, "Beta"],
      ]);
    });
  });
});

describe("columns", () => {
  test("are added with values, renamed and deleted", async () => {
    await withTable(async (table, context) => {
      const added = table.columns.add(1, [["Note"], ["x"], ["y"]]);
      added.load("name, index, values");
      await context.sync();
      expect([added.name, added.index, added.values]).toEqual([
        "Note",
        1,
        [["Note"], ["x"], ["y"]],
      ]);
      added.name = "Remark";
      table.columns.getItem("Code").delete();
      const header = table.getHeaderRowRange().load("values");
      await context.sync();
      expect(header.values).toEqual([["Remark", "Name", "Share"]]);
    });
  });

  test("a missing one is ItemNotFound, or a null object", async () => {
    expect((await failing((table) => table.columns.getItem("No"))).code).toBe("ItemNotFound");
    await withTable(async (table, context) => {
      const none = table.columns.getItemOrNullObject("No");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

test("the one row of an empty table is taken by the first that is added", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.add("F2:G2", true);
    table.showTotals = true;
    table.rows.add(undefined, [
      ["a", 1],
      ["b", 2],
    ]);
    const body = table.getDataBodyRange().load("address, values");
    await context.sync();
    expect([body.address, body.values]).toEqual([
      "Sheet1!F3:G4",
      [
        ["a", 1],
        ["b", 2],
      ],
    ]);
    table.rows.getItemAt(0).delete();
    table.rows.getItemAt(0).delete();
    table.rows.add(undefined, [["c", 3]]);
    const again = table.getDataBodyRange().load("values");
    await context.sync();
    expect(again.values).toEqual([["c", 3]]);
  });
});

test("a blank row that was there stays where rows are added", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = sheet.tables.add("F2:G3", true);
    table.rows.add(undefined, [["a", 1]]);
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(body.values).toEqual([
      ["", ""],
      ["a", 1],
    ]);
  });
});

test("resize keeps the header row and has to overlap", async () => {
  await withTable(async (table, context) => {
    table.resize("B2:E6");
    const range = table.getRange().load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!B2:E6");
  });
  expect((await failing((table) => table.resize("B3:D6"))).code).toBe("InvalidArgument");
});

test("convertToRange leaves the cells, delete takes them", async () => {
  await withTable(async (table, context) => {
    const left = table.convertToRange().load("values");
    const gone = context.workbook.tables.getItemOrNullObject("Things");
    await context.sync();
    expect(left.values).toEqual(rows);
    expect(gone.isNullObject).toBe(true);
    const again = context.workbook.tables.add("Sheet1!B2:D4", true);
    again.delete();
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("B2:D4").load("values");
    await context.sync();
    expect(cells.values.flat().every((value) => value === "")).toBe(true);
  });
});

test("formulas speak of tables and follow their growth", async () => {
  await withTable(async (table, context) => {
    const sum = context.workbook.worksheets.getItem("Sheet1").getRange("F1");
    sum.formulas = [["=SUM(Things[Share])"]];
    sum.load("values, formulas");
    await context.sync();
    expect([sum.values, sum.formulas]).toEqual([[[0.75]], [["=SUM(Things[Share])"]]]);
    table.rows.add(undefined, [["c", "Gamma", 1]]);
    sum.load("values");
    await context.sync();
    expect(sum.values).toEqual([[1.75]]);
  });
});

test("getTables finds those that touch a range", async () => {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const touching = sheet.getRange("D4:F9").getTables();
    const within = sheet.getRange("D4:F9").getTables(true);
    const counts = [touching.getCount(), within.getCount()];
    await context.sync();
    expect(counts.map((count) => count.value)).toEqual([1, 0]);
  });
});

test("sorting and filtering", async () => {
  await withTable(async (table, context) => {
    table.sort.apply([{ key: 2, ascending: true }]);
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(body.values.map((row) => String(row[0]))).toEqual(["b", "a"]);
    table.columns.getItem("Code").filter.applyValuesFilter(["a"]);
    const view = table.getDataBodyRange().getVisibleView().load("values");
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(view.values).toEqual([["a", "Alpha", 0.5]]);
    expect(table.autoFilter.isDataFiltered).toBe(true);
    table.clearFilters();
    table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(table.autoFilter.isDataFiltered).toBe(false);
  });
});
