import type { Border, BorderSide, CellLook, CellStyle, StylePart } from "../../engine/contract";
import type { Book } from "../book";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { fontProperties, readBorder, readLook, shownFill } from "./cell-looks";
import { itemMethods, positionMethods } from "./members";
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

function look<K extends Exclude<keyof CellLook, "borders">>(name: K) {
  return {
    get: (target: StyleTarget): CellLook[K] => current(target).look[name],
    set: ({ book, name: style }: StyleTarget, value: Arguments): void => {
      book.engine.styles.set(style, { look: { [name]: readLook[name](value) } });
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

const numberFormat = look("numberFormat");
const orientation = look("textOrientation");

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
    horizontalAlignment: look("horizontalAlignment"),
    verticalAlignment: look("verticalAlignment"),
    wrapText: look("wrapText"),
    shrinkToFit: look("shrinkToFit"),
    indentLevel: look("indentLevel"),
    textOrientation: orientation,
    // So office.js calls it when it is set.
    orientation: { set: orientation.set },
    locked: look("locked"),
    formulaHidden: look("formulaHidden"),
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

export const styleFont = define("StyleFont", { properties: fontProperties(look) });

const fill = look("fillColor");

export const styleFill = define("StyleFill", {
  properties: {
    color: { ...fill, get: (target) => shownFill(fill.get(target)) },
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

function findBorder(target: StyleTarget, key: Json): HostObject {
  if (typeof key !== "string" || !Object.hasOwn(sides, key)) {
    throw invalidArgument("This is no side of a cell.");
  }
  return object("StyleBorder", { ...target, edge: key });
}

export const styleBorders = define("StyleBorders", {
  collection: { items: allBorders, item: findBorder },
  properties: { count: { get: (target) => allBorders(target).length } },
  methods: { ...itemMethods(findBorder), getItemAt: positionMethods(allBorders).getItemAt },
});

function border(name: keyof Border): Property<Targets["StyleBorder"]> {
  const side = (edge: string) => sides[edge] as BorderSide;
  return {
    get: (target) => current(target).look.borders[side(target.edge)][name],
    set: (target, value) => {
      const { borders } = current(target).look;
      const changed = { ...borders[side(target.edge)], [name]: readBorder[name](value) };
      const look = { borders: { ...borders, [side(target.edge)]: changed } };
      target.book.engine.styles.set(target.name, { look });
    },
  };
}

export const styleBorder = define("StyleBorder", {
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: border("style"),
    weight: border("weight"),
    color: border("color"),
  },
});
