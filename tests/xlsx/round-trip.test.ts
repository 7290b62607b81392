import fc from "fast-check";
import { open, save } from "../../src/xlsx";
import { book } from "./support/books";
import { CUSTOM_FUNCTIONS, everything } from "./support/everything";
import { validationErrors } from "./support/validator";

const options = { customFunctions: CUSTOM_FUNCTIONS };

describe("a book with everything", () => {
  it("comes back as it was saved", async () => {
    const opened = await open(await save(everything, options), options);
    expect(opened.lost).toEqual([]);
    expect(opened.book).toEqual(everything);
  });

  it("makes the same bytes twice", async () => {
    expect(await save(everything, options)).toEqual(await save(everything, options));
  });

  it("is valid for the Open XML SDK", async () => {
    expect(await validationErrors(await save(everything, options))).toEqual([]);
  }, 60_000);
});

describe("any book", () => {
  it("comes back as it was saved", async () => {
    await fc.assert(
      fc.asyncProperty(book, async (given) => {
        const opened = await open(await save(given, options), options);
        expect(opened.lost).toEqual([]);
        expect(opened.book).toEqual(given);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it("is valid for the Open XML SDK", async () => {
    for (const given of fc.sample(book, { numRuns: 5, seed: 2 }))
      expect(await validationErrors(await save(given, options))).toEqual([]);
  }, 120_000);
});
