import { sheetNameProblem } from "../checks/names";
import { refuse } from "../guards/refuse";
import type { XmlNode } from "../guards/tree";
import type { Sheet } from "../model/sheets";
import type { Workbook } from "../model/workbook";
import type { Package, Relationship } from "../package/relationships";
import { decodeXstring } from "../text/xstring";
import type { Losses } from "./losses";
import type { LossKind } from "./losses";
import { booleanOf, countOf, oneOf } from "./values";

const CALCULATION = new Map<string, Workbook["calculation"]>([
  ["auto", "automatic"],
  ["autoNoTable", "automaticExceptTables"],
  ["manual", "manual"],
]);

export function readCalculation(book: XmlNode, losses: Losses): Workbook["calculation"] {
  const node = book.child("m:calcPr");
  if (booleanOf(node?.get("iterate"), false)) losses.add("iteration");
  if (!booleanOf(node?.get("fullPrecision"), true)) losses.add("displayedPrecision");
  return CALCULATION.get(node?.get("calcMode") ?? "auto") ?? "automatic";
}

/** A sheet that the book lists, before it is read. */
export interface ListedSheet {
  readonly name: string;
  readonly part: string;
  readonly visibility: Sheet["visibility"];
  /** Its place among all sheets, those that hold no cells included. */
  readonly position: number;
}

const OTHER_SHEETS: ReadonlyMap<string, LossKind> = new Map([
  ["chartsheet", "chartSheet"],
  ["dialogsheet", "dialogSheet"],
  ["xlMacrosheet", "macroSheet"],
  ["xlIntlMacrosheet", "macroSheet"],
]);

/** The sheets with cells, in order. Charts and macros on sheets of their own are counted as lost. */
export function listSheets(
  book: XmlNode,
  related: readonly Relationship[],
  file: Package,
  losses: Losses,
): ListedSheet[] {
  const nodes = book.list("m:sheets", "m:sheet");
  if (nodes.length > file.limits.sheets) refuse("tooManySheets", nodes.length, file.limits.sheets);
  const byId = new Map(related.map((one) => [one.id, one]));
  const seen = new Set<string>();
  return nodes.flatMap((node, position) => {
    const target = byId.get(node.get("r:id") ?? "");
    const other = OTHER_SHEETS.get(target?.type ?? "");
    if (other) {
      losses.add(other);
      return [];
    }
    const name = decodeXstring(node.get("name") ?? "");
    if (!target || sheetNameProblem(name) !== null || seen.has(name.toLowerCase()))
      return refuse("damaged", "its list of sheets");
    seen.add(name.toLowerCase());
    const visibility = oneOf(node.get("state"), ["hidden", "veryHidden"] as const, "visible");
    return [{ name, part: target.target, visibility, position }];
  });
}

/** The place among the sheets with cells of the one that was on top; a visible one. */
export function activeSheet(book: XmlNode, sheets: readonly ListedSheet[]): number {
  const tab = countOf(book.list("m:bookViews", "m:workbookView")[0]?.get("activeTab"), 0, 65535, 0);
  const isVisible = ({ visibility }: ListedSheet) => visibility === "visible";
  const active = sheets.findIndex((sheet) => sheet.position === tab && isVisible(sheet));
  return active >= 0 ? active : Math.max(0, sheets.findIndex(isVisible));
}

/** A book must show a sheet: where a file hides them all, the first is shown. */
export const withVisible = (sheets: readonly ListedSheet[]): readonly ListedSheet[] =>
  sheets.some(({ visibility }) => visibility === "visible")
    ? sheets
    : sheets.map((sheet, i) => (i === 0 ? { ...sheet, visibility: "visible" } : sheet));
