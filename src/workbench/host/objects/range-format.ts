import type { Area, Border, BorderEdge, CellFormat, Engine, Formats } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { toHexColor } from "./colors";
import { itemMethods, positionMethods } from "./members";
import type { RangeTarget } from "../book";
import { type BorderTarget, define, object } from "./targets";

/** What all areas share; null where they differ. */
function common<V extends Json>(
  { book, areas }: RangeTarget,
  read: (engine: Engine, area: Area) => V | null,
): V | null {
  const values = areas.map((area) => read(book.engine, area));
  const first = values[0] ?? null;
  return values.every((value) => value === first) ? first : null;
}

/** A looks of the cells; null where they differ. */
function look<K extends keyof CellFormat>(
  name: K,
  read: (value: Arguments) => CellFormat[K],
): Property<RangeTarget> {
  return {
    get: (target) => common(target, ({ formats }, area) => formats.get(area)[name]),
    set: ({ book, areas }, value) => {
      const wanted = read(value);
      for (const area of areas) book.engine.formats.set(area, { [name]: wanted });
    },
  };
}

function size(
  get: (formats: Formats, area: Area) => number | null,
  set: (formats: Formats, area: Area, points: number) => void,
): Property<RangeTarget> {
  return {
    get: (target) => common(target, ({ formats }, area) => get(formats, area)),
    set: ({ book, areas }, value) => {
      const points = value.number(0);
      if (points < 0) throw invalidArgument("A size may not be negative.");
      for (const area of areas) set(book.engine.formats, area, points);
    },
  };
}

const flag = (value: Arguments): boolean => value.flag(0);
const color = (value: Arguments): string => toHexColor(value.text(0));

export const horizontalAlignments = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
export const verticalAlignments = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
export const underlines = [
  "None",
  "Single",
  "Double",
  "SingleAccountant",
  "DoubleAccountant",
] as const;

export const rangeFormat = define("RangeFormat", {
  properties: {
    columnWidth: size(
      (formats, area) => formats.columnWidth(area),
      (formats, area, points) => {
        formats.setColumnWidth(area, points);
      },
    ),
    rowHeight: size(
      (formats, area) => formats.rowHeight(area),
      (formats, area, points) => {
        formats.setRowHeight(area, points);
      },
    ),
    horizontalAlignment: look("horizontalAlignment", (value) =>
      value.word(0, horizontalAlignments),
    ),
    verticalAlignment: look("verticalAlignment", (value) => value.word(0, verticalAlignments)),
    wrapText: look("wrapText", flag),
    shrinkToFit: look("shrinkToFit", flag),
    indentLevel: look("indentLevel", (value) => value.integer(0)),
    textOrientation: look("textOrientation", (value) => value.integer(0)),
  },
  navigation: {
    borders: (target) => object("RangeBorderCollection", target),
    fill: (target) => object("RangeFill", target),
    font: (target) => object("RangeFont", target),
    protection: (target) => object("FormatProtection", target),
  },
  methods: {
    autofitColumns: ({ book, areas }) => {
      for (const area of areas) book.engine.formats.autofitColumns(area);
    },
    autofitRows: ({ book, areas }) => {
      for (const area of areas) book.engine.formats.autofitRows(area);
    },
  },
});

export const rangeFill = define("RangeFill", {
  properties: {
    color: {
      // Excel gives white for cells without a fill.
      get: (target) => {
        const fill = common(target, ({ formats }, area) => formats.get(area).fillColor);
        return fill === "" ? "#FFFFFF" : fill;
      },
      set: ({ book, areas }, value) => {
        const fillColor = color(value);
        for (const area of areas) book.engine.formats.set(area, { fillColor });
      },
    },
  },
  methods: {
    clear: ({ book, areas }) => {
      for (const area of areas) book.engine.formats.set(area, { fillColor: "" });
    },
  },
});

export const rangeFont = define("RangeFont", {
  properties: {
    name: look("fontName", (value) => value.text(0)),
    size: look("fontSize", (value) => value.number(0)),
    color: look("fontColor", color),
    bold: look("bold", flag),
    italic: look("italic", flag),
    strikethrough: look("strikethrough", flag),
    subscript: look("subscript", flag),
    superscript: look("superscript", flag),
    underline: look("underline", (value) => value.word(0, underlines)),
  },
});

export const formatProtection = define("FormatProtection", {
  properties: {
    locked: look("locked", flag),
    formulaHidden: look("formulaHidden", flag),
  },
});

const edges: readonly BorderEdge[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const allBorders = (range: RangeTarget): HostObject[] =>
  edges.map((edge) => object("RangeBorder", { range, edge }));

function findBorder(range: RangeTarget, key: Json): HostObject | null {
  const edge = edges.find((known) => known === key);
  return edge ? object("RangeBorder", { range, edge }) : null;
}

export const rangeBorderCollection = define("RangeBorderCollection", {
  collection: { items: allBorders, item: findBorder },
  properties: { count: { get: () => edges.length } },
  methods: { ...itemMethods(findBorder), getItemAt: positionMethods(allBorders).getItemAt },
});

function border<K extends keyof Border>(
  name: K,
  read: (value: Arguments) => Border[K],
): Property<BorderTarget> {
  return {
    get: ({ range, edge }) =>
      common(range, ({ formats }, area) => formats.border(area, edge)[name]),
    set: ({ range, edge }, value) => {
      const wanted = read(value);
      for (const area of range.areas) {
        range.book.engine.formats.setBorder(area, edge, { [name]: wanted });
      }
    },
  };
}

export const borderWeights = ["Hairline", "Thin", "Medium", "Thick"] as const;

export const borderStyles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

export const rangeBorder = define("RangeBorder", {
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: border("style", (value) => value.word(0, borderStyles)),
    weight: border("weight", (value) => value.word(0, borderWeights)),
    color: border("color", color),
  },
});
