import { quoteSheetName } from "../addresses";
import type { SheetId } from "../contract";
import { sameName } from "../tables/parts";
import { scanFormula } from "./scan";

/** Puts other names, quoted where they need it, in the place of sheets' names; null leaves one as it is. */
function mapSheets(formula: string, map: (name: string) => string | null): string {
  if (!formula.includes("!")) return formula;
  return scanFormula(formula)
    .map((token) => {
      const name = token.kind === "sheet" ? map(token.name) : null;
      return name === null ? token.text : `${name}!`;
    })
    .join("");
}

/** The formula after a sheet was given another name. */
export const renameSheet = (formula: string, before: string, after: string): string =>
  mapSheets(formula, (name) => (sameName(name, before) ? quoteSheetName(after) : null));

/** Writes the names of sheets in their own letters; unknown ones stay. */
export const nameSheets = (formula: string, named: (name: string) => string | null): string =>
  mapSheets(formula, (written) => {
    const name = named(written);
    return name === null || name === written ? null : quoteSheetName(name);
  });

/** Each sheet is known to Univer by this name too, for names that it misreads even in quotes. */
const sheetAlias = (id: SheetId): string => `wbs${id}`;
const MISREAD = /[!@]/;

/** A translated formula without the names of sheets that Univer misreads. */
export const aliasSheets = (formula: string, idOf: (name: string) => SheetId | null): string =>
  mapSheets(formula, (name) => {
    const id = MISREAD.test(name) ? idOf(name) : null;
    return id && `'${sheetAlias(id)}'`;
  });

/** Sheets by name, and by the names that only Univer reads; of two names for a sheet the last one counts. */
export function withSheetAliases(sheets: Readonly<Record<string, string>>): Record<string, string> {
  const aliases = Object.values(sheets).map((id) => [sheetAlias(id as SheetId), id] as const);
  return { ...Object.fromEntries(aliases), ...sheets };
}
