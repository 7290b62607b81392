import {
  MAIN,
  minimal,
  openCells,
  openParts,
  pack,
  refusal,
  sheetRefusal,
  strings,
  worksheet,
} from "../support/minimal";
import { open } from "../../../src/xlsx";
import type { Cell } from "../../../src/xlsx";

const valuesOf = (cells: readonly Cell[] | undefined) => cells?.map(({ value }) => value);

async function values(cells: string, parts = {}) {
  const { book } = await openCells(`<row r="1">${cells}</row>`, parts);
  return valuesOf(book.sheets[0]?.rows[0]?.cells);
}

describe("values of cells", () => {
  it.each([
    ["<c><v>1.5</v></c>", 1.5],
    ['<c t="n"><v> 1E-300 </v></c>', 1e-300],
    ["<c><v>0.30000000000000004</v></c>", 0.30000000000000004],
    ["<c><v>-1.7976931348623157E+308</v></c>", -Number.MAX_VALUE],
    ['<c t="b"><v>1</v></c>', true],
    ['<c t="b"><v>false</v></c>', false],
    ['<c t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ['<c t="e"><v>#MADEUP!</v></c>', { error: "#VALUE!" }],
    ['<c t="str"><v> kept  </v></c>', " kept  "],
    ['<c t="str"><v>_x0041__x005F_x0041_</v></c>', "A_x0041_"],
    ['<c t="str"><f>""</f><v></v></c>', ""],
    ['<c t="inlineStr"><is><t>12.1</t></is></c>', "12.1"],
    ['<c t="inlineStr"><is><t>=1+1</t></is></c>', "=1+1"],
    ['<c t="inlineStr"><is><t> a </t></is></c>', "a"],
    ['<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>', " a "],
    ['<c t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c>', "a\r\nb"],
    [
      '<c t="inlineStr"><is><r><t>on </t></r><r><rPr><b/></rPr><t>track</t></r></is></c>',
      "ontrack",
    ],
    [
      '<c t="inlineStr"><is><r><t xml:space="preserve">on </t></r><r><t>track</t></r></is></c>',
      "on track",
    ],
    ['<c t="d"><v>2019-03-31</v></c>', 43555],
    ['<c t="d"><v>1900-01-01T12:00:00</v></c>', 1.5],
    ['<c t="d"><v>2019-03-31T06:00:00Z</v></c>', 43555.25],
  ])("%s", async (cell, expected) => {
    expect(await values(cell)).toEqual([expected]);
  });

  it.each([
    "<c><v>abc</v></c>",
    "<c><v>NaN</v></c>",
    "<c><v>Infinity</v></c>",
    "<c><v>1e999</v></c>",
    "<c><v>0x10</v></c>",
    '<c t="b"><v>yes</v></c>',
    '<c t="s"><v>7</v></c>',
    '<c t="s"><v>-1</v></c>',
    '<c t="d"><v>2019-02-30</v></c>',
    '<c t="z"><v>1</v></c>',
    '<c r="B9"><v>1</v></c>',
    '<c r="XFE1"><v>1</v></c>',
    '<c r="A1"/><c r="A1"/>'.replaceAll("/>", "><v>1</v></c>"),
    '<c><f t="shared" si="4"/></c>',
  ])("refuses a cell that cannot be: %s", async (cell) => {
    const error = await sheetRefusal(`<sheetData><row r="1">${cell}</row></sheetData>`);
    expect(error.kind).toBe("badCell");
    expect(error.message).toContain("of the sheet “S”");
  });

  it("shared strings: rich text, reading aids, blanks at the ends", async () => {
    const table = strings(
      "<si><t>plain</t></si>" +
        '<si><r><t>two</t></r><r><rPr><i/></rPr><t xml:space="preserve"> fonts</t></r></si>' +
        "<si><t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh><phoneticPr fontId='1'/></si>" +
        "<si><t xml:space='preserve'>\n x</t></si><si/>",
    );
    const cells = [0, 1, 2, 3, 4, 0].map((i) => `<c t="s"><v>${i}</v></c>`).join("");
    const { book, lost } = await openCells(`<row>${cells}</row>`, {
      "xl/sharedStrings.xml": table,
    });
    expect(valuesOf(book.sheets[0]?.rows[0]?.cells)).toEqual([
      "plain",
      "two fonts",
      "漢字",
      "\n x",
      "",
      "plain",
    ]);
    expect(lost).toMatchObject([
      { kind: "richText", sheet: "S", count: 1 },
      { kind: "phonetic", sheet: "S", count: 1 },
    ]);
  });

  it("rows and cells that do not say where they are", async () => {
    const { book } = await openCells(
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    const places = book.sheets[0]?.rows.flatMap(({ index, cells }) =>
      cells.map(({ column, value }) => [index, column, value]),
    );
    expect(places).toEqual([
      [0, 0, 1],
      [0, 2, 2],
      [4, 2, 3],
      [4, 3, 4],
      [5, 0, 5],
    ]);
  });

  it("rows and cells out of order are sorted, rows that occur twice refused", async () => {
    const { book } = await openCells(
      '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c><v>0</v></c></row>',
    );
    expect(book.sheets[0]?.rows.map(({ cells }) => valuesOf(cells))).toEqual([[0], [1, 2]]);
    const twice = '<row r="1"><c><v>0</v></c></row><row r="1"><c><v>0</v></c></row>';
    expect((await sheetRefusal(`<sheetData>${twice}</sheetData>`)).kind).toBe("badCell");
    const beyond = '<row r="1048577"><c><v>0</v></c></row>';
    expect((await sheetRefusal(`<sheetData>${beyond}</sheetData>`)).kind).toBe("badCell");
  });

  it("formulas: plain, shared, arrays, dynamic arrays", async () => {
    const metadata =
      `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">` +
      '<metadataTypes count="1"><metadataType name="XLDAPR"/></metadataTypes><futureMetadata name="XLDAPR"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
      '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
    const { book } = await openCells(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c>' +
        '<c r="D1" t="str"><f t="array" ref="D1:D2">_xlfn.UNIQUE(B1:B2)</f><v>x</v></c>' +
        '<c r="E1" cm="1"><f t="array" ref="E1:E2">_xlfn._xlws.SORT(B1:B2)</f><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>',
      { "xl/metadata.xml": metadata },
    );
    const cells = book.sheets[0]?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
      [1, { kind: "plain", text: "B1*$C$1" }],
      [
        "x",
        { kind: "array", text: "UNIQUE(B1:B2)", area: { top: 0, left: 3, bottom: 1, right: 3 } },
      ],
      [1, { kind: "dynamic", text: "SORT(B1:B2)", area: { top: 0, left: 4, bottom: 1, right: 4 } }],
      [2, { kind: "plain", text: "B2*$C$1" }],
      [null, { kind: "plain", text: "B3*$C$1" }],
    ]);
  });

  it("formulas that look into other workbooks leave their figures, and are counted", async () => {
    const { book, lost } = await openCells(
      '<row><c><f>[1]Plan!A1*2</f><v>7</v></c><c><f>"unfinished</f><v>8</v></c>' +
        '<c><f t="dataTable" ref="A1" r1="A2"/><v>9</v></c></row>',
    );
    expect(book.sheets[0]?.rows[0]?.cells.map(({ value, formula }) => [value, formula])).toEqual([
      [7, null],
      [8, null],
      [9, null],
    ]);
    expect(lost.map(({ message }) => message)).toEqual([
      "2 formulas that look into other workbooks or cannot be read (the figures stay) on “S”",
      "1 what-if data table (its figures stay) on “S”",
    ]);
  });

  it("names of objects are only texts", async () => {
    const table = strings("<si><t>__proto__</t></si><si><t>constructor</t></si>");
    const { book } = await openParts({
      "xl/sharedStrings.xml": table,
      "xl/worksheets/sheet1.xml": worksheet(
        '<sheetData __proto__="1" constructor="2"><row toString="x"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row></sheetData>',
      ),
    });
    expect(valuesOf(book.sheets[0]?.rows[0]?.cells)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["1"]).toBeUndefined();
  });

  it("dates from 1904 are refused with the cure", async () => {
    const parts = minimal();
    const book = (parts["xl/workbook.xml"] as string).replace(
      "<sheets>",
      '<workbookPr date1904="1"/><sheets>',
    );
    const error = await refusal(pack({ ...parts, "xl/workbook.xml": book }));
    expect(error.kind).toBe("dates1904");
    expect(error.message).toContain("clear “Use 1904 date system”");
    const off = book.replace('date1904="1"', 'date1904="false"');
    expect((await open(pack({ ...parts, "xl/workbook.xml": off }))).book.sheets).toHaveLength(1);
  });
});
