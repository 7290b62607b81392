import {
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/data-validation";
import type { Book } from "../book";
import { toRange } from "../ranges";
import type { Area, SheetId } from "../contract";
import { samePlace, type FollowingRule } from "../rules/following";
import { rulesOf, type PlacedRule } from "./rules";
import { mapFormulas, toUniver } from "./univer-rule";

export const followingValidations = (book: Book, sheet: SheetId): FollowingRule[] =>
  rulesOf(book, sheet).map((rule) => following(book, sheet, rule));

function following(book: Book, sheet: SheetId, { areas, state, uid }: PlacedRule): FollowingRule {
  const params = { subUnitId: sheet, ruleId: uid };

  function follow(after: readonly Area[], rewrite: (formula: string) => string): void {
    if (after.length === 0) return book.run(RemoveDataValidationMutation.id, params);
    const rule = state.rule && mapFormulas(state.rule, rewrite);
    if (rule === state.rule && samePlace(areas, after)) return;
    const ranges = after.map(toRange);
    // What was made in the grid's own panel stays as it is where its formulas do.
    const payload =
      rule === state.rule
        ? { type: UpdateRuleType.RANGE, payload: ranges }
        : { type: UpdateRuleType.ALL, payload: toUniver({ ...state, rule }, uid, ranges) };
    book.run(UpdateDataValidationMutation.id, { ...params, payload });
  }

  return { areas, follow };
}
