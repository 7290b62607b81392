import type { Cell } from "../xlsx";

/** A width of 1 is a digit of the default font, 11 points; letters are a little narrower. */
const LETTERS_IN_A_DIGIT = 1.15;
const DEFAULT_SIZE = 11;
/** What an indent takes, in digits. */
const INDENT = 1.3;
const LEADING = 1.25;
/** Above and below the text together, in points. */
const PADDING = 5;

/** How many lines a text takes that is wrapped between words. */
const linesOf = (text: string, room: number): number => {
  let [lines, used] = [1, 0];
  for (const word of text.split(" ")) {
    const next = used === 0 ? word.length : used + 1 + word.length;
    if (next <= room) used = next;
    else {
      lines += used === 0 ? 0 : 1;
      lines += Math.floor((word.length - 1) / room);
      used = word.length % room || Math.min(word.length, room);
    }
  }
  return lines;
};

const heightOfCell = ({ value, style }: Cell, width: number): number => {
  const { font, alignment } = style;
  const own = font.size * LEADING;
  if (!alignment.wrap || typeof value !== "string") return own;
  const digits = width - alignment.indent * INDENT;
  const room = Math.max(1, Math.floor((digits * LETTERS_IN_A_DIGIT * DEFAULT_SIZE) / font.size));
  return own * linesOf(value, room);
};

/** The height that cells of a row need, in points; `widthOf` gives a cell's width in characters. */
export const heightOf = (cells: readonly Cell[], widthOf: (column: number) => number): number => {
  const heights = cells.map((cell) => heightOfCell(cell, widthOf(cell.column)));
  return Math.round(PADDING + Math.max(DEFAULT_SIZE * LEADING, ...heights));
};
