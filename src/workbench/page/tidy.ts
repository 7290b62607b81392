import type { Keeper } from "./keeper";

/** The book that is there at every visit. */
export const USUAL_BOOK = "current";

const DAY = 24 * 60 * 60 * 1000;
const lockOf = (book: string): string => `book ${book}`;

/** As long as the page is open, its book is not tidied away. */
export function holdBook(book: string): void {
  void navigator.locks?.request(lockOf(book), () => new Promise(() => undefined));
}

const keptAt = (value: unknown): number =>
  typeof value === "object" && value !== null && "kept" in value && typeof value.kept === "number"
    ? value.kept
    : 0;

/**
 * Forgets books that add-ins had made in tabs of their own, and files that wait for a tab: those that
 * are open nowhere and were kept more than a day ago.
 */
export async function tidyBooks(keeper: Keeper, now: number): Promise<void> {
  const locks = await navigator.locks?.query();
  if (!locks) return;
  const open = new Set(locks.held?.map(({ name }) => name));
  for (const key of await keeper.keys()) {
    if (key === USUAL_BOOK || open.has(lockOf(key))) continue;
    if (keptAt(await keeper.read(key)) < now - DAY) await keeper.remove(key);
  }
}
