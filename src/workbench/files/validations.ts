import type { Validation as FileValidation, ValidationRule as FileRule } from "../../xlsx";
import type { Area, ValidationBounds, ValidationRule, ValidationState } from "../engine/contract";
import { toRange } from "./areas";
import { words } from "./words";

export const OPERATORS = words([
  ["Between", "between"],
  ["NotBetween", "notBetween"],
  ["EqualTo", "equal"],
  ["NotEqualTo", "notEqual"],
  ["GreaterThan", "greaterThan"],
  ["LessThan", "lessThan"],
  ["GreaterThanOrEqualTo", "greaterThanOrEqual"],
  ["LessThanOrEqualTo", "lessThanOrEqual"],
] as const);

const KINDS = words([
  ["date", "date"],
  ["time", "time"],
  ["decimal", "decimal"],
  ["wholeNumber", "whole"],
  ["textLength", "textLength"],
] as const);

type Bounded = Extract<FileRule, { comparison: unknown }>;
type PlacedState = ValidationState & { readonly areas: readonly Area[] };

const STYLES = words([
  ["Stop", "stop"],
  ["Warning", "warning"],
  ["Information", "information"],
] as const);

export function toFileValidation({
  areas,
  rule,
  alert,
  prompt,
  ignoreBlanks,
}: PlacedState): FileValidation {
  return {
    areas: areas.map(toRange),
    rule: toFileRule(rule),
    ignoreBlank: ignoreBlanks,
    prompt: { shown: prompt.showPrompt, title: prompt.title, message: prompt.message },
    alert: {
      shown: alert.showAlert,
      style: STYLES.to(alert.style) ?? "stop",
      title: alert.title,
      message: alert.message,
    },
  };
}

function toFileRule(rule: ValidationRule | null): FileRule {
  if (rule === null) return { kind: "any" };
  if ("list" in rule) {
    const { source, inCellDropDown } = rule.list;
    return { kind: "list", source: toFileSource(source), dropDown: inCellDropDown };
  }
  if ("custom" in rule) return { kind: "custom", formula: withoutEquals(rule.custom.formula) };
  const [[kind, bounds] = []] = Object.entries(rule) as [
    Parameters<typeof KINDS.to>[0],
    ValidationBounds,
  ][];
  if (kind === undefined || bounds === undefined) return { kind: "any" };
  const two = bounds.operator === "Between" || bounds.operator === "NotBetween";
  return {
    kind: KINDS.to(kind) ?? "decimal",
    comparison: OPERATORS.to(bounds.operator) ?? "equal",
    formula1: toFileBound(bounds.formula1),
    formula2: two ? toFileBound(bounds.formula2 ?? 0) : null,
  };
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, "");

const toFileSource = (source: string): string =>
  source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
const ISO = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/;

/** A number, a formula without "=", or the serial of an ISO date. */
function toFileBound(bound: string | number): string {
  if (typeof bound === "number") return String(bound);
  if (!ISO.test(bound)) return withoutEquals(bound);
  const utc = bound.includes("T") && !bound.endsWith("Z") ? `${bound}Z` : bound;
  return String((Date.parse(utc) - EPOCH) / DAY);
}

export function toValidationPatch(validation: FileValidation): Omit<ValidationState, "type"> {
  const { rule, prompt, alert, ignoreBlank } = validation;
  return {
    rule: fromFileRule(rule),
    ignoreBlanks: ignoreBlank,
    prompt: { showPrompt: prompt.shown, title: prompt.title, message: prompt.message },
    alert: {
      showAlert: alert.shown,
      style: STYLES.from(alert.style) ?? "Stop",
      title: alert.title,
      message: alert.message,
    },
  };
}

function fromFileRule(rule: FileRule): ValidationRule | null {
  switch (rule.kind) {
    case "any":
      return null;
    case "list":
      return { list: { inCellDropDown: rule.dropDown, source: fromFileSource(rule.source) } };
    case "custom":
      return { custom: { formula: `=${rule.formula}` } };
    default:
      return fromBounds(rule);
  }
}

function fromFileSource(source: string): string {
  const inline = /^"((?:[^"]|"")*)"$/s.exec(source)?.[1];
  return inline === undefined ? `=${source}` : inline.replaceAll('""', '"');
}

function fromBounds({ kind, comparison, formula1, formula2 }: Bounded): ValidationRule {
  const bounds: ValidationBounds = {
    operator: OPERATORS.from(comparison) ?? "EqualTo",
    formula1: fromFileBound(formula1),
    ...(formula2 === null ? {} : { formula2: fromFileBound(formula2) }),
  };
  return { [KINDS.from(kind) ?? "decimal"]: bounds } as unknown as ValidationRule;
}

const fromFileBound = (formula: string): string | number => {
  const number = Number(formula);
  return formula.trim() !== "" && Number.isFinite(number) ? number : `=${formula}`;
};
