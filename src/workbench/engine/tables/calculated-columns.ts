import { formulaReader, readCells } from "../cells/read";
import { holdsContent } from "../cells/raw";
import type { Context } from "../context";
import type { Area } from "../contract";
import type { StoredTable } from "../extras";
import { contains, intersection } from "../geometry";
import { asUndoStep } from "../undo-step";
import { bodyOf } from "./look";
import { fillCalculated } from "./rows";

/** Formulas of a column as they read in the first body row; null for constants, undefined for blanks. */
type ColumnFormulas = readonly (string | null | undefined)[];

/** A formula typed into an empty column fills it; a column written full of one formula keeps it. */
export function followCalculatedColumns(context: Context, area: Area): void {
  for (const table of context.extras.get().tables) {
    const part = intersection(bodyOf(table), area);
    if (!part) continue;
    const byUser = context.book.originNow() === "user";
    for (let column = part.column; column < part.column + part.columns; column += 1) {
      const edited = { ...part, column, columns: 1 };
      if (byUser) followTyping(context, table, edited);
      else followWriting(context, table, edited);
    }
  }
}

function columnFormulas(context: Context, table: StoredTable, column: number): ColumnFormulas {
  const body = { ...bodyOf(table), column, columns: 1 };
  const formula = formulaReader(context.book, body);
  return readCells(context.book, body, (cell, row, at) => {
    if (!holdsContent(cell)) return undefined;
    const typed = formula(cell, row, at);
    return typed === null ? null : context.formulas.moveDown(typed, body.row - row);
  }).map(([only]) => only);
}

function followTyping(context: Context, table: StoredTable, edited: Area): void {
  if (edited.rows !== 1) return;
  const body = bodyOf(table);
  const formulas = columnFormulas(context, table, edited.column);
  const typed = formulas[edited.row - body.row];
  if (typeof typed !== "string") return forgetWhenBlank(context, table, edited, formulas);
  const known = formulaOf(table, edited);
  if (typed === known) return;
  const others = formulas.filter((_, row) => row !== edited.row - body.row);
  const blank = others.every((formula) => formula === undefined);
  const uniform = known !== null && others.every((formula) => formula === known);
  if (!blank && !uniform) return;
  asUndoStep(context, () => {
    setFormula(context, table, edited, typed);
    fillCalculated(context, table.id, body);
  });
}

function followWriting(context: Context, table: StoredTable, edited: Area): void {
  const body = { ...bodyOf(table), column: edited.column, columns: 1 };
  if (!contains(edited, body)) return;
  const formulas = columnFormulas(context, table, edited.column);
  const [first] = formulas;
  if (typeof first === "string" && formulas.every((formula) => formula === first)) {
    if (formulaOf(table, edited) !== first) setFormula(context, table, edited, first);
  } else if (formulaOf(table, edited) !== null && !formulas.some((f) => typeof f === "string")) {
    setFormula(context, table, edited, null);
  }
}

function forgetWhenBlank(
  context: Context,
  table: StoredTable,
  edited: Area,
  formulas: ColumnFormulas,
): void {
  if (formulaOf(table, edited) !== null && formulas.every((formula) => formula === undefined)) {
    setFormula(context, table, edited, null);
  }
}

const formulaOf = (table: StoredTable, edited: Area): string | null =>
  table.columns[edited.column - table.area.column]?.formula ?? null;

function setFormula(
  { extras }: Context,
  table: StoredTable,
  edited: Area,
  formula: string | null,
): void {
  const at = edited.column - table.area.column;
  const now = extras.get().tables.find((other) => other.id === table.id);
  if (!now) return;
  extras.updateTable(table.id, {
    columns: now.columns.map((column, index) => (index === at ? { ...column, formula } : column)),
  });
}
