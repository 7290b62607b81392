import {
  documentProperties,
  type CustomProperty,
  type DocumentProperties as FileProperties,
  type Workbook,
  type XmlPart,
} from "../../xlsx";
import { EngineError, type BookStore, type PropertyValue } from "../engine/contract";
import type { Losses } from "./losses";

/**
 * Excel keeps add-ins' settings in parts of its own that name the add-in's shop; here they are data
 * of the book, under a name that only the workbench looks for.
 */
const SETTINGS = "urn:workbench:add-in-settings";
const SETTINGS_ID = "{5E0F1C4B-6D2A-4E0B-9A57-2C41B0B1E7A3}";

const TEXTS = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
  "lastAuthor",
] as const;

/** To the second, as files have it; null for what is no moment. */
function moment(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
}

type Document = Pick<Workbook, "properties" | "customProperties" | "xmlParts">;

export function documentFromEngine(store: BookStore, losses: Losses): Document {
  const { revisionNumber, creationDate, ...texts } = store.properties();
  const properties: FileProperties = documentProperties({
    ...texts,
    revision: revisionNumber > 0 ? revisionNumber : null,
    created: moment(creationDate),
  });
  const customProperties = store.customProperties.keys().flatMap((name): CustomProperty[] => {
    const value = fileValue(store.customProperties.get(name));
    if (value !== null) return [{ name, value }];
    losses.add("property", null);
    return [];
  });
  const parts = store.xmlParts.list().map(({ id, xml }): XmlPart => ({ id, xml }));
  return { properties, customProperties, xmlParts: [...parts, ...settingsPart(store)] };
}

function fileValue(value: PropertyValue | undefined): CustomProperty["value"] | null {
  if (value === undefined || typeof value !== "object") return value ?? null;
  const date = moment(value.date);
  return date === null ? null : { date };
}

function settingsPart({ settings }: BookStore): XmlPart[] {
  const entries = settings.keys().map((key) => [key, settings.get(key) ?? null]);
  if (entries.length === 0) return [];
  const text = JSON.stringify(entries)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
  return [{ id: SETTINGS_ID, xml: `<settings xmlns="${SETTINGS}">${text}</settings>` }];
}

export function documentToEngine(
  { properties, customProperties, xmlParts }: Document,
  store: BookStore,
  losses: Losses,
): void {
  store.setProperties({
    ...Object.fromEntries(TEXTS.map((key) => [key, properties[key]])),
    revisionNumber: properties.revision ?? 0,
    creationDate: properties.created ?? "",
  });
  for (const { name, value } of customProperties) store.customProperties.set(name, value);
  for (const part of xmlParts) if (!takeSettings(part, store)) addPart(part, store, losses);
}

function addPart({ id, xml }: XmlPart, store: BookStore, losses: Losses): void {
  try {
    store.xmlParts.add(xml, id ?? undefined);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    losses.add("xmlPart", null);
  }
}

/** False for a part that holds no settings. */
function takeSettings({ xml }: XmlPart, { settings }: BookStore): boolean {
  const text = new RegExp(
    `^(?:<\\?xml[^>]*>\\s*)?<settings xmlns="${SETTINGS}">([^<]*)</settings>\\s*$`,
  ).exec(xml)?.[1];
  if (text === undefined) return false;
  const entries = parse(
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"),
  );
  if (!Array.isArray(entries)) return false;
  for (const entry of entries as unknown[]) {
    if (Array.isArray(entry) && typeof entry[0] === "string") settings.set(entry[0], entry[1]);
  }
  return true;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
