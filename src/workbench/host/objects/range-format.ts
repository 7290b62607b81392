import type { Area, Border, BorderEdge, CellFormat, Engine, Formats } from "../../engine/contract";
import { invalidArgument } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { fontProperties, readBorder, readLook, readSize, shownFill } from "./cell-looks";
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
function look(name: keyof CellFormat): Property<RangeTarget> {
  return {
    get: (target) => common(target, ({ formats }, area) => formats.get(area)[name]),
    set: ({ book, areas }, value) => {
      const wanted = readLook[name](value);
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
      const points = readSize(value);
      for (const area of areas) set(book.engine.formats, area, points);
    },
  };
}

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
    horizontalAlignment: look("horizontalAlignment"),
    verticalAlignment: look("verticalAlignment"),
    wrapText: look("wrapText"),
    shrinkToFit: look("shrinkToFit"),
    indentLevel: look("indentLevel"),
    textOrientation: look("textOrientation"),
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
      ...look("fillColor"),
      get: (target) =>
        shownFill(common(target, ({ formats }, area) => formats.get(area).fillColor)),
    },
  },
  methods: {
    clear: ({ book, areas }) => {
      for (const area of areas) book.engine.formats.set(area, { fillColor: "" });
    },
  },
});

export const rangeFont = define("RangeFont", { properties: fontProperties(look) });

export const formatProtection = define("FormatProtection", {
  properties: {
    locked: look("locked"),
    formulaHidden: look("formulaHidden"),
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

function findBorder(range: RangeTarget, key: Json): HostObject {
  const edge = edges.find((known) => known === key);
  if (!edge) throw invalidArgument("This is no side of a range.");
  return object("RangeBorder", { range, edge });
}

export const rangeBorderCollection = define("RangeBorderCollection", {
  collection: { items: allBorders, item: findBorder },
  properties: { count: { get: () => edges.length } },
  methods: { ...itemMethods(findBorder), getItemAt: positionMethods(allBorders).getItemAt },
});

function border(name: keyof Border): Property<BorderTarget> {
  return {
    get: ({ range, edge }) =>
      common(range, ({ formats }, area) => formats.border(area, edge)[name]),
    set: ({ range, edge }, value) => {
      const wanted = readBorder[name](value);
      for (const area of range.areas) {
        range.book.engine.formats.setBorder(area, edge, { [name]: wanted });
      }
    },
  };
}

export const rangeBorder = define("RangeBorder", {
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: border("style"),
    weight: border("weight"),
    color: border("color"),
  },
});
