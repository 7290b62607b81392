import { rangeName } from "../addresses";
import type { Range } from "../model/addresses";
import type { Hyperlink, Sheet } from "../model/sheets";
import { NS } from "../package/namespaces";
import { sheetData } from "./cells";
import { columnsXml } from "./columns";
import { conditionalFormatsXml, sheetExtensionsXml } from "./conditional-formats";
import type { SaveContext } from "./context";
import { DECLARATION, attributes, counted, element, listed, xstringAttribute } from "./element";
import { colorElement } from "./looks";
import { ignoredErrorsXml } from "./ignored-errors";
import { printXml } from "./print";
import { protectionXml } from "./protection";
import { validationsXml } from "./validations";
import { viewXml } from "./view";

/** The ids by which a sheet names its other parts. */
export interface SheetIds {
  /** Of each link out of the book, in order; null for the others. */
  readonly hyperlinks: readonly (string | null)[];
  readonly noteShapes: string | null;
  readonly tables: readonly string[];
}

function propertiesXml({ tabColor, print }: Sheet): string {
  const content =
    (tabColor === null ? "" : colorElement("tabColor", tabColor)) +
    (print.fit === null ? "" : element("pageSetUpPr", { fitToPage: true }));
  return content === "" ? "" : element("sheetPr", {}, content);
}

/** All cells between the outermost ones. */
function usedRange({ rows }: Sheet): Range {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const used = {
    top: filled[0]?.index ?? 0,
    left: Infinity,
    bottom: filled.at(-1)?.index ?? 0,
    right: 0,
  };
  for (const { cells } of filled) {
    used.left = Math.min(used.left, cells[0]?.column ?? 0);
    used.right = Math.max(used.right, cells.at(-1)?.column ?? 0);
  }
  return { ...used, left: Math.min(used.left, used.right) };
}

const formatXml = ({ defaultRowHeight, defaultColumnWidth }: Sheet): string =>
  element("sheetFormatPr", {
    defaultColWidth: defaultColumnWidth,
    defaultRowHeight: defaultRowHeight ?? 15,
    customHeight: defaultRowHeight === null ? null : true,
  });

function hyperlinkXml({ area, target, tooltip }: Hyperlink, id: string | null): string {
  return element("hyperlink", {
    ref: rangeName(area),
    "r:id": id,
    location: target.kind === "place" ? xstringAttribute(target.location) : null,
    tooltip: tooltip === "" ? null : xstringAttribute(tooltip),
  });
}

/** A sheet's XML, a row at a time, in the order that the schema demands. */
export function* sheetXml(
  sheet: Sheet,
  selected: boolean,
  ids: SheetIds,
  context: SaveContext,
): Iterable<string> {
  const links = sheet.hyperlinks.map((link, i) => hyperlinkXml(link, ids.hyperlinks[i] ?? null));
  const tables = ids.tables.map((id) => element("tablePart", { "r:id": id }));
  yield `${DECLARATION}<worksheet${attributes({ xmlns: NS.main, "xmlns:r": NS.r })}>`;
  yield propertiesXml(sheet);
  yield element("dimension", { ref: rangeName(usedRange(sheet)) });
  yield viewXml(sheet.view, selected);
  yield formatXml(sheet);
  yield columnsXml(sheet, context);
  yield* sheetData(sheet, context);
  yield protectionXml(sheet.protection);
  if (sheet.autoFilter) yield element("autoFilter", { ref: rangeName(sheet.autoFilter) });
  yield counted(
    "mergeCells",
    sheet.merges.map((area) => element("mergeCell", { ref: rangeName(area) })),
  );
  yield conditionalFormatsXml(sheet, context);
  yield validationsXml(sheet, context);
  yield listed("hyperlinks", links);
  yield printXml(sheet.print);
  yield ignoredErrorsXml(sheet.rows);
  if (ids.noteShapes) yield element("legacyDrawing", { "r:id": ids.noteShapes });
  yield counted("tableParts", tables);
  yield sheetExtensionsXml(sheet, context);
  yield "</worksheet>";
}
