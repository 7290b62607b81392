import { shiftArea, type Shift } from "../shift";
import type { StoredColumn, StoredTable } from "../extras";
import { shiftList } from "../shift-list";
import { freeName } from "./column-names";

/** A table after cells moved: rows and columns inserted within belong to it. Without rows it keeps a blank one. Null: it is gone. */
export function shiftTable(table: StoredTable, shift: Shift): StoredTable | null {
  const area = shiftArea(table.area, shift);
  if (!area) return null;
  if (area === table.area) return table;
  const least = (table.look.showHeaders ? 1 : 0) + 1 + (table.look.showTotals ? 1 : 0);
  const isEmptied = area.rows < least;
  const moved: StoredTable = isEmptied
    ? { ...table, area: { ...area, rows: least }, placeholderRow: true }
    : { ...table, area };
  return shift.axis === "column" ? shiftColumns(moved, table, shift) : moved;
}

function shiftColumns(moved: StoredTable, before: StoredTable, shift: Shift): StoredTable {
  const slots = shiftList<StoredColumn | null>(before.columns, before.area, shift, null);
  let nextColumnId = before.nextColumnId;
  const columns: StoredColumn[] = [];
  const names = before.columns.map((column) => column.name);
  for (const slot of slots) {
    if (slot) columns.push(slot);
    else {
      const name = freeName(names);
      names.push(name);
      columns.push({ id: nextColumnId++, name, formula: null, filter: null });
    }
  }
  return { ...moved, columns, nextColumnId };
}
