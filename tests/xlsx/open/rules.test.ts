import { MAIN, OFFICE, openParts, relationships, worksheet } from "../support/minimal";
import type { Sheet } from "../../../src/xlsx";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

async function readSheet(content: string, parts: Record<string, string> = {}) {
  const { book, lost } = await openParts({
    "xl/worksheets/sheet1.xml": worksheet(content),
    ...parts,
  });
  return { sheet: book.sheets[0] as Sheet, lost: lost.map(({ message }) => message) };
}

const extension = (uri: string, content: string) =>
  `<extLst><ext uri="{${uri}}" xmlns:x14="${X14}" xmlns:xm="${XM}">${content}</ext></extLst>`;

describe("validations", () => {
  it("with lists on other sheets, as newer Excel writes them apart", async () => {
    const { sheet, lost } = await readSheet(
      "<sheetData/>" +
        extension(
          "CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF",
          '<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" prompt="a_x000a_b">' +
            "<x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B2:B9 D2</xm:sqref></x14:dataValidation></x14:dataValidations>",
        ),
    );
    expect(lost).toEqual([]);
    expect(sheet.validations).toEqual([
      {
        areas: [
          { top: 1, left: 1, bottom: 8, right: 1 },
          { top: 1, left: 3, bottom: 1, right: 3 },
        ],
        rule: { kind: "list", source: "Lists!$A$1:$A$3", dropDown: true },
        ignoreBlank: true,
        prompt: { shown: true, title: "", message: "a\nb" },
        alert: { shown: true, style: "stop", title: "", message: "" },
      },
    ]);
  });

  it("that cannot be kept are counted", async () => {
    const wrong = [
      '<dataValidation type="list" sqref="A1"/>',
      '<dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation>',
      '<dataValidation type="magic" sqref="A1"><formula1>1</formula1></dataValidation>',
      '<dataValidation sqref="A1:"/>',
      `<dataValidation sqref="A1" promptTitle="${"x".repeat(33)}"/>`,
    ];
    const external =
      '<dataValidation type="list" sqref="A1"><formula1>[1]S!A1:A9</formula1></dataValidation>';
    const { sheet, lost } = await readSheet(
      `<sheetData/><dataValidations>${wrong.join("")}${external}</dataValidations>`,
    );
    expect(sheet.validations).toEqual([]);
    expect(lost).toEqual([
      "5 validation rules that cannot be read on “S”",
      "1 validation or conditional format whose formula cannot be kept on “S”",
    ]);
  });
});

describe("conditional formats", () => {
  it("of newer Excel: data bars with their additions, rules with looks of their own", async () => {
    const { sheet, lost } = await readSheet(
      '<sheetData/><conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
        `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{abc}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
        extension(
          "78C0D931-6437-407d-A8EE-F0AAD7539E65",
          '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{ABC}"><x14:dataBar gradient="0" direction="rightToLeft">' +
            '<x14:cfvo type="autoMin"/><x14:cfvo type="formula"><xm:f>$B$1</xm:f></x14:cfvo><x14:negativeFillColor rgb="FFFF0000"/></x14:dataBar></x14:cfRule><xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting>' +
            '<x14:conditionalFormatting><x14:cfRule type="expression" priority="1" stopIfTrue="1" id="{DEF}"><xm:f>Lists!$A$1=A1</xm:f><x14:dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></x14:dxf></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>' +
            '<x14:conditionalFormatting><x14:cfRule type="iconSet" priority="3" id="{X}"><x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>',
        ),
    );
    expect(sheet.conditionalFormats).toMatchObject([
      {
        priority: 2,
        rule: {
          kind: "dataBar",
          lower: { kind: "automatic" },
          upper: { kind: "formula", value: "$B$1" },
          negativeColor: "#FF0000",
          gradient: false,
          direction: "rightToLeft",
        },
      },
      {
        priority: 1,
        stopIfTrue: true,
        rule: {
          kind: "expression",
          formula: "Lists!$A$1=A1",
          style: { bold: true, fontColor: "#9C0006", fill: "#FFC7CE" },
        },
      },
    ]);
    expect(lost).toEqual(["1 conditional format of a kind not known here on “S”"]);
  });

  it("with looks of the book, priorities counted anew where two are the same", async () => {
    const dxf =
      '<dxf><font><strike/><u val="double"/></font><numFmt numFmtId="164" formatCode="0.0"/><fill><patternFill patternType="solid"><fgColor rgb="FF000001"/><bgColor rgb="FF00FF00"/></patternFill></fill></dxf>';
    const { sheet } = await readSheet(
      '<sheetData/><conditionalFormatting sqref="A1 C1:C2"><cfRule type="cellIs" dxfId="0" priority="7" operator="notBetween"><formula>1</formula><formula>2</formula></cfRule>' +
        '<cfRule type="containsText" dxfId="5" priority="7" operator="containsText" text="late"><formula>x</formula></cfRule>' +
        '<cfRule type="top10" priority="2" percent="1" bottom="1" rank="5"/></conditionalFormatting>',
      { "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><dxfs>${dxf}</dxfs></styleSheet>` },
    );
    expect(sheet.conditionalFormats.map(({ priority }) => priority)).toEqual([2, 3, 1]);
    expect(sheet.conditionalFormats[0]?.rule).toMatchObject({
      kind: "cellIs",
      comparison: "notBetween",
      formula1: "1",
      formula2: "2",
      style: {
        strikethrough: true,
        underline: "double",
        numberFormat: "0.0",
        fill: "#00FF00",
        bold: null,
      },
    });
    expect(sheet.conditionalFormats[1]?.rule).toMatchObject({
      kind: "text",
      operator: "contains",
      text: "late",
      style: { fill: null },
    });
    expect(sheet.conditionalFormats[2]?.rule).toMatchObject({
      kind: "top",
      rank: 5,
      percent: true,
    });
  });
});

describe("the rest of a sheet", () => {
  it("merges, links, protection, panes, widths, print", async () => {
    const { sheet, lost } = await readSheet(
      '<sheetPr><tabColor theme="4" tint="-0.25"/><pageSetUpPr fitToPage="1"/></sheetPr>' +
        '<sheetViews><sheetView showGridLines="0" zoomScale="80" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="topLeft"/><selection pane="bottomRight" activeCell="C4" sqref="C4:D5"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="20" customHeight="1" defaultColWidth="12"/>' +
        '<cols><col min="1" max="2" width="30" customWidth="1"/><col min="2" max="3" width="9"/><col min="4" max="4" width="12"/><col min="5" max="16384" width="12" hidden="1"/></cols>' +
        '<sheetData><row r="1" ht="40" customHeight="1"/><row r="2" ht="15"/><row r="3" hidden="1"/></sheetData>' +
        '<sheetProtection sheet="1" objects="1" formatCells="0" algorithmName="SHA-512" hashValue="aa==" saltValue="bb==" spinCount="5"/>' +
        '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="D4"/></mergeCells>' +
        '<hyperlinks><hyperlink ref="A1" r:id="rId1" location="top"/><hyperlink ref="A2" location="S!A1" tooltip="tip"/><hyperlink ref="A3" r:id="rId9"/></hyperlinks>' +
        '<pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;CPage &amp;P</oddFooter></headerFooter>',
      {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([
          "hyperlink",
          "https://a.example/?x=1&amp;y=2",
          "External",
        ]),
      },
    );
    expect(sheet.tabColor).toBe("#2F5597");
    expect(sheet.view).toMatchObject({
      frozenRows: 2,
      frozenColumns: 1,
      gridlines: false,
      zoom: 80,
      activeCell: { row: 3, column: 2 },
      selection: [{ top: 3, left: 2, bottom: 4, right: 3 }],
    });
    expect(sheet.defaultRowHeight).toBe(20);
    expect(sheet.defaultColumnWidth).toBe(12);
    expect(
      sheet.columns.map(({ first, last, width, hidden }) => [first, last, width, hidden]),
    ).toEqual([
      [0, 1, 30, false],
      [2, 2, 9, false],
      [4, 16_383, null, true],
    ]);
    expect(sheet.rows.map(({ index, height, hidden }) => [index, height, hidden])).toEqual([
      [0, 40, false],
      [2, null, true],
    ]);
    expect(sheet.protection).toEqual({
      allowed: ["formatCells", "editScenarios", "selectLockedCells", "selectUnlockedCells"],
      password: { kind: "salted", algorithm: "SHA-512", hash: "aa==", salt: "bb==", spins: 5 },
    });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    expect(sheet.hyperlinks.map(({ target, tooltip }) => [target, tooltip])).toEqual([
      [{ kind: "url", url: "https://a.example/?x=1&y=2#top" }, ""],
      [{ kind: "place", location: "S!A1" }, "tip"],
    ]);
    expect(sheet.print).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fit: { wide: 1, tall: 0 },
      margins: { left: 1, header: 0.5 },
      pages: { header: "", footer: "&CPage &P" },
    });
    expect(lost).toEqual([
      "2 merged areas that lie over others on “S”",
      "1 link that leads nowhere on “S”",
    ]);
  });

  it("looks: theme and old colours, tints, patterns, rotation, named styles", async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
      '<a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:accent1><a:srgbClr val="4f81bd"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
    const styles =
      `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="d\\ mmm"/></numFmts>` +
      '<fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><i val="0"/><u/><vertAlign val="superscript"/><color theme="4" tint="0.4"/><name val="Arial"/></font></fonts>' +
      '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill><fill><gradientFill><stop position="0"><color rgb="FF112233"/></stop></gradientFill></fill></fills>' +
      '<borders><border><left/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><diagonal style="hair"><color indexed="64"/></diagonal></border></borders>' +
      '<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" quotePrefix="1" xfId="3"><alignment horizontal="center" textRotation="135" wrapText="true" readingOrder="2"/><protection locked="0"/></xf><xf fillId="3" numFmtId="14"/><xf numFmtId="999" fontId="77"/></cellXfs></styleSheet>';
    const { sheet, lost } = await readSheet(
      '<sheetData><row s="1" customFormat="1"><c s="0"/><c s="1"/><c s="2"/><c s="3"/><c s="99"/><c/></row></sheetData>',
      { "xl/theme/theme1.xml": theme, "xl/styles.xml": styles },
    );
    const [row] = sheet.rows;
    expect(row?.style).toBe(row?.cells[1]?.style);
    expect(row?.cells.map(({ style }) => style.numberFormat)).toEqual([
      "General",
      "d\\ mmm",
      "m/d/yyyy",
      "General",
      "General",
    ]);
    expect(row?.cells[1]?.style).toMatchObject({
      font: {
        name: "Arial",
        bold: true,
        italic: false,
        underline: "single",
        position: "superscript",
        color: "#95B3D7",
      },
      fill: { kind: "solid", color: "#FFFF00" },
      borders: {
        left: { style: "thin", color: null },
        diagonal: { style: "hair" },
        diagonalUp: true,
      },
      alignment: { horizontal: "center", rotation: -45, wrap: true, readingOrder: "rightToLeft" },
      locked: false,
      quotePrefix: true,
    });
    expect(row?.cells[2]?.style.fill).toEqual({ kind: "solid", color: "#112233" });
    expect(lost).toEqual([
      "the names of cell styles (their looks stay)",
      "1 colour gradient (becomes one colour)",
    ]);
  });

  it("notes, and tables that Excel would repair", async () => {
    const table = (name: string, ref: string, column: string) =>
      `<table xmlns="${MAIN}" id="1" name="x" displayName="${name}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="1"><tableColumn id="1" name="${column}"><calculatedColumnFormula>${name}[[#This Row],[${column}]]*2</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>`;
    const { sheet, lost } = await readSheet(
      '<sheetData><row r="1"><c t="inlineStr"><is><t>A_x000a_b</t></is></c></row><row r="2"><c><f>T1[[#This Row],[A_x000a_b]]</f></c></row></sheetData>',
      {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          ["comments", "../comments1.xml"],
          ["table", "../tables/1.xml"],
          ["table", "../tables/2.xml"],
          ["table", "../tables/3.xml"],
        ),
        "xl/tables/1.xml": table("Kpis", "A1:A2", "A_x000a_b"),
        "xl/tables/2.xml": table("Other", "A2:A3", "a"),
        "xl/tables/3.xml": table("A1", "D1:D3", "a"),
        "xl/comments1.xml": `<comments xmlns="${MAIN}" xmlns:r="${OFFICE}"><authors><author>Someone</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>one </t></r><r><t>two</t></r></text></comment><comment ref="nowhere" authorId="0"><text/></comment></commentList></comments>`,
      },
    );
    expect(sheet.tables).toMatchObject([
      {
        name: "Kpis",
        columns: [{ name: "A\nb", calculated: { text: "[@[A\nb]]*2", array: false } }],
        filterButtons: true,
      },
    ]);
    expect(sheet.notes).toEqual([{ row: 1, column: 1, text: "one two", author: "Someone" }]);
    expect(lost).toEqual([
      "2 tables (their cells stay) on “S”",
      "1 note that cannot be read on “S”",
      "1 formula that looks into another workbook or cannot be read (the figure stays) on “S”",
    ]);
  });
});
