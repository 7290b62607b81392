export interface XmlPart {
  readonly id: string;
  /** Of its root element; "" for none. */
  readonly namespace: string;
  readonly xml: string;
}

export interface XmlParts {
  list(): readonly XmlPart[];
  find(id: string): XmlPart | null;
  /**
   * A part from a file keeps its id, unless another part has it.
   * @throws EngineError InvalidArgument when the text is not well-formed.
   */
  add(xml: string, id?: string): XmlPart;
  set(id: string, xml: string): void;
  remove(id: string): void;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly lastAuthor: string;
  readonly revisionNumber: number;
  /** ISO 8601. */
  readonly creationDate: string;
}

export type PropertyValue = string | number | boolean | { readonly date: string };

/** Names keep their case and are found in any. */
export interface KeyedStore<T> {
  keys(): readonly string[];
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  remove(key: string): void;
  clear(): void;
}

/** What a book carries besides cells. */
export interface BookStore {
  readonly xmlParts: XmlParts;
  properties(): DocumentProperties;
  setProperties(patch: Partial<DocumentProperties>): void;
  readonly customProperties: KeyedStore<PropertyValue>;
  /** Add-in settings, JSON values. */
  readonly settings: KeyedStore<unknown>;
}
