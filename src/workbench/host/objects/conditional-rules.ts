import type { ConditionalOperator, ConditionalRule } from "../../engine/contract";
import { type Argument, type Arguments, isRecord } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { toHexColor } from "./colors";
import { formatOf } from "./conditional-formats";
import { type ConditionalFormatTarget, define, object } from "./targets";

type RuleOf<K extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: K }>;
type Target = ConditionalFormatTarget;

/** The format as one of its type; navigation has made sure that it is. */
function as<K extends ConditionalRule["type"]>(type: K, target: Target): RuleOf<K> {
  const { format } = formatOf(target);
  if (format.type !== type) throw invalidArgument(`The conditional format is no ${type}.`);
  return format as RuleOf<K>;
}

/** A property of the rule: how it is read off the format, and what format a new value makes. */
function rule<K extends ConditionalRule["type"]>(
  type: K,
  get: (format: RuleOf<K>) => Json,
  set: (format: RuleOf<K>, value: Arguments) => RuleOf<K>,
): Property<Target> {
  return {
    get: (target) => get(as(type, target)),
    set: (target, value) => {
      const format = set(as(type, target), value);
      target.book.engine.conditionalFormats.set(target.id, { format });
    },
  };
}

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

function oneOf<W extends string>(
  value: Argument | undefined,
  words: readonly W[],
  name: string,
): W {
  const found = words.find((word) => word === value);
  if (!found) throw invalidArgument(`${name} should be one of ${words.join(", ")}.`);
  return found;
}

function formulaText(value: Argument | undefined, name: string): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw invalidArgument(`${name} is missing.`);
  return value;
}

const format = (target: Target) => object("ConditionalRangeFormat", target);

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

const pointTypes = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

type Point = RuleOf<"DataBar">["rule"]["lower"];

function readPoint(value: Argument | undefined): Point {
  if (value === undefined || !isRecord(value)) throw invalidArgument("A criterion is missing.");
  const given = value["formula"] ?? null;
  return {
    type: oneOf(value["type"], pointTypes, "type"),
    ...(given !== null && { formula: formulaText(given, "formula") }),
  };
}

type Bar = RuleOf<"DataBar">["rule"];

/** A property of a data bar. */
function bar<N extends keyof Bar>(name: N, read: (value: Arguments) => Bar[N]): Property<Target> {
  return rule(
    "DataBar",
    (current) => current.rule[name] as unknown as Json,
    (current, value) => ({ ...current, rule: { ...current.rule, [name]: read(value) } }),
  );
}

const directions = ["Context", "LeftToRight", "RightToLeft"] as const;

export const dataBarConditionalFormat = define("DataBarConditionalFormat", {
  properties: {
    barDirection: bar("direction", (value) => value.word(0, directions)),
    showDataBarOnly: bar("showBarOnly", (value) => value.flag(0)),
    lowerBoundRule: bar("lower", (value) => readPoint(value.at(0))),
    upperBoundRule: bar("upper", (value) => readPoint(value.at(0))),
  },
  navigation: {
    positiveFormat: (target) => object("ConditionalDataBarPositiveFormat", target),
    negativeFormat: (target) => object("ConditionalDataBarNegativeFormat", target),
  },
});

const color = (value: Arguments): string => toHexColor(value.text(0));

export const conditionalDataBarPositiveFormat = define("ConditionalDataBarPositiveFormat", {
  properties: {
    fillColor: bar("positiveColor", color),
    gradientFill: bar("gradient", (value) => value.flag(0)),
  },
});

export const conditionalDataBarNegativeFormat = define("ConditionalDataBarNegativeFormat", {
  properties: { fillColor: bar("negativeColor", color) },
});

type Icons = RuleOf<"IconSet">["rule"];
type Icon = Icons["criteria"][number];

function icons<N extends keyof Icons>(
  name: N,
  read: (value: Arguments, current: Icons) => Icons[N],
): Property<Target> {
  return rule(
    "IconSet",
    (current) => current.rule[name] as unknown as Json,
    (current, value) => ({
      ...current,
      rule: { ...current.rule, [name]: read(value, current.rule) },
    }),
  );
}

const iconTypes = ["Number", "Percent", "Formula", "Percentile"] as const;
const iconOperators = ["GreaterThan", "GreaterThanOrEqual"] as const;

/** The first criterion may be empty: everything below the second. */
function readIcon(value: Argument, index: number): Icon {
  if (!isRecord(value)) throw invalidArgument("A criterion is missing.");
  if (index === 0 && Object.keys(value).length === 0) {
    return { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" };
  }
  return {
    type: oneOf(value["type"], iconTypes, "type"),
    operator: oneOf(value["operator"], iconOperators, "operator"),
    formula: formulaText(value["formula"], "formula"),
  };
}

export const iconSetConditionalFormat = define("IconSetConditionalFormat", {
  properties: {
    style: icons("style", (value) => value.text(0)),
    reverseIconOrder: icons("reverseOrder", (value) => value.flag(0)),
    showIconOnly: icons("showIconOnly", (value) => value.flag(0)),
    criteria: icons("criteria", (value) => {
      const criteria = value.at(0);
      if (!Array.isArray(criteria)) throw invalidArgument("criteria should be an array.");
      return (criteria as readonly Argument[]).map(readIcon);
    }),
  },
});

function readStop(value: Argument | undefined): Point & { readonly color: string } {
  if (value === undefined || !isRecord(value) || typeof value["color"] !== "string") {
    throw invalidArgument("A criterion needs a colour.");
  }
  return { ...readPoint(value), color: toHexColor(value["color"]) };
}

export const colorScaleConditionalFormat = define("ColorScaleConditionalFormat", {
  properties: {
    threeColorScale: {
      get: (target) => as("ColorScale", target).rule?.midpoint !== undefined,
    },
    criteria: rule(
      "ColorScale",
      (current) => current.rule as unknown as Json,
      (current, value) => {
        const { minimum, midpoint, maximum } = value.record(0);
        return {
          ...current,
          rule: {
            minimum: readStop(minimum),
            maximum: readStop(maximum),
            ...((midpoint ?? null) !== null && { midpoint: readStop(midpoint) }),
          },
        };
      },
    ),
  },
});
