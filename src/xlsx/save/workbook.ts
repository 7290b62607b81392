import type { Workbook } from "../model/workbook";
import { NS } from "../package/namespaces";
import type { SaveContext } from "./context";
import { element, listed, xstringAttribute } from "./element";
import { namesXml } from "./names";

/**
 * The calculation engine of Excel 2019 and 365. Excel recalculates a book of an older engine when
 * it opens it; with this one the saved figures stay until something changes.
 */
const CALCULATION_ENGINE = 191029;

const MODES = { automatic: null, automaticExceptTables: "autoNoTable", manual: "manual" } as const;

export function workbookXml(
  book: Workbook,
  sheetIds: readonly string[],
  context: SaveContext,
): string {
  const firstVisible = book.sheets.findIndex(({ visibility }) => visibility === "visible");
  const sheets = book.sheets.map(({ name, visibility }, i) =>
    element("sheet", {
      name: xstringAttribute(name),
      sheetId: i + 1,
      state: visibility === "visible" ? null : visibility,
      "r:id": sheetIds[i],
    }),
  );
  const view = element("workbookView", {
    firstSheet: firstVisible || null,
    activeTab: book.activeSheet || null,
  });
  return element(
    "workbook",
    { xmlns: NS.main, "xmlns:r": NS.r },
    element("fileVersion", { appName: "xl", lastEdited: 7, lowestEdited: 7, rupBuild: 22228 }) +
      element("workbookPr", {}) +
      element("bookViews", {}, view) +
      listed("sheets", sheets) +
      namesXml(book, context) +
      element("calcPr", { calcId: CALCULATION_ENGINE, calcMode: MODES[book.calculation] }),
  );
}
