import type { ConditionalRule as FileRule, Threshold } from "../../xlsx";
import type { ConditionalRule, DataBar, IconCriterion, ScalePoint } from "../engine/contract";
import { ICON_SETS } from "./conditional-words";
import { words } from "./words";

const KINDS = words([
  ["Number", "number"],
  ["Percent", "percent"],
  ["Percentile", "percentile"],
  ["Formula", "formula"],
] as const);

type Automatic = { readonly kind: "automatic" };
type FileScale<K> = Extract<FileRule, { kind: K }>;
type Icons = Extract<ConditionalRule, { type: "IconSet" }>["rule"];
type Colors = NonNullable<Extract<ConditionalRule, { type: "ColorScale" }>["rule"]>;

const color = (text: string) => text as `#${string}`;

function toThreshold(point: ScalePoint): Threshold | Automatic {
  if (point.type === "LowestValue") return { kind: "lowest" };
  if (point.type === "HighestValue") return { kind: "highest" };
  const kind = KINDS.to(point.type as "Number");
  if (kind === undefined) return { kind: "automatic" };
  return { kind, value: (point.formula ?? "0").replace(/^=/, "") };
}

function fromThreshold(threshold: Threshold | Automatic): ScalePoint {
  switch (threshold.kind) {
    case "automatic":
      return { type: "Automatic" };
    case "lowest":
      return { type: "LowestValue" };
    case "highest":
      return { type: "HighestValue" };
    default:
      return { type: KINDS.from(threshold.kind) ?? "Number", formula: fromValue(threshold.value) };
  }
}

const fromValue = (value: string): string => (Number.isFinite(Number(value)) ? value : `=${value}`);

export const toFileBar = (bar: DataBar): FileScale<"dataBar"> => ({
  kind: "dataBar",
  lower: toThreshold(bar.lower),
  upper: toThreshold(bar.upper),
  color: color(bar.positiveColor),
  negativeColor: bar.negativeColor === bar.positiveColor ? null : color(bar.negativeColor),
  gradient: bar.gradient,
  showValue: !bar.showBarOnly,
  direction:
    bar.direction === "LeftToRight"
      ? "leftToRight"
      : bar.direction === "RightToLeft"
        ? "rightToLeft"
        : "context",
});

export const fromFileBar = (bar: FileScale<"dataBar">): DataBar => ({
  direction:
    bar.direction === "leftToRight"
      ? "LeftToRight"
      : bar.direction === "rightToLeft"
        ? "RightToLeft"
        : "Context",
  showBarOnly: !bar.showValue,
  lower: fromThreshold(bar.lower),
  upper: fromThreshold(bar.upper),
  positiveColor: bar.color,
  negativeColor: bar.negativeColor ?? bar.color,
  gradient: bar.gradient,
});

/** Null for icons that files of this kind do not have. */
export function toFileIcons(icons: Icons): FileScale<"iconSet"> | null {
  const set = ICON_SETS.to(icons.style as "ThreeArrows");
  if (set === undefined || icons.criteria.some(({ customIcon }) => customIcon)) return null;
  return {
    kind: "iconSet",
    set,
    thresholds: icons.criteria.map(({ type, formula, operator }, index) => ({
      // The lowest icon takes whatever is left.
      kind: index === 0 ? "percent" : (KINDS.to(type as "Number") ?? "percent"),
      value: index === 0 ? "0" : formula.replace(/^=/, "") || "0",
      inclusive: index === 0 || operator !== "GreaterThan",
    })),
    reverse: icons.reverseOrder,
    showValue: !icons.showIconOnly,
  };
}

export const fromFileIcons = (icons: FileScale<"iconSet">): Icons => ({
  style: ICON_SETS.from(icons.set) ?? icons.set,
  criteria: icons.thresholds.map(({ kind, value, inclusive }, index): IconCriterion =>
    index === 0
      ? { type: "Invalid", formula: "", operator: "Invalid" }
      : {
          type: KINDS.from(kind) ?? "Number",
          formula: fromValue(value),
          operator: inclusive ? "GreaterThanOrEqual" : "GreaterThan",
        },
  ),
  reverseOrder: icons.reverse,
  showIconOnly: !icons.showValue,
});

type Point = Colors["minimum"];

const toPoint = (point: Point, end: "lowest" | "highest") => {
  const threshold = toThreshold(point);
  return {
    threshold: threshold.kind === "automatic" ? { kind: end } : threshold,
    color: color(point.color),
  };
};

export const toFileColors = ({ minimum, midpoint, maximum }: Colors): FileScale<"colorScale"> => ({
  kind: "colorScale",
  points: [
    toPoint(minimum, "lowest"),
    ...(midpoint ? [toPoint(midpoint, "lowest")] : []),
    toPoint(maximum, "highest"),
  ],
});

/** Null unless there are two or three points. */
export function fromFileColors({ points }: FileScale<"colorScale">): Colors | null {
  const from = (point: (typeof points)[number]): Point => ({
    ...fromThreshold(point.threshold),
    color: point.color,
  });
  const [first, second, third] = points;
  if (!first || !second) return null;
  return third
    ? { minimum: from(first), midpoint: from(second), maximum: from(third) }
    : { minimum: from(first), maximum: from(second) };
}
