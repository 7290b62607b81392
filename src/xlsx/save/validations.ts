import type { Sheet } from "../model/sheets";
import type { Validation } from "../model/validations";
import { escapeXml } from "../text/xml";
import { areasText } from "./conditional-formats";
import type { SaveContext } from "./context";
import { counted, element, xstringAttribute } from "./element";

interface RuleXml {
  readonly type: string | null;
  readonly more: Readonly<Record<string, string | boolean | null>>;
  readonly formulas: readonly string[];
}

function ruleXml({ rule }: Validation): RuleXml {
  switch (rule.kind) {
    case "any":
      return { type: null, more: {}, formulas: [] };
    case "list":
      // The file's word is turned round: showDropDown hides the arrow.
      return {
        type: "list",
        more: { showDropDown: rule.dropDown ? null : true },
        formulas: [rule.source],
      };
    case "custom":
      return { type: "custom", more: {}, formulas: [rule.formula] };
    default:
      return {
        type: rule.kind,
        more: { operator: rule.comparison === "between" ? null : rule.comparison },
        formulas: rule.formula2 === null ? [rule.formula1] : [rule.formula1, rule.formula2],
      };
  }
}

const text = (value: string) => (value === "" ? null : xstringAttribute(value));

function validationXml(validation: Validation, sheet: Sheet, context: SaveContext): string {
  const { areas, ignoreBlank, prompt, alert } = validation;
  const { type, more, formulas } = ruleXml(validation);
  const where = () => `of the validation on ${areasText(areas)} of “${sheet.name}”`;
  const head = {
    type,
    errorStyle: alert.style === "stop" ? null : alert.style,
    ...more,
    allowBlank: ignoreBlank || null,
    showInputMessage: prompt.shown || null,
    showErrorMessage: alert.shown || null,
    errorTitle: text(alert.title),
    error: text(alert.message),
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    sqref: areasText(areas),
  };
  const content = formulas.map((formula, i) =>
    element(`formula${i + 1}`, {}, escapeXml(context.formulas.storeRule(formula, where))),
  );
  return element("dataValidation", head, content.join(""));
}

export const validationsXml = (sheet: Sheet, context: SaveContext): string =>
  counted(
    "dataValidations",
    sheet.validations.map((one) => validationXml(one, sheet, context)),
  );
