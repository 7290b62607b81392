const ENTITIES = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const NAMED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** What XML 1.0 cannot hold, not even escaped: controls, halves of characters, non-characters. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const isXmlText = (text: string): boolean => !FORBIDDEN.test(text);

function codePoint(digits: string, radix: number): string | null {
  const code = parseInt(digits, radix);
  if (!(code <= 0x10ffff)) return null;
  const character = String.fromCodePoint(code);
  return isXmlText(character) ? character : null;
}

/** Null for a reference that XML does not know. */
const resolve = (reference: string): string | null => {
  if (!reference.startsWith("#")) return ENTITIES.get(reference) ?? null;
  return /^#x/i.test(reference)
    ? codePoint(reference.slice(2), 16)
    : codePoint(reference.slice(1), 10);
};

/**
 * Replaces &amp; and the like, and the line ends that XML counts as one. Null where an "&" begins
 * nothing that XML knows.
 */
export function decodeXml(raw: string): string | null {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  let wrong = false;
  const decoded = text.replace(
    /&(?:(#\d+|#[xX][\dA-Fa-f]+|[a-z]+);)?/g,
    (_, reference?: string) => {
      const character = reference === undefined ? null : resolve(reference);
      wrong ||= character === null;
      return character ?? "";
    },
  );
  return wrong ? null : decoded;
}

/** Attributes count line ends and tabs as blanks unless they are escaped. */
export const decodeXmlAttribute = (raw: string): string | null =>
  decodeXml(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, " ") : raw);

export const escapeXml = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => NAMED[c] ?? c) : text;

export const escapeXmlAttribute = (text: string): string =>
  /[&<>"\t\n\r]/.test(text) ? text.replace(/[&<>"\t\n\r]/g, (c) => NAMED[c] ?? c) : text;
