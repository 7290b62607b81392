import type { SheetId, TableId } from "../contract";
import type { ExtrasStore } from "../extras";

/** A column of a filter: of a table, or of the sheet's own when `table` is null. */
export interface FilterColumn {
  readonly sheet: SheetId;
  readonly table: TableId | null;
  /** From the filter's left edge. */
  readonly index: number;
  /** Whether it keeps rows out now. */
  readonly active: boolean;
}

/** The filter whose button stands in this cell; null when none does. */
export function filterColumnAt(
  extras: ExtrasStore,
  sheet: SheetId,
  row: number,
  column: number,
): FilterColumn | null {
  for (const { id, sheet: own, area, look, columns } of extras.get().tables) {
    const buttons = own === sheet && look.showHeaders && look.showFilterButton;
    const index = column - area.column;
    const header = columns[index];
    if (buttons && row === area.row && index >= 0 && header) {
      return { sheet, table: id, index, active: header.filter !== null };
    }
  }
  const { filter } = extras.sheet(sheet);
  const index = filter ? column - filter.area.column : -1;
  if (!filter || row !== filter.area.row || index < 0 || index >= filter.criteria.length) {
    return null;
  }
  return { sheet, table: null, index, active: filter.criteria[index] !== null };
}
