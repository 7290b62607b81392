import type { Border, ConditionalLook, ConditionalRule } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { toHexColor } from "./colors";
import { formatOf } from "./conditional-formats";
import { itemMethods, positionMethods } from "./members";
import { type ConditionalFormatTarget, define, object, type Targets } from "./targets";

type Target = ConditionalFormatTarget;
type Looking = Extract<ConditionalRule, { look: ConditionalLook }>;
type BorderTarget = Targets["ConditionalRangeBorder"];
type Edge = BorderTarget["edge"];

function looking(target: Target): Looking {
  const { format } = formatOf(target);
  if (!("look" in format)) throw invalidArgument(`${format.type} has no format of its own.`);
  return format;
}

function change(target: Target, patch: ConditionalLook): void {
  const format = looking(target);
  target.book.engine.conditionalFormats.set(target.id, {
    format: { ...format, look: { ...format.look, ...patch } },
  });
}

function drop(target: Target, names: readonly (keyof ConditionalLook)[]): void {
  const format = looking(target);
  const kept = Object.entries(format.look).filter(
    ([name]) => !names.some((dropped) => dropped === name),
  );
  const look = Object.fromEntries(kept) as ConditionalLook;
  target.book.engine.conditionalFormats.set(target.id, { format: { ...format, look } });
}

/** A looks that the rule changes; null where it leaves the cell's own. */
function look<N extends Exclude<keyof ConditionalLook, "borders">>(
  name: N,
  read: (value: Arguments) => NonNullable<ConditionalLook[N]>,
): Property<Target> {
  return {
    get: (target) => looking(target).look[name] ?? null,
    set: (target, value) => {
      change(target, { [name]: read(value) });
    },
  };
}

const flag = (value: Arguments): boolean => value.flag(0);
const color = (value: Arguments): string => toHexColor(value.text(0));

export const conditionalRangeFormat = define("ConditionalRangeFormat", {
  properties: { numberFormat: look("numberFormat", (value) => value.text(0)) },
  navigation: {
    borders: (target) => object("ConditionalRangeBorderCollection", target),
    fill: (target) => object("ConditionalRangeFill", target),
    font: (target) => object("ConditionalRangeFont", target),
  },
});

export const conditionalRangeFill = define("ConditionalRangeFill", {
  properties: { color: look("fillColor", color) },
  methods: {
    clear: (target) => {
      drop(target, ["fillColor"]);
    },
  },
});

export const conditionalRangeFont = define("ConditionalRangeFont", {
  properties: {
    color: look("fontColor", color),
    bold: look("bold", flag),
    italic: look("italic", flag),
    strikethrough: look("strikethrough", flag),
    underline: look("underline", (value) => value.word(0, ["None", "Single", "Double"])),
  },
  methods: {
    clear: (target) => {
      drop(target, ["fontColor", "bold", "italic", "strikethrough", "underline"]);
    },
  },
});

const edgeNames: Readonly<Record<Edge, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};
const edges = Object.keys(edgeNames) as Edge[];

const asBorder = ({ book, id }: Target, edge: Edge): HostObject =>
  object("ConditionalRangeBorder", { book, id, edge });

const allBorders = (target: Target): HostObject[] => edges.map((edge) => asBorder(target, edge));

function findBorder(target: Target, key: Json): HostObject {
  const edge = edges.find((known) => edgeNames[known] === key);
  if (!edge) throw invalidArgument("This is no side of a cell.");
  return asBorder(target, edge);
}

export const conditionalRangeBorderCollection = define("ConditionalRangeBorderCollection", {
  collection: { items: allBorders, item: findBorder },
  properties: { count: { get: () => edges.length } },
  navigation: {
    top: (target) => asBorder(target, "top"),
    bottom: (target) => asBorder(target, "bottom"),
    left: (target) => asBorder(target, "left"),
    right: (target) => asBorder(target, "right"),
  },
  methods: { ...itemMethods(findBorder), getItemAt: positionMethods(allBorders).getItemAt },
});

const thin: Border = { style: "Continuous", weight: "Thin", color: "#000000" };
const noBorder: Border = { style: "None", weight: "Thin", color: "#000000" };

const borderOf = (target: BorderTarget): Border | undefined =>
  looking(target).look.borders?.[target.edge];

function changeBorder(target: BorderTarget, patch: Partial<Border>): void {
  const borders = { ...looking(target).look.borders };
  borders[target.edge] = { ...(borderOf(target) ?? thin), ...patch };
  change(target, { borders });
}

const styles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

export const conditionalRangeBorder = define("ConditionalRangeBorder", {
  identity: ({ edge }) => ({ Id: edgeNames[edge] }),
  properties: {
    sideIndex: { get: ({ edge }) => edgeNames[edge] },
    style: {
      get: (target) => (borderOf(target) ?? noBorder).style,
      set: (target, value) => {
        changeBorder(target, { style: value.word(0, styles) });
      },
    },
    color: {
      get: (target) => (borderOf(target) ?? noBorder).color,
      set: (target, value) => {
        changeBorder(target, { color: color(value) });
      },
    },
  },
});
