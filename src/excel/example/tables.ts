import type { Blueprint, Cell, DrawnTable, Naming, TableBlueprint } from "../../workbook";
import { asText } from "../write/cells";
import type { FoundGrid } from "../survey/survey";
import { sameHeader } from "../survey/survey";

/** The tables that the example writes into. */
export const EXAMPLE_TABLES = ["kpis", "memberRows", "activities"] as const;
type ExampleTable = (typeof EXAMPLE_TABLES)[number];

/** Each with its header row first, as it stands in the book. */
export type ExampleGrids = Readonly<Record<ExampleTable, FoundGrid>>;

/** Reads them in one round trip. */
export const readTables = async (
  context: Excel.RequestContext,
  { tables }: Naming,
): Promise<ExampleGrids> => {
  const ranges = EXAMPLE_TABLES.map((key) => {
    const range = context.workbook.tables.getItem(tables[key]).getRange();
    range.load("values");
    return [key, range] as const;
  });
  await context.sync();
  const grids = ranges.map(([key, range]) => [key, range.values as FoundGrid] as const);
  return Object.fromEntries(grids) as unknown as ExampleGrids;
};

export const tableIn = ({ sheets }: Blueprint, key: ExampleTable): TableBlueprint => {
  const table = sheets.map((sheet) => sheet.table).find((one) => one?.key === key);
  if (table === null || table === undefined) throw new Error(`The blueprint has no table ${key}`);
  return table;
};

/** A row of the blueprint in the order of the book's columns; columns of the user's own are left alone. */
export const inBookOrder = (
  headers: FoundGrid[number],
  { columns }: Pick<DrawnTable, "columns">,
  row: readonly Cell[],
): (string | number | null)[] =>
  headers.map((header) => {
    const at = columns.findIndex((column) => sameHeader(column.header, String(header)));
    const cell = row[at] ?? null;
    return typeof cell === "string" ? asText(cell, false) : cell;
  });

/** A row of the book in the order of the blueprint's columns. */
export const inBlueprintOrder = (
  headers: FoundGrid[number],
  { columns }: TableBlueprint,
  row: FoundGrid[number],
): readonly Cell[] =>
  columns.map(({ header }) => {
    const at = headers.findIndex((other) => sameHeader(header, String(other)));
    const cell = row[at] ?? "";
    return cell === "" ? null : typeof cell === "boolean" ? String(cell) : cell;
  });
