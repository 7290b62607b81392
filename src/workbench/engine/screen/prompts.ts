import { IRenderManagerService } from "@univerjs/engine-render";
import { CellAlertManagerService, CellAlertType } from "@univerjs/preset-sheets-core";
import type { Context } from "../context";
import type { Engine } from "../contract";

const KEY = "workbench-prompt";

/** Shows what validation has to say of the cell that is selected, beside it, as Excel does. */
export function showPrompts(engine: Engine, { book }: Context): void {
  const alerts = book.injector.get(CellAlertManagerService);

  /** A book that is being opened is selected in before it is drawn. */
  const isDrawn = () =>
    book.injector.get(IRenderManagerService).getRenderById(book.unitId)?.engine.getCanvasElement()
      .isConnected === true;

  function show(): void {
    alerts.removeAlert(KEY);
    if (!isDrawn()) return;
    const cell = engine.selection.activeCell();
    const { message, showPrompt, title } = engine.validation.get({
      ...cell,
      rows: 1,
      columns: 1,
    }).prompt;
    if (!showPrompt || (title === "" && message === "")) return;
    const workbook = book.workbook();
    const location = {
      workbook,
      worksheet: book.worksheet(cell.sheet),
      unitId: book.unitId,
      subUnitId: cell.sheet,
      row: cell.row,
      col: cell.column,
    };
    const type = CellAlertType.INFO;
    alerts.showAlert({ key: KEY, type, title, message, width: 200, height: 74, location });
  }

  engine.events.on("selectionChanged", show);
  engine.events.on("sheetActivated", show);
}
