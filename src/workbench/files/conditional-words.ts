import type { ConditionalRule as FileRule } from "../../xlsx";
import { words } from "./words";

export const COMPARISONS = words([
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqual", "greaterThanOrEqual"],
  ["LessThanOrEqual", "lessThanOrEqual"],
] as const);

export const TEXTS = words([
  ["Contains", "contains"],
  ["NotContains", "notContains"],
  ["BeginsWith", "beginsWith"],
  ["EndsWith", "endsWith"],
] as const);

export const RANKS = [
  ["TopItems", { percent: false, bottom: false }],
  ["TopPercent", { percent: true, bottom: false }],
  ["BottomItems", { percent: false, bottom: true }],
  ["BottomPercent", { percent: true, bottom: true }],
] as const;

type Criterion =
  | { readonly kind: "blanks" | "notBlanks" | "errors" | "notErrors" | "duplicates" | "uniques" }
  | { readonly kind: "average"; above: boolean; equal: boolean; deviations: number }
  | Pick<Extract<FileRule, { kind: "period" }>, "kind" | "period">;

const average = (above: boolean, equal: boolean, deviations = 0): Criterion => ({
  kind: "average",
  above,
  equal,
  deviations,
});

/** Excel.ConditionalFormatPresetCriterion, each as a rule without its look. */
export const CRITERIA: readonly (readonly [string, Criterion])[] = [
  ["Blanks", { kind: "blanks" }],
  ["NonBlanks", { kind: "notBlanks" }],
  ["Errors", { kind: "errors" }],
  ["NonErrors", { kind: "notErrors" }],
  ["DuplicateValues", { kind: "duplicates" }],
  ["UniqueValues", { kind: "uniques" }],
  ["Yesterday", { kind: "period", period: "yesterday" }],
  ["Today", { kind: "period", period: "today" }],
  ["Tomorrow", { kind: "period", period: "tomorrow" }],
  ["LastSevenDays", { kind: "period", period: "last7Days" }],
  ["LastWeek", { kind: "period", period: "lastWeek" }],
  ["ThisWeek", { kind: "period", period: "thisWeek" }],
  ["NextWeek", { kind: "period", period: "nextWeek" }],
  ["LastMonth", { kind: "period", period: "lastMonth" }],
  ["ThisMonth", { kind: "period", period: "thisMonth" }],
  ["NextMonth", { kind: "period", period: "nextMonth" }],
  ["AboveAverage", average(true, false)],
  ["BelowAverage", average(false, false)],
  ["EqualOrAboveAverage", average(true, true)],
  ["EqualOrBelowAverage", average(false, true)],
  ["OneStdDevAboveAverage", average(true, false, 1)],
  ["OneStdDevBelowAverage", average(false, false, 1)],
  ["TwoStdDevAboveAverage", average(true, false, 2)],
  ["TwoStdDevBelowAverage", average(false, false, 2)],
  ["ThreeStdDevAboveAverage", average(true, false, 3)],
  ["ThreeStdDevBelowAverage", average(false, false, 3)],
];

export const ICON_SETS = words([
  ["ThreeArrows", "3Arrows"],
  ["ThreeArrowsGray", "3ArrowsGray"],
  ["ThreeFlags", "3Flags"],
  ["ThreeTrafficLights1", "3TrafficLights1"],
  ["ThreeTrafficLights2", "3TrafficLights2"],
  ["ThreeSigns", "3Signs"],
  ["ThreeSymbols", "3Symbols"],
  ["ThreeSymbols2", "3Symbols2"],
  ["FourArrows", "4Arrows"],
  ["FourArrowsGray", "4ArrowsGray"],
  ["FourRedToBlack", "4RedToBlack"],
  ["FourRating", "4Rating"],
  ["FourTrafficLights", "4TrafficLights"],
  ["FiveArrows", "5Arrows"],
  ["FiveArrowsGray", "5ArrowsGray"],
  ["FiveRating", "5Rating"],
  ["FiveQuarters", "5Quarters"],
] as const);
