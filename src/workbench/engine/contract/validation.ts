import type { Area } from "./areas";

export type ValidationOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export interface ValidationBounds {
  /** A number or a formula "=…"; where a rule is set also a number, date or time as one types it. */
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly operator: ValidationOperator;
}

/** Excel.DataValidationRule; `source` is "a,b,c" or a formula "=Lists!$A$1:$A$3". */
export type ValidationRule =
  | { readonly list: { readonly inCellDropDown: boolean; readonly source: string } }
  | { readonly date: ValidationBounds }
  | { readonly time: ValidationBounds }
  | { readonly decimal: ValidationBounds }
  | { readonly wholeNumber: ValidationBounds }
  | { readonly textLength: ValidationBounds }
  | { readonly custom: { readonly formula: string } };

export interface ValidationAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
}

export interface ValidationPrompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

export type ValidationType =
  | "None"
  | "List"
  | "Date"
  | "Time"
  | "Decimal"
  | "WholeNumber"
  | "TextLength"
  | "Custom"
  | "Inconsistent"
  | "MixedCriteria";

export interface ValidationState {
  readonly type: ValidationType;
  /** Null without a rule and when the cells' rules differ. */
  readonly rule: ValidationRule | null;
  readonly alert: ValidationAlert;
  readonly prompt: ValidationPrompt;
  readonly ignoreBlanks: boolean;
}

export type ValidationPatch = Partial<
  Pick<ValidationState, "rule" | "alert" | "prompt" | "ignoreBlanks">
>;

export interface Validation {
  get(area: Area): ValidationState;
  /** A new rule keeps alert, prompt and ignoreBlanks of the area. @throws EngineError InvalidArgument */
  set(area: Area, patch: ValidationPatch): void;
  clear(area: Area): void;
  /** All rules of a sheet, with where they hold. */
  list(sheet: Area["sheet"]): readonly (ValidationState & { readonly areas: readonly Area[] })[];
  /** The cells whose values their rule refuses, as areas; empty when all are valid. */
  invalid(area: Area): readonly Area[];
}
