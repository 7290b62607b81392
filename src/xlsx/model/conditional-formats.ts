import type { Range } from "./addresses";
import type { Color, DifferentialStyle } from "./styles";
import type { Comparison } from "./validations";

export const TEXT_OPERATORS = ["contains", "notContains", "beginsWith", "endsWith"] as const;
export const PRESETS = [
  "duplicates",
  "uniques",
  "blanks",
  "notBlanks",
  "errors",
  "notErrors",
] as const;
export const PERIODS = [
  "today",
  "yesterday",
  "tomorrow",
  "last7Days",
  "thisWeek",
  "lastWeek",
  "nextWeek",
  "thisMonth",
  "lastMonth",
  "nextMonth",
] as const;

/** Icons by set; the number at the front is how many thresholds it takes. */
export const ICON_SETS = [
  "3Arrows",
  "3ArrowsGray",
  "3Flags",
  "3TrafficLights1",
  "3TrafficLights2",
  "3Signs",
  "3Symbols",
  "3Symbols2",
  "4Arrows",
  "4ArrowsGray",
  "4RedToBlack",
  "4Rating",
  "4TrafficLights",
  "5Arrows",
  "5ArrowsGray",
  "5Rating",
  "5Quarters",
] as const;

/** `value` is a number or a formula, as text. */
export type ValueThreshold = {
  readonly kind: "number" | "percent" | "percentile" | "formula";
  readonly value: string;
};
export type Threshold = ValueThreshold | { readonly kind: "lowest" | "highest" };

/** Formulas without "=", relative to the top left cell of the areas. */
export type ConditionalRule =
  | {
      readonly kind: "cellIs";
      readonly comparison: Comparison;
      readonly formula1: string;
      /** Only of between and notBetween; null otherwise. */
      readonly formula2: string | null;
      readonly style: DifferentialStyle;
    }
  | {
      readonly kind: "text";
      readonly operator: (typeof TEXT_OPERATORS)[number];
      readonly text: string;
      readonly style: DifferentialStyle;
    }
  | { readonly kind: "expression"; readonly formula: string; readonly style: DifferentialStyle }
  | {
      readonly kind: "top";
      readonly rank: number;
      readonly percent: boolean;
      readonly bottom: boolean;
      readonly style: DifferentialStyle;
    }
  | {
      readonly kind: "average";
      readonly above: boolean;
      readonly equal: boolean;
      readonly deviations: number;
      readonly style: DifferentialStyle;
    }
  | {
      readonly kind: "period";
      readonly period: (typeof PERIODS)[number];
      readonly style: DifferentialStyle;
    }
  | { readonly kind: (typeof PRESETS)[number]; readonly style: DifferentialStyle }
  | {
      readonly kind: "dataBar";
      /** "automatic" starts at zero, or at the lowest value when that is negative. */
      readonly lower: Threshold | { readonly kind: "automatic" };
      readonly upper: Threshold | { readonly kind: "automatic" };
      readonly color: Color;
      /** null: as the positive ones. */
      readonly negativeColor: Color | null;
      readonly gradient: boolean;
      readonly showValue: boolean;
      readonly direction: "context" | "leftToRight" | "rightToLeft";
    }
  | {
      readonly kind: "iconSet";
      readonly set: (typeof ICON_SETS)[number];
      /** One an icon, lowest first. */
      readonly thresholds: readonly (ValueThreshold & { readonly inclusive: boolean })[];
      readonly reverse: boolean;
      readonly showValue: boolean;
    }
  | {
      readonly kind: "colorScale";
      /** Two or three, from low to high. */
      readonly points: readonly { readonly threshold: Threshold; readonly color: Color }[];
    };

export interface ConditionalFormat {
  readonly areas: readonly Range[];
  /** 1 is the strongest; each number once a sheet. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
}
