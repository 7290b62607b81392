import { cellName, rangeName } from "../addresses";
import type { SheetView } from "../model/sheets";
import { element } from "./element";

/** The pane that the selection is in: below and right of what is frozen. */
const activePane = (rows: number, columns: number) =>
  rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";

export function viewXml(view: SheetView, selected: boolean): string {
  const { frozenRows, frozenColumns, activeCell, selection } = view;
  const frozen = frozenRows > 0 || frozenColumns > 0;
  const pane = frozen ? activePane(frozenRows, frozenColumns) : null;
  const content =
    (frozen
      ? element("pane", {
          xSplit: frozenColumns || null,
          ySplit: frozenRows || null,
          topLeftCell: cellName({ row: frozenRows, column: frozenColumns }),
          activePane: pane,
          state: "frozen",
        })
      : "") +
    element("selection", {
      pane,
      activeCell: cellName(activeCell),
      sqref: selection.map(rangeName).join(" "),
    });
  const head = {
    showGridLines: view.gridlines ? null : false,
    showRowColHeaders: view.headings ? null : false,
    rightToLeft: view.rightToLeft || null,
    tabSelected: selected || null,
    zoomScale: view.zoom === 100 ? null : view.zoom,
    zoomScaleNormal: view.zoom === 100 ? null : view.zoom,
    workbookViewId: 0,
  };
  return element("sheetViews", {}, element("sheetView", head, content));
}
