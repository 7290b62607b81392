/**
 * Office writes characters that XML cannot hold as _xHHHH_, and therefore also text that looks so
 * (ST_Xstring, ISO 29500-1, 22.9.2.19).
 */
const ESCAPED = /_x([\dA-Fa-f]{4})_/g;
/** Whatever follows: an escape may come there, and begins with the underscore that would end this. */
const LOOKS_ESCAPED = /_(?=x[\dA-Fa-f]{4})/g;
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\0-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escape = (character: string) =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

export const decodeXstring = (text: string): string =>
  text.includes("_x")
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

export const encodeXstring = (text: string): string =>
  text.replace(LOOKS_ESCAPED, "_x005F_").replace(UNSAFE, escape);

/** In attributes line ends and tabs must be escaped too: XML makes blanks of them. */
export const encodeXstringAttribute = (text: string): string =>
  encodeXstring(text).replace(/[\t\n]/g, escape);
