import type { Cell, Row } from "../model/cells";
import type { Table } from "../model/tables";
import { isRange } from "./areas";
import { isTableName } from "./names";

const LONGEST_COLUMN_NAME = 255;

/** Rows that are neither header nor totals. */
export const bodyHeight = ({ area, headerRow, totalsRow }: Table): number =>
  area.bottom - area.top + 1 - Number(headerRow) - Number(totalsRow);

function columnsProblem({ area, columns }: Table): string | null {
  if (columns.length !== area.right - area.left + 1) return "has other columns than its area";
  const names = columns.map(({ name }) => name.toLowerCase());
  if (names.some((name) => name === "" || name.length > LONGEST_COLUMN_NAME))
    return "has a column without a name, or with one of more than 255 letters";
  return new Set(names).size < names.length ? "has two columns of the same name" : null;
}

export type CellAt = (row: number, column: number) => Cell | undefined;

/** Finds cells in rows that are in order. */
export function cellFinder(rows: readonly Row[]): CellAt {
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const byColumn = new Map<Row, ReadonlyMap<number, Cell>>();
  const cellsOf = (row: Row) => {
    const cells = byColumn.get(row) ?? new Map(row.cells.map((cell) => [cell.column, cell]));
    byColumn.set(row, cells);
    return cells;
  };
  return (index, column) => {
    const row = byIndex.get(index);
    return row && cellsOf(row).get(column);
  };
}

/** Why Excel would repair or refuse the table, to be read after its name; null if it would not. */
export function tableProblem(table: Table, cellAt: CellAt): string | null {
  const { name, area, columns, headerRow, totalsRow, filterButtons } = table;
  if (!isTableName(name)) return "has a name that Excel does not allow";
  if (!isRange(area)) return "stands outside the sheet";
  if (bodyHeight(table) < 1) return "has no row below its header";
  if (filterButtons && !headerRow) return "has filter buttons and no header row for them";
  const problem = columnsProblem(table);
  if (problem) return problem;
  const header = (i: number) => cellAt(area.top, area.left + i);
  if (headerRow && columns.some((column, i) => header(i)?.value !== column.name))
    return "has a column whose header cell says something else than its name";
  const total = columns.find(({ totals }) => totals !== null);
  return total && !totalsRow ? "has a total and no row for it" : null;
}
