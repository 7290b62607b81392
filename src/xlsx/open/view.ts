import { containsCell, parseCell } from "../addresses";
import type { XmlNode } from "../guards/tree";
import { SHEET_COLUMNS, SHEET_ROWS } from "../model/addresses";
import type { Range } from "../model/addresses";
import type { SheetView } from "../model/sheets";
import { readAreas } from "./areas";
import type { Losses } from "./losses";
import { booleanOf, countOf } from "./values";

const SELECTED_AREAS = 8_192;

function readSelection(view: XmlNode | undefined): Pick<SheetView, "activeCell" | "selection"> {
  const pane = view?.child("m:pane")?.get("activePane");
  const selections = view?.all("m:selection") ?? [];
  const node = selections.find((selection) => selection.get("pane") === pane) ?? selections.at(-1);
  const activeCell = parseCell(node?.get("activeCell") ?? "A1") ?? { row: 0, column: 0 };
  const { row, column } = activeCell;
  const own: Range = { top: row, left: column, bottom: row, right: column };
  const areas = readAreas(node?.get("sqref"), SELECTED_AREAS);
  const holdsIt = areas?.some((area) => containsCell(area, activeCell));
  return { activeCell, selection: areas && holdsIt ? areas : [own] };
}

export function readView(sheet: XmlNode, name: string, losses: Losses): SheetView {
  const view = sheet.list("m:sheetViews", "m:sheetView")[0];
  const pane = view?.child("m:pane");
  const state = pane?.get("state") ?? "split";
  const frozen = state === "frozen" || state === "frozenSplit";
  if (pane && !frozen) losses.add("split", name);
  if (!booleanOf(view?.get("showZeros"), true) || booleanOf(view?.get("showFormulas"), false))
    losses.add("hiddenZeros", name);
  if ((view?.get("view") ?? "normal") !== "normal") losses.add("pageView", name);
  return {
    frozenRows: frozen ? countOf(pane?.get("ySplit"), 0, SHEET_ROWS - 1, 0) : 0,
    frozenColumns: frozen ? countOf(pane?.get("xSplit"), 0, SHEET_COLUMNS - 1, 0) : 0,
    gridlines: booleanOf(view?.get("showGridLines"), true),
    headings: booleanOf(view?.get("showRowColHeaders"), true),
    rightToLeft: booleanOf(view?.get("rightToLeft"), false),
    zoom: countOf(view?.get("zoomScale"), 10, 400, 100),
    ...readSelection(view),
  };
}
