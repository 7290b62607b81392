import type { BorderSide, CellLook, CellStyle, StylePart } from "../../engine/contract";
import type { Book } from "../book";
import type { Arguments } from "../protocol/arguments";
import { itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { toHexColor } from "./colors";
import { itemMethods, positionMethods } from "./members";
import {
  borderStyles,
  borderWeights,
  horizontalAlignments,
  underlines,
  verticalAlignments,
} from "./range-format";
import { define, object, type Targets } from "./targets";

type StyleTarget = Targets["Style"];

const asStyle = (book: Book, { name }: CellStyle): HostObject => object("Style", { book, name });

const allStyles = (book: Book): HostObject[] =>
  book.engine.styles.list().map((style) => asStyle(book, style));

function findStyle(book: Book, key: Json): HostObject | null {
  const style = typeof key === "string" ? book.engine.styles.find(key) : null;
  return style && asStyle(book, style);
}

export const styleCollection = define("StyleCollection", {
  collection: { items: allStyles, item: findStyle },
  methods: {
    ...itemMethods(findStyle),
    ...positionMethods(allStyles),
    add: (book, args) => {
      book.engine.styles.add(args.text(0));
    },
  },
});

function current({ book, name }: StyleTarget): CellStyle {
  const style = book.engine.styles.find(name);
  if (!style) throw itemNotFound("The style");
  return style;
}

function look<K extends Exclude<keyof CellLook, "borders">>(
  name: K,
  read: (value: Arguments) => CellLook[K],
): Property<StyleTarget> & { get: (target: StyleTarget) => CellLook[K] } {
  return {
    get: (target) => current(target).look[name],
    set: ({ book, name: style }, value) => {
      book.engine.styles.set(style, { look: { [name]: read(value) } });
    },
  };
}

function includes(part: StylePart): Property<StyleTarget> {
  return {
    get: (target) => current(target).includes[part],
    set: ({ book, name }, value) => {
      book.engine.styles.set(name, { includes: { [part]: value.flag(0) } });
    },
  };
}

const flag = (value: Arguments): boolean => value.flag(0);
const color = (value: Arguments): string => toHexColor(value.text(0));
function setOrientation({ book, name }: StyleTarget, value: Arguments): void {
  book.engine.styles.set(name, { look: { textOrientation: value.integer(0) } });
}

const numberFormat = look("numberFormat", (value) => value.text(0));

/** Excel's gallery of named styles. Cells of a style follow when it is changed. */
export const style = define("Style", {
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { get: ({ name }) => name },
    builtIn: { get: (target) => current(target).builtIn },
    includeNumber: includes("number"),
    includeAlignment: includes("alignment"),
    includeFont: includes("font"),
    includeBorder: includes("border"),
    includePatterns: includes("patterns"),
    includeProtection: includes("protection"),
    numberFormat,
    numberFormatLocal: numberFormat,
    horizontalAlignment: look("horizontalAlignment", (v) => v.word(0, horizontalAlignments)),
    verticalAlignment: look("verticalAlignment", (v) => v.word(0, verticalAlignments)),
    wrapText: look("wrapText", flag),
    shrinkToFit: look("shrinkToFit", flag),
    indentLevel: look("indentLevel", (value) => value.integer(0)),
    textOrientation: { get: (target) => current(target).look.textOrientation, set: setOrientation },
    // So office.js calls it when it is set.
    orientation: { set: setOrientation },
    locked: look("locked", flag),
    formulaHidden: look("formulaHidden", flag),
  },
  navigation: {
    borders: (target) => object("StyleBorders", target),
    fill: (target) => object("StyleFill", target),
    font: (target) => object("StyleFont", target),
  },
  methods: {
    delete: ({ book, name }) => {
      book.engine.styles.remove(name);
    },
  },
});

export const styleFont = define("StyleFont", {
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

const fill = look("fillColor", color);

export const styleFill = define("StyleFill", {
  properties: {
    color: { ...fill, get: (target) => fill.get(target) || "#FFFFFF" },
  },
  methods: {
    clear: ({ book, name }) => {
      book.engine.styles.set(name, { look: { fillColor: "" } });
    },
  },
});

const sides: Readonly<Record<string, BorderSide>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  DiagonalDown: "diagonalDown",
  DiagonalUp: "diagonalUp",
};

const allBorders = (target: StyleTarget): HostObject[] =>
  Object.keys(sides).map((edge) => object("StyleBorder", { ...target, edge }));

const findBorder = (target: StyleTarget, key: Json): HostObject | null =>
  typeof key === "string" && Object.hasOwn(sides, key)
    ? object("StyleBorder", { ...target, edge: key })
    : null;

export const styleBorders = define("StyleBorders", {
  collection: { items: allBorders, item: findBorder },
  properties: { count: { get: (target) => allBorders(target).length } },
  methods: { ...itemMethods(findBorder), getItemAt: positionMethods(allBorders).getItemAt },
});

type Border = CellLook["borders"][BorderSide];

function border<K extends keyof Border>(
  name: K,
  read: (value: Arguments) => Border[K],
): Property<Targets["StyleBorder"]> {
  const side = (edge: string) => sides[edge] as BorderSide;
  return {
    get: (target) => current(target).look.borders[side(target.edge)][name],
    set: (target, value) => {
      const { borders } = current(target).look;
      const changed = { ...borders[side(target.edge)], [name]: read(value) };
      const look = { borders: { ...borders, [side(target.edge)]: changed } };
      target.book.engine.styles.set(target.name, { look });
    },
  };
}

export const styleBorder = define("StyleBorder", {
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: border("style", (value) => value.word(0, borderStyles)),
    weight: border("weight", (value) => value.word(0, borderWeights)),
    color: border("color", color),
  },
});
