import { sameName } from "../tables/parts";
import { scanFormula, type Token } from "./scan";
import { formatStructuredReference, parseStructuredReference } from "./structured-reference";

interface TableRenaming {
  readonly table: string;
  /** The table's new name; the same when only columns change theirs. */
  readonly name: string;
  /** New names of columns by their old ones, in lower case. */
  readonly columns: ReadonlyMap<string, string>;
}

/** The formula after a table or its columns were renamed; the same text when it mentions none. */
export function renameInFormula(formula: string, renaming: TableRenaming): string {
  return scanFormula(formula)
    .map((token) => renameToken(token, renaming))
    .join("");
}

function renameToken(token: Token, { table, name, columns }: TableRenaming): string {
  if (token.kind !== "word" || !sameName(token.word, table)) return token.text;
  const reference = token.bracket === null ? null : parseStructuredReference(token.bracket);
  if (!reference || columns.size === 0) return name + (token.bracket ?? "");
  const renamed = (column: string | null) =>
    column === null ? null : (columns.get(column.toLowerCase()) ?? column);
  const [first, last] = [renamed(reference.first), renamed(reference.last)];
  const same = first === reference.first && last === reference.last;
  const bracket = same
    ? (token.bracket ?? "")
    : formatStructuredReference({ ...reference, first, last });
  return name + bracket;
}

/** What is left of a formula when a table is a plain range again or gone. */
export function replaceTable(
  formula: string,
  table: string,
  replacement: (bracket: string) => string,
): string {
  return scanFormula(formula)
    .map((token) =>
      token.kind === "word" && sameName(token.word, table)
        ? replacement(token.bracket ?? "[]")
        : token.text,
    )
    .join("");
}
