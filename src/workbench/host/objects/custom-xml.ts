import type { XmlPart } from "../../engine/contract";
import type { Book } from "../book";
import { itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Json } from "../protocol/wire";
import { itemMethods, orNullObject } from "./members";
import { define, object } from "./targets";

const asPart = (book: Book, part: XmlPart): HostObject =>
  object("CustomXmlPart", { book, id: part.id });

const allParts = (book: Book): HostObject[] =>
  book.engine.store.xmlParts.list().map((part) => asPart(book, part));

function findPart(book: Book, key: Json): HostObject | null {
  const part = typeof key === "string" ? book.engine.store.xmlParts.find(key) : null;
  return part && asPart(book, part);
}

export const customXmlPartCollection = define("CustomXmlPartCollection", {
  collection: { items: allParts, item: findPart },
  methods: {
    ...itemMethods(findPart),
    getCount: (book) => allParts(book).length,
    add: (book, args) => asPart(book, book.engine.store.xmlParts.add(args.text(0))),
    getByNamespace: (book, args) =>
      object("CustomXmlPartScopedCollection", { book, namespace: args.text(0) }),
  },
});

interface Scope {
  readonly book: Book;
  readonly namespace: string;
}

const partsOf = ({ book, namespace }: Scope): HostObject[] =>
  book.engine.store.xmlParts
    .list()
    .filter((part) => part.namespace === namespace)
    .map((part) => asPart(book, part));

function findScoped(scope: Scope, key: Json): HostObject | null {
  const part = typeof key === "string" ? scope.book.engine.store.xmlParts.find(key) : null;
  return part?.namespace === scope.namespace ? asPart(scope.book, part) : null;
}

/** Answers no id: with one, office.js would look for the collection among the parts (§3). */
export const customXmlPartScopedCollection = define("CustomXmlPartScopedCollection", {
  collection: { items: partsOf, item: findScoped },
  methods: {
    ...itemMethods(findScoped),
    getCount: (scope) => partsOf(scope).length,
    ...orNullObject("getOnlyItem", (scope) => {
      const [only, ...more] = partsOf(scope);
      return only && more.length === 0 ? only : null;
    }),
  },
});

interface Part {
  readonly book: Book;
  readonly id: string;
}

function current({ book, id }: Part): XmlPart {
  const part = book.engine.store.xmlParts.find(id);
  if (!part) throw itemNotFound("The custom XML part");
  return part;
}

export const customXmlPart = define("CustomXmlPart", {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (part) => current(part).namespace },
  },
  methods: {
    getXml: (part) => current(part).xml,
    setXml: (part, args) => {
      part.book.engine.store.xmlParts.set(current(part).id, args.text(0));
    },
    delete: (part) => {
      part.book.engine.store.xmlParts.remove(current(part).id);
    },
  },
});
