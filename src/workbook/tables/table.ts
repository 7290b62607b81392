import { addressOf } from "../address";
import type { Cell, ColumnBlueprint, Naming, TableBlueprint, TableKey } from "../blueprint";

/** A table that starts at A1 of its sheet. Without rows it gets an empty one, as Excel demands. */
export function tableOf(
  naming: Naming,
  key: TableKey,
  columns: readonly ColumnBlueprint[],
  rows: readonly (readonly Cell[])[],
): TableBlueprint {
  const body = rows.length > 0 ? rows : [columns.map(() => null)];
  return {
    key,
    name: naming.tables[key],
    address: addressOf({ column: 0, row: 1, columns: columns.length, rows: body.length + 1 }),
    style: "TableStyleMedium2",
    bandedRows: true,
    columns,
    rows: body,
  };
}
