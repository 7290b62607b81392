import type { IMutationInfo } from "@univerjs/core";
import { SetConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import type { Rectangle } from "../addresses";
import { fromRange, toRange } from "../book";
import {
  type CarryingRule,
  carryingRule,
  formatOf,
  isAsGiven,
  storedRules,
} from "../conditional/rules";
import type { Context } from "../context";
import type { Area, SheetId } from "../contract";
import { stretchReferences } from "../formulas/moved-references";
import { lastRow } from "../geometry";
import { followingRules } from "../rules/all";
import { keepRules } from "../rules/restore";
import { rulesOf, setAreas } from "../validation/rules";

/**
 * Validation and conditional formats of whole columns of the body hold for its new rows too, and those
 * that read whole columns of it, such as lists of what may be picked, read the new rows.
 */
export function extendRules(context: Context, body: Area, added: number): void {
  extendAreas(context, body, added);
  extendReferences(context, body, added);
}

function extendReferences({ book }: Context, body: Area, added: number): void {
  const before = keepRules(book);
  const name = book.worksheet(body.sheet).getName();
  let changed = false;
  for (const sheet of book.sheetIds()) {
    for (const { areas, follow } of followingRules(book, sheet)) {
      follow(areas, (formula) => {
        const after = stretchReferences(formula, name, sheet === body.sheet, (area) =>
          area.row === body.row ? stretched(area, body, added) : area,
        );
        changed ||= after !== formula;
        return after;
      });
    }
  }
  if (changed) book.change(keepRules(book), before);
}

function extendAreas(context: Context, body: Area, added: number): void {
  const { book } = context;
  const stretch = (area: Rectangle) => stretched(area, body, added);
  for (const { uid, areas } of rulesOf(book, body.sheet)) {
    if (areas.some((area) => stretch(area) !== area)) {
      setAreas(book, body.sheet, uid, areas.map(stretch));
    }
  }
  for (const rule of [...storedRules(book, body.sheet)]) {
    const areas = rule.ranges.map((range) => fromRange(body.sheet, range));
    const after = areas.map((area) => ({ ...stretch(area), sheet: body.sheet }));
    if (areas.every((area) => stretch(area) === area)) continue;
    const set = (changed: CarryingRule) => ruleMutation(context, body.sheet, changed);
    // The grid draws some formats by a formula about all of their cells.
    const longer = isAsGiven(rule)
      ? carryingRule(rule.cfId, after, rule.stopIfTrue, formatOf(rule))
      : { ...rule, ranges: after.map(toRange) };
    book.change(set(longer), set({ ...rule }));
  }
}

function ruleMutation({ book }: Context, sheet: SheetId, rule: CarryingRule): IMutationInfo {
  return {
    id: SetConditionalRuleMutation.id,
    params: { unitId: book.unitId, subUnitId: sheet, cfId: rule.cfId, rule },
  };
}

function stretched(area: Rectangle, body: Area, added: number): Rectangle {
  const within =
    area.column >= body.column && area.column + area.columns <= body.column + body.columns;
  const wholeHeight = area.row <= body.row && lastRow(area) === lastRow(body);
  return within && wholeHeight ? { ...area, rows: area.rows + added } : area;
}
