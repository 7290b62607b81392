import { cutText, decimalsOf, exact, times } from "../exact";
import type { Exact } from "../exact";

/** How many of a list are named before the rest is only counted. */
const NAMED = 5;
const LONGEST_QUOTE = 60;

/** "1 Member", "2 Members". */
export function counted(count: number | bigint, one: string, many = `${one}s`): string {
  return `${count} ${agree(count, one, many)}`;
}

/** Rule 1.4. */
export function beyond(column: string): string {
  return `${column} is too large or too small to reckon with (beyond 1E+99 or 1E-99)`;
}

/** The form of a word that goes with a count. */
export function agree(count: number | bigint, one: string, many: string): string {
  return BigInt(count) === 1n ? one : many;
}

/** "A", "A and B", "A, B and C"; after so many names "and 7 more". */
export function list(items: readonly string[], shown = NAMED): string {
  const rest = items.length - shown;
  return rest > 0 ? `${items.slice(0, shown).join(", ")} and ${rest} more` : joined(items, "and");
}

/** "A, B or C". */
export function choice(items: readonly string[]): string {
  return joined(items, "or");
}

function joined(items: readonly string[], word: string): string {
  const head = items.slice(0, -1).join(", ");
  return [head, ...items.slice(-1)].filter((part) => part !== "").join(` ${word} `);
}

/** Text of the user's, quoted, and cut where it would drown the sentence. */
export function quoted(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `“${cut}”`;
}

/**
 * A figure beside its goal, cut to the goal's decimals or to so many if they are more. Cutting keeps
 * the order: a figure short of its goal never reads as the goal.
 */
export function cutBeside(figure: Exact, goal: Exact, places: number): string {
  return cutText(figure, Math.max(places, decimalsOf(goal)));
}

/** A share as a figure in per cent. */
export function perCent(share: Exact): Exact {
  return times(share, exact(100));
}
