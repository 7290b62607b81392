const ACCENTS = /[\u0300-\u036f]/g;
const NOT_IN_A_NAME = /[^\p{L}\p{M}\p{N}]+/gu;
const BEYOND_ASCII = /[^\p{ASCII}]/u;
const NOT_IN_AN_ASCII_NAME = /[^A-Z0-9]+/g;

/**
 * Rule 2.4: what makes two spellings one name. Case, accents, blanks, punctuation and symbols go;
 * letters, digits and vowel signs of every script stay. "" where nothing is left.
 */
export function nameKey(name: string): string {
  const upper = name.toUpperCase();
  if (!BEYOND_ASCII.test(upper)) return upper.replace(NOT_IN_AN_ASCII_NAME, "");
  const plain = upper.normalize("NFKD").replace(ACCENTS, "");
  return plain.replace(NOT_IN_A_NAME, "").normalize("NFC");
}
