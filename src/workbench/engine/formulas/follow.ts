import type { Context } from "../context";
import type { Area, SheetId } from "../contract";
import { contains, lastColumn, lastRow } from "../geometry";
import { shiftArea, type Shift } from "../shift";
import { shiftReferences } from "./moved-references";

/** Cells of a sheet that moved, and the areas that a formula is about, before and after. */
export interface Following {
  readonly sheet: SheetId;
  readonly shift: Shift;
  readonly areas: readonly Area[];
  readonly after: readonly Area[];
}

/**
 * A formula that is written for the first cell of some areas, after cells moved: it reads the cells that
 * it read before, and is written for the first cell that the areas have now.
 */
export function followFormula(
  { book, formulas }: Context,
  formula: string,
  { sheet, shift, areas, after }: Following,
): string {
  const [first] = areas;
  const [firstAfter] = after;
  if (!first || !firstAfter) return formula;
  const own = first.sheet === sheet;
  const stays = (own && survivor(areas, shift)) || first;
  const moved = own ? (shiftArea({ ...stays, rows: 1, columns: 1 }, shift) ?? stays) : stays;
  const name = book.worksheet(sheet).getName();
  const there = formulas.moveTo(formula, first, stays);
  return formulas.moveTo(shiftReferences(there, name, own, shift), moved, firstAfter);
}

/** The first cell of the areas that is not deleted. */
function survivor(areas: readonly Area[], { kind, axis, area: gone }: Shift): Area | null {
  for (const area of areas) {
    const cell = { ...area, rows: 1, columns: 1 };
    if (kind === "insert" || !contains(gone, cell)) return cell;
    const next =
      axis === "row"
        ? { ...cell, row: lastRow(gone) + 1 }
        : { ...cell, column: lastColumn(gone) + 1 };
    if (contains(area, next)) return next;
  }
  return null;
}
