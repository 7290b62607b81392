import { readFileSync } from "node:fs";
import path from "node:path";
import { DEFAULT_LIMITS, XlsxError, open, save } from "../../src/xlsx";
import type { Opened, Workbook } from "../../src/xlsx";
import { CUSTOM_FUNCTIONS, everything } from "./support/everything";
import { mutateBytes, mutateXml, seeded } from "./support/mutations";

const ROUNDS = Number(process.env["FUZZ_ROUNDS"] ?? 40);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20190331);

/** So small that anything made of a range or a repetition would go beyond. */
const limits = {
  ...DEFAULT_LIMITS,
  cells: 2_000,
  formulaCharacters: 200_000,
  milliseconds: 10_000,
};
const options = { customFunctions: CUSTOM_FUNCTIONS, limits };

async function openOrRefuse(file: Uint8Array): Promise<Opened | XlsxError> {
  try {
    return await open(file, options);
  } catch (error) {
    if (error instanceof XlsxError) return error;
    throw error;
  }
}

function sizeOf({ sheets }: Workbook): { cells: number; formulas: number } {
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const formulas = cells.reduce((sum, { formula }) => sum + (formula?.text.length ?? 0), 0);
  return { cells: cells.length, formulas };
}

/**
 * A mutated file is refused with a sentence, or opened within its limits; then the book can be
 * saved, and comes back the same: nothing half-read gets in.
 */
async function check(file: Uint8Array): Promise<"opened" | "refused"> {
  const result = await openOrRefuse(file);
  if (result instanceof XlsxError) {
    expect(result.message).toMatch(/^[A-Z].*\.$/s);
    expect(["tooSlow", "cancelled", "cannotSave"]).not.toContain(result.kind);
    return "refused";
  }
  const { cells, formulas } = sizeOf(result.book);
  expect(cells).toBeLessThanOrEqual(limits.cells);
  expect(formulas).toBeLessThanOrEqual(limits.formulaCharacters);
  const again = await open(await save(result.book, options), { customFunctions: CUSTOM_FUNCTIONS });
  expect(again.book).toEqual(result.book);
  expect(again.lost).toEqual([]);
  return "opened";
}

const sources: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ["a book of ours", () => save(everything, options)],
  [
    "a book of LibreOffice",
    async () => readFileSync(path.join(__dirname, "fixtures/libreoffice.xlsx")),
  ],
];

describe.each(sources)("mutations of %s", (_, source) => {
  it.each([
    ["in its bytes", mutateBytes],
    ["in its XML", mutateXml],
  ])(
    "%s",
    async (__, mutate) => {
      const original = await source();
      expect(await check(original)).toBe("opened");
      const counts = { opened: 0, refused: 0 };
      for (let round = 0; round < ROUNDS; round++) {
        const seed = SEED + round;
        try {
          counts[await check(mutate(original, seeded(seed)))]++;
        } catch (error) {
          throw new Error(`FUZZ_SEED=${seed} FUZZ_ROUNDS=1 repeats this`, { cause: error });
        }
      }
      expect(counts.opened + counts.refused).toBe(ROUNDS);
      expect(counts.refused).toBeGreaterThan(0);
    },
    3_600_000,
  );
});
