import { cellName, rangeName } from "../addresses";
import type { Range } from "../model/addresses";
import type { ConditionalFormat, ConditionalRule } from "../model/conditional-formats";
import type { Sheet } from "../model/sheets";
import { NS } from "../package/namespaces";
import { escapeXml } from "../text/xml";
import type { SaveContext } from "./context";
import { attributes, element, xstringAttribute } from "./element";
import { argb, colorElement } from "./looks";
import { PERIOD_FORMULAS, PRESETS, TEXT_RULES } from "./rule-formulas";
import { extendedThresholdXml, thresholdXml } from "./thresholds";

type DataBar = Extract<ConditionalRule, { kind: "dataBar" }>;

export const areasText = (areas: readonly Range[]): string => areas.map(rangeName).join(" ");

/** Formulas of rules are relative to the first cell of all areas together. */
const firstCell = (areas: readonly Range[]): string =>
  cellName({
    row: Math.min(...areas.map(({ top }) => top)),
    column: Math.min(...areas.map(({ left }) => left)),
  });

interface Writing {
  readonly format: ConditionalFormat;
  readonly sheet: Sheet;
  readonly context: SaveContext;
  /** Joins a data bar with its extension. */
  readonly id: string;
}

/** What a rule's element says, beside what all say, and what it holds. */
interface RuleXml {
  readonly type: string;
  readonly more?: Readonly<Record<string, string | number | boolean | null>>;
  readonly content?: string;
}

const storeWith =
  ({ context, sheet, format }: Writing) =>
  (formula: string) =>
    context.formulas.storeRule(
      formula,
      () => `of the conditional format on ${areasText(format.areas)} of “${sheet.name}”`,
    );

function ruleXml(writing: Writing): RuleXml {
  const { rule, areas } = writing.format;
  const store = storeWith(writing);
  const formula = (text: string) => element("formula", {}, escapeXml(store(text)));
  const cell = firstCell(areas);
  switch (rule.kind) {
    case "cellIs":
      return {
        type: "cellIs",
        more: { operator: rule.comparison },
        content: formula(rule.formula1) + (rule.formula2 === null ? "" : formula(rule.formula2)),
      };
    case "text": {
      const { type, operator, test } = TEXT_RULES[rule.operator];
      const text = `"${rule.text.replaceAll('"', '""')}"`;
      return {
        type,
        more: { operator, text: xstringAttribute(rule.text) },
        content: formula(test(cell, text)),
      };
    }
    case "expression":
      return { type: "expression", content: formula(rule.formula) };
    case "top":
      return {
        type: "top10",
        more: { rank: rule.rank, percent: rule.percent || null, bottom: rule.bottom || null },
      };
    case "average":
      return {
        type: "aboveAverage",
        more: {
          aboveAverage: rule.above ? null : false,
          equalAverage: rule.equal || null,
          stdDev: rule.deviations || null,
        },
      };
    case "period":
      return {
        type: "timePeriod",
        more: { timePeriod: rule.period },
        content: formula(PERIOD_FORMULAS[rule.period](cell)),
      };
    case "dataBar":
      return { type: "dataBar", content: dataBarXml(rule, writing) };
    case "iconSet": {
      const thresholds = rule.thresholds.map((one) =>
        thresholdXml(one, false, store, one.inclusive),
      );
      const head = {
        iconSet: rule.set,
        showValue: rule.showValue ? null : false,
        reverse: rule.reverse || null,
      };
      return { type: "iconSet", content: element("iconSet", head, thresholds.join("")) };
    }
    case "colorScale": {
      const ends = rule.points.map(({ threshold }, i) => thresholdXml(threshold, i > 0, store));
      const colors = rule.points.map(({ color }) => colorElement("color", color));
      return {
        type: "colorScale",
        content: element("colorScale", {}, [...ends, ...colors].join("")),
      };
    }
    default: {
      const { type, test } = PRESETS[rule.kind];
      return { type, content: test ? formula(test(cell)) : "" };
    }
  }
}

/** ISO 29500's data bar, and a pointer to what newer Excel adds. */
function dataBarXml(bar: DataBar, writing: Writing): string {
  const store = storeWith(writing);
  const core = element(
    "dataBar",
    { showValue: bar.showValue ? null : false },
    thresholdXml(bar.lower, false, store) +
      thresholdXml(bar.upper, true, store) +
      colorElement("color", bar.color),
  );
  const pointer = element(
    "ext",
    { uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}", "xmlns:x14": NS.x14 },
    element("x14:id", {}, writing.id),
  );
  return core + element("extLst", {}, pointer);
}

function extensionXml(bar: DataBar, writing: Writing): string {
  const store = storeWith(writing);
  const x14Color = (name: string, color: DataBar["color"]) =>
    element(`x14:${name}`, { rgb: argb(color) });
  const negative = bar.negativeColor ?? bar.color;
  const content =
    extendedThresholdXml(bar.lower, false, store) +
    extendedThresholdXml(bar.upper, true, store) +
    x14Color("negativeFillColor", negative) +
    x14Color("axisColor", "#000000");
  const head = {
    minLength: 0,
    maxLength: 100,
    gradient: bar.gradient ? null : false,
    direction: bar.direction === "context" ? null : bar.direction,
    negativeBarColorSameAsPositive: bar.negativeColor === null || null,
  };
  const rule = element(
    "x14:cfRule",
    { type: "dataBar", id: writing.id },
    element("x14:dataBar", head, content),
  );
  return element(
    "x14:conditionalFormatting",
    { "xmlns:xm": NS.xm },
    rule + element("xm:sqref", {}, areasText(writing.format.areas)),
  );
}

/** Ids only have to differ within a sheet. */
const dataBarId = (number: number) =>
  `{00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;

const writings = (sheet: Sheet, context: SaveContext): Writing[] =>
  sheet.conditionalFormats.map((format, i) => ({ format, sheet, context, id: dataBarId(i + 1) }));

export function conditionalFormatsXml(sheet: Sheet, context: SaveContext): string {
  const one = (writing: Writing) => {
    const { areas, priority, stopIfTrue, rule } = writing.format;
    const { type, more = {}, content = "" } = ruleXml(writing);
    const head = {
      type,
      dxfId: "style" in rule ? context.styles.differential(rule.style) : null,
      priority,
      stopIfTrue: stopIfTrue || null,
      ...more,
    };
    const written =
      content === "" ? `<cfRule${attributes(head)}/>` : element("cfRule", head, content);
    return element("conditionalFormatting", { sqref: areasText(areas) }, written);
  };
  return writings(sheet, context).map(one).join("");
}

/** The sheet's <extLst>; nothing where no data bar needs it. */
export function sheetExtensionsXml(sheet: Sheet, context: SaveContext): string {
  const bars = writings(sheet, context).flatMap((writing) =>
    writing.format.rule.kind === "dataBar" ? [extensionXml(writing.format.rule, writing)] : [],
  );
  if (bars.length === 0) return "";
  const formats = element("x14:conditionalFormattings", {}, bars.join(""));
  const ext = { uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}", "xmlns:x14": NS.x14 };
  return element("extLst", {}, element("ext", ext, formats));
}
