import type { BookIdentity, Naming } from "../../workbook";
import { PRINT_API, SCREEN_API, supports } from "../apis";
import { isMissingFeature } from "../errors";
import { writeRecord } from "../record/part";
import { joinDeeds, type BookRecord } from "../record/record";
import { deedOf, describe, phaseOf, PHASES, type Phase, type Step } from "../steps/step";
import type { Conflict } from "../survey/naming";
import { write } from "../write/steps";
import { probeDates, refuse1904 } from "./date-system";
import { lookAtBook, type Drawing, type Look } from "./look";

export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is being done now. */
  readonly doing: string;
}

export type ScaffoldResult =
  | { readonly outcome: "conflicts"; readonly conflicts: readonly Conflict[] }
  | { readonly outcome: "otherPlan"; readonly plan: string }
  | {
      readonly outcome: "done";
      readonly naming: Naming;
      /** One line each; empty where everything was there already. */
      readonly added: readonly string[];
      /** What could not be put back, and why. */
      readonly notices: readonly string[];
    };

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
  const earlier = look.record?.state === "building" ? look.record.deeds : [];
  return {
    state: "building",
    identity: identityOf(look),
    naming: look.naming,
    deeds: joinDeeds(earlier, deeds),
  };
};

/** One round trip without flicker; calculation waits until all of it is written. */
const quietly = ({ workbook }: Excel.RequestContext): void => {
  workbook.application.suspendApiCalculationUntilNextSync();
  if (supports(SCREEN_API)) workbook.application.suspendScreenUpdatingUntilNextSync();
};

const makesBoard = (steps: readonly Step[]): boolean =>
  steps.some((step) => step.kind === "sheet" && step.blueprint.key === "scoreboard");

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
  const { context, look, steps, record, partId } = run;
  const attempt = async (these: readonly Step[]): Promise<void> => {
    for (const step of these) write(context, step);
    const board = look.blueprint.sheets.find(({ key }) => key === "scoreboard");
    if (board !== undefined && makesBoard(steps)) {
      context.workbook.worksheets.getItem(board.name).activate();
    }
    writeRecord(context, partId, { ...record, state: "complete" });
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
  const part = writeRecord(context, look.partId, record);
  part.load("id");
  await context.sync();
  return { context, look, steps: look.steps, record, partId: part.id };
};

/** Does the steps, phase by phase. */
const carryOut = async (run: Run, report: (phase: Phase) => void): Promise<readonly string[]> => {
  const { context, look, steps } = run;
  let notices: readonly string[] = [];
  for (const phase of PHASES) {
    const these = steps.filter((step) => phaseOf(step) === phase);
    if (these.length === 0) continue;
    report(phase);
    if (phase === "finish") {
      notices = await finish(run, these);
      continue;
    }
    if (phase !== "formulas") quietly(context);
    for (const step of these) write(context, step);
    const is1904 = makesBoard(these) ? probeDates(context, look.blueprint) : undefined;
    await context.sync();
    if (is1904?.() === true) await refuse1904(context, these, run.partId);
  }
  return notices;
};

/**
 * Makes the book hold what the drawing says, or repairs it. Never writes over what is there; twice
 * changes nothing; at most ten round trips, however many rows. When a round trip fails, what is
 * there has been recorded, and the next run finishes it.
 */
export const scaffold = (
  draw: Drawing,
  chosen: Naming | undefined,
  onProgress: (progress: Progress) => void,
): Promise<ScaffoldResult> =>
  Excel.run(async (context) => {
    const of = PHASES.length + 1;
    onProgress({ done: 0, of, doing: LOOKING });
    const look = await lookAtBook(context, draw, chosen);
    const { record, blueprint, conflicts, steps, notices } = look;
    if (record !== undefined && record.identity.plan !== blueprint.identity.plan) {
      return { outcome: "otherPlan", plan: record.identity.plan };
    }
    if (conflicts.length > 0) return { outcome: "conflicts", conflicts };
    const { naming } = look;
    if (steps.length === 0) return { outcome: "done", naming, added: [], notices };
    const run = await begin(context, look);
    const skipped = await carryOut(run, (phase) =>
      onProgress({ done: PHASES.indexOf(phase) + 1, of, doing: DOING[phase] }),
    );
    const added = steps.flatMap((step) => describe(step) ?? []);
    return { outcome: "done", naming, added, notices: [...notices, ...skipped] };
  });
