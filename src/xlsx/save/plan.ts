import type { Sheet } from "../model/sheets";
import type { Workbook } from "../model/workbook";
import { NS } from "../package/namespaces";
import type { SaveContext } from "./context";
import { element } from "./element";
import { dynamicArrayMetadataXml } from "./metadata";
import { noteShapesXml, notesXml } from "./notes";
import { Parts } from "./parts";
import { appXml, coreXml, customPropertiesXml } from "./properties";
import { sheetXml } from "./sheet";
import type { SheetIds } from "./sheet";
import { tableXml } from "./tables";
import { workbookXml } from "./workbook";

const BOOK = "xl/workbook.xml";

/** Parts numbered through the whole book. */
interface Counters {
  tables: number;
  notes: number;
}

function addSheetParts(
  parts: Parts,
  sheet: Sheet,
  path: string,
  counters: Counters,
  context: SaveContext,
): SheetIds {
  const hyperlinks = sheet.hyperlinks.map(({ target }) =>
    target.kind === "url" ? parts.point(path, "hyperlink", target.url, true) : null,
  );
  const tables = sheet.tables.map((table) => {
    const id = ++counters.tables;
    const target = `xl/tables/table${id}.xml`;
    parts.addXml("table", target, () => tableXml(table, id, context));
    return parts.point(path, "table", target);
  });
  if (sheet.notes.length === 0) return { hyperlinks, tables, noteShapes: null };
  const number = ++counters.notes;
  const notes = `xl/comments${number}.xml`;
  const shapes = `xl/drawings/vmlDrawing${number}.vml`;
  parts.addXml("notes", notes, () => notesXml(sheet.notes));
  parts.add("noteShapes", shapes, () => [noteShapesXml(sheet.notes)]);
  parts.point(path, "comments", notes);
  return { hyperlinks, tables, noteShapes: parts.point(path, "vmlDrawing", shapes) };
}

/** Sheets come before the strings and styles that they gather. */
function addSheets(parts: Parts, book: Workbook, context: SaveContext): string[] {
  const counters: Counters = { tables: 0, notes: 0 };
  return book.sheets.map((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const ids = addSheetParts(parts, sheet, path, counters, context);
    parts.add("worksheet", path, () => sheetXml(sheet, i === book.activeSheet, ids, context));
    return parts.point(BOOK, "worksheet", path);
  });
}

function addProperties(parts: Parts, book: Workbook): void {
  const core = coreXml(book.properties);
  const custom = customPropertiesXml(book);
  if (core) {
    parts.addXml("core", "docProps/core.xml", () => core);
    parts.point("", "core-properties", "docProps/core.xml");
  }
  parts.addXml("app", "docProps/app.xml", () => appXml(book.properties));
  parts.point("", "extended-properties", "docProps/app.xml");
  if (custom) {
    parts.addXml("custom", "docProps/custom.xml", () => custom);
    parts.point("", "custom-properties", "docProps/custom.xml");
  }
}

function addXmlParts(parts: Parts, { xmlParts }: Workbook): void {
  xmlParts.forEach(({ id, xml }, i) => {
    const path = `customXml/item${i + 1}.xml`;
    parts.add("xmlPart", path, () => [xml]);
    parts.point(BOOK, "customXml", path);
    if (id === null) return;
    const properties = `customXml/itemProps${i + 1}.xml`;
    parts.addXml("xmlPartProperties", properties, () =>
      element("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": NS.customXml }),
    );
    parts.point(path, "customXmlProps", properties);
  });
}

export const hasDynamicArrays = ({ sheets }: Workbook): boolean =>
  sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ formula }) => formula?.kind === "dynamic")),
  );

/** Every part of the file, to be made in this order. */
export function planParts(book: Workbook, context: SaveContext): Parts {
  const parts = new Parts();
  parts.point("", "officeDocument", BOOK);
  addProperties(parts, book);
  const sheetIds = addSheets(parts, book, context);
  parts.addXml("workbook", BOOK, () => workbookXml(book, sheetIds, context));
  parts.addXml("styles", "xl/styles.xml", () => context.styles.xml());
  parts.point(BOOK, "styles", "xl/styles.xml");
  parts.add("strings", "xl/sharedStrings.xml", () => context.strings.xml());
  parts.point(BOOK, "sharedStrings", "xl/sharedStrings.xml");
  if (hasDynamicArrays(book)) {
    parts.addXml("metadata", "xl/metadata.xml", dynamicArrayMetadataXml);
    parts.point(BOOK, "sheetMetadata", "xl/metadata.xml");
  }
  addXmlParts(parts, book);
  return parts;
}
