import type { XmlNode } from "../guards/tree";
import { BOUNDED_KINDS, COMPARISONS } from "../model/validations";
import type { Validation, ValidationRule } from "../model/validations";
import { decodeXstring } from "../text/xstring";
import { readAreas } from "./areas";
import type { FormulaReader } from "./formulas";
import { booleanOf, oneOf } from "./values";

/** Main and extension spell the same with other words: formulas and areas are elements there. */
interface Spelling {
  readonly areas: string | undefined;
  readonly formula1: string | undefined;
  readonly formula2: string | undefined;
}

const spelled = (node: XmlNode): Spelling =>
  node.name === "m:dataValidation"
    ? {
        areas: node.get("sqref"),
        formula1: node.child("m:formula1")?.text,
        formula2: node.child("m:formula2")?.text,
      }
    : {
        areas: node.child("xm:sqref")?.text,
        formula1: node.child("x14:formula1")?.child("xm:f")?.text,
        formula2: node.child("x14:formula2")?.child("xm:f")?.text,
      };

/** Why a rule was not read. */
export type RuleLoss = "validation" | "externalRule";

function readRule(
  node: XmlNode,
  { formula1, formula2 }: Spelling,
  formulas: FormulaReader,
): ValidationRule | RuleLoss {
  const type = node.get("type") ?? "none";
  if (type === "none") return { kind: "any" };
  if (!formula1) return "validation";
  const first = formulas.readRule(formula1);
  const second = formula2 ? formulas.readRule(formula2) : "";
  if (first === null || second === null) return "externalRule";
  // The file's word is turned round: showDropDown hides the arrow.
  if (type === "list")
    return { kind: "list", source: first, dropDown: !booleanOf(node.get("showDropDown"), false) };
  if (type === "custom") return { kind: "custom", formula: first };
  const kind = oneOf(type, BOUNDED_KINDS, null);
  const comparison = oneOf(node.get("operator") ?? "between", COMPARISONS, null);
  if (!kind || !comparison) return "validation";
  if (comparison !== "between" && comparison !== "notBetween")
    return { kind, comparison, formula1: first, formula2: null };
  return second ? { kind, comparison, formula1: first, formula2: second } : "validation";
}

export function readValidation(
  node: XmlNode,
  formulas: FormulaReader,
  areaLimit: number,
): Validation | RuleLoss {
  const spelling = spelled(node);
  const areas = readAreas(spelling.areas, areaLimit);
  if (!areas) return "validation";
  const rule = readRule(node, spelling, formulas);
  if (typeof rule === "string") return rule;
  const text = (attribute: string) => decodeXstring(node.get(attribute) ?? "");
  return {
    areas,
    rule,
    ignoreBlank: booleanOf(node.get("allowBlank"), false),
    prompt: {
      shown: booleanOf(node.get("showInputMessage"), false),
      title: text("promptTitle"),
      message: text("prompt"),
    },
    alert: {
      shown: booleanOf(node.get("showErrorMessage"), false),
      style: oneOf(node.get("errorStyle"), ["stop", "warning", "information"] as const, "stop"),
      title: text("errorTitle"),
      message: text("error"),
    },
  };
}
