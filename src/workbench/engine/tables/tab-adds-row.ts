import { CustomCommandExecutionError, Direction } from "@univerjs/core";
import type { Context } from "../context";
import type { Area, Selection } from "../contract";
import type { StoredTable } from "../extras";
import { lastColumn, lastRow } from "../geometry";
import type { Structure } from "../structure";
import { asUserAction } from "../undo-step";
import { bodyOf, isBlank } from "./look";
import { addRows } from "./rows";

/** The grid's command for Tab and Enter. */
const MOVE_ON = "sheet.command.move-selection-enter-tab";
const TAB = 9;

/** Tab in the last cell of a table adds a row, as in Excel, where the row below is free. */
export function addRowsByTab(context: Context, structure: Structure, selection: Selection): void {
  const { book, extras } = context;

  book.commands.beforeCommandExecuted(({ id, params }) => {
    const { direction, keycode } = (params ?? {}) as { direction?: Direction; keycode?: number };
    if (id !== MOVE_ON || keycode !== TAB || direction !== Direction.RIGHT) return;
    const [area, ...more] = selection.areas();
    const table = area && more.length === 0 ? extras.get().tables.find(endsAt(area)) : undefined;
    if (!table) return;
    const body = bodyOf(table);
    const below: Area = { ...body, row: lastRow(body) + 1, rows: 1 };
    if (!isBlank(context, below)) return;
    const blank = [table.columns.map(() => null)];
    asUserAction(context, () => void addRows(context, structure, table.id, null, blank));
    selection.select([{ ...below, columns: 1 }]);
    throw new CustomCommandExecutionError("A row was added instead.");
  });
}

const endsAt =
  (cell: Area) =>
  (table: StoredTable): boolean =>
    table.sheet === cell.sheet &&
    !table.look.showTotals &&
    cell.rows * cell.columns === 1 &&
    cell.row === lastRow(table.area) &&
    cell.column === lastColumn(table.area);
