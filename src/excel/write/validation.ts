import type {
  Bounds,
  Operand,
  Validation,
  ValidationMessage,
  ValidationRule,
} from "../../workbook";

const bounded = (bounds: Bounds): Excel.BasicDataValidation => ({
  operator: bounds.operator,
  formula1: bounds.formula1,
  ...(bounds.operator === "Between" ? { formula2: bounds.formula2 } : {}),
});

/** A day as a formula: a serial number alone is not among what office.js documents for dates. */
const asFormula = (day: Operand): string => (typeof day === "number" ? `=${day}` : day);

const dated = (bounds: Bounds): Excel.DateTimeDataValidation => ({
  operator: bounds.operator,
  formula1: asFormula(bounds.formula1),
  ...(bounds.operator === "Between" ? { formula2: asFormula(bounds.formula2) } : {}),
});

const RULES: {
  readonly [Kind in ValidationRule["kind"]]: (
    rule: Extract<ValidationRule, { kind: Kind }>,
  ) => Excel.DataValidationRule;
} = {
  list: ({ source }) => ({ list: { inCellDropDown: true, source } }),
  wholeNumber: (rule) => ({ wholeNumber: bounded(rule) }),
  decimal: (rule) => ({ decimal: bounded(rule) }),
  textLength: (rule) => ({ textLength: bounded(rule) }),
  date: (rule) => ({ date: dated(rule) }),
  custom: ({ formula }) => ({ custom: { formula } }),
};

const ruleOf = (rule: ValidationRule): Excel.DataValidationRule => {
  const convert = RULES[rule.kind] as (rule: ValidationRule) => Excel.DataValidationRule;
  return convert(rule);
};

const prompted = ({ title, message }: ValidationMessage): Excel.DataValidationPrompt => ({
  title,
  message,
  showPrompt: true,
});

/** What may be entered here, with the help that shows when a cell is selected. */
export const validate = (range: Excel.Range, { rule, prompt, alert }: Validation): void => {
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(rule);
  dataValidation.prompt = prompted(prompt);
  dataValidation.errorAlert = { ...alert, showAlert: true };
};

/** A note that shows when the cell is selected, and refuses nothing. */
export const note = ({ dataValidation }: Excel.Range, message: ValidationMessage): void => {
  dataValidation.rule = { custom: { formula: "=TRUE" } };
  dataValidation.prompt = prompted(message);
};
