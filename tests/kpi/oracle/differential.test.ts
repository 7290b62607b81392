/**
 * src/kpi against a slow, literal reading of docs/kpi-rules.md (oracle.ts), over generated workbooks.
 * KPI_BOOKS=100000 KPI_SEED=7 npx jest tests/kpi/oracle runs more of them, or others.
 */
import fc from "fast-check";
import { ASPECTS, difference } from "./aspects";
import type { Aspect } from "./aspects";
import { question } from "./generate/question";
import { oracle } from "./oracle";

const BOOKS = Number(process.env.KPI_BOOKS ?? 1200);
const SEED = Number(process.env.KPI_SEED ?? 1);
const BATCH = 500;

/** The aspects on which some book differs, and how many books do. */
const differing = new Map<Aspect, number>();

beforeAll(() => {
  for (let done = 0; done < BOOKS; done += BATCH) {
    const numRuns = Math.min(BATCH, BOOKS - done);
    for (const book of fc.sample(question(), { numRuns, seed: SEED + done })) {
      const expected = oracle(book);
      for (const aspect of ASPECTS)
        if (difference(aspect, book, expected))
          differing.set(aspect, (differing.get(aspect) ?? 0) + 1);
    }
  }
}, 3_600_000);

/** The smallest book that differs. */
function smallest(aspect: Aspect) {
  const property = fc.property(question(), (book) => {
    expect(difference(aspect, book, oracle(book))).toBeUndefined();
  });
  for (let done = 0; done < BOOKS; done += BATCH)
    fc.assert(property, { numRuns: BATCH, seed: SEED + done, verbose: 0 });
}

test.each(ASPECTS)(
  "%s",
  (aspect) => {
    const books = differing.get(aspect) ?? 0;
    if (books > 0) smallest(aspect);
    expect(books).toBe(0);
  },
  600_000,
);
