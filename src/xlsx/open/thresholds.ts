import type { XmlNode } from "../guards/tree";
import type { Threshold, ValueThreshold } from "../model/conditional-formats";
import type { FormulaReader } from "./formulas";

type BarThreshold = Threshold | { readonly kind: "automatic" };

const KINDS: ReadonlyMap<string, BarThreshold["kind"]> = new Map([
  ["min", "lowest"],
  ["max", "highest"],
  ["autoMin", "automatic"],
  ["autoMax", "automatic"],
  ["num", "number"],
  ["percent", "percent"],
  ["percentile", "percentile"],
  ["formula", "formula"],
]);

const needsValue = (kind: BarThreshold["kind"]): kind is ValueThreshold["kind"] =>
  kind !== "lowest" && kind !== "highest" && kind !== "automatic";

/** Reads a <cfvo>, of the main namespace or of the extensions. Null for what cannot be. */
export function readThreshold(
  node: XmlNode | undefined,
  formulas: FormulaReader,
): BarThreshold | null {
  const kind = KINDS.get(node?.get("type") ?? "");
  if (!kind) return null;
  if (!needsValue(kind)) return { kind };
  const stored = node?.child("xm:f")?.text ?? node?.get("val");
  const value = stored ? formulas.readRule(stored) : null;
  return value === null ? null : { kind, value };
}

export const isValue = (threshold: BarThreshold): threshold is ValueThreshold =>
  needsValue(threshold.kind);

export const isAutomatic = (
  threshold: BarThreshold,
): threshold is Exclude<BarThreshold, Threshold> => threshold.kind === "automatic";
