import type { Area, SheetId } from "./areas";
import type { Border } from "./formats";

/** The changes of looks that a rule makes; what is left out stays. */
export interface ConditionalLook {
  readonly fillColor?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: "None" | "Single" | "Double";
  readonly numberFormat?: string;
  readonly borders?: Partial<Record<"top" | "bottom" | "left" | "right", Border>>;
}

export type ConditionalOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

/** Ends of data bars and colour scales. */
export interface ScalePoint {
  readonly type:
    | "Invalid"
    | "Automatic"
    | "LowestValue"
    | "HighestValue"
    | "Number"
    | "Percent"
    | "Formula"
    | "Percentile";
  readonly formula?: string;
}

export interface IconCriterion {
  readonly type: "Invalid" | "Number" | "Percent" | "Formula" | "Percentile";
  readonly formula: string;
  readonly operator: "Invalid" | "GreaterThan" | "GreaterThanOrEqual";
  readonly customIcon?: { readonly set: string; readonly index: number };
}

export interface DataBar {
  readonly direction: "Context" | "LeftToRight" | "RightToLeft";
  readonly showBarOnly: boolean;
  readonly lower: ScalePoint;
  readonly upper: ScalePoint;
  readonly positiveColor: string;
  readonly negativeColor: string;
  readonly gradient: boolean;
}

/** A rule of null formats nothing yet: Excel's API adds first and fills in afterwards. */
export type ConditionalRule =
  | {
      readonly type: "CellValue";
      readonly rule: {
        readonly operator: ConditionalOperator;
        readonly formula1: string;
        readonly formula2?: string;
      } | null;
      readonly look: ConditionalLook;
    }
  | {
      readonly type: "ContainsText";
      readonly rule: {
        readonly operator: "Contains" | "NotContains" | "BeginsWith" | "EndsWith";
        readonly text: string;
      } | null;
      readonly look: ConditionalLook;
    }
  | {
      readonly type: "Custom";
      readonly rule: { readonly formula: string } | null;
      readonly look: ConditionalLook;
    }
  | {
      readonly type: "TopBottom";
      readonly rule: {
        readonly type: "TopItems" | "TopPercent" | "BottomItems" | "BottomPercent";
        readonly rank: number;
      } | null;
      readonly look: ConditionalLook;
    }
  | {
      readonly type: "PresetCriteria";
      readonly rule: { readonly criterion: string } | null;
      readonly look: ConditionalLook;
    }
  | { readonly type: "DataBar"; readonly rule: DataBar }
  | {
      readonly type: "IconSet";
      readonly rule: {
        /** "ThreeTrafficLights1", "FiveArrows" … */
        readonly style: string;
        readonly criteria: readonly IconCriterion[];
        readonly reverseOrder: boolean;
        readonly showIconOnly: boolean;
      };
    }
  | {
      readonly type: "ColorScale";
      readonly rule: {
        readonly minimum: ScalePoint & { readonly color: string };
        readonly midpoint?: ScalePoint & { readonly color: string };
        readonly maximum: ScalePoint & { readonly color: string };
      } | null;
    };

export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** Zero is the strongest. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly format: ConditionalRule;
}

export interface ConditionalFormatPatch {
  readonly areas?: readonly Area[];
  readonly priority?: number;
  readonly stopIfTrue?: boolean;
  readonly format?: ConditionalRule;
}

export interface ConditionalFormats {
  /** By priority. */
  list(sheet: SheetId): readonly ConditionalFormat[];
  touching(area: Area): readonly ConditionalFormat[];
  find(id: string): ConditionalFormat | null;
  /** Takes the top priority. @throws EngineError InvalidArgument for a rule that cannot be. */
  add(area: Area, format: ConditionalRule): ConditionalFormat;
  set(id: string, patch: ConditionalFormatPatch): void;
  remove(id: string): void;
  /** Takes the formats off these cells; what lies outside keeps them. */
  clear(area: Area): void;
}
