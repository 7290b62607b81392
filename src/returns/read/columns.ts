import { RETURN_COLUMNS } from "../format";
import type { ReturnColumn } from "../format";

/** Where the columns of the table Return stand; one that cannot be told for certain is absent. */
export type FoundColumns = ReadonlyMap<ReturnColumn, number>;

/**
 * Finds columns by their headers, moved or slightly renamed: case, blanks and punctuation do not
 * matter, nor a letter or two, nor words added behind. Each stage only takes what is unmistakable:
 * one header for a column, one column for a header.
 */
export function findColumns(headers: ReadonlyMap<number, string>): FoundColumns {
  const found = new Map<ReturnColumn, number>();
  for (const fits of STAGES) {
    const free = [...headers].filter(([at]) => ![...found.values()].includes(at));
    const open = RETURN_COLUMNS.filter((column) => !found.has(column));
    for (const column of open) {
      const [match, ...others] = free.filter(([, header]) => fits(key(header), key(column)));
      if (match === undefined || others.length > 0) continue;
      const [at, header] = match;
      if (open.some((other) => other !== column && fits(key(header), key(other)))) continue;
      found.set(column, at);
    }
  }
  return found;
}

const key = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

const joined = (words: string): string => words.replaceAll(" ", "");

type Fit = (header: string, column: string) => boolean;

const same: Fit = (header, column) => joined(header) === joined(column);

/** A short name bears one wrong letter, a longer one two. */
const nearly: Fit = (header, column) =>
  distance(joined(header), joined(column)) <= (joined(column).length > 5 ? 2 : 1);

const extended: Fit = (header, column) => header.startsWith(`${column} `);

const STAGES: readonly Fit[] = [same, nearly, extended];

/** How many letters have to be put in, taken out or exchanged (Levenshtein). */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let at = 1; at <= other.length; at++) {
      const exchange = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      line.push(Math.min(exchange, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[other.length] ?? 0;
}
