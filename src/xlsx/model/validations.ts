import type { Range } from "./addresses";

export const COMPARISONS = [
  "equal",
  "notEqual",
  "greaterThan",
  "greaterThanOrEqual",
  "lessThan",
  "lessThanOrEqual",
  "between",
  "notBetween",
] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const BOUNDED_KINDS = ["whole", "decimal", "date", "time", "textLength"] as const;

/**
 * Formulas without "=", relative to the first area's first cell; dates as serials. A list is a
 * range or name ("StatusList", "Lists!$A$1:$A$5") or one text, '"Yes,No"' (see inlineList).
 */
export type ValidationRule =
  /** Allows everything; still shows its prompt. */
  | { readonly kind: "any" }
  | { readonly kind: "list"; readonly source: string; readonly dropDown: boolean }
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: (typeof BOUNDED_KINDS)[number];
      readonly comparison: Comparison;
      readonly formula1: string;
      /** Only of between and notBetween; null otherwise. */
      readonly formula2: string | null;
    };

export interface Validation {
  readonly areas: readonly Range[];
  readonly rule: ValidationRule;
  readonly ignoreBlank: boolean;
  /** Shown on selecting the cell. At most 32 characters of title, 255 of message. */
  readonly prompt: { readonly shown: boolean; readonly title: string; readonly message: string };
  /** Shown on a wrong entry. Only "stop" refuses it. */
  readonly alert: {
    readonly shown: boolean;
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
}
