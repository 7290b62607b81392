import { strFromU8, strToU8, unzipSync } from "fflate";
import { rawZip } from "./zip";

/** Numbers from a seed, 0 to 1, the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const below = (random: Random, limit: number) => Math.floor(random() * limit);
const pick = <T>(random: Random, values: readonly T[]): T =>
  values[below(random, values.length)] as T;

const HOSTILE = [
  "",
  "-1",
  "0",
  "4294967295",
  "99999999999999999999",
  "1e999",
  "NaN",
  "A1:XFD1048576",
  "XFE1048577",
  "$A:$XFD",
  "__proto__",
  "constructor",
  "[1]S!A1",
  "=1",
  "((((((((((",
  '"',
  "'",
  "[",
  "[@x]",
  "../../../x",
  "_x0000_",
  "&#1;",
  "&lt;",
  "<",
  "]]>",
  "<!DOCTYPE a>",
  "true",
  "x".repeat(40_000),
  "\u202e",
];

/** Some bytes of the file are others, gone, or there twice. */
export function mutateBytes(file: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(file);
  const count = 1 + below(random, 8);
  for (let i = 0; i < count; i++) changed[below(random, changed.length)] = below(random, 256);
  const cut = random();
  if (cut < 0.1) return changed.subarray(0, below(random, changed.length));
  if (cut > 0.9) {
    const at = below(random, changed.length);
    return Uint8Array.from([...changed.subarray(0, at), ...changed.subarray(Math.max(0, at - 50))]);
  }
  return changed;
}

type Edit = (xml: string, random: Random) => string;

const replaceMatch = (
  xml: string,
  pattern: RegExp,
  random: Random,
  by: (text: string) => string,
) => {
  const matches = [...xml.matchAll(pattern)];
  if (matches.length === 0) return xml;
  const match = pick(random, matches);
  const end = match.index + match[0].length;
  return xml.slice(0, match.index) + by(match[0]) + xml.slice(end);
};

/** Changes that leave XML more or less XML. */
const EDITS: readonly Edit[] = [
  (xml, random) => replaceMatch(xml, /(?<==")[^"]*(?=")/g, random, () => pick(random, HOSTILE)),
  (xml, random) => replaceMatch(xml, /(?<=>)[^<]+(?=<)/g, random, () => pick(random, HOSTILE)),
  (xml, random) => replaceMatch(xml, / [\w:]+="[^"]*"/g, random, () => ""),
  (xml, random) => replaceMatch(xml, /<\w[^>]*\/>/g, random, (tag) => tag.repeat(below(random, 4))),
  (xml, random) =>
    replaceMatch(xml, /<(\w+)[^>]*>[^<]*<\/\1>/g, random, (tag) => tag.repeat(below(random, 4))),
  (xml, random) =>
    replaceMatch(xml, /\d+/g, random, (text) => String(Number(text) + below(random, 5) - 2)),
  (xml, random) => replaceMatch(xml, /<\/?[\w:]+/g, random, (tag) => `${tag}x`),
  (xml, random) => {
    const at = below(random, xml.length);
    return xml.slice(0, at) + pick(random, HOSTILE) + xml.slice(at + below(random, 30));
  },
];

const isText = (name: string) => /\.(?:xml|rels|vml)$/.test(name);

/** The parts are edited or exchanged, and packed correctly again. */
export function mutateXml(file: Uint8Array, random: Random): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, content]) => ({ name, content }));
  const count = 1 + below(random, 4);
  for (let i = 0; i < count; i++) {
    const part = pick(
      random,
      parts.filter(({ name }) => isText(name)),
    );
    part.content = strToU8(pick(random, EDITS)(strFromU8(part.content), random));
  }
  if (random() < 0.05) pick(random, parts).content = pick(random, parts).content;
  if (random() < 0.05) parts.splice(below(random, parts.length), 1);
  return rawZip(parts.map((part) => ({ ...part, method: 0 })));
}
