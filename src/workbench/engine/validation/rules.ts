import { generateRandomId, type ISheetDataValidationRule } from "@univerjs/core";
import { AddDataValidationMutation, DataValidationModel } from "@univerjs/data-validation";
import type { Book } from "../book";
import { fromRange, toRange } from "../ranges";
import type { Area, SheetId, ValidationState } from "../contract";
import { growGrid, withinGrid } from "../grid";
import { type CarryingRule, fromUniver, toUniver } from "./univer-rule";

/** A rule and where it holds. */
export interface PlacedRule {
  readonly uid: string;
  readonly areas: readonly Area[];
  readonly state: ValidationState;
}

export function rulesOf(book: Book, sheet: SheetId): PlacedRule[] {
  book.worksheet(sheet);
  const rules = book.injector.get(DataValidationModel).getRules(book.unitId, sheet);
  return rules.map((rule) => ({
    uid: rule.uid,
    areas: (rule as ISheetDataValidationRule).ranges.map((range) => fromRange(sheet, range)),
    state: fromUniver(rule as CarryingRule),
  }));
}

/** One rule for areas of one sheet. */
export function addRule(book: Book, areas: readonly Area[], state: ValidationState): void {
  for (const area of areas) growGrid(book, area);
  const held = areas.flatMap((area) => withinGrid(book, area) ?? []);
  const [first] = held;
  if (!first) return;
  const rule = toUniver(state, generateRandomId(8), held.map(toRange));
  book.run(AddDataValidationMutation.id, { subUnitId: first.sheet, rule });
}
