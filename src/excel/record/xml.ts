import type { BookIdentity, Naming } from "../../workbook";
import { NAME_KEYS, SHEET_KEYS, TABLE_KEYS } from "../../workbook";
import type { BookRecord, Deed } from "./record";

/** The namespace by which the part is found again. */
export const RECORD_NAMESPACE = "urn:strategic-action-plan:book:1";

const escape = (text: string): string =>
  text.replace(/[&<>"\t\n\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);

const element = (name: string, attributes: Readonly<Record<string, string>>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join("")}/>`;

const CALLED = [
  ["sheet", "sheets", SHEET_KEYS],
  ["table", "tables", TABLE_KEYS],
  ["name", "names", NAME_KEYS],
] as const;

/** The record as the text of a custom XML part. */
export const recordToXml = ({ state, identity, naming, asOf, deeds }: BookRecord): string => {
  const head = {
    xmlns: RECORD_NAMESPACE,
    state,
    plan: identity.plan,
    termStart: String(identity.termStart),
    termEnd: String(identity.termEnd),
    contentHash: identity.contentHash,
    version: String(identity.version),
    ...(asOf === undefined ? {} : { asOf: String(asOf) }),
  };
  const called = CALLED.flatMap(([kind, group, keys]) =>
    keys.map((key) =>
      element("called", { kind, key, name: (naming[group] as Record<string, string>)[key] ?? "" }),
    ),
  );
  const lines = [...called, ...deeds.map((deed) => element("deed", { ...deed }))];
  return `${element("book", head).slice(0, -2)}>${lines.join("")}</book>`;
};

type Attributes = Readonly<Record<string, string>>;

const attributesOf = (node: Element): Attributes =>
  Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));

const oneOf = <Key extends string>(keys: readonly Key[], text: string | undefined): text is Key =>
  keys.some((key) => key === text);

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

const readIdentity = (head: Attributes): BookIdentity | undefined => {
  const termStart = whole(head["termStart"]);
  const termEnd = whole(head["termEnd"]);
  const version = whole(head["version"]);
  const { plan, contentHash } = head;
  if (termStart === undefined || termEnd === undefined || version === undefined) return undefined;
  if (plan === undefined || contentHash === undefined) return undefined;
  return /^[0-9a-f]{16}$/.test(contentHash)
    ? { plan, termStart, termEnd, contentHash, version }
    : undefined;
};

const readNaming = (called: readonly Attributes[]): Naming | undefined => {
  const groups = CALLED.map(([kind, group, keys]) => {
    const names = called.filter((one) => one["kind"] === kind);
    const entries = keys.map((key) => [key, names.find((one) => one["key"] === key)?.["name"]]);
    return [group, Object.fromEntries(entries)] as const;
  });
  const complete = groups.every(([, names]) => Object.values(names).every(Boolean));
  return complete ? (Object.fromEntries(groups) as unknown as Naming) : undefined;
};

/** Which attributes a deed of each kind has, beside `key`, and to what its key belongs. */
const DEEDS: Readonly<
  Record<Deed["did"], { readonly keys: readonly string[]; readonly also: readonly string[] }>
> = {
  sheet: { keys: SHEET_KEYS, also: [] },
  table: { keys: TABLE_KEYS, also: ["cells"] },
  tableName: { keys: TABLE_KEYS, also: ["before"] },
  column: { keys: TABLE_KEYS, also: ["header"] },
  header: { keys: TABLE_KEYS, also: ["header", "before"] },
  name: { keys: NAME_KEYS, also: [] },
  cell: { keys: SHEET_KEYS, also: ["address"] },
  formula: { keys: SHEET_KEYS, also: ["address", "before"] },
  validation: { keys: SHEET_KEYS, also: ["where"] },
  colours: { keys: SHEET_KEYS, also: [] },
};

const isDeed = (deed: Attributes): boolean => {
  const kind = Object.entries(DEEDS).find(([did]) => did === deed["did"])?.[1];
  return (
    kind !== undefined &&
    oneOf(kind.keys, deed["key"]) &&
    kind.also.every((attribute) => deed[attribute] !== undefined)
  );
};

/**
 * The record that a custom XML part holds; undefined where the text is none of ours. Parts travel
 * with the file, so the text is not to be trusted: what does not fit is dropped.
 */
export const recordFromXml = (xml: string): BookRecord | undefined => {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  if (root.localName !== "book" || root.namespaceURI !== RECORD_NAMESPACE) return undefined;
  const head = attributesOf(root);
  const children = (name: string): readonly Attributes[] =>
    [...root.children].filter((child) => child.localName === name).map(attributesOf);
  const identity = readIdentity(head);
  const naming = readNaming(children("called"));
  if (identity === undefined || naming === undefined) return undefined;
  const deeds = children("deed").filter(isDeed) as unknown as readonly Deed[];
  const state = head["state"] === "building" ? "building" : "complete";
  return { state, identity, naming, asOf: whole(head["asOf"]), deeds };
};
