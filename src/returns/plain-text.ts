/** Text of the office's cells, as it may stand in a Member book. */

/** Controls, halves of characters and non-characters: no document property or footer can hold them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Footers hold 255 characters in all, and nobody's name or plan takes so many. */
const LONGEST_NAME = 150;

/** Text of several lines at most. */
export const plain = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(UNPRINTABLE, " "))
    .join("\n")
    .trim();

/** A name. */
export const onOneLine = (text: string): string =>
  text.slice(0, LONGEST_NAME).replace(UNPRINTABLE, " ").replace(/\s+/gu, " ").trim();
