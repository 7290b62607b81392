import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionalFormattingRuleConfig,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import {
  EngineError,
  type Area,
  type ConditionalLook,
  type ConditionalRule,
  type DataBar,
  type ScalePoint,
} from "../contract";
import { toHex } from "../formats/colors";
import { iconName, iconSet } from "./icons";
import { conditionFormula } from "./to-formula";

/** A rule that never holds, for formats that have none yet. */
const NEVER = "=FALSE";

/** What the grid draws for a conditional format. @throws EngineError for a rule that cannot be. */
export function toUniverRule(
  format: ConditionalRule,
  area: Area,
): IConditionalFormattingRuleConfig {
  switch (format.type) {
    case "CellValue":
    case "ContainsText":
    case "Custom":
    case "PresetCriteria":
      return formulaRule(conditionFormula(format, area) ?? NEVER, format.look);
    case "TopBottom":
      return format.rule ? rankRule(format.rule, format.look) : formulaRule(NEVER, format.look);
    case "DataBar":
      return dataBar(format.rule);
    case "ColorScale":
      return colorScale(format.rule);
    case "IconSet":
      return iconRule(format.rule);
  }
}

const formulaRule = (value: string, look: ConditionalLook): IConditionalFormattingRuleConfig => ({
  type: CFRuleType.highlightCell,
  subType: CFSubRuleType.formula,
  value,
  style: toStyle(look),
});

type Ranking = NonNullable<Extract<ConditionalRule, { type: "TopBottom" }>["rule"]>;

const rankRule = (
  { type, rank }: Ranking,
  look: ConditionalLook,
): IConditionalFormattingRuleConfig => ({
  type: CFRuleType.highlightCell,
  subType: CFSubRuleType.rank,
  isBottom: type.startsWith("Bottom"),
  isPercent: type.endsWith("Percent"),
  value: rank,
  style: toStyle(look),
});

function toStyle(look: ConditionalLook): IStyleBase {
  const on = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(look.fillColor ? { bg: { rgb: color(look.fillColor) } } : {}),
    ...(look.fontColor ? { cl: { rgb: color(look.fontColor) } } : {}),
    ...(look.bold === undefined ? {} : { bl: on(look.bold) }),
    ...(look.italic === undefined ? {} : { it: on(look.italic) }),
    ...(look.strikethrough === undefined ? {} : { st: { s: on(look.strikethrough) } }),
    ...(look.underline === undefined ? {} : { ul: { s: on(look.underline !== "None") } }),
  };
}

function color(text: string): string {
  const hex = toHex(text);
  if (!hex) throw new EngineError("InvalidArgument", `"${text}" is no colour.`);
  return hex;
}

const VALUE_TYPES: Readonly<Record<ScalePoint["type"], CFValueType | null>> = {
  Invalid: null,
  Automatic: CFValueType.min,
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function valueOf(point: ScalePoint, automatic: CFValueType): IValueConfig {
  const type = point.type === "Automatic" ? automatic : VALUE_TYPES[point.type];
  if (!type) throw new EngineError("InvalidArgument", `A scale cannot end at "${point.type}".`);
  if (type === CFValueType.min || type === CFValueType.max) return { type };
  const text = (point.formula ?? "0").replace(/^=/, "");
  if (type === CFValueType.formula) return { type, value: `=${text}` };
  const number = Number(text);
  return Number.isFinite(number)
    ? { type, value: number }
    : { type: CFValueType.formula, value: `=${text}` };
}

const dataBar = (rule: DataBar): IConditionalFormattingRuleConfig => ({
  type: CFRuleType.dataBar,
  isShowValue: !rule.showBarOnly,
  config: {
    min: valueOf(rule.lower, CFValueType.min),
    max: valueOf(rule.upper, CFValueType.max),
    isGradient: rule.gradient,
    positiveColor: color(rule.positiveColor),
    nativeColor: color(rule.negativeColor),
  },
});

type Scale = Extract<ConditionalRule, { type: "ColorScale" }>["rule"];

function colorScale(rule: Scale): IConditionalFormattingRuleConfig {
  if (!rule) return formulaRule(NEVER, {});
  const points = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
  return {
    type: CFRuleType.colorScale,
    config: points.map((point, index) => ({
      index,
      color: color(point.color),
      value: valueOf(point, index === 0 ? CFValueType.min : CFValueType.max),
    })),
  };
}

type Icons = Extract<ConditionalRule, { type: "IconSet" }>["rule"];

/** Excel lists the worst first, its threshold empty; the grid lists the best first. */
function iconRule(rule: Icons): IConditionalFormattingRuleConfig {
  const iconType = iconSet(rule.style);
  const count = rule.criteria.length;
  const config = rule.criteria.map((criterion, index) => {
    const best = count - 1 - index;
    return {
      operator:
        criterion.operator === "GreaterThan"
          ? CFNumberOperator.greaterThan
          : CFNumberOperator.greaterThanOrEqual,
      value:
        index === 0
          ? { type: CFValueType.min }
          : valueOf({ type: criterion.type, formula: criterion.formula }, CFValueType.min),
      iconType,
      iconId: iconName(iconType, rule.reverseOrder ? index : best, count),
    };
  });
  return { type: CFRuleType.iconSet, isShowValue: !rule.showIconOnly, config: config.reverse() };
}
