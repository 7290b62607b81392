import { strFromU8, unzipSync } from "fflate";
import { cellStyle, newSheet, newWorkbook, save } from "../../../src/xlsx";
import type { Workbook } from "../../../src/xlsx";
import { CUSTOM_FUNCTIONS, cell, everything, formula, row } from "../support/everything";

// Much work on a busy machine.
jest.setTimeout(60_000);

async function partsOf(book: Workbook): Promise<ReadonlyMap<string, string>> {
  const parts = unzipSync(await save(book, { customFunctions: CUSTOM_FUNCTIONS }));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe("the bytes of a book", () => {
  it("begin with the list of content types", async () => {
    expect([...(await partsOf(everything)).keys()][0]).toBe("[Content_Types].xml");
  });

  it("force no calculation, and tell the engine that Excel takes for current", async () => {
    const book = (await partsOf(newWorkbook([newSheet("S")]))).get("xl/workbook.xml");
    expect(book).toContain('<calcPr calcId="191029"/>');
    expect(book).not.toMatch(/fullCalcOnLoad|forceFullCalc/);
  });

  it("hold no author, no date and no name that was not given", async () => {
    const parts = await partsOf(
      newWorkbook([newSheet("S", { notes: [{ row: 0, column: 0, text: "x", author: "" }] })]),
    );
    expect(parts.has("docProps/core.xml")).toBe(false);
    expect(parts.get("xl/comments1.xml")).toContain("<authors><author></author></authors>");
    expect([...parts.values()].join("")).not.toMatch(/creator|lastModifiedBy|created|modified/);
  });

  it("store the add-in's functions in cells and names as Excel does", async () => {
    const parts = await partsOf(everything);
    expect(parts.get("xl/worksheets/sheet2.xml")).toContain("<f>_xldudf_KPISTATUS(A3,AsOf)</f>");
    expect(parts.get("xl/workbook.xml")).toContain(
      ">_xldudf_KPISTATUS(&quot;12.1&quot;,AsOf)<".replaceAll("&quot;", '"'),
    );
    for (const [name, xml] of parts) {
      if (!name.startsWith("xl/")) continue;
      for (const [, formula] of xml.matchAll(
        /<(?:f|formula\d?|calculatedColumnFormula|totalsRowFormula)(?: [^>]*)?>([^<]*)</g,
      ))
        expect(formula).not.toMatch(/\[@|^=|(?<!_)KPISTATUS/);
    }
  });

  it("mark dynamic arrays, and only those, as such", async () => {
    const sheet = (await partsOf(everything)).get("xl/worksheets/sheet2.xml") ?? "";
    expect(sheet.match(/ cm="1"/g)).toHaveLength(1);
    expect(sheet).toContain(
      '<c r="A3" t="str" cm="1"><f t="array" ref="A3:A4">_xlfn._xlws.FILTER(',
    );
    const plain = await partsOf(newWorkbook([newSheet("S", { rows: [row(0, [cell(0, 1)])] })]));
    expect(plain.has("xl/metadata.xml")).toBe(false);
  });

  it("say how high rows are that follow their contents, and leave them free to grow", async () => {
    const wrapped = cellStyle({ alignment: { wrap: true } });
    const small = cellStyle({ alignment: { wrap: true }, font: { size: 8 } });
    const turned = (rotation: number) => cellStyle({ alignment: { rotation } });
    const long = "twelve words that take two lines in forty letters and no more";
    const rows = [
      row(0, [cell(0, long, wrapped)]),
      row(1, [cell(0, long)]),
      row(2, [cell(0, "short", wrapped)]),
      row(3, [cell(0, long, wrapped)], { height: 20 }),
      row(4, [cell(0, "a\nb\nc", wrapped), cell(1, 12345678901234, wrapped)]),
      row(5, [cell(1, "x".repeat(100), wrapped)]),
      row(6, [cell(0, long, small)]),
      row(7, [cell(0, long, wrapped)]),
      row(8, [cell(0, "Quarter one", turned(90))]),
      row(9, [cell(0, "Quarter one", turned(-45))]),
      row(10, [cell(0, "abc", turned(255))]),
    ];
    const columns = [{ first: 0, last: 0, width: 40.71, hidden: false, style: null }];
    const merges = [{ top: 7, left: 0, bottom: 7, right: 1 }];
    const parts = await partsOf(newWorkbook([newSheet("S", { rows, columns, merges })]));
    const heads = parts.get("xl/worksheets/sheet1.xml")?.match(/<row [^>]*>/g);
    expect(heads).toEqual([
      '<row r="1" ht="30">',
      '<row r="2">',
      '<row r="3">',
      '<row r="4" ht="20" customHeight="1">',
      '<row r="5" ht="45">',
      '<row r="6" ht="195">',
      '<row r="7" ht="21.75">',
      '<row r="8">',
      '<row r="9" ht="57.75">',
      '<row r="10" ht="51.5">',
      '<row r="11" ht="45">',
    ]);
  });

  it("switch off the green corners of codes that read like numbers", async () => {
    const code = cellStyle({ numberFormat: "@" });
    const rows = [
      row(0, [cell(0, "KPI", code), cell(1, "5")]),
      row(1, [cell(0, "12.1", code), cell(1, 5, code), cell(3, "-1,000%", code)]),
      row(2, [cell(0, "2a", code)]),
      row(3, [cell(0, "5", code), formula(2, "1", "1", code)]),
    ];
    const xml = (await partsOf(newWorkbook([newSheet("S", { rows })]))).get(
      "xl/worksheets/sheet1.xml",
    );
    expect(xml).toContain(
      '<ignoredErrors><ignoredError sqref="A2:A4 D2" numberStoredAsText="1"/></ignoredErrors>',
    );
    const plain = await partsOf(newWorkbook([newSheet("S", { rows: rows.slice(0, 1) })]));
    expect(plain.get("xl/worksheets/sheet1.xml")).not.toContain("ignoredErrors");
  });

  it("keep text as text", async () => {
    const parts = await partsOf(
      newWorkbook([
        newSheet("S", {
          rows: [
            row(
              0,
              ["=1+1", "12.1", "TRUE", "-"].map((text, i) => cell(i, text)),
            ),
          ],
        }),
      ]),
    );
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>',
    );
    expect(parts.get("xl/sharedStrings.xml")).toContain("<si><t>=1+1</t></si><si><t>12.1</t></si>");
  });

  it("write negative zero as zero", async () => {
    const parts = await partsOf(newWorkbook([newSheet("S", { rows: [row(0, [cell(0, -0)])] })]));
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain("<v>0</v>");
  });

  it("can be cancelled, and say how far it is", async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      row(i, [cell(0, i), cell(1, `text ${i}`)]),
    );
    const book = newWorkbook([newSheet("S", { rows })]);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    await expect(save(book, { signal: controller.signal, onProgress })).rejects.toMatchObject({
      kind: "cancelled",
    });
    const seen: number[] = [];
    await save(book, { onProgress: (fraction) => seen.push(fraction) });
    expect(seen.length).toBeGreaterThan(2);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(seen.at(-1)).toBe(1);
  });
});
