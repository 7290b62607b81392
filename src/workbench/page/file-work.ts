import { createEngine, type Engine } from "../engine";
import { readFile, writeFile, type Watching } from "../files/codec";
import { fromEngine } from "../files/from-engine";
import { Pace } from "../files/pace";
import { calculationMode, toEngine } from "../files/to-engine";
import type { Workbook } from "../../xlsx";
import type { Work } from "./progress";

/** A function that never answers must not keep a book from being saved. */
const CALCULATING_MS = 10_000;

const customFunctions = (engine: Engine): string[] =>
  engine.functions.definitions().map(({ name }) => name);

const watching = (engine: Engine, what: string, { signal, step }: Work): Watching => ({
  customFunctions: customFunctions(engine),
  signal,
  onProgress: (fraction) => step(what, fraction),
});

/** A book from a file, ready to take the place of the one in the grid. */
export interface Prepared {
  readonly lost: readonly string[];
  /** Puts it into the grid and calculates. */
  show(): void;
}

/**
 * Reads a file and builds its book in an engine that nobody sees: what cannot be kept is known, and
 * the book in the grid untouched.
 * @throws XlsxError
 */
export async function prepare(bytes: Uint8Array, engine: Engine, work: Work): Promise<Prepared> {
  const { book, lost } = await readFile(bytes, watching(engine, "Reading the file", work));
  work.step("Building the sheets", null);
  const scratch = createEngine(null);
  try {
    const notHeld = await toEngine(
      book,
      scratch,
      new Pace(work.signal),
      engine.functions.definitions(),
    );
    const snapshot = scratch.save();
    return {
      lost: [...lost.map(({ message }) => message), ...notHeld],
      show: () => {
        engine.load(snapshot);
        select(book, engine);
        engine.calculation.setMode(calculationMode(book));
        engine.calculation.calculate("FullRebuild");
      },
    };
  } finally {
    scratch.dispose();
  }
}

function select({ sheets, activeSheet }: Workbook, engine: Engine): void {
  const sheet = engine.sheets.list()[activeSheet]?.id;
  const view = sheets[activeSheet]?.view;
  if (sheet === undefined || view === undefined) return;
  engine.selection.select(
    view.selection.map(({ top, left, bottom, right }) => ({
      sheet,
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    })),
  );
}

/** The book as plain data, once its formulas have been calculated. @throws XlsxError cancelled */
export async function collect(engine: Engine, { signal, step }: Work) {
  step("Waiting for formulas", null);
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, CALCULATING_MS);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await Promise.race([engine.calculation.whenCalculated(), late]);
  const pace = new Pace(signal);
  pace.check();
  step("Collecting the cells", null);
  return fromEngine(engine, pace);
}

/** @throws XlsxError */
export const pack = (book: Workbook, engine: Engine, work: Work): Promise<Uint8Array> =>
  writeFile(book, watching(engine, "Writing the file", work));
