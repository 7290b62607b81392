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
  // No name of ours is nearly as long as a text that stands above the table.
  const short = [...headers].filter(([, header]) => header.length <= LONGEST_HEADER);
  const keys = short.map(([at, header]) => ({ at, header: key(header) }));
  for (const fits of STAGES) {
    const taken = new Set(found.values());
    const free = keys.filter(({ at }) => !taken.has(at));
    const open = COLUMNS.filter(({ name }) => !found.has(name));
    for (const column of open) {
      const [match, ...others] = free.filter(({ header }) => fits(header, column.key));
      if (match === undefined || others.length > 0) continue;
      if (open.some((other) => other !== column && fits(match.header, other.key))) continue;
      found.set(column.name, match.at);
    }
  }
  return found;
}

const LONGEST_HEADER = 60;

const key = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

const COLUMNS = RETURN_COLUMNS.map((name) => ({ name, key: key(name) }));

const joined = (words: string): string => words.replaceAll(" ", "");

type Fit = (header: string, column: string) => boolean;

const same: Fit = (header, column) => joined(header) === joined(column);

/** A short name bears one wrong letter, a longer one two. */
const nearly: Fit = (header, column) => {
  const [one, other] = [joined(header), joined(column)];
  const most = other.length > 5 ? 2 : 1;
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most;
};

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
