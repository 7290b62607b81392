import type { Context } from "../context";
import type { SheetId } from "../contract";
import type { StoredTable } from "../extras";
import { followFormula } from "../formulas/follow";
import type { Shift } from "../shift";
import { bodyOf } from "./look";

/** The formulas of calculated columns after cells moved. `before`: the tables as they were. */
export function followFormulas(
  context: Context,
  before: readonly StoredTable[],
  sheet: SheetId,
  shift: Shift,
): void {
  const { extras } = context;
  const tables = extras.get().tables;
  const after = tables.map((table) => {
    const former = before.find(({ id }) => id === table.id);
    return former ? followed(context, former, table, sheet, shift) : table;
  });
  if (after.some((table, at) => table !== tables[at])) extras.setTables(after);
}

function followed(
  context: Context,
  before: StoredTable,
  table: StoredTable,
  sheet: SheetId,
  shift: Shift,
): StoredTable {
  const columnOf = (of: StoredTable, id: number) => {
    const body = bodyOf(of);
    const at = of.columns.findIndex((column) => column.id === id);
    return { ...body, column: body.column + at, columns: 1 };
  };
  const columns = table.columns.map((column) => {
    if (column.formula === null) return column;
    const areas = [columnOf(before, column.id)];
    const after = [columnOf(table, column.id)];
    const formula = followFormula(context, column.formula, { sheet, shift, areas, after });
    return formula === column.formula ? column : { ...column, formula };
  });
  return columns.every((column, at) => column === table.columns[at])
    ? table
    : { ...table, columns };
}
