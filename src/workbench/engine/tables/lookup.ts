import type { Context } from "../context";
import { EngineError, type Area, type Table, type TableId } from "../contract";
import type { StoredTable } from "../extras";
import { sameName } from "./parts";

/** @throws EngineError ItemNotFound */
export function storedTable({ extras }: Context, id: TableId): StoredTable {
  const table = extras.get().tables.find((candidate) => candidate.id === id);
  if (!table) throw new EngineError("ItemNotFound", "The table does not exist or was deleted.");
  return table;
}

/** Where the column with this id stands. @throws EngineError ItemNotFound */
export function columnPosition(table: StoredTable, column: number): number {
  const index = table.columns.findIndex((candidate) => candidate.id === column);
  if (index < 0) throw new EngineError("ItemNotFound", "The column does not exist or was deleted.");
  return index;
}

export const findTable = ({ extras }: Context, key: string): StoredTable | null =>
  extras.get().tables.find((table) => table.id === key || sameName(table.name, key)) ?? null;

export const areaOf = (table: StoredTable): Area => ({ sheet: table.sheet, ...table.area });

export const describeTable = (table: StoredTable): Table => ({
  id: table.id,
  name: table.name,
  area: areaOf(table),
  ...table.look,
});
