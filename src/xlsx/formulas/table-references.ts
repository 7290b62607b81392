import type { Table } from "../model/tables";
import type { Token } from "./lexer";
import { thisRowColumns } from "./this-row";

/** The tables of a book and their columns, in small letters. */
export type TableColumns = ReadonlyMap<string, ReadonlySet<string>>;

export const tableColumns = (tables: readonly Table[]): TableColumns =>
  new Map(
    tables.map(({ name, columns }) => [
      name.toLowerCase(),
      new Set(columns.map((column) => column.name.toLowerCase())),
    ]),
  );

/** Innermost brackets of "[[#All],[A]:[B]]"; an apostrophe quotes the next letter. */
const INNER = /\[((?:'[^]|[^'[\]])*)\]/g;

/** The columns that a bracket names, without their quoting apostrophes; "#All" and the like are none. */
function columnsOf(bracket: string): string[] {
  const spelled = thisRowColumns(bracket) ?? bracket;
  const names = [...spelled.matchAll(INNER)].map(([, name = ""]) => name);
  return names
    .filter((name) => name !== "" && !name.startsWith("#"))
    .map((name) => name.replace(/'([^])/g, "$1"));
}

/**
 * Which table or column the formula names that is not there: Excel would take the whole file for
 * damaged. To be read after "The formula"; null if all are there.
 */
export function missingTable(
  tokens: readonly Token[],
  own: string | null,
  tables: TableColumns,
): string | null {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "bracket") continue;
    const before = tokens[i - 1];
    const name = before?.kind === "word" ? before.text : own;
    if (name === null) return `names ${token.text} outside a table`;
    const columns = tables.get(name.toLowerCase());
    if (!columns) return `names the table ${name}, which is not in the workbook`;
    const missing = columnsOf(token.text).find((column) => !columns.has(column.toLowerCase()));
    if (missing !== undefined)
      return `names the column “${missing}”, which the table ${name} has not`;
  }
  return null;
}
