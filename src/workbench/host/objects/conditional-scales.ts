import { type Argument, type Arguments, isRecord } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { toHexColor } from "./colors";
import { as, formulaText, oneOf, rule, type RuleOf } from "./conditional-rule";
import { type ConditionalFormatTarget, define, object } from "./targets";

type Target = ConditionalFormatTarget;

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

const icon = (percent: number): Icon => ({
  type: "Percent",
  formula: String(percent),
  operator: "GreaterThanOrEqual",
});

/** What Excel begins with, by the number of icons. */
const usualIcons: Readonly<Record<string, readonly Icon[]>> = {
  Three: [0, 33, 67].map(icon),
  Four: [0, 25, 50, 75].map(icon),
  Five: [0, 20, 40, 60, 80].map(icon),
};

/** A set with another number of icons begins with its usual criteria. */
function withStyle(before: Icons, style: string): Icons {
  const usual = usualIcons[/^(?:Three|Four|Five)/.exec(style)?.[0] ?? ""];
  const criteria = usual && usual.length !== before.criteria.length ? usual : before.criteria;
  return { ...before, style, criteria };
}

export const iconSetConditionalFormat = define("IconSetConditionalFormat", {
  properties: {
    style: rule(
      "IconSet",
      (current) => current.rule.style,
      (current, value) => ({ ...current, rule: withStyle(current.rule, value.text(0)) }),
    ),
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
