/** As much as the columns of the office's own workbook take. */
const MOST_CHARACTERS = 1_000;

/** Control characters but the line feed, which separates lines of a cell. */
const CONTROL = /(?!\n)\p{Cc}/gu;
/**
 * Characters that show nothing and turn the direction of what follows, or hide in it: a text could
 * read otherwise than it is. Joiners stay, for some scripts are written with them, and so do the
 * format characters that are seen (of Arabic, Syriac and Kaithi numbers).
 */
const HIDDEN =
  /(?!\u200c|\u200d|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])\p{Cf}|[\u034f\u115f\u1160\u3164\uffa0]/gu;
/** Separators that break a line in some programs and not in others. */
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Halves of characters and non-characters, which no XML can hold. */
const NO_CHARACTER = /[\p{Cs}\ufffe\uffff]/gu;

export interface Harmless {
  readonly text: string;
  /** What was done to it, one sentence each; `name` is what it stands in. */
  readonly remarks: readonly string[];
}

/** The same on one line, as names are. */
export const harmlessName = (raw: string): string =>
  harmless(raw, "")
    .text.replace(/\s+/g, " ")
    .slice(0, LONGEST_NAME)
    .replace(/\p{Cs}$/u, "");

/** No file system takes a longer one. */
const LONGEST_NAME = 255;

/**
 * Text of a stranger's cell, fit to be shown and recorded. It stays text, whatever it begins with;
 * nothing is taken out without being said.
 */
export function harmless(raw: string, name: string): Harmless {
  const lines = raw.replace(BREAKS, "\n").replace(/\t/g, " ");
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
