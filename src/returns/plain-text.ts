/** Text of the office's cells, as it may stand in a Member book. */

/** Controls, halves of characters and non-characters: no document property or footer can hold them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const UNPRINTABLE_AT_END = /\p{Cs}$/u;
/** Footers hold 255 characters in all, and nobody's name or plan takes so many. */
const LONGEST_NAME = 150;

/** A cell holds 32,767 characters; nobody reads so many. */
const LONGEST_TEXT = 5_000;
const CUT = " […]";

/** Text of one line or several; what is cut off is marked. */
export function plain(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(UNPRINTABLE, " "));
  const whole = lines.join("\n").trim();
  return whole.length <= LONGEST_TEXT
    ? whole
    : whole.slice(0, LONGEST_TEXT).replace(UNPRINTABLE_AT_END, "") + CUT;
}

/** A name. */
export const onOneLine = (text: string): string =>
  text.slice(0, LONGEST_NAME).replace(UNPRINTABLE, " ").replace(/\s+/gu, " ").trim();
