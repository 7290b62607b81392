import type { ConditionalOperator } from "../../engine/contract";
import { invalidArgument } from "../protocol/error";
import { formulaText, oneOf, rule } from "./conditional-rule";
import { type ConditionalFormatTarget, define, object } from "./targets";

const operators: readonly ConditionalOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

const format = (target: ConditionalFormatTarget) => object("ConditionalRangeFormat", target);

export const cellValueConditionalFormat = define("CellValueConditionalFormat", {
  properties: {
    rule: rule(
      "CellValue",
      (current) => current.rule && { ...current.rule },
      (current, value) => {
        const given = value.record(0);
        const second = given["formula2"] ?? null;
        return {
          ...current,
          rule: {
            operator: oneOf(given["operator"], operators, "operator"),
            formula1: formulaText(given["formula1"], "formula1"),
            ...(second !== null && { formula2: formulaText(second, "formula2") }),
          },
        };
      },
    ),
  },
  navigation: { format },
});

const textOperators = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

export const textConditionalFormat = define("TextConditionalFormat", {
  properties: {
    rule: rule(
      "ContainsText",
      (current) => current.rule && { ...current.rule },
      (current, value) => {
        const given = value.record(0);
        return {
          ...current,
          rule: {
            operator: oneOf(given["operator"], textOperators, "operator"),
            text: formulaText(given["text"], "text"),
          },
        };
      },
    ),
  },
  navigation: { format },
});

export const customConditionalFormat = define("CustomConditionalFormat", {
  navigation: { format, rule: (target) => object("ConditionalFormatRule", target) },
});

const formula = rule(
  "Custom",
  (current) => current.rule?.formula ?? "",
  (current, value) => ({ ...current, rule: { formula: value.text(0) } }),
);

export const conditionalFormatRule = define("ConditionalFormatRule", {
  properties: { formula, formulaLocal: formula },
});

const rankTypes = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

export const topBottomConditionalFormat = define("TopBottomConditionalFormat", {
  properties: {
    rule: rule(
      "TopBottom",
      (current) => current.rule && { ...current.rule },
      (current, value) => {
        const { rank, type } = value.record(0);
        if (typeof rank !== "number" || rank < 1) throw invalidArgument("rank is missing.");
        return { ...current, rule: { rank, type: oneOf(type, rankTypes, "type") } };
      },
    ),
  },
  navigation: { format },
});

export const presetCriteriaConditionalFormat = define("PresetCriteriaConditionalFormat", {
  properties: {
    rule: rule(
      "PresetCriteria",
      (current) => current.rule && { ...current.rule },
      (current, value) => ({
        ...current,
        rule: { criterion: formulaText(value.record(0)["criterion"], "criterion") },
      }),
    ),
  },
  navigation: { format },
});
