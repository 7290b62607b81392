import {
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { Book } from "../book";
import { fromRange, toRange } from "../ranges";
import type { Area, SheetId } from "../contract";
import { samePlace, type FollowingRule } from "../rules/following";
import {
  type CarryingRule,
  carryingRule,
  formatOf,
  isAsGiven,
  mapFormulas,
  storedRules,
} from "./rules";

export const followingFormats = (book: Book, sheet: SheetId): FollowingRule[] =>
  storedRules(book, sheet).map((rule) => following(book, sheet, rule));

function following(book: Book, sheet: SheetId, rule: CarryingRule): FollowingRule {
  const { cfId, stopIfTrue } = rule;
  const areas = rule.ranges.map((range) => fromRange(sheet, range));
  const params = { subUnitId: sheet, cfId };

  function follow(after: readonly Area[], rewrite: (formula: string) => string): void {
    if (after.length === 0) return book.run(DeleteConditionalRuleMutation.id, params);
    const before = formatOf(rule);
    const format = mapFormulas(before, rewrite);
    if (format === before && samePlace(areas, after)) return;
    // What was made in the grid's own panel stays as it is where its formulas do.
    const changed =
      format === before && !isAsGiven(rule)
        ? { ...rule, ranges: after.map(toRange) }
        : carryingRule(cfId, after, stopIfTrue, format);
    book.run(SetConditionalRuleMutation.id, { ...params, rule: changed });
  }

  return { areas, follow };
}
