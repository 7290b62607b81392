import type { ConditionalRule as FileRule } from "../../xlsx";
import type { ConditionalRule } from "../engine/contract";
import { toConditionalLook, toDifferentialStyle } from "./conditional-looks";
import {
  fromFileBar,
  fromFileColors,
  fromFileIcons,
  toFileBar,
  toFileColors,
  toFileIcons,
} from "./conditional-scales";
import { COMPARISONS, CRITERIA, RANKS, TEXTS } from "./conditional-words";

type Rule<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

/** Null for a rule that formats nothing yet; "lost" for one that files of this kind do not have. */
export function toFileRule(format: ConditionalRule): FileRule | "lost" | null {
  if (format.rule === null) return null;
  switch (format.type) {
    case "CellValue":
      return cellIs(format);
    case "ContainsText":
      return text(format);
    case "Custom":
      return {
        kind: "expression",
        formula: format.rule.formula.replace(/^=/, ""),
        style: toDifferentialStyle(format.look),
      };
    case "TopBottom":
      return rank(format);
    case "PresetCriteria":
      return criterion(format);
    case "DataBar":
      return toFileBar(format.rule);
    case "IconSet":
      return toFileIcons(format.rule) ?? "lost";
    case "ColorScale":
      return toFileColors(format.rule);
  }
}

/** "=5" and "5" are numbers, bare words are text. */
function toOperand(formula: string): string {
  if (formula.startsWith("=")) return formula.slice(1);
  const isNumber = formula.trim() !== "" && Number.isFinite(Number(formula));
  return isNumber ? formula : `"${formula.replaceAll('"', '""')}"`;
}

function cellIs({ rule, look }: Rule<"CellValue">): FileRule | null {
  if (!rule) return null;
  const two = rule.operator === "Between" || rule.operator === "NotBetween";
  return {
    kind: "cellIs",
    comparison: COMPARISONS.to(rule.operator) ?? "equal",
    formula1: toOperand(rule.formula1),
    formula2: two ? toOperand(rule.formula2 ?? "0") : null,
    style: toDifferentialStyle(look),
  };
}

function text({ rule, look }: Rule<"ContainsText">): FileRule | "lost" | null {
  if (!rule) return null;
  // Files hold the text itself, not a formula that gives it.
  if (rule.text.startsWith("=")) return "lost";
  return {
    kind: "text",
    operator: TEXTS.to(rule.operator) ?? "contains",
    text: rule.text,
    style: toDifferentialStyle(look),
  };
}

function rank({ rule, look }: Rule<"TopBottom">): FileRule | null {
  const found = RANKS.find(([type]) => type === rule?.type);
  if (!rule || !found) return null;
  return { kind: "top", rank: rule.rank, ...found[1], style: toDifferentialStyle(look) };
}

function criterion({ rule, look }: Rule<"PresetCriteria">): FileRule | "lost" | null {
  if (!rule) return null;
  const found = CRITERIA.find(([name]) => name === rule.criterion)?.[1];
  return found ? { ...found, style: toDifferentialStyle(look) } : "lost";
}

/** Null for a rule that the grid does not know. */
export function fromFileRule(rule: FileRule): ConditionalRule | null {
  switch (rule.kind) {
    case "cellIs":
      return {
        type: "CellValue",
        rule: {
          operator: COMPARISONS.from(rule.comparison) ?? "EqualTo",
          formula1: `=${rule.formula1}`,
          ...(rule.formula2 === null ? {} : { formula2: `=${rule.formula2}` }),
        },
        look: toConditionalLook(rule.style),
      };
    case "text": {
      const operator = TEXTS.from(rule.operator) ?? "Contains";
      const look = toConditionalLook(rule.style);
      // The grid would take it for a formula.
      if (rule.text.startsWith("=")) return null;
      return { type: "ContainsText", rule: { operator, text: rule.text }, look };
    }
    case "expression":
      return {
        type: "Custom",
        rule: { formula: `=${rule.formula}` },
        look: toConditionalLook(rule.style),
      };
    case "top": {
      const type = RANKS.find(
        ([, { percent, bottom }]) => percent === rule.percent && bottom === rule.bottom,
      )?.[0];
      if (!type) return null;
      return {
        type: "TopBottom",
        rule: { type, rank: rule.rank },
        look: toConditionalLook(rule.style),
      };
    }
    case "dataBar":
      return { type: "DataBar", rule: fromFileBar(rule) };
    case "iconSet":
      return { type: "IconSet", rule: fromFileIcons(rule) };
    case "colorScale":
      return { type: "ColorScale", rule: fromFileColors(rule) };
    default:
      return fromPreset(rule);
  }
}

type Preset = Extract<FileRule, { kind: (typeof CRITERIA)[number][1]["kind"] }>;

function fromPreset({ style, ...rule }: Preset): ConditionalRule | null {
  const found = CRITERIA.find(([, criterion]) => {
    const keys = Object.keys(criterion) as (keyof typeof criterion)[];
    return keys.every((key) => criterion[key] === (rule as typeof criterion)[key]);
  });
  if (!found) return null;
  return {
    type: "PresetCriteria",
    rule: { criterion: found[0] },
    look: toConditionalLook(style),
  };
}
