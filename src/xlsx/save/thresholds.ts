import type { ConditionalRule, Threshold } from "../model/conditional-formats";
import { escapeXml } from "../text/xml";
import { element } from "./element";

type DataBar = Extract<ConditionalRule, { kind: "dataBar" }>;
export type BarThreshold = DataBar["lower"];

const WORDS = {
  lowest: "min",
  highest: "max",
  number: "num",
  percent: "percent",
  percentile: "percentile",
  formula: "formula",
} as const;

type Store = (formula: string) => string;

/** Older Excel knows no automatic ends: it gets the lowest and the highest value. */
const forOlder = (threshold: BarThreshold, upper: boolean): Threshold =>
  threshold.kind === "automatic" ? { kind: upper ? "highest" : "lowest" } : threshold;

export function thresholdXml(
  threshold: BarThreshold,
  upper: boolean,
  store: Store,
  inclusive = true,
): string {
  const given = forOlder(threshold, upper);
  return element("cfvo", {
    type: WORDS[given.kind],
    val: "value" in given ? store(given.value) : null,
    gte: inclusive ? null : false,
  });
}

/** For the extensions, which newer Excel reads. */
export function extendedThresholdXml(
  threshold: BarThreshold,
  upper: boolean,
  store: Store,
): string {
  if (threshold.kind === "automatic")
    return element("x14:cfvo", { type: upper ? "autoMax" : "autoMin" });
  const formula =
    "value" in threshold ? element("xm:f", {}, escapeXml(store(threshold.value))) : "";
  return element("x14:cfvo", { type: WORDS[threshold.kind] }, formula);
}
