const ACCENTS = /[\u0300-\u036f]/g;
const NOT_IN_A_NAME = /[^\p{L}\p{M}\p{N}]/gu;

/**
 * Rule 2.4: what makes two spellings one name. Case, accents, blanks, punctuation and symbols go;
 * letters, digits and vowel signs of every script stay. "" where nothing is left.
 */
export function nameKey(name: string): string {
  return asciiKey(name) ?? fullKey(name);
}

function fullKey(name: string): string {
  const plain = name.toUpperCase().normalize("NFKD").replace(ACCENTS, "");
  return plain.replace(NOT_IN_A_NAME, "").normalize("NFC");
}

/** The same for plain ASCII, without the cost of Unicode tables; null where the name is not. */
function asciiKey(name: string): string | null {
  let key = "";
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if (c > 127) return null;
    if ((c >= 65 && c <= 90) || (c >= 48 && c <= 57)) key += name[i];
    else if (c >= 97 && c <= 122) key += String.fromCharCode(c - 32);
  }
  return key;
}
