import type { AlertStyle, Operand, Validation, ValidationRule } from "./blueprint";

/** Excel takes 32 characters of title; ours are column headers. */
export interface ValidationText {
  readonly title: string;
  /** What belongs in the cell; shown when it is selected. */
  readonly help: string;
  /** What is wrong with an entry that breaks the rule, and the cure. */
  readonly refusal: string;
}

/** A rule with its texts. Stop refuses an entry; Warning and Information let the user insist. */
export const validation = (
  rule: ValidationRule,
  { title, help, refusal }: ValidationText,
  style: AlertStyle = "Stop",
): Validation => ({
  rule,
  prompt: { title, message: help },
  alert: { style, title, message: refusal },
});

/** One of the cells of a column: "=Lists!$A$2:$A$5". */
export const oneOf = (source: string): ValidationRule => ({ kind: "list", source });

export const wholeFrom = (least: number): ValidationRule => ({
  kind: "wholeNumber",
  operator: "GreaterThanOrEqualTo",
  formula1: least,
});

export const numberWithin = (least: Operand, most: Operand): ValidationRule => ({
  kind: "decimal",
  operator: "Between",
  formula1: least,
  formula2: most,
});

/** 31 December 2099. */
const LATEST_DAY = 73_050;

/** Wide enough for old accessions, narrow enough to catch a slip of the year. */
export const anyDay: ValidationRule = {
  kind: "date",
  operator: "Between",
  formula1: 1,
  formula2: LATEST_DAY,
};

export const dayAfter = (day: Operand): ValidationRule => ({
  kind: "date",
  operator: "GreaterThan",
  formula1: day,
});

export const textUpTo = (characters: number): ValidationRule => ({
  kind: "textLength",
  operator: "LessThanOrEqualTo",
  formula1: characters,
});

/** Relative to the first cell of the range. */
export const satisfies = (formula: string): ValidationRule => ({ kind: "custom", formula });
