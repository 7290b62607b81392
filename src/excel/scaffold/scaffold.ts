import type { BookIdentity, Naming } from "../../workbook";
import { PRINT_API, SCREEN_API, supports } from "../apis";
import { isMissingFeature } from "../errors";
import { joinDeeds, type BookRecord } from "../record/record";
import { recordToXml } from "../record/xml";
import { deedOf, phaseOf, PHASES, type Phase, type Step } from "../steps/step";
import { writePart } from "../write/part";
import { write } from "../write/steps";
import { asOfWritten } from "./as-of";
import { counts1904, probeDates, refuse1904, type Begun } from "./date-system";
import { stateAfter, stateOfBook, type BookState } from "./inspect";
import { lookAtBook, type Drawing, type Look } from "./look";

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is being done now. */
  readonly doing: string;
}

export type ScaffoldResult = {
  /** The book as it is now. */
  readonly state: BookState;
} & (
  | {
      /** Nothing was written: something foreign, or another plan, is in the way. */
      readonly outcome: "blocked";
    }
  | {
      /** Nothing was written: there is something of ours, and nobody has agreed to repair it. */
      readonly outcome: "ask";
    }
  | {
      readonly outcome: "done";
      /** One line each; empty where everything was there already. */
      readonly added: readonly string[];
    }
);

export interface ScaffoldOptions {
  /** Other names for our things, where something foreign bears the usual ones. */
  readonly naming?: Naming | undefined;
  /** Whether a book that holds some of our things may be completed without asking. */
  readonly repair: "ask" | "agreed";
}

const DOING: Readonly<Record<Phase, string>> = {
  cells: "Writing the plan",
  tables: "Making tables and names",
  looks: "Setting formats, lists and help",
  formulas: "Setting up the board",
  finish: "Finishing",
};
const LOOKING = "Looking at the book";

const NO_PRINT_SETUP =
  "The print set-up was left out: this Excel cannot be told about it. Set A4 landscape, one page wide, yourself.";

/** The rows of the plan keep the identity with which they came into the book. */
const identityOf = ({ record, blueprint, recognition }: Look): BookIdentity =>
  record !== undefined && recognition.tables.kpis.state === "ours"
    ? record.identity
    : blueprint.identity;

const recordOf = (look: Look, steps: readonly Step[]): BookRecord => {
  const deeds = steps.flatMap((step) => deedOf(step) ?? []);
  const earlier = look.record?.state === "building" ? look.record : undefined;
  return {
    state: "building",
    identity: identityOf(look),
    naming: look.naming,
    asOf: asOfWritten(steps) ?? earlier?.asOf,
    deeds: joinDeeds(earlier?.deeds ?? [], deeds),
  };
};

/** One round trip without flicker; calculation waits until all of it is written. */
const quietly = ({ workbook }: Excel.RequestContext): void => {
  workbook.application.suspendApiCalculationUntilNextSync();
  if (supports(SCREEN_API)) workbook.application.suspendScreenUpdatingUntilNextSync();
};

/** Whether this run, or the one that it finishes, has made the Scoreboard. */
const madeBoard = ({ deeds }: BookRecord): boolean =>
  deeds.some(({ did, key }) => did === "sheet" && key === "scoreboard");

const writesOnBoard = (steps: readonly Step[]): boolean =>
  steps.some(
    (step) =>
      (step.kind === "sheet" || step.kind === "cells") && step.blueprint.key === "scoreboard",
  );

/** The sheets that a run makes or has made, by the names that they bear. */
const sheetsMade = ({ blueprint }: Look, { deeds }: BookRecord): readonly string[] =>
  blueprint.sheets
    .filter(({ key }) => deeds.some((deed) => deed.did === "sheet" && deed.key === key))
    .map(({ name }) => name);

/** What a run that was cut off has left behind. */
const begunBefore = (look: Look): Begun | undefined => {
  const { blueprint, record, partId, recognition, survey } = look;
  if (record?.state !== "building" || !madeBoard(record) || partId === undefined) return undefined;
  const made = record.deeds.flatMap((deed) => (deed.did === "name" ? [deed.key] : []));
  const names = blueprint.names.filter(
    ({ key }) => made.includes(key) && recognition.names[key].state === "ours",
  );
  return {
    partId,
    names: names.map(({ name }) => name),
    sheets: sheetsMade(look, record).filter((name) => survey.tabs.includes(name)),
  };
};

interface Run {
  readonly context: Excel.RequestContext;
  readonly look: Look;
  readonly steps: readonly Step[];
  readonly record: BookRecord;
  readonly partId: string;
}

/**
 * The last round trip closes the record after all else, so that a record which is complete vouches
 * for everything. Gives what had to be left out.
 */
const finish = async (run: Run, last: readonly Step[]): Promise<readonly string[]> => {
  const { context, look, record, partId } = run;
  const attempt = async (these: readonly Step[]): Promise<void> => {
    for (const step of these) write(context, step);
    const board = look.blueprint.sheets.find(({ key }) => key === "scoreboard");
    if (board !== undefined && madeBoard(record)) {
      context.workbook.worksheets.getItem(board.name).activate();
    }
    writePart(context, partId, recordToXml({ ...record, state: "complete" }));
    await context.sync();
  };
  const withoutPrint = last.filter(({ kind }) => kind !== "print");
  if (withoutPrint.length === last.length || supports(PRINT_API)) {
    try {
      await attempt(last);
      return [];
    } catch (error) {
      if (!isMissingFeature(error) || withoutPrint.length === last.length) throw error;
    }
  }
  await attempt(withoutPrint);
  return [NO_PRINT_SETUP];
};

/** Opens the record before anything else is touched. */
const begin = async (context: Excel.RequestContext, look: Look): Promise<Run> => {
  const record = recordOf(look, look.steps);
  const part = writePart(context, look.partId, recordToXml(record));
  part.load("id");
  await context.sync();
  return { context, look, steps: look.steps, record, partId: part.id };
};

/** One round trip of writing. */
const carryOut = async (
  { context, look, record, partId }: Run,
  phase: Phase,
  steps: readonly Step[],
) => {
  if (phase !== "formulas") quietly(context);
  for (const step of steps) write(context, step);
  const probe = writesOnBoard(steps) ? probeDates(context, look.blueprint) : undefined;
  await context.sync();
  if (probe !== undefined && counts1904(probe)) {
    await refuse1904(context, { names: [], sheets: sheetsMade(look, record), partId });
  }
};

/** Does the steps, one phase after the other. Gives what had to be left out. */
const carryOutAll = async (
  run: Run,
  [phase, ...later]: readonly Phase[],
  report: (phase: Phase) => void,
): Promise<readonly string[]> => {
  if (phase === undefined) return [];
  const steps = run.steps.filter((step) => phaseOf(step) === phase);
  if (steps.length === 0) return carryOutAll(run, later, report);
  report(phase);
  if (phase === "finish") return finish(run, steps);
  await carryOut(run, phase, steps);
  return carryOutAll(run, later, report);
};

/**
 * Makes the book hold what the drawing says, or repairs it. Never writes over what is there; twice
 * changes nothing; at most ten round trips, however many rows. When a round trip fails, what is
 * there has been recorded, and the next run finishes it.
 */
export const scaffold = (
  draw: Drawing,
  { naming, repair }: ScaffoldOptions,
  onProgress: (progress: Progress) => void,
): Promise<ScaffoldResult> =>
  Excel.run(async (context) => {
    const of = PHASES.length + 1;
    onProgress({ done: 0, of, doing: LOOKING });
    const look = await lookAtBook(context, draw, naming);
    const state = stateOfBook(look);
    if (state.conflicts.length > 0 || state.otherPlan !== undefined) {
      return { outcome: "blocked", state };
    }
    if (look.isFrom1904) await refuse1904(context, begunBefore(look));
    if (look.steps.length === 0) return { outcome: "done", state, added: [] };
    if (state.condition === "partial" && repair === "ask") return { outcome: "ask", state };
    const run = await begin(context, look);
    const skipped = await carryOutAll(run, PHASES, (phase) =>
      onProgress({ done: PHASES.indexOf(phase) + 1, of, doing: DOING[phase] }),
    );
    return { outcome: "done", state: stateAfter(state, run.record, skipped), added: state.toDo };
  });
