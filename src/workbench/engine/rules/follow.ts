import type { Context } from "../context";
import { type Area, SHEET_COLUMNS, SHEET_ROWS, type SheetId } from "../contract";
import { followFormula } from "../formulas/follow";
import { overlap, subtract } from "../geometry";
import { shiftArea, type Shift } from "../shift";
import type { Structure } from "../structure";
import { followingRules } from "./all";
import { placeRule } from "./place";

/** Rules go along with their cells, and their formulas with the cells that they read. */
export function followCells(context: Context, structure: Structure): void {
  const { book } = context;
  structure.onShift((sheet, shift) => {
    for (const own of book.sheetIds()) shiftRules(context, own, sheet, shift);
  });
  structure.onMove((from, to) => moveRules(context, from, to));
}

function shiftRules(context: Context, own: SheetId, sheet: SheetId, shift: Shift): void {
  for (const { areas, follow } of followingRules(context.book, own)) {
    const after = own === sheet ? areas.flatMap((area) => shiftParts(area, shift)) : areas;
    follow(after, (formula) => followFormula(context, formula, { sheet, shift, areas, after }));
  }
}

/** Where the cells of an area are after a shift; one that moves a part of its width tears it. */
function shiftParts(area: Area, shift: Shift): Area[] {
  const band =
    shift.axis === "row"
      ? { ...shift.area, row: 0, rows: SHEET_ROWS }
      : { ...shift.area, column: 0, columns: SHEET_COLUMNS };
  const within = overlap(area, band);
  const moved = within && shiftArea(within, shift);
  if (within === null || moved === within) return [area];
  const parts = [...(moved ? [moved] : []), ...subtract(area, band)];
  return parts.map((part) => ({ ...part, sheet: area.sheet }));
}

/**
 * Cells that were cut take their rules along and replace those of the place. To another sheet the
 * clipboard takes them.
 */
function moveRules(context: Context, taken: Area, place: Area): void {
  const { sheet } = taken;
  if (sheet !== place.sheet) return;
  for (const rule of followingRules(context.book, sheet)) {
    const moved = rule.areas.flatMap((area) => {
      const part = overlap(area, taken);
      if (!part) return [];
      const row = part.row - taken.row + place.row;
      const column = part.column - taken.column + place.column;
      return [{ ...part, row, column }];
    });
    const rest = rule.areas.flatMap((area) =>
      subtract(area, taken).flatMap((part) => subtract(part, place)),
    );
    placeRule(
      context,
      rule,
      [...rest, ...moved].map((part) => ({ ...part, sheet })),
    );
  }
}
