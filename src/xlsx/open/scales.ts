import type { XmlNode } from "../guards/tree";
import { ICON_SETS } from "../model/conditional-formats";
import type { ConditionalRule } from "../model/conditional-formats";
import type { Palette } from "./colors";
import type { FormulaReader } from "./formulas";
import { isAutomatic, isValue, readThreshold } from "./thresholds";
import { booleanOf, oneOf } from "./values";

const USUAL_BAR = "#638EC6";
const DIRECTIONS = ["context", "leftToRight", "rightToLeft"] as const;

/** `extended` is what newer Excel adds: the kind of fill, negative values, automatic ends. */
export function readDataBar(
  bar: XmlNode,
  extended: XmlNode | undefined,
  formulas: FormulaReader,
  palette: Palette,
): ConditionalRule | null {
  const prefix = extended ? "x14" : "m";
  const ends = (extended ?? bar).all(`${prefix}:cfvo`).map((node) => readThreshold(node, formulas));
  const [lower, upper] = ends;
  if (!lower || !upper) return null;
  const own = extended && booleanOf(extended.get("negativeBarColorSameAsPositive"), false);
  return {
    kind: "dataBar",
    lower,
    upper,
    color: palette.read(bar.child("m:color") ?? extended?.child("x14:fillColor")) ?? USUAL_BAR,
    negativeColor: own ? null : palette.read(extended?.child("x14:negativeFillColor")),
    gradient: booleanOf(extended?.get("gradient"), true),
    showValue: booleanOf(bar.get("showValue"), true),
    direction: oneOf(extended?.get("direction"), DIRECTIONS, "context"),
  };
}

export function readIconSet(node: XmlNode, formulas: FormulaReader): ConditionalRule | null {
  const set = oneOf(node.get("iconSet") ?? "3TrafficLights1", ICON_SETS, null);
  const prefix = node.name.split(":")[0] ?? "m";
  const thresholds = node.all(`${prefix}:cfvo`).map((child) => {
    const threshold = readThreshold(child, formulas);
    return threshold && isValue(threshold)
      ? { ...threshold, inclusive: booleanOf(child.get("gte"), true) }
      : null;
  });
  const known = thresholds.filter((threshold) => threshold !== null);
  if (!set || known.length !== Number(set[0]) || known.length !== thresholds.length) return null;
  return {
    kind: "iconSet",
    set,
    thresholds: known,
    reverse: booleanOf(node.get("reverse"), false),
    showValue: booleanOf(node.get("showValue"), true),
  };
}

export function readColorScale(
  node: XmlNode,
  formulas: FormulaReader,
  palette: Palette,
): ConditionalRule | null {
  const prefix = node.name.split(":")[0] ?? "m";
  const colors = node.all(`${prefix}:color`);
  const points = node.all(`${prefix}:cfvo`).map((child, i) => {
    const threshold = readThreshold(child, formulas);
    const color = palette.read(colors[i]);
    return threshold && !isAutomatic(threshold) && color ? { threshold, color } : null;
  });
  const known = points.filter((point) => point !== null);
  const complete = known.length === points.length && (known.length === 2 || known.length === 3);
  return complete ? { kind: "colorScale", points: known } : null;
}
