import { open } from "../../../src/xlsx";
import {
  MAIN,
  OFFICE,
  cells,
  minimal,
  openParts,
  pack,
  refusalOf,
  relationships,
  workbook,
} from "../support/minimal";

const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const ONE = "<row><c><v>1</v></c></row>";

const firstValue = async (parts: Record<string, string | Uint8Array>) =>
  (await open(pack(parts))).book.sheets[0]?.rows[0]?.cells[0]?.value;

describe("packages as other programs make them", () => {
  it("strict ISO 29500 namespaces, with dates as dates", async () => {
    const strict = Object.fromEntries(
      Object.entries(
        minimal({
          "xl/worksheets/sheet1.xml": cells(
            '<row r="1"><c r="A1" t="d"><v>2019-03-31</v></c></row>',
          ),
        }),
      ).map(([name, content]) => [
        name,
        String(content).replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE),
      ]),
    );
    expect(await firstValue(strict)).toBe(43555);
  });

  it("other prefixes than the usual ones", async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const book = `<q:workbook xmlns:q="${MAIN}" xmlns:w="${OFFICE}"><q:sheets><q:sheet name="S" sheetId="1" w:id="rId1"/></q:sheets></q:workbook>`;
    expect(
      await firstValue({
        ...minimal(),
        "xl/workbook.xml": book,
        "xl/worksheets/sheet1.xml": sheet,
      }),
    ).toBe(1);
  });

  it("elements of other namespaces are none of ours", async () => {
    const sheet = cells('<row><c xmlns="urn:other"><v>5</v></c><c><v>1</v></c></row>');
    expect(await firstValue({ ...minimal(), "xl/worksheets/sheet1.xml": sheet })).toBe(1);
  });

  it.each([
    ["in other folders", "../data/first.xml", "data/first.xml"],
    ["with absolute targets", "/deep/er/first.xml", "deep/er/first.xml"],
    ["with dots in the path", "./worksheets/../first.xml", "xl/first.xml"],
    ["percent-encoded in the target", "my%20sheet.xml", "xl/my sheet.xml"],
    ["percent-encoded in the name", "my sheet.xml", "xl/my%20sheet.xml"],
    ["in other letters", "FIRST.xml", "xl/First.XML"],
  ])("parts %s", async (_, target, name) => {
    const parts = {
      ...minimal({ "xl/worksheets/sheet1.xml": cells("") }),
      "xl/_rels/workbook.xml.rels": relationships(["worksheet", target]),
      [name]: cells(ONE),
    };
    expect(await firstValue(parts)).toBe(1);
  });

  it("a workbook in another place", async () => {
    expect(
      await firstValue({
        "_rels/.rels": relationships(["officeDocument", "/book.xml"]),
        "book.xml": workbook(),
        "_rels/book.xml.rels": relationships(["worksheet", "s.xml"]),
        "s.xml": cells(ONE),
      }),
    ).toBe(1);
  });

  it("a sheet that is not there, or a list of sheets that is wrong", async () => {
    const rels = (target: string) => ({
      "xl/_rels/workbook.xml.rels": relationships(["worksheet", target]),
    });
    const error = await refusalOf(rels("nowhere.xml"));
    expect(error.kind).toBe("damaged");
    expect(error.message).toContain("the sheet “S”");
    const sheets = (...names: string[]) => ({
      "xl/workbook.xml": workbook().replace(
        /<sheet .*?\/>/,
        names.map((name) => `<sheet name="${name}" sheetId="1" r:id="rId1"/>`).join(""),
      ),
    });
    for (const names of [["a/b"], [""], ["S", "s"], ["x".repeat(32)]])
      expect((await refusalOf(sheets(...names))).kind).toBe("damaged");
    expect((await refusalOf(sheets())).kind).toBe("noSheets");
  });

  it("sheets in the order of their tabs, hidden ones, the one on top, names of a sheet", async () => {
    const sheet = (name: string, more = "") =>
      `<sheet name="${name}" sheetId="1" r:id="rId1" ${more}/>`;
    const book =
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="2"/></bookViews><sheets>` +
      sheet("B", 'state="hidden"') +
      sheet("A", 'state="veryHidden"') +
      sheet("C") +
      '</sheets><definedNames><definedName name="Own" localSheetId="1" hidden="1" comment="why">A!$A$1</definedName>' +
      "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"2\">'C'!$A:$B,'C'!$1:$2</definedName>" +
      '<definedName name="_xlnm.Print_Area" localSheetId="2">C!$A$1:$B$9,C!$D$1</definedName>' +
      '<definedName name="Plan">0.5*(1+S!$A$1)</definedName></definedNames><calcPr calcMode="manual"/></workbook>';
    const { book: read, lost } = await openParts({ "xl/workbook.xml": book });
    expect(lost).toEqual([]);
    expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["B", "hidden"],
      ["A", "veryHidden"],
      ["C", "visible"],
    ]);
    expect(read.activeSheet).toBe(2);
    expect(read.calculation).toBe("manual");
    expect(read.names).toEqual([
      { name: "Plan", formula: "0.5*(1+S!$A$1)", hidden: false, comment: "" },
    ]);
    expect(read.sheets[1]?.names).toEqual([
      { name: "Own", formula: "A!$A$1", hidden: true, comment: "why" },
    ]);
    expect(read.sheets[2]?.print).toMatchObject({
      titleColumns: { first: 0, last: 1 },
      titleRows: { first: 0, last: 1 },
      area: [
        { top: 0, left: 0, bottom: 8, right: 1 },
        { top: 0, left: 3, bottom: 0, right: 3 },
      ],
    });
  });

  it("a book that hides all its sheets shows the first", async () => {
    const book = workbook().replace('sheetId="1"', 'sheetId="1" state="hidden"');
    const { book: read } = await openParts({ "xl/workbook.xml": book });
    expect(read.sheets[0]?.visibility).toBe("visible");
  });

  it("data of add-ins, pointed to from the workbook or from the file", async () => {
    const { book } = await openParts({
      "_rels/.rels": relationships(
        ["officeDocument", "xl/workbook.xml"],
        ["customXml", "../customXml/item1.xml"],
      ),
      "customXml/item1.xml":
        '<?xml version="1.0" encoding="utf-8"?>\n<p:plan xmlns:p="urn:x">é</p:plan>',
      "customXml/_rels/item1.xml.rels": relationships(["customXmlProps", "itemProps1.xml"]),
      "customXml/itemProps1.xml":
        '<ds:datastoreItem ds:itemID="{6f1a2b3c-0001-4002-8003-abcdef012345}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    });
    expect(book.xmlParts).toEqual([
      {
        id: "{6F1A2B3C-0001-4002-8003-ABCDEF012345}",
        xml: '<?xml version="1.0" encoding="utf-8"?>\n<p:plan xmlns:p="urn:x">é</p:plan>',
      },
    ]);
  });

  it("data of add-ins with a DOCTYPE end the reading; data that are no XML are lost", async () => {
    const parts = (content: string) => ({
      "_rels/.rels": relationships(
        ["officeDocument", "xl/workbook.xml"],
        ["customXml", "customXml/item1.xml"],
      ),
      "customXml/item1.xml": content,
    });
    expect((await refusalOf(parts("<!DOCTYPE a><a/>"))).kind).toBe("documentType");
    const { book, lost } = await openParts(parts("not xml"));
    expect(book.xmlParts).toEqual([]);
    expect(lost).toMatchObject([{ kind: "xmlPart", count: 1 }]);
  });

  it("document properties, and those that someone added", async () => {
    const vt = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    const { book, lost } = await openParts({
      "_rels/.rels": relationships(
        ["officeDocument", "xl/workbook.xml"],
        ["extended-properties", "docProps/app.xml"],
        ["custom-properties", "docProps/custom.xml"],
      ).replace(
        "</Relationships>",
        '<Relationship Id="c" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
      ),
      "docProps/core.xml":
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
        "<dc:creator>A. Author</dc:creator><dcterms:created>2019-03-31T14:00:00.5+02:00</dcterms:created><dcterms:modified>garbage</dcterms:modified></cp:coreProperties>",
      "docProps/app.xml":
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>ROCB</Company></Properties>',
      "docProps/custom.xml":
        `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="${vt}">` +
        '<property name="a"><vt:lpwstr>x</vt:lpwstr></property><property name="__proto__"><vt:i4>5</vt:i4></property>' +
        '<property name="d"><vt:filetime>2019-03-31T00:00:00Z</vt:filetime></property><property name="b"><vt:bool>1</vt:bool></property>' +
        '<property name="A"><vt:lpwstr>again</vt:lpwstr></property><property name="odd"><vt:vector/></property></Properties>',
    });
    expect(book.properties).toMatchObject({
      author: "A. Author",
      company: "ROCB",
      created: "2019-03-31T12:00:00Z",
      modified: null,
    });
    expect(book.customProperties).toEqual([
      { name: "a", value: "x" },
      { name: "__proto__", value: 5 },
      { name: "d", value: { date: "2019-03-31T00:00:00Z" } },
      { name: "b", value: true },
    ]);
    expect(lost).toMatchObject([{ kind: "property", count: 2 }]);
  });
});
