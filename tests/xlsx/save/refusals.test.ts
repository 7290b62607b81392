import {
  cellStyle,
  differentialStyle,
  documentProperties,
  newSheet,
  newWorkbook,
  save,
} from "../../../src/xlsx";
import type {
  Cell,
  CellValue,
  Sheet,
  Table,
  Validation,
  Workbook,
  XlsxError,
} from "../../../src/xlsx";
import { cell, formula, row } from "../support/everything";

async function refusal(book: Workbook): Promise<string> {
  try {
    await save(book, { customFunctions: ["KPISTATUS"] });
  } catch (error) {
    expect(error).toMatchObject({ name: "XlsxError", kind: "cannotSave" });
    return (error as XlsxError).message;
  }
  throw new Error("The book was saved");
}

const sheetRefusal = (parts: Partial<Sheet>) => refusal(newWorkbook([newSheet("S", parts)]));
const cellRefusal = (...cells: Cell[]) => sheetRefusal({ rows: [row(0, cells)] });

const area = { top: 0, left: 0, bottom: 1, right: 0 };
const table: Table = {
  name: "T",
  area,
  headerRow: true,
  totalsRow: false,
  filterButtons: true,
  columns: [{ name: "a", calculated: null, totals: null }],
  style: {
    name: null,
    bandedRows: false,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
  },
};
const header = [row(0, [cell(0, "a")])];
const withTable = (patch: Partial<Table>, rows = header) =>
  sheetRefusal({ rows, tables: [{ ...table, ...patch }] });

const validation: Validation = {
  areas: [area],
  rule: { kind: "any" },
  ignoreBlank: true,
  prompt: { shown: true, title: "", message: "" },
  alert: { shown: true, style: "stop", title: "", message: "" },
};

describe("what the Open XML SDK overlooks and Excel does not is refused, with the place", () => {
  it.each<[CellValue, string]>([
    [NaN, "the cell A1 of “S” holds a number that is none (NaN or infinite)"],
    [-Infinity, "the cell A1 of “S” holds a number that is none (NaN or infinite)"],
    ["x".repeat(32_768), "the cell A1 of “S” holds more than 32,767 letters"],
  ])("%s", async (value, message) => {
    expect(await cellRefusal(cell(0, value))).toContain(message);
  });

  it("numbers and texts that are results", async () => {
    expect(await cellRefusal(formula(0, "1/3", NaN))).toContain("NaN");
    expect(await cellRefusal(formula(0, "A2", "x".repeat(32_768)))).toContain("32,767");
  });

  it.each([
    ["=1", "the formula in cell A1 of “S” begins with ="],
    ["[@Goal]", "the formula in cell A1 of “S” names [@Goal] outside a table"],
    ["SUM(1", "is not complete"],
    ["SUM(Gone[Goal])", "names the table Gone, which is not in the workbook"],
    ["[Other.xlsx]S!A1", "from another workbook"],
  ])("the formula %s", async (text, message) => {
    expect(await cellRefusal(formula(0, text, 1))).toContain(message);
  });

  it("cells and rows out of order, outside, twice", async () => {
    expect(await cellRefusal(cell(1, 1), cell(0, 1))).toContain(
      "the cell A1 of “S” is out of order",
    );
    expect(await cellRefusal(cell(0, 1), cell(0, 1))).toContain("out of order");
    expect(await cellRefusal(cell(16_384, 1))).toContain("goes beyond the sheet");
    expect(await sheetRefusal({ rows: [row(1, []), row(0, [])] })).toContain("the row 1 of “S”");
    expect(await sheetRefusal({ rows: [row(1_048_576, [])] })).toContain("outside the sheet");
    expect(await sheetRefusal({ rows: [row(0, [], { height: 500 })] })).toContain("409.5 points");
  });

  it("array formulas that stand elsewhere or share cells", async () => {
    const array = (column: number, left: number): Cell => ({
      ...cell(column, 1),
      formula: { kind: "array", text: "A1", area: { top: 0, left, bottom: 5, right: left + 1 } },
    });
    expect(await cellRefusal(array(0, 1))).toContain("whose results do not begin there");
    expect(await cellRefusal(array(0, 0), array(1, 1))).toContain("share cells");
  });

  it.each<[string, Partial<Table>, typeof header]>([
    ["has no row below its header", { area: { ...area, bottom: 0 } }, header],
    ["has a name that Excel does not allow", { name: "A1" }, header],
    ["has a name that Excel does not allow", { name: "my table" }, header],
    ["has other columns than its area", { area: { ...area, right: 1 } }, header],
    ["header cell says something else", {}, [row(0, [cell(0, "b")])]],
    ["header cell says something else", {}, [row(0, [cell(0, 5)])]],
    [
      "has two columns of the same name",
      {
        area: { ...area, right: 1 },
        columns: [
          { name: "a", calculated: null, totals: null },
          { name: "A", calculated: null, totals: null },
        ],
      },
      [row(0, [cell(0, "a"), cell(1, "A")])],
    ],
    ["has filter buttons and no header row", { headerRow: false }, header],
    [
      "has a total and no row for it",
      { columns: [{ name: "a", calculated: null, totals: { kind: "label", text: "x" } }] },
      header,
    ],
  ])("a table that %s", async (message, patch, rows) => {
    expect(await withTable(patch, rows)).toContain(message);
  });

  it("a table's column whose formula cannot be", async () => {
    const columns = [{ name: "a", calculated: { text: "SUM(", array: false }, totals: null }];
    expect(await withTable({ columns })).toContain(
      "of the column “a” of the table T is not complete",
    );
  });

  it("tables and names that are called the same, merges and tables over each other", async () => {
    const names = [{ name: "t", formula: "1", hidden: false, comment: "" }];
    const sheet = newSheet("S", { rows: header, tables: [table] });
    expect(await refusal(newWorkbook([sheet], { names }))).toContain("called the same");
    const merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    expect(await sheetRefusal({ rows: header, tables: [table], merges })).toContain(
      "lie over each other",
    );
    expect(await sheetRefusal({ merges: [{ ...area, bottom: 0 }] })).toContain(
      "A1 of “S” is merged",
    );
  });

  it.each(["A1", "R1C1", "R", "c", "my name", "1st", "", "true", "x".repeat(256), "a-b"])(
    "the name %j",
    async (name) => {
      const names = [{ name, formula: "1", hidden: false, comment: "" }];
      expect(await refusal(newWorkbook([newSheet("S")], { names }))).toContain(
        "Excel does not allow the name",
      );
      expect(await sheetRefusal({ names })).toContain("on “S”");
    },
  );

  it.each(["", "a/b", "a:b", "[x]", "what?", "x".repeat(32), "'x", "x'", "History", "a\u0001"])(
    "the sheet's name %j",
    async (name) => {
      expect(await refusal(newWorkbook([newSheet(name)]))).toContain("the name of the sheet");
    },
  );

  it("books without a sheet, without one to see, with two of a name", async () => {
    expect(await refusal(newWorkbook([]))).toContain("it has no sheet");
    expect(await refusal(newWorkbook([newSheet("a", { visibility: "hidden" })]))).toContain(
      "visible",
    );
    expect(await refusal(newWorkbook([newSheet("a"), newSheet("A")]))).toContain("same name");
  });

  it("validations", async () => {
    const refused = (patch: Partial<Validation>) =>
      sheetRefusal({ validations: [{ ...validation, ...patch }] });
    const prompt = { shown: true, title: "x".repeat(33), message: "" };
    expect(await refused({ prompt })).toContain(
      "the validation on A1:A2 of “S” has a title of more than 32",
    );
    const long = { shown: true, title: "", message: "x".repeat(256) };
    expect(await refused({ prompt: long })).toContain("more than 255 letters");
    expect(await refused({ areas: [] })).toContain("applies to no cells");
    const list = (source: string) => refused({ rule: { kind: "list", source, dropDown: true } });
    expect(await list(`"${"x".repeat(256)}"`)).toContain("put them into cells");
    expect(await list("T[a]")).toContain("use a defined name");
    expect(await list("KPISTATUS(1)")).toContain("no function of an add-in");
    expect(await list("=Lists!$A$1")).toContain("begins with =");
  });

  it("conditional formats", async () => {
    const format = {
      areas: [area],
      priority: 1,
      stopIfTrue: false,
      rule: { kind: "expression" as const, formula: "A1", style: differentialStyle({}) },
    };
    const twice = { conditionalFormats: [format, format] };
    expect(await sheetRefusal(twice)).toContain("the same priority");
    const custom = { ...format, rule: { ...format.rule, formula: "KPISTATUS(1)=1" } };
    expect(await sheetRefusal({ conditionalFormats: [custom] })).toContain(
      "no function of an add-in",
    );
    const color = { ...format.rule, style: differentialStyle({ fill: "#ffffff" }) };
    expect(await sheetRefusal({ conditionalFormats: [{ ...format, rule: color }] })).toContain(
      "“#ffffff” is no colour",
    );
    expect(await sheetRefusal({ conditionalFormats: [{ ...format, priority: 0 }] })).toContain(
      "priority",
    );
  });

  it("looks, widths, print, links, notes, view", async () => {
    const looks = (style: Parameters<typeof cellStyle>[0]) =>
      cellRefusal(cell(0, 1, cellStyle(style)));
    expect(await looks({ numberFormat: "" })).toContain("number format");
    expect(await looks({ font: { size: 0 } })).toContain("409 points");
    expect(await looks({ alignment: { rotation: 91 } })).toContain("90 degrees");
    const column = { first: 0, last: 0, width: 256, hidden: false, style: null };
    expect(await sheetRefusal({ columns: [column] })).toContain("255 characters");
    expect(
      await sheetRefusal({
        columns: [
          { ...column, width: 9 },
          { ...column, width: 9 },
        ],
      }),
    ).toContain("out of order");
    const print = { ...newSheet("x").print, pages: { header: "x".repeat(256), footer: "" } };
    expect(await sheetRefusal({ print })).toContain("header or footer");
    const link = { area, tooltip: "", target: { kind: "url" as const, url: "x".repeat(2080) } };
    expect(await sheetRefusal({ hyperlinks: [link] })).toContain("leads nowhere");
    const note = { row: 0, column: 0, text: "x", author: "" };
    expect(await sheetRefusal({ notes: [note, note] })).toContain("two notes");
    const view = { ...newSheet("x").view, activeCell: { row: 5, column: 5 } };
    expect(await sheetRefusal({ view })).toContain("selected or frozen");
  });

  it("properties and XML", async () => {
    const refused = (parts: Partial<Workbook>) => refusal(newWorkbook([newSheet("S")], parts));
    expect(await refused({ properties: documentProperties({ title: "\u0001" }) })).toContain(
      "control characters",
    );
    expect(await refused({ properties: documentProperties({ created: "31 March" }) })).toContain(
      "2019-03-31T12:00:00Z",
    );
    const property = (name: string, value: string | number) =>
      refused({ customProperties: [{ name, value }] });
    expect(await property("", 1)).toContain("document property");
    expect(await property("a", NaN)).toContain("document property “a”");
    const twice = [
      { name: "a", value: 1 },
      { name: "A", value: 2 },
    ];
    expect(await refused({ customProperties: twice })).toContain("same name");
    for (const xml of [
      "",
      "<a>",
      "<!DOCTYPE a><a/>",
      '<?xml version="1.0" encoding="UTF-16"?><a/>',
      "<a/>\ud800",
    ])
      expect(await refused({ xmlParts: [{ id: null, xml }] })).toContain("not well-formed");
    expect(await refused({ xmlParts: [{ id: "1", xml: "<a/>" }] })).toContain("no id");
  });
});
