import type { CellMatrix } from "../book";
import { clearCells } from "../cells/clear";
import { holdsContent } from "../cells/raw";
import { shiftCells } from "../cells/shift-cells";
import { writeContents } from "../cells/write";
import type { Context } from "../context";
import { EngineError, type Area, type CellInput, type Matrix, type TableId } from "../contract";
import type { StoredTable } from "../extras";
import { growGrid } from "../grid";
import { lastRow } from "../geometry";
import type { Structure } from "../structure";
import { extendRules } from "./extend-rules";
import { bodyOf, isBlank } from "./look";
import { storedTable } from "./lookup";

/** Adds rows and gives the index of the first; cells below the table shift down. */
export function addRows(
  context: Context,
  structure: Structure,
  id: TableId,
  index: number | null,
  rows: Matrix<CellInput>,
): number {
  const table = storedTable(context, id);
  const body = bodyOf(table);
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows || !Number.isInteger(at)) {
    throw new EngineError("InvalidArgument", "The table has no row at this index.");
  }
  if (rows.length === 0 || rows.some((row) => row.length !== body.columns)) {
    throw new EngineError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the table.",
    );
  }
  const placeholder = isPlaceholder(context, table);
  const first = placeholder ? 0 : at;
  const added: Area = { ...body, row: body.row + first, rows: rows.length };
  context.locks.requireWritable(added);
  context.book.write(() => {
    const taken = placeholder ? 1 : 0;
    const opened = { ...added, row: added.row + taken, rows: added.rows - taken };
    if (opened.rows > 0) {
      openRows(context, structure, id, opened, placeholder || at === body.rows);
      takeLooks(context, opened, opened.row > body.row ? opened.row - 1 : opened.row + opened.rows);
    }
    context.extras.updateTable(id, { placeholderRow: false });
    fillCalculated(context, id, added);
    writeContents(context, added, rows);
  });
  return first;
}

/** As in Excel, the row of an empty table is taken by the first that is added. */
const isPlaceholder = (context: Context, table: StoredTable): boolean =>
  table.placeholderRow === true && bodyOf(table).rows === 1 && isBlank(context, bodyOf(table));

function openRows(
  context: Context,
  structure: Structure,
  id: TableId,
  added: Area,
  atEnd: boolean,
): void {
  const table = storedTable(context, id);
  const below = { ...added, row: lastRow(table.area) + 1 };
  const inside = added.row <= lastRow(table.area);
  if (inside || !isBlank(context, { ...below, rows: 1 }) || !isBlank(context, below)) {
    shiftCells(context, structure, added, { kind: "insert", axis: "row" });
  }
  growGrid(context.book, added);
  if (atEnd && !inside) {
    const area = { ...table.area, rows: table.area.rows + added.rows };
    context.extras.updateTable(id, { area });
    extendRules(context, bodyOf(table), added.rows);
  }
}

/** New rows look like their neighbour: number formats, fills, alignment. */
export function takeLooks({ book }: Context, area: Area, fromRow: number): void {
  const worksheet = book.worksheet(area.sheet);
  const styles = book.workbook().getStyles();
  const cells: CellMatrix = {};
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const style = styles.getStyleByCell(worksheet.getCellRaw(fromRow, column));
    if (!style) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      (cells[row] ??= {})[column] = { s: style };
    }
  }
  if (Object.keys(cells).length > 0) book.setStyles(area.sheet, cells);
}

/** Writes the formulas of calculated columns into these rows of the table; or into blank cells only. */
export function fillCalculated(
  context: Context,
  id: TableId,
  rows: Area,
  blanksOnly = false,
): void {
  const { book, formulas } = context;
  const table = storedTable(context, id);
  const worksheet = book.worksheet(table.sheet);
  const cells: CellMatrix = {};
  for (const [index, { formula }] of table.columns.entries()) {
    if (formula === null) continue;
    for (let row = rows.row; row < rows.row + rows.rows; row += 1) {
      if (blanksOnly && holdsContent(worksheet.getCellRaw(row, table.area.column + index)))
        continue;
      const moved = formulas.moveDown(formula, row - bodyOf(table).row);
      (cells[row] ??= {})[table.area.column + index] = { f: moved, v: null, p: null, si: null };
    }
  }
  if (Object.keys(cells).length > 0) book.setCells(table.sheet, cells);
}

export function removeRows(
  context: Context,
  structure: Structure,
  id: TableId,
  index: number,
  count: number,
): void {
  const body = bodyOf(storedTable(context, id));
  if (index < 0 || count < 1 || index + count > body.rows) {
    throw new EngineError("ItemNotFound", "The table has no such rows.");
  }
  const removed: Area = { ...body, row: body.row + index, rows: count };
  context.locks.requireWritable(removed);
  context.book.write(() => {
    if (count === body.rows) {
      clearCells(context, { ...removed, rows: 1 }, "Contents");
      context.extras.updateTable(id, { placeholderRow: true });
    }
    const surplus = count === body.rows ? count - 1 : count;
    if (surplus === 0) return;
    const cut = { ...removed, row: removed.row + removed.rows - surplus, rows: surplus };
    shiftCells(context, structure, cut, { kind: "delete", axis: "row" });
  });
}
