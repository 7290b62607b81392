import { isEmpty, isError, textIn } from "./cells";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import type { TableKind } from "./table-kinds";
import * as refusals from "./wording/refusals";

/** A table as Excel passes it: rows of raw cells, the header row first (rule 1.5). */
export type TableArgument = readonly Row[];
export type Row = readonly unknown[];

/** A table whose header has been found. Row 0 is the header, row 1 the first below it (rule 1.6). */
export interface Table<Column extends string> {
  readonly rows: TableArgument;
  /** Where each column stands; ABSENT where the header does not have it. */
  readonly at: Readonly<Record<Column, number>>;
}

const ABSENT = -1;

/** Rule 1.5: finds the columns by header, in any order, among any others. */
export function openTable<Column extends string>(
  kind: TableKind<Column>,
  argument: TableArgument | null | undefined,
): Table<Column> | Refusal {
  if (!argument) return refusals.tableMissing(kind);
  const headers = (argument[0] ?? []).map(headerIn);
  const at = {} as Record<Column, number>;
  for (const column of kind.columns) at[column] = headers.indexOf(column.toLowerCase());
  if (kind.columns.every((column) => at[column] === ABSENT)) return noTable(kind, argument);
  const missing = kind.required.filter((column) => at[column] === ABSENT);
  return missing.length > 0 ? refusals.columnsMissing(kind, missing) : { rows: argument, at };
}

/** What is passed in place of a table: a name in quotes or misspelled comes as a lone cell. */
function noTable(kind: TableKind, argument: TableArgument): Refusal {
  const [only, ...others] = argument.flat();
  if (others.length > 0) return refusals.headerMissing(kind);
  if (isError(only)) return refusals.tableIsError(kind);
  const isText = typeof only === "string" && !isEmpty(only);
  return isText ? refusals.tableIsText(kind, only) : refusals.headerMissing(kind);
}

function headerIn(cell: unknown): string | undefined {
  return textIn(cell)?.toLowerCase();
}

/** Whether an argument has the header row of this kind of table, with all that is required. */
export function isTableOf(kind: TableKind, argument: TableArgument): boolean {
  return !isRefusal(openTable(kind, argument));
}

/** Whether a table has the column that stands there. */
export function has(index: number): boolean {
  return index !== ABSENT;
}

/** A cell of a row; a column that the table does not have counts as empty (rule 1.5). */
export function cellAt(row: Row, index: number): unknown {
  return has(index) ? row[index] : undefined;
}

/** Whether none of the columns that the rules know holds anything; extra columns do not matter. */
export function isEmptyRow({ at }: Table<string>, row: Row): boolean {
  return Object.values(at).every((index) => isEmpty(cellAt(row, index)));
}
