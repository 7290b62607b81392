import type { ICellData, IRange } from "@univerjs/core";
import { SetRangeValuesCommand, SheetsSelectionsService } from "@univerjs/sheets";
import type { CellMatrix } from "../book";
import { hasFormula } from "../cells/raw";
import type { Context } from "../context";

interface Entry {
  readonly subUnitId: string;
  readonly range: IRange;
  value: ICellData | CellMatrix;
  /** Set for what was typed into a cell. */
  readonly redoUndoId?: string;
}

/**
 * What Ctrl+Enter enters into all selected cells: not into rows that a filter hides, and a formula as it
 * reads in each cell. Univer enters the very same everywhere.
 */
export function enterEverywhere({ book, formulas }: Context): void {
  book.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesCommand.id || book.isWriting()) return;
    const entry = params as Entry;
    const primary = book.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
    if (!entry.redoUndoId || !primary || isOneCell(entry.range)) return;
    const { startRow, endRow, startColumn, endColumn } = entry.range;
    const worksheet = book.worksheet(entry.subUnitId as Parameters<typeof book.worksheet>[0]);
    const typed = entry.value as ICellData;
    const from = { row: primary.actualRow, column: primary.actualColumn };
    const cells: CellMatrix = {};
    for (let row = startRow; row <= endRow; row += 1) {
      if (worksheet.isRowFiltered(row)) continue;
      for (let column = startColumn; column <= endColumn; column += 1) {
        const f = hasFormula(typed) ? formulas.moveTo(typed.f ?? "", from, { row, column }) : null;
        (cells[row] ??= {})[column] = f === null ? typed : { ...typed, f, si: null };
      }
    }
    entry.value = cells;
  });
}

const isOneCell = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean =>
  startRow === endRow && startColumn === endColumn;
