import type { Range, Workbook } from "../../xlsx";
import { RETURN_SHEET } from "../format";
import { cellsOf, shownText } from "./cells";
import type { CellsOf } from "./cells";
import { findColumns } from "./columns";
import type { FoundColumns } from "./columns";

/** The table Return as it came back, wherever it stands now. */
export interface FoundTable {
  readonly cells: CellsOf;
  /** Row of the headers, from 0. */
  readonly header: number;
  readonly columns: FoundColumns;
  /** What the program still calls a table there; null where it has become plain cells. */
  readonly area: Range | null;
}

/** Deeper down nobody's instructions go. */
const MOST_ROWS_ABOVE = 200;

/**
 * The row of headers with most of the table's columns, KPI and Status among them, on a visible sheet;
 * of equals the one on the sheet Return, else the first.
 */
export function findTable({ sheets }: Workbook): FoundTable | null {
  const found = sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) => {
      const cells = cellsOf(sheet);
      return cells.rows
        .filter((row) => row < MOST_ROWS_ABOVE)
        .flatMap((row) => tableAt(cells, row) ?? []);
    });
  const score = ({ cells, columns }: FoundTable) =>
    columns.size * 2 +
    (cells.sheet.name.trim().toLowerCase() === RETURN_SHEET.toLowerCase() ? 1 : 0);
  return found.reduce<FoundTable | null>(
    (best, one) => (best === null || score(one) > score(best) ? one : best),
    null,
  );
}

function tableAt(cells: CellsOf, header: number): FoundTable | null {
  const headers = new Map(
    cells.inRow(header).map(({ column, value }) => [column, shownText(value)] as const),
  );
  const columns = findColumns(headers);
  if (!columns.has("KPI") || !columns.has("Status")) return null;
  const left = columns.get("KPI") ?? 0;
  const area = cells.sheet.tables.find(
    (table) => table.area.top === header && table.area.left <= left && left <= table.area.right,
  );
  return { cells, header, columns, area: area?.area ?? null };
}
