import {
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { Book } from "../book";
import { toRange } from "../ranges";
import type { Area, ConditionalRule, ScalePoint, SheetId } from "../contract";
import { fromUniverRule } from "./from-univer";
import { toUniverRule } from "./to-univer";

/** Univer's rule, which carries ours along as it was given. */
export interface CarryingRule extends IConditionFormattingRule {
  readonly given?: { readonly format: ConditionalRule; readonly print: string };
}

/** By priority; none for a sheet that is not there. */
export const storedRules = (book: Book, sheet: SheetId): readonly CarryingRule[] =>
  book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, sheet) ?? [];

/** @throws EngineError for a format that the grid cannot draw. `areas`: at least one. */
export function carryingRule(
  cfId: string,
  areas: readonly Area[],
  stopIfTrue: boolean,
  format: ConditionalRule,
): CarryingRule {
  const rule = toUniverRule(format, areas[0] as Area);
  const given = { format, print: JSON.stringify(rule) };
  return { cfId, ranges: areas.map(toRange), stopIfTrue, rule, given };
}

/** Whether the rule is still as it was given, and was not changed in the grid's own panel since. */
export const isAsGiven = (rule: CarryingRule): boolean =>
  rule.given?.print === JSON.stringify(rule.rule);

export const formatOf = (rule: CarryingRule): ConditionalRule =>
  rule.given && isAsGiven(rule) ? rule.given.format : fromUniverRule(rule.rule);

/** The format with each of its formulas rewritten; the same object when none changes. */
export function mapFormulas(
  format: ConditionalRule,
  rewrite: (formula: string) => string,
): ConditionalRule {
  const mapped = withFormulas(format, rewrite);
  return JSON.stringify(mapped) === JSON.stringify(format) ? format : mapped;
}

function withFormulas(
  format: ConditionalRule,
  rewrite: (formula: string) => string,
): ConditionalRule {
  const unlessText = (text: string) => (text.startsWith("=") ? rewrite(text) : text);
  const point = <P extends ScalePoint>(end: P): P =>
    end.formula === undefined ? end : { ...end, formula: rewrite(end.formula) };
  switch (format.type) {
    case "Custom":
      return format.rule ? { ...format, rule: { formula: rewrite(format.rule.formula) } } : format;
    case "CellValue": {
      if (!format.rule) return format;
      const { formula1, formula2 } = format.rule;
      const second = formula2 === undefined ? {} : { formula2: unlessText(formula2) };
      return { ...format, rule: { ...format.rule, formula1: unlessText(formula1), ...second } };
    }
    case "ContainsText": {
      if (!format.rule) return format;
      return { ...format, rule: { ...format.rule, text: unlessText(format.rule.text) } };
    }
    case "DataBar": {
      const { lower, upper } = format.rule;
      return { ...format, rule: { ...format.rule, lower: point(lower), upper: point(upper) } };
    }
    case "ColorScale": {
      if (!format.rule) return format;
      const { maximum, midpoint, minimum } = format.rule;
      const middle = midpoint ? { midpoint: point(midpoint) } : {};
      return {
        ...format,
        rule: { minimum: point(minimum), ...middle, maximum: point(maximum) },
      };
    }
    case "IconSet": {
      const criteria = format.rule.criteria.map((criterion) => ({
        ...criterion,
        formula: rewrite(criterion.formula),
      }));
      return { ...format, rule: { ...format.rule, criteria } };
    }
    case "TopBottom":
    case "PresetCriteria":
      return format;
  }
}
