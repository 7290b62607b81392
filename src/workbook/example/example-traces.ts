import { EXAMPLE_MARK } from "../../plan";

/** A table as it is read from a book: its header row first, cells as Excel gives them. */
export type TableGrid = readonly (readonly unknown[])[];

/** Rows of a table by their position below the header; 1 is the first. */
export interface Traces {
  /** Rows to be emptied, prefilled columns aside. */
  readonly clear: readonly number[];
  /** Rows to be deleted. */
  readonly remove: readonly number[];
}

export interface ExampleTraces {
  readonly kpis: Traces;
  readonly memberRows: Traces;
  readonly activities: Traces;
}

/** Columns of MemberRows that stay when a row of the example is emptied. */
export const PREFILLED_COLUMNS = ["KPI", "Member"] as const;

/**
 * What the example has left in a book, whatever has been added, sorted or moved since: rows whose
 * Source, Evidence or Note begins with the mark. A row that somebody has made their own by writing
 * over the mark is spared. Of a Member's rows on a KPI of the plan the first waits again, emptied;
 * a table keeps at least one row, as Excel demands.
 */
export function exampleTraces(
  kpis: TableGrid,
  memberRows: TableGrid,
  activities: TableGrid,
): ExampleTraces {
  const extra = markedRows(kpis, ["Note"]);
  const codes = new Set(extra.map((row) => text(kpis[row]?.[columnOf(kpis, "KPI")])));
  const statements = markedRows(memberRows, ["Source", "Evidence"]);
  const waiting = firstOfEach(memberRows, codes);
  return {
    kpis: keepingOne(kpis, { clear: [], remove: extra }),
    memberRows: keepingOne(memberRows, {
      clear: statements.filter((row) => waiting.has(row)),
      remove: statements.filter((row) => !waiting.has(row)),
    }),
    activities: keepingOne(activities, { clear: [], remove: markedRows(activities, ["Evidence"]) }),
  };
}

/** Rows in which every one of these columns that is filled at all bears the mark. */
function markedRows(grid: TableGrid, headers: readonly string[]): readonly number[] {
  const columns = headers.map((header) => columnOf(grid, header));
  return rowsOf(grid).filter((row) => {
    const texts = columns.map((column) => text(grid[row]?.[column])).filter((one) => one !== "");
    return texts.length > 0 && texts.every((one) => one.startsWith(EXAMPLE_MARK));
  });
}

/** The first row of each Member and KPI, KPIs of the example aside. */
function firstOfEach(grid: TableGrid, except: ReadonlySet<string>): ReadonlySet<number> {
  const [kpi, member] = PREFILLED_COLUMNS.map((header) => columnOf(grid, header));
  const first = new Map<string, number>();
  for (const row of rowsOf(grid)) {
    const code = text(grid[row]?.[kpi ?? -1]);
    const key = JSON.stringify([code, text(grid[row]?.[member ?? -1])]);
    if (!except.has(code) && !first.has(key)) first.set(key, row);
  }
  return new Set(first.values());
}

function keepingOne(grid: TableGrid, { clear, remove }: Traces): Traces {
  const [kept, ...others] = remove;
  const all = kept !== undefined && remove.length === grid.length - 1;
  return all ? { clear: [kept, ...clear], remove: others } : { clear, remove };
}

const rowsOf = (grid: TableGrid): readonly number[] =>
  Array.from({ length: Math.max(0, grid.length - 1) }, (_, index) => index + 1);

/** -1, where no cell is, for a column that has been deleted. */
const columnOf = (grid: TableGrid, header: string): number =>
  (grid[0] ?? []).findIndex((cell) => text(cell).toLowerCase() === header.toLowerCase());

const text = (cell: unknown): string =>
  cell === null || cell === undefined ? "" : String(cell).trim();
