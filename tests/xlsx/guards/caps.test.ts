import { open } from "../../../src/xlsx";
import type { Limits } from "../../../src/xlsx";
import {
  MAIN,
  OFFICE,
  minimal,
  openCells,
  openParts,
  pack,
  refusal,
  refusalOf,
  relationships,
  sheetRefusal,
  strings,
  workbook,
  worksheet,
} from "../support/minimal";

// Much work on a busy machine.
jest.setTimeout(60_000);

const SHEET = "xl/worksheets/sheet1.xml";
const limits = (given: Partial<Limits>) => ({ limits: given });
const row = (content: string) => `<sheetData><row r="1">${content}</row></sheetData>`;
const repeated = (text: string, count: number) => text.repeat(count);

describe("guard 6: caps", () => {
  it("on cells, those that are only coloured included", async () => {
    const many = row(repeated("<c/>", 101));
    const error = await sheetRefusal(many, limits({ cells: 100 }));
    expect(error.kind).toBe("tooManyCells");
    expect(error.message).toContain("more than 100 filled or coloured cells");
  });

  it("on shared strings, by count and by letters", async () => {
    const many = strings(repeated("<si><t>a</t></si>", 11));
    const part = { "xl/sharedStrings.xml": many };
    expect((await refusalOf(part, limits({ strings: 10 }))).kind).toBe("tooMuchText");
    expect((await refusalOf(part, limits({ stringCharacters: 10 }))).kind).toBe("tooMuchText");
  });

  it("on the letters of a cell, before and after escapes are read", async () => {
    const inline = (text: string) => row(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`);
    expect((await sheetRefusal(inline("x".repeat(32_768)))).kind).toBe("textTooLong");
    const calculated = row(`<c t="str"><f>A1</f><v>${"x".repeat(32_768)}</v></c>`);
    expect((await sheetRefusal(calculated)).kind).toBe("textTooLong");
    const escaped = "_x0041_".repeat(32_767);
    const { book } = await openCells(`<row><c t="inlineStr"><is><t>${escaped}</t></is></c></row>`);
    expect(book.sheets[0]?.rows[0]?.cells[0]?.value).toBe("A".repeat(32_767));
  });

  it("on a formula, and on all formulas, shared ones written out", async () => {
    expect((await sheetRefusal(row(`<c><f>${"1+".repeat(4097)}1</f></c>`))).kind).toBe(
      "formulaTooLong",
    );
    const shared =
      `<c r="A1"><f t="shared" ref="A1:Z1" si="0">${"1+".repeat(4000)}1</f></c>` +
      repeated('<c><f t="shared" si="0"/></c>', 5000);
    const small = limits({ formulaCharacters: 1_000_000 });
    expect((await sheetRefusal(row(shared), small)).kind).toBe("tooManyFormulas");
    expect((await sheetRefusal(row(shared), limits({ milliseconds: 500 }))).kind).toBe("tooSlow");
  });

  it("on names", async () => {
    const names = repeated('<definedName name="a">1</definedName>', 11);
    const part = { "xl/workbook.xml": workbook(`<definedNames>${names}</definedNames>`) };
    expect((await refusalOf(part, limits({ names: 10 }))).kind).toBe("tooManyNames");
  });

  it("on sheets", async () => {
    const sheets = Array.from(
      { length: 1000 },
      (_, i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`,
    ).join("");
    const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`;
    const error = await refusalOf({ "xl/workbook.xml": book });
    expect(error.kind).toBe("tooManySheets");
    expect(error.message).toContain("1,000 sheets");
  });

  it("on tables", async () => {
    const table = `<table xmlns="${MAIN}" displayName="T" ref="A1:A2"><tableColumns><tableColumn name="a"/></tableColumns></table>`;
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ["table", "../tables/a.xml"],
        ["table", "../tables/b.xml"],
      ),
      "xl/tables/a.xml": table,
      "xl/tables/b.xml": table,
    };
    expect((await refusalOf(parts, limits({ tables: 1 }))).kind).toBe("tooManyTables");
  });

  it("on cell formats", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs>${repeated("<xf/>", 11)}</cellXfs></styleSheet>`;
    const error = await refusalOf({ "xl/styles.xml": styles }, limits({ styles: 10 }));
    expect(error.kind).toBe("tooManyStyles");
  });

  it.each([
    ["merged areas", `<mergeCells>${repeated('<mergeCell ref="A1:B2"/>', 11)}</mergeCells>`],
    ["links", `<hyperlinks>${repeated('<hyperlink ref="A1" location="A2"/>', 11)}</hyperlinks>`],
    [
      "validation rules",
      `<dataValidations>${repeated('<dataValidation sqref="A1"/>', 11)}</dataValidations>`,
    ],
    ["conditional formats", repeated('<conditionalFormatting sqref="A1"/>', 11)],
  ])("on %s", async (what, content) => {
    const error = await sheetRefusal(`<sheetData/>${content}`, limits({ rules: 10 }));
    expect(error.kind).toBe("tooManyRules");
    expect(error.message).toContain(`more than 10 ${what}`);
  });

  it("on single entries of a section or part", async () => {
    const columns = `<cols>${repeated('<col min="1" max="1"/>', 101)}</cols>`;
    expect((await sheetRefusal(columns, limits({ elements: 100 }))).kind).toBe("tooManyElements");
  });

  it("on the ranges of rules, which are left out and said", async () => {
    const areas = Array.from({ length: 20 }, (_, i) => `A${i + 1}`).join(" ");
    const sheet = worksheet(
      `<sheetData/><dataValidations><dataValidation sqref="${areas}"/></dataValidations>`,
    );
    const { book, lost } = await openParts({ [SHEET]: sheet }, limits({ areas: 10 }));
    expect(book.sheets[0]?.validations).toEqual([]);
    expect(lost.map(({ message }) => message)).toEqual([
      "1 validation rule that cannot be read on “S”",
    ]);
  });
});

describe("guard 6: ranges of a file are never spelled out", () => {
  const WHOLE = "A1:XFD1048576";

  it("a small file whose name, merge, column, validation, format, array and table cover the sheet", async () => {
    const sheet = worksheet(
      '<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>' +
        `<sheetData><row r="1" spans="1:16384"><c r="A1" t="str"><f t="array" ref="${WHOLE}">A2</f><v>x</v></c></row></sheetData>` +
        `<autoFilter ref="${WHOLE}"/><mergeCells><mergeCell ref="${WHOLE}"/></mergeCells>` +
        `<conditionalFormatting sqref="${WHOLE}"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting>` +
        `<dataValidations><dataValidation type="list" sqref="${WHOLE}"><formula1>$A:$XFD</formula1></dataValidation></dataValidations>` +
        `<hyperlinks><hyperlink ref="${WHOLE}" location="A1"/></hyperlinks>` +
        '<tableParts><tablePart r:id="rId1"/></tableParts>',
    );
    const file = pack(
      minimal({
        [SHEET]: sheet,
        "xl/workbook.xml": workbook(
          `<definedNames><definedName name="All">S!$A$1:$XFD$1048576</definedName>` +
            `<definedName name="_xlnm.Print_Area" localSheetId="0">S!$A:$XFD</definedName></definedNames>`,
        ),
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/table1.xml"]),
        "xl/tables/table1.xml": `<table xmlns="${MAIN}" displayName="T" ref="${WHOLE}"><tableColumns><tableColumn name="x"/></tableColumns></table>`,
      }),
    );
    expect(file.length).toBeLessThan(5_000);
    const { book, lost } = await open(file, limits({ milliseconds: 5_000 }));
    const all = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
    expect(book.sheets[0]).toMatchObject({
      merges: [all],
      autoFilter: all,
      validations: [{ areas: [all] }],
      conditionalFormats: [{ areas: [all] }],
      hyperlinks: [{ area: all }],
      print: { area: [all] },
      rows: [{ cells: [{ formula: { kind: "array", area: all } }] }],
    });
    expect(lost.map(({ kind }) => kind)).toEqual(["table"]);
  });

  it("sixty thousand areas that all overlap", async () => {
    const merges = Array.from(
      { length: 60_000 },
      (_, i) => `<mergeCell ref="A${i + 1}:XFD${i + 2}"/>`,
    );
    const sheet = worksheet(`<sheetData/><mergeCells>${merges.join("")}</mergeCells>`);
    const { book } = await openParts({ [SHEET]: sheet }, limits({ milliseconds: 30_000 }));
    expect(book.sheets[0]?.merges).toHaveLength(30_000);
  });
});

describe("guard 7: time", () => {
  it("ends a file that takes too long", async () => {
    const error = await refusal(pack(minimal()), limits({ milliseconds: 0 }));
    expect(error.kind).toBe("tooSlow");
    expect(error.message).toContain("takes too long");
  });

  it("ends when it is cancelled, before and meanwhile", async () => {
    const file = pack(minimal());
    expect((await refusal(file, { signal: AbortSignal.abort() })).kind).toBe("cancelled");
    const controller = new AbortController();
    const big = pack(
      minimal({
        [SHEET]: worksheet(
          `<sheetData>${repeated("<row><c><v>1</v></c></row>", 100_000)}</sheetData>`,
        ),
      }),
    );
    const seen: number[] = [];
    const error = await refusal(big, {
      signal: controller.signal,
      onProgress: (fraction) => {
        seen.push(fraction);
        controller.abort();
      },
    });
    expect(error.kind).toBe("cancelled");
    expect(seen).toHaveLength(1);
  });

  it("says how far it got, ever further, to the end", async () => {
    const big = pack(
      minimal({
        [SHEET]: worksheet(
          `<sheetData>${repeated("<row><c><v>1</v></c></row>", 100_000)}</sheetData>`,
        ),
      }),
    );
    const seen: number[] = [];
    await open(big, { onProgress: (fraction) => seen.push(fraction) });
    expect(seen.length).toBeGreaterThan(3);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    expect(seen.at(-1)).toBe(1);
  });
});
