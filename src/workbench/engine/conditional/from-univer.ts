import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import type {
  ConditionalLook,
  ConditionalOperator,
  ConditionalRule,
  ScalePoint,
} from "../contract";
import { toHex } from "../formats/colors";

/** A rule made in the grid's own panel, in Excel's words; what Excel does otherwise is a custom rule. */
export function fromUniverRule(rule: IConditionalFormattingRuleConfig): ConditionalRule {
  switch (rule.type) {
    case CFRuleType.dataBar:
      return {
        type: "DataBar",
        rule: {
          direction: "Context",
          showBarOnly: !rule.isShowValue,
          lower: toPoint(rule.config.min),
          upper: toPoint(rule.config.max),
          positiveColor: rule.config.positiveColor,
          negativeColor: rule.config.nativeColor,
          gradient: rule.config.isGradient,
        },
      };
    case CFRuleType.colorScale: {
      const points = rule.config.map(({ color, value }) => ({ ...toPoint(value), color }));
      const [minimum, ...rest] = points;
      const maximum = rest.at(-1);
      const midpoint = rest.length > 1 ? rest[0] : undefined;
      if (!minimum || !maximum) return { type: "ColorScale", rule: null };
      return { type: "ColorScale", rule: { minimum, ...(midpoint ? { midpoint } : {}), maximum } };
    }
    case CFRuleType.iconSet:
      return {
        type: "IconSet",
        rule: {
          style: rule.config[0]?.iconType ?? "",
          criteria: [],
          reverseOrder: false,
          showIconOnly: !rule.isShowValue,
        },
      };
    case CFRuleType.highlightCell:
      return highlight(rule);
  }
}

type Highlight = Extract<IConditionalFormattingRuleConfig, { type: CFRuleType.highlightCell }>;

const OPERATORS: Readonly<Record<string, ConditionalOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

const TEXT_OPERATORS = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
} as const;

function highlight(rule: Highlight): ConditionalRule {
  const look = toLook(rule.style);
  switch (rule.subType) {
    case CFSubRuleType.formula:
      return { type: "Custom", rule: { formula: rule.value }, look };
    case CFSubRuleType.number: {
      const [formula1, formula2] = [rule.value ?? 0].flat().map(String);
      const operator = OPERATORS[rule.operator] ?? "EqualTo";
      const second = formula2 === undefined ? {} : { formula2 };
      return { type: "CellValue", rule: { operator, formula1: formula1 ?? "0", ...second }, look };
    }
    case CFSubRuleType.text: {
      const operator = TEXT_OPERATORS[rule.operator as keyof typeof TEXT_OPERATORS];
      if (!operator) return { type: "PresetCriteria", rule: { criterion: rule.operator }, look };
      return { type: "ContainsText", rule: { operator, text: rule.value ?? "" }, look };
    }
    case CFSubRuleType.rank: {
      const end = rule.isBottom ? "Bottom" : "Top";
      const type = `${end}${rule.isPercent ? "Percent" : "Items"}` as const;
      return { type: "TopBottom", rule: { type, rank: rule.value }, look };
    }
    case CFSubRuleType.average:
    case CFSubRuleType.timePeriod:
      return { type: "PresetCriteria", rule: { criterion: rule.operator }, look };
    case CFSubRuleType.duplicateValues:
      return { type: "PresetCriteria", rule: { criterion: "DuplicateValues" }, look };
    case CFSubRuleType.uniqueValues:
      return { type: "PresetCriteria", rule: { criterion: "UniqueValues" }, look };
  }
}

function toLook({ bg, cl, bl, it }: IStyleBase): ConditionalLook {
  const fill = toHex(bg?.rgb);
  const font = toHex(cl?.rgb);
  return {
    ...(fill ? { fillColor: fill } : {}),
    ...(font ? { fontColor: font } : {}),
    ...(bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(it === BooleanNumber.TRUE ? { italic: true } : {}),
  };
}

const POINTS: Readonly<Record<CFValueType, ScalePoint["type"]>> = {
  [CFValueType.min]: "LowestValue",
  [CFValueType.max]: "HighestValue",
  [CFValueType.num]: "Number",
  [CFValueType.percent]: "Percent",
  [CFValueType.percentile]: "Percentile",
  [CFValueType.formula]: "Formula",
};

const toPoint = ({ type, value }: IValueConfig): ScalePoint => ({
  type: POINTS[type],
  ...(value === undefined ? {} : { formula: String(value) }),
});
