import type { Area, ConditionalFormat, ConditionalRule } from "../../engine/contract";
import type { Book, RangeTarget } from "../book";
import { HostError, itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Json } from "../protocol/wire";
import { itemMethods, orNullObject, positionMethods } from "./members";
import { type ConditionalFormatTarget, define, object, range, type Targets } from "./targets";

const asFormat = (book: Book, { id }: ConditionalFormat): HostObject =>
  object("ConditionalFormat", { book, id });

/** Those of all areas, each once, by priority. */
function allFormats({ book, areas }: RangeTarget): HostObject[] {
  const touching = areas.flatMap((area) => book.engine.conditionalFormats.touching(area));
  const distinct = new Map(touching.map((format) => [format.id, format]));
  return [...distinct.values()]
    .sort((a, b) => a.priority - b.priority)
    .map((format) => asFormat(book, format));
}

function findFormat({ book }: RangeTarget, key: Json): HostObject | null {
  const format = typeof key === "string" ? book.engine.conditionalFormats.find(key) : null;
  return format && asFormat(book, format);
}

const automatic = { type: "Automatic" } as const;

/** What `add(type)` begins with: a format that formats nothing until its rule is set. */
const blank: Readonly<Record<ConditionalRule["type"], ConditionalRule>> = {
  CellValue: { type: "CellValue", rule: null, look: {} },
  ContainsText: { type: "ContainsText", rule: null, look: {} },
  Custom: { type: "Custom", rule: null, look: {} },
  TopBottom: { type: "TopBottom", rule: { type: "TopItems", rank: 10 }, look: {} },
  PresetCriteria: { type: "PresetCriteria", rule: null, look: {} },
  DataBar: {
    type: "DataBar",
    rule: {
      direction: "Context",
      showBarOnly: false,
      lower: automatic,
      upper: automatic,
      positiveColor: "#638EC6",
      negativeColor: "#FF0000",
      gradient: true,
    },
  },
  IconSet: {
    type: "IconSet",
    rule: {
      style: "ThreeTrafficLights1",
      criteria: [
        { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
        { type: "Percent", formula: "33", operator: "GreaterThanOrEqual" },
        { type: "Percent", formula: "67", operator: "GreaterThanOrEqual" },
      ],
      reverseOrder: false,
      showIconOnly: false,
    },
  },
  ColorScale: { type: "ColorScale", rule: null },
};

const types = Object.keys(blank) as ConditionalRule["type"][];

export const conditionalFormatCollection = define("ConditionalFormatCollection", {
  collection: { items: allFormats, item: findFormat },
  methods: {
    ...itemMethods(findFormat),
    ...positionMethods(allFormats),
    add: ({ book, area, areas }, args) => {
      const { conditionalFormats } = book.engine;
      const added = conditionalFormats.add(area, blank[args.word(0, types)]);
      if (areas.length > 1) conditionalFormats.set(added.id, { areas });
      return asFormat(book, added);
    },
    clearAll: ({ book, areas }) => {
      for (const area of areas) book.engine.conditionalFormats.clear(area);
    },
  },
});

export function formatOf({ book, id }: ConditionalFormatTarget): ConditionalFormat {
  const format = book.engine.conditionalFormats.find(id);
  if (!format) throw itemNotFound("The conditional format");
  return format;
}

type ViewKind = {
  [K in keyof Targets]: Targets[K] extends ConditionalFormatTarget
    ? ConditionalFormatTarget extends Targets[K]
      ? K
      : never
    : never;
}[keyof Targets];

/** `cellValue` and `cellValueOrNullObject`: the format seen as one of its type. */
function view<N extends string>(
  name: N,
  type: ConditionalRule["type"],
  kind: ViewKind,
): Record<N | `${N}OrNullObject`, (target: ConditionalFormatTarget) => HostObject | null> {
  const orNull = (target: ConditionalFormatTarget): HostObject | null =>
    formatOf(target).format.type === type ? object(kind, target) : null;
  const strict = (target: ConditionalFormatTarget): HostObject => {
    const found = orNull(target);
    if (!found) throw new HostError("ItemNotFound", `The conditional format is no ${name}.`);
    return found;
  };
  return { [name]: strict, [`${name}OrNullObject`]: orNull } as Record<
    N | `${N}OrNullObject`,
    typeof orNull
  >;
}

const areasOf = (target: ConditionalFormatTarget): readonly Area[] => formatOf(target).areas;

export const conditionalFormat = define("ConditionalFormat", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    type: { get: (target) => formatOf(target).format.type },
    priority: {
      get: (target) => formatOf(target).priority,
      set: ({ book, id }, value) => {
        book.engine.conditionalFormats.set(id, { priority: value.integer(0) });
      },
    },
    stopIfTrue: {
      get: (target) => formatOf(target).stopIfTrue,
      set: ({ book, id }, value) => {
        book.engine.conditionalFormats.set(id, { stopIfTrue: value.flag(0) });
      },
    },
  },
  navigation: {
    ...view("cellValue", "CellValue", "CellValueConditionalFormat"),
    ...view("textComparison", "ContainsText", "TextConditionalFormat"),
    ...view("custom", "Custom", "CustomConditionalFormat"),
    ...view("topBottom", "TopBottom", "TopBottomConditionalFormat"),
    ...view("preset", "PresetCriteria", "PresetCriteriaConditionalFormat"),
    ...view("dataBar", "DataBar", "DataBarConditionalFormat"),
    ...view("iconSet", "IconSet", "IconSetConditionalFormat"),
    ...view("colorScale", "ColorScale", "ColorScaleConditionalFormat"),
  },
  methods: {
    ...orNullObject("getRange", (target: ConditionalFormatTarget) => {
      const [only, ...more] = areasOf(target);
      return only && more.length === 0 ? range(target.book, only) : null;
    }),
    getRanges: (target) =>
      object("RangeAreas", target.book.references.range(target.book, areasOf(target))),
    delete: ({ book, id }) => {
      book.engine.conditionalFormats.remove(id);
    },
  },
});
