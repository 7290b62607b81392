import {
  openCells,
  openParts,
  refusalOf,
  sheetRefusal,
  workbook,
  worksheet,
} from "../support/minimal";

// Much work on a busy machine.
jest.setTimeout(60_000);

const SHEET = "xl/worksheets/sheet1.xml";

describe("guard 5: XML", () => {
  it.each([
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    "<!ELEMENT x ANY>",
  ])("refuses %s", async (declaration) => {
    const error = await refusalOf({ [SHEET]: declaration + worksheet("<sheetData/>") });
    expect(error.kind).toBe("documentType");
    expect(error.message).toContain("do not open it");
  });

  it("refuses nesting deeper than 64", async () => {
    const nested = "<a>".repeat(100_000) + "</a>".repeat(100_000);
    expect((await sheetRefusal(nested)).kind).toBe("tooDeep");
    expect((await sheetRefusal(`<sheetData>${nested}</sheetData>`)).kind).toBe("tooDeep");
  });

  it.each([
    ["bytes that are no UTF-8", Uint8Array.of(0x3c, 0x61, 0xff, 0x2f, 0x3e)],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0)],
    ["another encoding declared", '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'],
    ["UTF-8 that ends within a letter", Uint8Array.of(0x3c, 0x61, 0x2f, 0x3e, 0xe2, 0x82)],
  ])("refuses %s", async (_, content) => {
    const error = await refusalOf({ "xl/styles.xml": content });
    expect(error.kind).toBe("encoding");
    expect(error.message).toContain("Unicode");
  });

  it.each([
    "",
    "no xml at all",
    "<a>",
    "<a></b>",
    "<a b=c/>",
    '<a b="1" b="2"/>',
    "<a>&unknown;</a>",
    "<a>&#0;</a>",
    "<a>&#xD800;</a>",
    "<a>&#x110000;</a>",
    "<a> & </a>",
    "<a>\u0001</a>",
    "<a/>text",
    "<a/><b/>",
    "<x:a/>",
    "<a><![CDATA[</a>",
    "<a><!-- </a>",
    "<a",
  ])("refuses what is not well-formed: %j", async (content) => {
    const error = await refusalOf({ "xl/styles.xml": content });
    expect(error.kind).toBe("notXml");
    expect(error.message).toContain("xl/styles.xml");
  });

  it("refuses a single text or tag of more than a million letters", async () => {
    const long = "x".repeat(3_000_000);
    for (const content of [`<a b="${long}"/>`, `<!--${long}-->`])
      expect((await sheetRefusal(content)).kind).toBe("tokenTooLong");
  });

  it("takes the same parts when they are well-formed", async () => {
    expect((await openParts({ "xl/styles.xml": "<a b='1'>&#65;<!-- c --></a>" })).lost).toEqual([]);
  });

  it("refuses a sheet that is something else", async () => {
    expect((await refusalOf({ [SHEET]: "<a/>" })).kind).toBe("notXml");
  });

  it("reads a byte order mark, CDATA, comments, instructions and references", async () => {
    const { book } = await openCells(
      '<!-- c --><row r="1"><?pi x?><c r="A1" t="inlineStr"><is><t><![CDATA[<b> & ]]>&lt;&#65;&#x1F600;&amp;amp;</t></is></c></row>',
    );
    expect(book.sheets[0]?.rows[0]?.cells[0]?.value).toBe("<b> & <A😀&amp;");
    const bom = Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(workbook()));
    expect((await openParts({ "xl/workbook.xml": bom })).book.sheets).toHaveLength(1);
  });

  it("takes the fallback where a newer program has a choice", async () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const { book } = await openCells(
      `<mc:AlternateContent ${mc}><mc:Choice Requires="x99"><row r="1"><c r="A1"><v>1</v></c></row></mc:Choice>` +
        '<mc:Fallback><row r="1"><c r="A1"><v>2</v></c></row></mc:Fallback></mc:AlternateContent>',
    );
    expect(book.sheets[0]?.rows[0]?.cells[0]?.value).toBe(2);
  });
});
