import { addressOf } from "../a1";
import { CALCULATION_API, supports } from "../apis";
import type { Progress } from "../scaffold/scaffold";
import { runsOf, type Run } from "./broken";
import { reentryOf } from "./calls";
import { findBroken, rangeAt, type BrokenSheet } from "./find";

/** What came of repairing. Cells are named as "Sheet!A1", or "Sheet!A1:A9" for neighbours. */
export interface RepairResult {
  /** How many formulas were entered again. */
  readonly repaired: number;
  /** Of these, where #NAME? stays. */
  readonly unknown: readonly string[];
  /** Sheets with such formulas that were left alone, since they are protected. */
  readonly protectedSheets: readonly string[];
  /** Cells that Excel did not let us write, such as parts of an array. */
  readonly refused: readonly string[];
}

/** A formula has some hundred letters: so many stay far below the 5 MB of a request. */
const CELLS_AT_ONCE = 5_000;

/** Codes of a cell that cannot be written; every other one concerns the book or Excel itself. */
const CELL_CODES: readonly unknown[] = [
  "AccessDenied",
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "UnsupportedOperation",
];

interface Writing extends Run {
  readonly sheet: Excel.Worksheet;
}

interface Written {
  readonly run: Writing;
  /** As the cells read now; undefined where Excel refused. */
  readonly values: readonly (readonly unknown[])[] | undefined;
}

const isOfCell = (error: unknown): boolean =>
  CELL_CODES.includes((error as { code?: unknown } | null)?.code);

const halvesOf = (run: Writing): readonly Writing[] => {
  const { area, formulas } = run;
  const half = Math.ceil(area.rows / 2);
  return [
    { ...run, area: { ...area, rows: half }, formulas: formulas.slice(0, half) },
    {
      ...run,
      area: { ...area, row: area.row + half, rows: area.rows - half },
      formulas: formulas.slice(half),
    },
  ];
};

/** Writes runs in one round trip; where Excel refuses, in ever smaller parts to find the cell. */
const write = async (
  context: Excel.RequestContext,
  runs: readonly Writing[],
): Promise<readonly Written[]> => {
  const ranges = runs.map((run) => {
    const range = rangeAt(run);
    range.formulas = run.formulas.map((formula) => [formula]);
    range.load("values");
    return { run, range };
  });
  try {
    await context.sync();
    return ranges.map(({ run, range }) => ({ run, values: range.values }));
  } catch (error) {
    if (!isOfCell(error)) throw error;
  }
  const [only, ...others] = runs;
  if (only === undefined) return [];
  if (others.length === 0 && only.area.rows === 1) return [{ run: only, values: undefined }];
  const half = Math.ceil(runs.length / 2);
  const parts =
    others.length > 0
      ? [runs.slice(0, half), runs.slice(half)]
      : halvesOf(only).map((run) => [run]);
  const written: Written[] = [];
  for (const part of parts) written.push(...(await write(context, part)));
  return written;
};

/** Functions answer some time after they are entered; in manual calculation perhaps never. */
const CALCULATING_MS = 10_000;
const LOOK_AGAIN_MS = 200;

/** Waits for the calculation to be done, as far as this Excel tells, but no later than `late`. */
const calculated = async (context: Excel.RequestContext, late: number): Promise<void> => {
  if (!supports(CALCULATION_API)) return;
  const { application } = context.workbook;
  application.load("calculationState");
  await context.sync();
  if (application.calculationState === "Done" || Date.now() > late) return;
  await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  await calculated(context, late);
};

/** What the cells show once they are calculated: right after writing, functions have not answered. */
const lookAgain = async (
  context: Excel.RequestContext,
  written: readonly Written[],
): Promise<readonly Written[]> => {
  await calculated(context, Date.now() + CALCULATING_MS);
  const ranges = written.map(({ run }) => {
    const range = rangeAt(run);
    range.load("values");
    return { run, range };
  });
  await context.sync();
  return ranges.map(({ run, range }) => ({ run, values: range.values }));
};

const nameOf = ({ sheet, area }: Pick<Writing, "sheet" | "area">): string =>
  `${sheet.name}!${addressOf(area).replace(/^(.+):\1$/, "$1")}`;

const unknownIn = ({ run, values }: Written): readonly string[] =>
  (values ?? []).flatMap(([value], down) =>
    value === "#NAME?"
      ? [nameOf({ ...run, area: { ...run.area, row: run.area.row + down, rows: 1 } })]
      : [],
  );

const inRequests = (sheets: readonly BrokenSheet[]): readonly (readonly Writing[])[] => {
  const runs = sheets.flatMap(({ sheet, cells }) =>
    runsOf(cells, CELLS_AT_ONCE).map((run) => ({ ...run, sheet })),
  );
  const requests: Writing[][] = [];
  let room = 0;
  for (const run of runs) {
    if (run.area.rows > room) {
      requests.push([]);
      room = CELLS_AT_ONCE;
    }
    requests.at(-1)?.push(run);
    room -= run.area.rows;
  }
  return requests;
};

/**
 * Enters every formula again that calls one of `functions` and shows #NAME?, which is what Excel
 * leaves where a book was opened before the add-in was there (docs/platform.md). No content changes.
 * A handful of round trips; large books take more, and `onProgress` hears of each.
 */
export const repairFormulas = (
  functions: readonly string[],
  onProgress: (progress: Progress) => void,
): Promise<RepairResult> =>
  Excel.run(async (context) => {
    const tell = (doing: string) => (done: number, of: number) => onProgress({ done, of, doing });
    const broken = await findBroken(context, reentryOf(functions), tell("Looking for #NAME?"));
    const open = broken.filter(({ sheet }) => !sheet.protection.protected);
    const requests = inRequests(open);
    const written: Written[] = [];
    for (const [done, runs] of requests.entries()) {
      tell("Entering formulas again")(done, requests.length);
      written.push(...(await write(context, runs)));
    }
    const taken = written.filter(({ values }) => values !== undefined);
    const shown = taken.length > 0 ? await lookAgain(context, taken) : [];
    return {
      repaired: taken.reduce((sum, { run }) => sum + run.area.rows, 0),
      unknown: shown.flatMap(unknownIn),
      protectedSheets: broken.filter((one) => !open.includes(one)).map(({ sheet }) => sheet.name),
      refused: written.filter(({ values }) => values === undefined).map(({ run }) => nameOf(run)),
    };
  });
