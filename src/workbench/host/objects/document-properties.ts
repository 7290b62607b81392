import type { DocumentProperties, PropertyValue } from "../../engine/contract";
import type { Book } from "../book";
import { invalidArgument, itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { itemMethods } from "./members";
import { define, type KeyedTarget, object } from "./targets";

type TextName = {
  [K in keyof DocumentProperties]: DocumentProperties[K] extends string ? K : never;
}[keyof DocumentProperties];

function writable(name: TextName): Property<Book> {
  return {
    get: ({ engine }) => engine.store.properties()[name],
    set: ({ engine }, value) => {
      engine.store.setProperties({ [name]: value.text(0) });
    },
  };
}

export const documentProperties = define("DocumentProperties", {
  properties: {
    title: writable("title"),
    subject: writable("subject"),
    author: writable("author"),
    keywords: writable("keywords"),
    comments: writable("comments"),
    category: writable("category"),
    manager: writable("manager"),
    company: writable("company"),
    lastAuthor: { get: ({ engine }) => engine.store.properties().lastAuthor },
    creationDate: { get: ({ engine }) => engine.store.properties().creationDate },
    revisionNumber: {
      get: ({ engine }) => engine.store.properties().revisionNumber,
      set: ({ engine }, value) => {
        engine.store.setProperties({ revisionNumber: value.integer(0) });
      },
    },
  },
  navigation: { custom: (book) => object("CustomPropertyCollection", book) },
});

const allCustom = (book: Book): HostObject[] =>
  book.engine.store.customProperties.keys().map((key) => object("CustomProperty", { book, key }));

/** Keys are found in any case and keep the case they were first written in. */
function findCustom(book: Book, key: Json): HostObject | null {
  if (typeof key !== "string") return null;
  const found = book.engine.store.customProperties
    .keys()
    .find((known) => known.toLowerCase() === key.toLowerCase());
  return found === undefined ? null : object("CustomProperty", { book, key: found });
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

function toPropertyValue(value: Json): PropertyValue {
  if (typeof value === "string") return isoDate.test(value) ? { date: value } : value;
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("A custom property is a text, a number, a date, true or false.");
}

export const customPropertyCollection = define("CustomPropertyCollection", {
  collection: { items: allCustom, item: findCustom },
  methods: {
    ...itemMethods(findCustom),
    getCount: (book) => allCustom(book).length,
    add: (book, args) => {
      const key = args.text(0);
      book.engine.store.customProperties.set(key, toPropertyValue(args.json(1)));
      return findCustom(book, key);
    },
    deleteAll: ({ engine }) => {
      engine.store.customProperties.clear();
    },
  },
});

function customValue({ book, key }: KeyedTarget): PropertyValue {
  const value = book.engine.store.customProperties.get(key);
  if (value === undefined) throw itemNotFound("The custom property");
  return value;
}

const propertyTypes = {
  string: "String",
  boolean: "Boolean",
  number: "Float",
  object: "Date",
} as const;

export const customProperty = define("CustomProperty", {
  identity: ({ key }) => ({ Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: (property) => {
        const value = customValue(property);
        return typeof value === "object" ? value.date : value;
      },
      set: ({ book, key }, value) => {
        book.engine.store.customProperties.set(key, toPropertyValue(value.json(0)));
      },
    },
    type: {
      get: (property) => {
        const value = customValue(property);
        if (typeof value === "number" && Number.isInteger(value)) return "Number";
        return propertyTypes[typeof value as keyof typeof propertyTypes];
      },
    },
  },
  methods: {
    delete: ({ book, key }) => {
      book.engine.store.customProperties.remove(key);
    },
  },
});
