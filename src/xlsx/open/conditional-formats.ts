import type { XmlNode } from "../guards/tree";
import { PERIODS } from "../model/conditional-formats";
import type { ConditionalFormat, ConditionalRule } from "../model/conditional-formats";
import type { DifferentialStyle } from "../model/styles";
import { COMPARISONS } from "../model/validations";
import { decodeXstring } from "../text/xstring";
import { readAreas } from "./areas";
import type { Palette } from "./colors";
import { readDifferential } from "./differential";
import type { FormulaReader } from "./formulas";
import { readColorScale, readDataBar, readIconSet } from "./scales";
import type { Styles } from "./styles";
import type { RuleLoss } from "./validations";
import { booleanOf, countOf, integerOf, oneOf } from "./values";

export interface RuleContext {
  readonly styles: Styles;
  readonly palette: Palette;
  readonly formulas: FormulaReader;
  /** Of data bars: what newer Excel adds, by the id that the rule gives. */
  readonly extensions: ReadonlyMap<string, XmlNode>;
  readonly areaLimit: number;
}

type Lost = Exclude<RuleLoss, "validation"> | "rule";

interface Reading {
  readonly node: XmlNode;
  readonly style: DifferentialStyle;
  /** Its formulas; null for one that looks out of the book. */
  readonly formulas: readonly (string | null)[];
  readonly context: RuleContext;
}

type Reader = (reading: Reading) => ConditionalRule | Lost;

function readCellIs({ node, style, formulas }: Reading): ConditionalRule | Lost {
  const comparison = oneOf(node.get("operator"), COMPARISONS, null);
  const [formula1, formula2 = null] = formulas;
  if (!comparison || !formula1) return "rule";
  const two = comparison === "between" || comparison === "notBetween";
  if (two && !formula2) return "rule";
  return { kind: "cellIs", comparison, formula1, formula2: two ? formula2 : null, style };
}

/** Without the attribute `text` the rule is what its formula says. */
const readText =
  (operator: (ConditionalRule & { kind: "text" })["operator"]): Reader =>
  (reading) => {
    const text = reading.node.get("text");
    return text === undefined
      ? readExpression(reading)
      : { kind: "text", operator, text: decodeXstring(text), style: reading.style };
  };

const readExpression: Reader = ({ formulas: [formula], style }) =>
  formula ? { kind: "expression", formula, style } : "rule";

const preset =
  (kind: "duplicates" | "uniques" | "blanks" | "notBlanks" | "errors" | "notErrors"): Reader =>
  ({ style }) => ({ kind, style });

const child = ({ node }: Reading, name: string) =>
  node.child(`m:${name}`) ?? node.child(`x14:${name}`);

/** Which extension belongs to the rule; "" for none. */
export const extensionId = (rule: XmlNode): string =>
  rule.child("m:extLst")?.child("m:ext")?.child("x14:id")?.text.trim().toUpperCase() ?? "";

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["cellIs", readCellIs],
  ["expression", readExpression],
  ["containsText", readText("contains")],
  ["notContainsText", readText("notContains")],
  ["beginsWith", readText("beginsWith")],
  ["endsWith", readText("endsWith")],
  ["duplicateValues", preset("duplicates")],
  ["uniqueValues", preset("uniques")],
  ["containsBlanks", preset("blanks")],
  ["notContainsBlanks", preset("notBlanks")],
  ["containsErrors", preset("errors")],
  ["notContainsErrors", preset("notErrors")],
  [
    "top10",
    ({ node, style }) => ({
      kind: "top",
      rank: countOf(node.get("rank"), 1, 1000, 10),
      percent: booleanOf(node.get("percent"), false),
      bottom: booleanOf(node.get("bottom"), false),
      style,
    }),
  ],
  [
    "aboveAverage",
    ({ node, style }) => ({
      kind: "average",
      above: booleanOf(node.get("aboveAverage"), true),
      equal: booleanOf(node.get("equalAverage"), false),
      deviations: countOf(node.get("stdDev"), 0, 3, 0),
      style,
    }),
  ],
  [
    "timePeriod",
    ({ node, style }) => {
      const period = oneOf(node.get("timePeriod"), PERIODS, null);
      return period ? { kind: "period", period, style } : "rule";
    },
  ],
  [
    "dataBar",
    (reading) => {
      const bar = child(reading, "dataBar");
      const extended = reading.context.extensions.get(extensionId(reading.node));
      const { formulas, palette } = reading.context;
      if (!bar || bar.name !== "m:dataBar") return "rule";
      return readDataBar(bar, extended, formulas, palette) ?? "rule";
    },
  ],
  [
    "iconSet",
    (reading) => {
      const set = child(reading, "iconSet");
      const custom = booleanOf(set?.get("custom"), false);
      return (set && !custom && readIconSet(set, reading.context.formulas)) || "rule";
    },
  ],
  [
    "colorScale",
    (reading) => {
      const { formulas, palette } = reading.context;
      const scale = child(reading, "colorScale");
      return (scale && readColorScale(scale, formulas, palette)) ?? "rule";
    },
  ],
]);

function styleOf(node: XmlNode, { styles, palette }: RuleContext): DifferentialStyle {
  const number = integerOf(node.get("dxfId"));
  const shared = number === null ? undefined : styles.differentials[number];
  return shared ?? readDifferential(node.child("x14:dxf"), palette);
}

function readRule(node: XmlNode, context: RuleContext): ConditionalRule | Lost {
  const stored = [...node.all("m:formula"), ...node.all("xm:f")].map(({ text }) => text);
  const formulas = stored.map((text) => context.formulas.readRule(text));
  if (formulas.includes(null)) return "externalRule";
  const reader = READERS.get(node.get("type") ?? "");
  return reader ? reader({ node, style: styleOf(node, context), formulas, context }) : "rule";
}

/** The rules of one <conditionalFormatting>, of the main namespace or of the extensions. */
export function readConditionalFormats(
  block: XmlNode,
  context: RuleContext,
): (ConditionalFormat | Lost)[] {
  const areas = readAreas(block.get("sqref") ?? block.child("xm:sqref")?.text, context.areaLimit);
  const own = block
    .all("x14:cfRule")
    .filter((node) => !context.extensions.has((node.get("id") ?? "").toUpperCase()));
  return [...block.all("m:cfRule"), ...own].map((node): ConditionalFormat | Lost => {
    const rule = areas ? readRule(node, context) : "rule";
    if (typeof rule === "string") return rule;
    if (!areas) return "rule";
    return {
      areas,
      priority: countOf(node.get("priority"), 1, 0x7fffffff, 0x7fffffff),
      stopIfTrue: booleanOf(node.get("stopIfTrue"), false),
      rule,
    };
  });
}

/** Priorities as the file gives them; counted anew when two rules share one. */
export function withPriorities(
  formats: readonly ConditionalFormat[],
): readonly ConditionalFormat[] {
  if (new Set(formats.map(({ priority }) => priority)).size === formats.length) return formats;
  const ranked = [...formats].sort((a, b) => a.priority - b.priority);
  const ranks = new Map(ranked.map((format, i) => [format, i + 1]));
  return formats.map((format) => ({ ...format, priority: ranks.get(format) ?? format.priority }));
}
