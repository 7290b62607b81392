import type { CellValue, DefinedName, SheetId } from "../../engine/contract";
import type { Book } from "../book";
import type { Arguments } from "../protocol/arguments";
import { HostError, invalidArgument, itemNotFound } from "../protocol/error";
import { HostObject } from "../protocol/host-object";
import type { Json } from "../protocol/wire";
import { itemMethods, orNullObject } from "./members";
import { areaArgument } from "./range-arguments";
import { define, object, range, worksheet } from "./targets";

interface Scope {
  readonly book: Book;
  readonly scope: SheetId | null;
}

interface Item extends Scope {
  readonly id: string;
}

const asItem = ({ book, scope }: Scope, name: DefinedName): HostObject =>
  object("NamedItem", { book, scope, id: name.id });

const allNames = (scope: Scope): HostObject[] =>
  scope.book.engine.names.list(scope.scope).map((name) => asItem(scope, name));

function findName(scope: Scope, key: Json): HostObject | null {
  const name = typeof key === "string" ? scope.book.engine.names.find(key, scope.scope) : null;
  return name && asItem(scope, name);
}

/** `add(name, reference, comment)`: the reference is a Range, a formula or a constant. */
function addName({ book, scope }: Scope, args: Arguments): HostObject {
  const reference = args.at(1);
  const comment = args.optionalText(2);
  const target =
    reference instanceof HostObject ? areaArgument(reference, "reference") : asFormula(reference);
  const name = book.engine.names.add(args.text(0), target, {
    ...(scope !== null && { scope }),
    ...(comment !== null && { comment }),
  });
  return asItem({ book, scope }, name);
}

function asFormula(reference: unknown): string {
  if (typeof reference === "string") return reference;
  if (typeof reference === "number") return `=${String(reference)}`;
  if (typeof reference === "boolean") return reference ? "=TRUE" : "=FALSE";
  throw invalidArgument("A name refers to a range, a formula or a constant.");
}

export const namedItemCollection = define("NamedItemCollection", {
  collection: { items: allNames, item: findName },
  methods: {
    ...itemMethods(findName),
    getCount: (scope) => allNames(scope).length,
    add: addName,
    addFormulaLocal: addName,
  },
});

function current({ book, scope, id }: Item): DefinedName {
  const name = book.engine.names.find(id, scope);
  if (!name) throw itemNotFound("The name");
  return name;
}

export const namedItem = define("NamedItem", {
  identity: ({ id }) => ({ _Id: id }),
  properties: {
    name: { get: (item) => current(item).name },
    type: { get: (item) => current(item).type },
    value: { get: (item) => current(item).value },
    scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
    formula: {
      get: (item) => current(item).formula,
      set: (item, value) => {
        item.book.engine.names.set(current(item).id, { formula: asFormula(value.at(0)) });
      },
    },
    visible: {
      get: (item) => current(item).visible,
      set: (item, value) => {
        item.book.engine.names.set(current(item).id, { visible: value.flag(0) });
      },
    },
    comment: {
      get: (item) => current(item).comment,
      set: (item, value) => {
        item.book.engine.names.set(current(item).id, { comment: value.text(0) });
      },
    },
  },
  navigation: {
    arrayValues: (item) => object("NamedItemArrayValues", item),
    worksheet: ({ book, scope }) => {
      if (scope === null) {
        throw new HostError("InvalidArgument", "The name belongs to the workbook, not to a sheet.");
      }
      return worksheet(book, scope);
    },
    worksheetOrNullObject: ({ book, scope }) => scope && worksheet(book, scope),
  },
  methods: {
    ...orNullObject("getRange", (item) => range(item.book, current(item).area)),
    delete: (item) => {
      item.book.engine.names.remove(current(item).id);
    },
  },
});

interface Element {
  readonly value: CellValue;
  readonly type: "Boolean" | "Double" | "Error" | "String";
}

/** The elements of a constant array; a name of another type has none. */
function elements(item: Item): Element[][] {
  const { type, value } = current(item);
  if (type !== "Array") return [];
  return String(value)
    .slice(1, -1)
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((row) => row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((text) => element(text.trim())));
}

function element(text: string): Element {
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return { value: quoted.replaceAll('""', '"'), type: "String" };
  if (/^(?:true|false)$/i.test(text)) {
    return { value: text.toLowerCase() === "true", type: "Boolean" };
  }
  const number = Number(text);
  if (text !== "" && Number.isFinite(number)) return { value: number, type: "Double" };
  return { value: text, type: text.startsWith("#") ? "Error" : "String" };
}

export const namedItemArrayValues = define("NamedItemArrayValues", {
  properties: {
    values: { get: (item) => elements(item).map((row) => row.map(({ value }) => value)) },
    types: { get: (item) => elements(item).map((row) => row.map(({ type }) => type)) },
  },
});
