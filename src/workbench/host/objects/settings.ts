import type { Book } from "../book";
import { itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Json } from "../protocol/wire";
import { itemMethods } from "./members";
import { define, object } from "./targets";

const allSettings = (book: Book): HostObject[] =>
  book.engine.store.settings.keys().map((key) => object("Setting", { book, key }));

function findSetting(book: Book, key: Json): HostObject | null {
  if (typeof key !== "string" || book.engine.store.settings.get(key) === undefined) return null;
  return object("Setting", { book, key });
}

export const settingCollection = define("SettingCollection", {
  collection: { items: allSettings, item: findSetting },
  methods: {
    ...itemMethods(findSetting),
    getCount: (book) => allSettings(book).length,
    add: (book, args) => {
      const key = args.text(0);
      book.engine.store.settings.set(key, args.json(1));
      book.events.settingsChanged();
      return object("Setting", { book, key });
    },
  },
  events: { onSettingsChanged: null },
});

export const setting = define("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ book, key }) => {
        const value = book.engine.store.settings.get(key);
        if (value === undefined) throw itemNotFound("The setting");
        return value as Json;
      },
      set: ({ book, key }, value) => {
        book.engine.store.settings.set(key, value.json(0));
        book.events.settingsChanged();
      },
    },
  },
  methods: {
    delete: ({ book, key }) => {
      book.engine.store.settings.remove(key);
      book.events.settingsChanged();
    },
  },
});
