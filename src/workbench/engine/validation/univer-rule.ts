import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type {
  ValidationAlert,
  ValidationBounds,
  ValidationOperator,
  ValidationRule,
  ValidationState,
  ValidationType,
} from "../contract";

/** Univer's rule, which carries ours along as it was given. */
export interface CarryingRule extends ISheetDataValidationRule {
  readonly given?: { readonly state: ValidationState; readonly print: string };
}

const NO_ALERT: ValidationAlert = { message: "", showAlert: true, style: "Stop", title: "" };

export const NO_VALIDATION: ValidationState = {
  type: "None",
  rule: null,
  alert: NO_ALERT,
  prompt: { message: "", showPrompt: true, title: "" },
  ignoreBlanks: true,
};

const OPERATORS: readonly (readonly [ValidationOperator, DataValidationOperator])[] = [
  ["Between", DataValidationOperator.BETWEEN],
  ["NotBetween", DataValidationOperator.NOT_BETWEEN],
  ["EqualTo", DataValidationOperator.EQUAL],
  ["NotEqualTo", DataValidationOperator.NOT_EQUAL],
  ["GreaterThan", DataValidationOperator.GREATER_THAN],
  ["LessThan", DataValidationOperator.LESS_THAN],
  ["GreaterThanOrEqualTo", DataValidationOperator.GREATER_THAN_OR_EQUAL],
  ["LessThanOrEqualTo", DataValidationOperator.LESS_THAN_OR_EQUAL],
];

type BoundedKind = "date" | "time" | "decimal" | "wholeNumber" | "textLength";

/** Kinds of rules that compare with bounds, in Excel's and in Univer's words. */
const BOUNDED: readonly (readonly [BoundedKind, ValidationType, DataValidationType])[] = [
  ["date", "Date", DataValidationType.DATE],
  ["time", "Time", DataValidationType.TIME],
  ["decimal", "Decimal", DataValidationType.DECIMAL],
  ["wholeNumber", "WholeNumber", DataValidationType.WHOLE],
  ["textLength", "TextLength", DataValidationType.TEXT_LENGTH],
];

export function boundsOf(
  rule: ValidationRule,
): { kind: BoundedKind; bounds: ValidationBounds } | null {
  for (const [kind] of BOUNDED) {
    const bounds = (rule as Partial<Record<BoundedKind, ValidationBounds>>)[kind];
    if (bounds) return { kind, bounds };
  }
  return null;
}

export function typeOfRule(rule: ValidationRule | null): ValidationType {
  if (!rule) return "None";
  if ("list" in rule) return "List";
  if ("custom" in rule) return "Custom";
  const kind = boundsOf(rule)?.kind;
  return BOUNDED.find(([key]) => key === kind)?.[1] ?? "None";
}

/**
 * Univer shows the list's arrow and marks what is invalid; refusing entries is left to the engine,
 * which says why in the rule's own words.
 */
export function toUniver(
  state: ValidationState,
  uid: string,
  ranges: ISheetDataValidationRule["ranges"],
): CarryingRule {
  const plain: ISheetDataValidationRule = {
    uid,
    ranges,
    allowBlank: state.ignoreBlanks,
    showErrorMessage: state.alert.showAlert,
    error: state.alert.message,
    errorTitle: state.alert.title,
    errorStyle: DataValidationErrorStyle.INFO,
    showInputMessage: state.prompt.showPrompt,
    prompt: state.prompt.message,
    promptTitle: state.prompt.title,
    ...condition(state.rule),
  };
  return { ...plain, given: { state, print: fingerprint(plain) } };
}

function condition(
  rule: ValidationRule | null,
): Pick<
  ISheetDataValidationRule,
  "type" | "formula1" | "formula2" | "operator" | "showDropDown" | "renderMode"
> {
  if (!rule) return { type: DataValidationType.ANY };
  if ("list" in rule) {
    const { source, inCellDropDown } = rule.list;
    return {
      type: DataValidationType.LIST,
      formula1: source,
      showDropDown: inCellDropDown,
      // Text with an arrow beside it, as Excel shows it, rather than a chip.
      renderMode: DataValidationRenderMode.ARROW,
    };
  }
  if ("custom" in rule) return { type: DataValidationType.CUSTOM, formula1: rule.custom.formula };
  const bounded = boundsOf(rule);
  if (!bounded) return { type: DataValidationType.ANY };
  const { kind, bounds } = bounded;
  const operator = OPERATORS.find(([excel]) => excel === bounds.operator)?.[1];
  return {
    type: BOUNDED.find(([key]) => key === kind)?.[2] ?? DataValidationType.ANY,
    formula1: String(bounds.formula1),
    ...(bounds.formula2 === undefined ? {} : { formula2: String(bounds.formula2) }),
    ...(operator ? { operator } : {}),
  };
}

/**
 * The rule as it was given, its formulas as they have followed cells that moved; unless it was changed
 * in the grid's own panel since.
 */
export function fromUniver(rule: CarryingRule): ValidationState {
  const read = readRule(rule);
  if (rule.given?.print === fingerprint(rule)) {
    const { state } = rule.given;
    const { formula1 = "", formula2 = "" } = condition(state.rule);
    const same = formula1 === (rule.formula1 ?? "") && formula2 === (rule.formula2 ?? "");
    return same ? state : { ...state, rule: read };
  }
  return {
    type: typeOfRule(read),
    rule: read,
    alert: {
      message: rule.error ?? "",
      showAlert: rule.showErrorMessage ?? true,
      style: rule.errorStyle === DataValidationErrorStyle.WARNING ? "Warning" : "Stop",
      title: rule.errorTitle ?? "",
    },
    prompt: {
      message: rule.prompt ?? "",
      showPrompt: rule.showInputMessage ?? true,
      title: rule.promptTitle ?? "",
    },
    ignoreBlanks: rule.allowBlank ?? true,
  };
}

/** The rule with each of its formulas rewritten; the same object when none changes. */
export function mapFormulas(
  rule: ValidationRule,
  rewrite: (formula: string) => string,
): ValidationRule {
  const of = <T extends string | number>(text: T) =>
    typeof text === "string" && text.startsWith("=") ? rewrite(text) : text;
  if ("list" in rule) {
    const source = of(rule.list.source);
    return source === rule.list.source ? rule : { list: { ...rule.list, source } };
  }
  if ("custom" in rule) {
    const formula = of(rule.custom.formula);
    return formula === rule.custom.formula ? rule : { custom: { formula } };
  }
  const bounded = boundsOf(rule);
  if (!bounded) return rule;
  const { kind, bounds } = bounded;
  const formula1 = of(bounds.formula1);
  const second = bounds.formula2 === undefined ? {} : { formula2: of(bounds.formula2) };
  const after = { ...bounds, formula1, ...second };
  const same = formula1 === bounds.formula1 && after.formula2 === bounds.formula2;
  return same ? rule : ({ [kind]: after } as unknown as ValidationRule);
}

function readRule(rule: CarryingRule): ValidationRule | null {
  const { type, formula1 = "", formula2, operator } = rule;
  if (type === DataValidationType.LIST || type === DataValidationType.LIST_MULTIPLE) {
    return { list: { inCellDropDown: rule.showDropDown ?? true, source: formula1 } };
  }
  if (type === DataValidationType.CUSTOM) return { custom: { formula: formula1 } };
  const kind = BOUNDED.find(([, , univer]) => univer === type)?.[0];
  const excel = OPERATORS.find(([, univer]) => univer === operator)?.[0];
  if (!kind || !excel) return null;
  const bounds: ValidationBounds = {
    formula1,
    operator: excel,
    ...(formula2 === undefined ? {} : { formula2 }),
  };
  return { [kind]: bounds } as unknown as ValidationRule;
}

/** All but the formulas. */
const fingerprint = (rule: ISheetDataValidationRule): string =>
  JSON.stringify([
    rule.type,
    rule.operator,
    rule.error,
    rule.errorStyle,
    rule.prompt,
    rule.allowBlank,
    rule.showDropDown,
  ]);
