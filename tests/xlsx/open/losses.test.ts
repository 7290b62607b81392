import { openParts, relationships, workbook, worksheet } from "../support/minimal";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const anchor = (name: string) =>
  `<xdr:twoCellAnchor><xdr:from/><xdr:to/>${name}<xdr:clientData/></xdr:twoCellAnchor>`;

describe("what a file has and the model cannot keep is said in plain words", () => {
  it("of the whole book", async () => {
    const { lost } = await openParts({
      "_rels/.rels": relationships(
        ["officeDocument", "xl/workbook.xml"],
        ["webextensiontaskpanes", "x.xml"],
        ["origin", "y"],
      ),
      "xl/workbook.xml": workbook('<calcPr iterate="1" fullPrecision="0"/>')
        .replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>')
        .replace(
          "</sheets>",
          '<sheet name="Chart1" sheetId="2" r:id="rId2"/><sheet name="Macro1" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="Out">[1]S!$A$1</definedName><definedName name="Mac" function="1">1</definedName><definedName name="A1">1</definedName></definedNames>',
        ),
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["chartsheet", "chartsheets/sheet1.xml"],
        ["xlMacrosheet", "macrosheets/sheet1.xml"],
        ["vbaProject", "vbaProject.bin"],
        ["externalLink", "externalLinks/externalLink1.xml"],
        ["connections", "connections.xml"],
        ["calcChain", "calcChain.xml"],
        ["somethingNew", "new.xml"],
      ),
    });
    expect(lost.map(({ message }) => message)).toEqual([
      "the protection of the workbook’s structure",
      "settings of add-ins and task panes",
      "the digital signature",
      "the macros",
      "the links to other workbooks",
      "the connections to data outside",
      "1 part of a kind not known here",
      "1 chart sheet",
      "1 macro sheet",
      "1 name that points to another workbook or cannot be read",
      "2 names that cannot be read",
      "the setting for circular calculation",
      "the setting “precision as displayed”",
    ]);
  });

  it("of headers and footers that are longer than Excel allows", async () => {
    const { book, lost } = await openParts({
      "xl/worksheets/sheet1.xml": worksheet(
        `<sheetData/><headerFooter><oddHeader>&amp;L${"x".repeat(254)}</oddHeader><oddFooter>&amp;CPage &amp;P</oddFooter></headerFooter>`,
      ),
    });
    expect(book.sheets[0]?.print.pages).toEqual({ header: "", footer: "&CPage &P" });
    expect(lost.map(({ message }) => message)).toEqual([
      "1 header or footer of more than 255 characters on “S”",
    ]);
  });

  it("of a sheet", async () => {
    const { lost } = await openParts({
      "xl/worksheets/sheet1.xml": worksheet(
        '<sheetViews><sheetView showZeros="0" view="pageLayout" workbookViewId="0"><pane ySplit="500"/></sheetView></sheetViews>' +
          '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><cols><col min="1" max="1" outlineLevel="1"/></cols>' +
          '<sheetData><row outlineLevel="1"><c vm="1" t="e"><v>#VALUE!</v></c></row></sheetData>' +
          '<protectedRanges/><autoFilter ref="A1:B9"><filterColumn colId="0"/><sortState ref="A2:B9"/></autoFilter><scenarios/><pageSetup copies="2"/><ignoredErrors><ignoredError sqref="A1" evalError="1"/></ignoredErrors>' +
          '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup/><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>',
      ),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        ["drawing", "../drawings/drawing1.xml"],
        ["pivotTable", "../pivotTables/pivotTable1.xml"],
        ["pivotTable", "../pivotTables/pivotTable2.xml"],
        ["slicer", "../slicers/slicer1.xml"],
        ["printerSettings", "../printerSettings/printerSettings1.bin"],
        ["threadedComment", "../threadedComments/threadedComment1.xml"],
        ["ctrlProp", "../ctrlProps/ctrlProp1.xml"],
        ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
      ),
      "xl/drawings/drawing1.xml":
        `<xdr:wsDr xmlns:xdr="${DRAWING}">` +
        anchor("<xdr:graphicFrame/>") +
        anchor("<xdr:graphicFrame/>") +
        anchor("<xdr:pic/>") +
        anchor("<xdr:sp/>") +
        "</xdr:wsDr>",
      "xl/drawings/_rels/drawing1.xml.rels": relationships(
        ["chart", "../charts/chart1.xml"],
        ["chart", "../charts/chart2.xml"],
        ["image", "../media/image1.png"],
      ),
      "xl/threadedComments/threadedComment1.xml":
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1"/></ThreadedComments>',
    });
    expect(lost.every(({ sheet }) => sheet === "S")).toBe(true);
    expect(lost.map(({ message }) => message.replace(" on “S”", ""))).toEqual([
      "1 cell with a linked data type or a picture in it",
      "the grouping of rows and columns",
      "the ranges with passwords of their own",
      "the scenarios",
      "2 groups of sparklines",
      "that rows without contents are hidden",
      "what the rows were last sorted by (they stay as they are)",
      "that some green corners are switched off",
      "1 filter that was set (hidden rows stay hidden)",
      "2 pivot tables (their figures stay)",
      "1 slicer or timeline",
      "the settings of one printer",
      "1 button or form control",
      "2 charts",
      "1 picture",
      "1 drawing or text box",
      "1 comment with replies (kept as a note)",
      "the split window",
      "that zeros are hidden or formulas shown",
      "the view of pages (becomes the usual view)",
      "how notes and errors are printed, the number of copies, or headers that keep their size",
    ]);
  });

  it("a workbook with macros is read without them", async () => {
    const { book, lost } = await openParts({
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["vbaProject", "vbaProject.bin"],
      ),
      "xl/vbaProject.bin": "anything",
    });
    expect(book.sheets).toHaveLength(1);
    expect(lost.map(({ kind }) => kind)).toEqual(["macros"]);
  });

  it("of a book: how it opens, counts its columns and shapes its letters", async () => {
    const { lost } = await openParts({
      "xl/workbook.xml": workbook('<calcPr refMode="R1C1"/>').replace(
        "<sheets>",
        '<fileSharing readOnlyRecommended="1"/><sheets>',
      ),
      "xl/styles.xml":
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><shadow/></font></fonts></styleSheet>',
    });
    expect(lost.map(({ message }) => message)).toEqual([
      "that the workbook opens read-only or asks for a password to be changed",
      "that columns are shown as numbers (R1C1)",
      "shadows and outlines of letters",
    ]);
  });
});
