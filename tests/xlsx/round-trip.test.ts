import { open, save } from "../../src/xlsx";
import { CUSTOM_FUNCTIONS, everything } from "./support/everything";
import { validationErrors } from "./support/validator";

const options = { customFunctions: CUSTOM_FUNCTIONS };

describe("a book with everything", () => {
  it("comes back as it was saved", async () => {
    const { book, lost } = await open(await save(everything, options), options);
    expect(lost).toEqual([]);
    expect(book).toEqual(everything);
  });

  it("is valid for the Open XML SDK", async () => {
    expect(await validationErrors(await save(everything, options))).toEqual([]);
  }, 60_000);
});
