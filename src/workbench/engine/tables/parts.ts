import type { Rectangle } from "../addresses";
import type { TablePart } from "../contract";
import type { StoredTable } from "../extras";
import { bounding } from "../geometry";
import type { Section, StructuredReference } from "../formulas/structured-reference";

type Shape = Pick<StoredTable, "area" | "look">;

/** The rows of a part; null for one that the table does not show. */
export function partOf({ area, look }: Shape, part: TablePart): Rectangle | null {
  const top = look.showHeaders ? 1 : 0;
  const bottom = look.showTotals ? 1 : 0;
  const parts: Readonly<Record<TablePart, Rectangle | null>> = {
    All: area,
    Headers: top ? { ...area, rows: 1 } : null,
    Data: { ...area, row: area.row + top, rows: area.rows - top - bottom },
    Totals: bottom ? { ...area, row: area.row + area.rows - 1, rows: 1 } : null,
  };
  return parts[part];
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Position of a column by its name, whatever its case; -1 when there is none. */
const columnAt = (table: StoredTable, name: string): number =>
  table.columns.findIndex((column) => sameName(column.name, name));

/** The columns that a reference means; null when it names one that the table lacks. */
export function columnsOf(
  table: StoredTable,
  { first, last }: StructuredReference,
): { start: number; count: number } | null {
  if (first === null) return { start: 0, count: table.columns.length };
  const from = columnAt(table, first);
  const to = columnAt(table, last ?? first);
  if (from < 0 || to < 0) return null;
  return { start: Math.min(from, to), count: Math.abs(to - from) + 1 };
}

/** The cells that a reference means, other than those of "this row"; null when there are none. */
export function resolveReference(
  table: StoredTable,
  reference: StructuredReference,
): Rectangle | null {
  const columns = columnsOf(table, reference);
  const sections: readonly Section[] =
    reference.sections.length > 0 ? reference.sections : ["Data"];
  const rows = sections.map((section) => (section === "ThisRow" ? null : partOf(table, section)));
  if (!columns || rows.some((part) => part === null)) return null;
  const all = (rows as Rectangle[]).reduce(bounding);
  return { ...all, column: table.area.column + columns.start, columns: columns.count };
}
