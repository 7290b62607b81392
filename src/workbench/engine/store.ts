import type { Book } from "./book";
import type { BookStore, DocumentProperties, KeyedStore, PropertyValue, XmlPart } from "./contract";
import { EngineError } from "./contract";
import { rootNamespace } from "./xml";

export interface StoredDocument {
  readonly parts: readonly XmlPart[];
  readonly properties: DocumentProperties;
  readonly custom: readonly (readonly [string, PropertyValue])[];
  readonly settings: readonly (readonly [string, unknown])[];
}

const NO_PROPERTIES: DocumentProperties = {
  title: "",
  subject: "",
  author: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
  lastAuthor: "",
  revisionNumber: 0,
  creationDate: "",
};

const newPartId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

/** What the book carries besides cells. */
export class DocumentStore implements BookStore {
  private parts = new Map<string, XmlPart>();
  private current = NO_PROPERTIES;
  private readonly changed = () => this.book.events.emit("bookChanged", {});
  readonly customProperties = new NamedValues<PropertyValue>(this.changed);
  readonly settings = new NamedValues<unknown>(this.changed);

  constructor(private readonly book: Book) {}

  readonly xmlParts = {
    list: () => [...this.parts.values()],
    find: (id: string) => this.parts.get(id) ?? null,
    add: (xml: string, id?: string) =>
      this.putPart(id !== undefined && !this.parts.has(id) ? id : newPartId(), xml),
    set: (id: string, xml: string) => {
      this.requirePart(id);
      this.putPart(id, xml);
    },
    remove: (id: string) => {
      this.requirePart(id);
      this.parts.delete(id);
      this.changed();
    },
  };

  properties(): DocumentProperties {
    return this.current;
  }

  setProperties(patch: Partial<DocumentProperties>): void {
    this.current = { ...this.current, ...patch };
    this.changed();
  }

  save(): StoredDocument {
    return {
      parts: [...this.parts.values()],
      properties: this.current,
      custom: this.customProperties.entries(),
      settings: this.settings.entries(),
    };
  }

  load(stored: StoredDocument | null): void {
    this.parts = new Map((stored?.parts ?? []).map((part) => [part.id, part]));
    this.current = stored?.properties ?? NO_PROPERTIES;
    this.customProperties.replace(stored?.custom ?? []);
    this.settings.replace(stored?.settings ?? []);
  }

  private putPart(id: string, xml: string): XmlPart {
    const part = { id, namespace: rootNamespace(xml), xml };
    this.parts.set(id, part);
    this.changed();
    return part;
  }

  private requirePart(id: string): void {
    if (!this.parts.has(id)) {
      throw new EngineError("ItemNotFound", "The XML part does not exist or was deleted.");
    }
  }
}

/** Values by names that keep their case and are found in any. */
class NamedValues<T> implements KeyedStore<T> {
  private values = new Map<string, readonly [string, T]>();

  constructor(private readonly changed: () => void) {}

  keys(): string[] {
    return [...this.values.values()].map(([key]) => key);
  }

  get(key: string): T | undefined {
    return this.values.get(key.toLowerCase())?.[1];
  }

  set(key: string, value: T): void {
    const name = this.values.get(key.toLowerCase())?.[0] ?? key;
    this.values.set(key.toLowerCase(), [name, value]);
    this.changed();
  }

  remove(key: string): void {
    if (!this.values.delete(key.toLowerCase())) {
      throw new EngineError("ItemNotFound", `There is nothing named "${key}".`);
    }
    this.changed();
  }

  clear(): void {
    this.values.clear();
    this.changed();
  }

  entries(): (readonly [string, T])[] {
    return [...this.values.values()];
  }

  replace(entries: readonly (readonly [string, T])[]): void {
    this.values = new Map(
      entries.map(([key, value]) => [key.toLowerCase(), [key, value] as const]),
    );
  }
}
