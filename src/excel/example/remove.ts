import { exampleTraces, PREFILLED_COLUMNS, type Naming, type Traces } from "../../workbook";
import type { FoundGrid } from "../survey/survey";
import { deleteRows } from "../write/delete-rows";
import { EXAMPLE_TABLES, readTables, type ExampleGrids } from "./tables";

/** Which columns Scaffold fills in itself, so that an emptied row keeps them. */
const PREFILLED: Readonly<Record<keyof ExampleGrids, readonly string[]>> = {
  kpis: [],
  memberRows: PREFILLED_COLUMNS,
  activities: [],
};

/** Empties rows but for these columns; everything else is left alone (null). */
const cleared = (
  [headers = [], ...body]: FoundGrid,
  rows: readonly number[],
  kept: readonly string[],
) => {
  const these = new Set(rows);
  return body.map((row, at) =>
    row.map((_, column) =>
      these.has(at + 1) && !kept.includes(String(headers[column])) ? "" : null,
    ),
  );
};

const sweep = (
  table: Excel.Table,
  found: FoundGrid,
  { clear, remove }: Traces,
  kept: readonly string[],
): void => {
  if (clear.length > 0) table.getDataBodyRange().values = cleared(found, clear, kept);
  deleteRows(table, remove);
};

/** Sets the date back, unless somebody has chosen another one since. */
const setBack = (cell: Excel.Range, from: number, to: number): void => {
  if (cell.values[0]?.[0] === from) cell.values = [[to]];
};

/**
 * Takes the example's rows away again, and the as-of date back to `asOf` where it is still the
 * example's. Rows that somebody has made their own stay. Two round trips.
 */
export const removeExample = (
  naming: Naming,
  { exampleAsOf, asOf }: { readonly exampleAsOf: number; readonly asOf: number },
): Promise<void> =>
  Excel.run(async (context) => {
    const { workbook } = context;
    const day = workbook.names.getItem(naming.names.asOf).getRange();
    day.load("values");
    const grids = await readTables(context, naming);
    const traces = exampleTraces(grids.kpis, grids.memberRows, grids.activities);
    workbook.application.suspendApiCalculationUntilNextSync();
    for (const key of EXAMPLE_TABLES) {
      sweep(workbook.tables.getItem(naming.tables[key]), grids[key], traces[key], PREFILLED[key]);
    }
    setBack(day, exampleAsOf, asOf);
    await context.sync();
  });
