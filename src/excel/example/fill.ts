import type { Blueprint, Cell, ExampleRows, Naming, TableBlueprint } from "../../workbook";
import { BookProblem } from "../errors";
import type { FoundGrid } from "../survey/survey";
import { exampleStateOf } from "./state";
import { inBlueprintOrder, inBookOrder, readTables, tableIn } from "./tables";

type Rows = readonly (readonly Cell[])[];

interface Target {
  readonly context: Excel.RequestContext;
  readonly table: TableBlueprint;
  readonly found: FoundGrid;
}

/** Rows at the end of a table, in one block: single rows collide when several people work at once. */
const append = ({ context, table, found: [headers = []] }: Target, rows: Rows): void => {
  if (rows.length === 0) return;
  const values = rows.map((row) => inBookOrder(headers, table, row));
  // office.js takes null for a cell that is left alone, though its types do not say so.
  context.workbook.tables.getItem(table.name).rows.add(undefined, values as string[][]);
};

/** The table's rows from the first one on; what goes beyond them is appended. */
const fillFromTop = (target: Target, rows: Rows): void => {
  const { context, table, found } = target;
  const [headers = [], ...body] = found;
  const within = rows.slice(0, body.length);
  const range = context.workbook.tables.getItem(table.name).getDataBodyRange();
  range.getResizedRange(within.length - body.length, 0).values = within.map((row) =>
    inBookOrder(headers, table, row),
  );
  append(target, rows.slice(body.length));
};

/**
 * Fills a book in which nothing has been recorded with the fictional example and sets its as-of date.
 * `rowsFor` makes it from the rows of MemberRows that wait for statements. Two round trips.
 */
export const fillExample = (
  blueprint: Blueprint,
  naming: Naming,
  rowsFor: (waiting: Rows) => ExampleRows,
): Promise<void> =>
  Excel.run(async (context) => {
    const grids = await readTables(context, naming);
    if (exampleStateOf(grids) !== "possible") {
      throw new BookProblem(
        "Something has been recorded in this workbook.",
        "The example is for a workbook without records: scaffold the plan in a new one.",
      );
    }
    const target = (key: keyof typeof grids): Target => ({
      context,
      table: tableIn(blueprint, key),
      found: grids[key],
    });
    const memberRows = target("memberRows");
    const [headers = [], ...body] = memberRows.found;
    const waiting = body.map((row) => inBlueprintOrder(headers, memberRows.table, row));
    const rows = rowsFor(waiting);
    context.workbook.application.suspendApiCalculationUntilNextSync();
    append(target("kpis"), rows.kpis);
    fillFromTop(memberRows, rows.memberRows);
    fillFromTop(target("activities"), rows.activities);
    context.workbook.names.getItem(naming.names.asOf).getRange().values = [[rows.asOf]];
    await context.sync();
  });
