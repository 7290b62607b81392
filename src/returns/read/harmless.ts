/** As much as the columns of the office's own workbook take. */
const MOST_CHARACTERS = 1_000;

/** Control characters but the line feed, which separates lines of a cell. */
const CONTROL = /(?!\n)\p{Cc}/gu;
/**
 * Characters that show nothing and turn the direction of what follows, or hide in it: a text could
 * read otherwise than it is. Joiners stay, for some scripts are written with them.
 */
const HIDDEN = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;
/** Halves of characters and non-characters, which no XML can hold. */
const NO_CHARACTER = /[\p{Cs}\ufffe\uffff]/gu;

export interface Harmless {
  readonly text: string;
  /** What was done to it, one sentence each; `name` is what it stands in. */
  readonly remarks: readonly string[];
}

/**
 * Text of a stranger's cell, fit to be shown and recorded. It stays text, whatever it begins with;
 * nothing is taken out without being said.
 */
export function harmless(raw: string, name: string): Harmless {
  const lines = raw.replace(/\r\n?/g, "\n").replace(/\t/g, " ");
  const visible = lines.replace(CONTROL, "").replace(HIDDEN, "").replace(NO_CHARACTER, "");
  const letters = [...visible.trim().normalize("NFC")];
  const text = letters.slice(0, MOST_CHARACTERS).join("").trimEnd();
  const remarks: string[] = [];
  if (visible !== lines) remarks.push(`Hidden characters were taken out of ${name}.`);
  if (letters.length > MOST_CHARACTERS) {
    const most = MOST_CHARACTERS.toLocaleString("en");
    remarks.push(
      `${name} was cut after ${most} of ${letters.length.toLocaleString("en")} characters.`,
    );
  }
  return { text, remarks };
}
