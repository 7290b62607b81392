import { encodeXstring, encodeXstringAttribute } from "../text/xstring";
import { escapeXml, escapeXmlAttribute } from "../text/xml";

type Value = string | number | boolean | null | undefined;

const valueOf = (value: string | number | boolean): string =>
  typeof value === "boolean" ? (value ? "1" : "0") : escapeXmlAttribute(String(value));

/** What is null or undefined is not written. */
export const attributes = (given: Readonly<Record<string, Value>>): string =>
  Object.entries(given)
    .map(([name, value]) =>
      value === null || value === undefined ? "" : ` ${name}="${valueOf(value)}"`,
    )
    .join("");

/** An element around XML that is made already. */
export const element = (
  name: string,
  given: Readonly<Record<string, Value>>,
  content = "",
): string =>
  content === ""
    ? `<${name}${attributes(given)}/>`
    : `<${name}${attributes(given)}>${content}</${name}>`;

/** A list with its count; nothing for none. */
export const counted = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : element(name, { count: items.length }, items.join(""));

/** A list without a count; nothing for none. */
export const listed = (name: string, items: readonly string[]): string =>
  items.length === 0 ? "" : element(name, {}, items.join(""));

/** Text content as Office escapes it. */
export const xstring = (text: string): string => escapeXml(encodeXstring(text));

/** For attributes that Office escapes the same way; `element` escapes the rest. */
export const xstringAttribute = (text: string): string => encodeXstring(text);

/** Excel writes the line breaks of a table's headers like this, and expects them so. */
export const headerAttribute = (text: string): string => encodeXstringAttribute(text);

/** Blanks at the ends and line breaks are kept only when the element says so. */
export const textElement = (name: string, text: string): string =>
  element(name, { "xml:space": /^\s|\s$|\n/.test(text) ? "preserve" : null }, xstring(text));

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
