import type { IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Book } from "./book";
import { fromRange, toRange } from "./ranges";
import {
  EngineError,
  type Area,
  type Cell,
  type Selection,
  type SheetId,
  type Sheets,
} from "./contract";
import { withinGrid, growGrid } from "./grid";

const SCROLL_TO_RANGE = "sheet.command.scroll-to-cell";

export function createSelection(book: Book, sheets: Sheets): Selection {
  const service = () => book.injector.get(SheetsSelectionsService);

  function areas(): Area[] {
    const sheet = sheets.active();
    const selected = service().getCurrentSelections();
    const ranges: IRange[] = selected.map((selection) => selection.range);
    const known = ranges.map((range) => fromRange(sheet, clean(range, book, sheet)));
    return known.length > 0 ? known : [{ sheet, row: 0, column: 0, rows: 1, columns: 1 }];
  }

  function activeCell(): Cell {
    const sheet = sheets.active();
    const primary = service().getCurrentLastSelection()?.primary;
    return primary
      ? { sheet, row: primary.actualRow, column: primary.actualColumn }
      : { sheet, row: 0, column: 0 };
  }

  function select(wanted: readonly Area[]): void {
    const [first] = wanted;
    if (!first || wanted.some((area) => area.sheet !== first.sheet)) {
      throw new EngineError("InvalidSelection", "A selection lies on one sheet.");
    }
    sheets.activate(first.sheet);
    for (const area of wanted) growGrid(book, area);
    const selections = wanted.map((area, index) => ({
      range: toRange(withinGrid(book, area) ?? area),
      primary: index === wanted.length - 1 ? primaryOf(area) : null,
      style: null,
    }));
    book.run(SetSelectionsOperation.id, { subUnitId: first.sheet, selections });
    if (book.commands.hasCommand(SCROLL_TO_RANGE)) {
      void book.commands.executeCommand(SCROLL_TO_RANGE, {
        range: toRange({ ...first, rows: 1, columns: 1 }),
      });
    }
  }

  return { areas, activeCell, select };
}

/** Univer marks whole lines by NaN. */
function clean(range: IRange, book: Book, sheet: SheetId) {
  const worksheet = book.worksheet(sheet);
  const or = (value: number, otherwise: number) => (Number.isNaN(value) ? otherwise : value);
  return {
    startRow: or(range.startRow, 0),
    startColumn: or(range.startColumn, 0),
    endRow: or(range.endRow, worksheet.getRowCount() - 1),
    endColumn: or(range.endColumn, worksheet.getColumnCount() - 1),
  };
}

const primaryOf = ({ row, column }: Area) => ({
  startRow: row,
  startColumn: column,
  endRow: row,
  endColumn: column,
  actualRow: row,
  actualColumn: column,
  isMerged: false,
  isMergedMainCell: false,
});
