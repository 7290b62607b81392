/** How high wrapped text stands: merged cells, and rows in some programs, do not find out by themselves. */

/** Widths of Arial's letters in parts of its size; what is in none of these is a wide script. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijl.,;:'|!’‘]/u, 0.25],
  [/[ftrI()[\]{}/\\\s“”-]/u, 0.33],
  [/[mwMW@%—]/u, 0.86],
  [/\p{Lu}/u, 0.69],
  [/[\p{Ll}\p{Nd}]/u, 0.54],
  [/\p{ASCII}/u, 0.58],
];
const WIDE = 1;
/** Of a column one character wide, in parts of the size of the book's font. */
const CHARACTER = 0.525;
/** What a cell keeps free at its sides, in the same parts. */
const PADDING = 0.6;
const USUAL_SIZE = 10;
const LINE = 1.28;

/** Texts have few different letters, and the same texts come in every book. */
const known = new Map<string, number>();

function widthOfLetter(letter: string): number {
  const width = known.get(letter) ?? WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? WIDE;
  known.set(letter, width);
  return width;
}

const widthOfText = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0);

/** How many lines a paragraph takes in this width. */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[\s-])/u)) {
    const width = widthOfText(word);
    if (used > 0 && used + widthOfText(word.trimEnd()) > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(width / room);
    used += width % room;
  }
  return lines;
}

/** In points, for a cell that is so many characters wide and a font of that size. */
export function heightOf(text: string, width: number, size = USUAL_SIZE): number {
  const room = ((width * CHARACTER - PADDING) * USUAL_SIZE) / size;
  const lines = text.split("\n").reduce((sum, paragraph) => sum + linesOf(paragraph, room), 0);
  return Math.ceil(lines * size * LINE + 3);
}
