import { parseAddress, type Rectangle } from "../addresses";
import type { Area, Cell, SheetId } from "../contract";
import type { StoredTable } from "../extras";
import { columnsOf, resolveReference, sameName } from "../tables/parts";
import { DEEPEST } from "./language";
import { isRange } from "./operands";
import { scanFormula, type Token } from "./scan";
import { parseStructuredReference } from "./structured-reference";

/** What a formula's words may stand for. */
export interface Surroundings {
  tables(): readonly StoredTable[];
  sheetNamed(name: string): SheetId | null;
  /** The formula of a defined name as seen from a sheet, without "="; null for none. */
  nameFormula(name: string, sheet: SheetId): string | null;
  spillOf(cell: Cell): Area | null;
}

/** The areas that a formula in this cell names, in their order; text that names nothing gives none. */
export function referencesOf(
  formula: string,
  at: Cell,
  around: Surroundings,
  depth = 0,
): readonly Area[] {
  const tokens = scanFormula(formula);
  const areas: Area[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const named = sheetOf(tokens[index], around);
    if (named !== undefined) index += 1;
    const sheet = named === undefined ? at.sheet : named;
    const token = tokens[index];
    if (!token) continue;
    const length = token.kind === "cell" && isRange(tokens, index) ? 3 : 1;
    const text = tokens.slice(index, index + length).map((part) => part.text);
    index += length - 1;
    if (sheet === null) continue;
    areas.push(...areasOf({ ...token, text: text.join("") }, sheet, at, around, depth));
  }
  return areas;
}

/** The sheet that a token names: null for one that is not there, undefined where it names none. */
function sheetOf(token: Token | undefined, around: Surroundings): SheetId | null | undefined {
  return token?.kind === "sheet" ? around.sheetNamed(token.name) : undefined;
}

function areasOf(
  token: Token,
  sheet: SheetId,
  at: Cell,
  around: Surroundings,
  depth: number,
): readonly Area[] {
  switch (token.kind) {
    case "cell":
    case "lines":
      return placed(parseAddress(token.text), sheet);
    case "spill": {
      const [anchor] = placed(parseAddress(token.text.slice(0, -1)), sheet);
      return anchor ? [around.spillOf(anchor) ?? anchor] : [];
    }
    case "word": {
      const table = around.tables().find(({ name }) => sameName(name, token.word));
      if (table) return placed(tableArea(table, token.bracket ?? "[]", at), table.sheet);
      const formula = depth < DEEPEST ? around.nameFormula(token.word, sheet) : null;
      return formula === null ? [] : referencesOf(formula, at, around, depth + 1);
    }
    default:
      return [];
  }
}

const placed = (rectangle: Rectangle | null, sheet: SheetId): Area[] =>
  rectangle
    ? [
        {
          sheet,
          row: rectangle.row,
          column: rectangle.column,
          rows: rectangle.rows,
          columns: rectangle.columns,
        },
      ]
    : [];

function tableArea(table: StoredTable, bracket: string, at: Cell): Rectangle | null {
  const reference = parseStructuredReference(bracket);
  if (!reference) return null;
  if (!reference.sections.includes("ThisRow")) return resolveReference(table, reference);
  const columns = columnsOf(table, reference);
  return (
    columns && {
      row: at.row,
      rows: 1,
      column: table.area.column + columns.start,
      columns: columns.count,
    }
  );
}
