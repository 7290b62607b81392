import { sameName } from "./parts";

/** "Column1", "Column2" … the first that is free. */
export function freeName(taken: readonly string[], stem = "Column"): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}

/** Header texts made unique as Excel does: blanks become Column1, repeats get a number behind. */
export function uniqueHeaders(texts: readonly string[]): string[] {
  const names: string[] = [];
  for (const text of texts) {
    if (text === "") names.push(freeName([...names, ...texts]));
    else if (names.some((name) => sameName(name, text))) names.push(repeated(text, names));
    else names.push(text);
  }
  return names;
}

function repeated(text: string, taken: readonly string[]): string {
  for (let number = 2; ; number += 1) {
    const name = `${text}${number}`;
    if (!taken.some((other) => sameName(other, name))) return name;
  }
}
