import type { TableArgument } from "../../../kpi";
import type { MergeRecord, Naming } from "../../../workbook";
import { BookProblem } from "../../errors";
import { writePart } from "../../write/part";
import { discardNewLog, type NewSheet } from "../log";
import { lookAgain, lookForMerge, type Look } from "./look";
import { isTooShort, PlacedRows, type Stood } from "./placed-rows";
import { mergeToXml } from "./record-xml";

/** The book as it was looked at last. */
export interface Scene extends Look {
  readonly context: Excel.RequestContext;
  readonly naming: Naming;
}

interface Places {
  readonly memberRows: PlacedRows;
  readonly log: PlacedRows | null;
}

/** What is going to be written into the book as it was looked at. */
export interface Intent {
  /** Says so, and is in the book before. */
  readonly record: MergeRecord;
  /** Queues it. */
  readonly work: (places: Places) => NewSheet;
  /** The record when all of it is done; null where nothing is left to be recorded. */
  readonly done: MergeRecord | null;
  /** The record to go on from where rows were put back, given how they stood; null where nothing was written. */
  readonly undone: (stood: Stood | null) => MergeRecord;
}

/**
 * Looks, in two round trips, and does it.
 * @throws BookProblem where somebody else has taken the record away meanwhile
 */
export const inBook = <Result>(
  naming: Naming,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> =>
  Excel.run(async (context) => {
    const look = await lookForMerge(context, naming);
    return work({ context, naming, ...look }).catch((error: unknown) => {
      throw isWithoutPart(error) ? overtaken() : error;
    });
  });

const isWithoutPart = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  error.debugInfo?.errorLocation === "CustomXmlPartCollection.getItem";

const overtaken = () =>
  new BookProblem(
    "Somebody else has taken the same merge back at that moment.",
    "Nothing more was written. Try again to see what there is now.",
  );

/** Queues the record into its part. */
export const writeRecord = ({ context, partId }: Scene, record: MergeRecord): Excel.CustomXmlPart =>
  writePart(context, partId, mergeToXml(record));

/** Writes what is going to be done into the book, and looks at the rows again: one round trip. */
async function announce(scene: Scene, record: MergeRecord): Promise<Scene> {
  const { context, naming } = scene;
  const now = lookAgain(context, naming, scene);
  const part = writeRecord(scene, record);
  part.load("id");
  await context.sync();
  return { ...scene, ...now(), partId: part.id };
}

const sameRows = (one: Look, other: Look): boolean =>
  JSON.stringify([one.reading.formulas, one.log]) ===
  JSON.stringify([other.reading.formulas, other.log]);

const sameRecord = (one: MergeRecord, other: MergeRecord | null): boolean =>
  other !== null && mergeToXml(one) === mergeToXml(other);

/**
 * Announces what is intended, until the book that is then looked at again asks for just that: whatever
 * is cut off later, the record says how each row came about. One round trip, and one more whenever
 * somebody has changed meanwhile what it comes to.
 */
export async function announced<Any extends Intent | null>(
  scene: Scene,
  intend: (look: Look) => Any,
  intent: Any,
): Promise<{ readonly scene: Scene; readonly intent: Any }> {
  let now = { scene, intent };
  let said = scene.reading.merge;
  while (now.intent !== null && !sameRecord(now.intent.record, said)) {
    said = now.intent.record;
    const next = await announce(now.scene, said);
    now = { scene: next, intent: sameRows(now.scene, next) ? now.intent : intend(next) };
  }
  return now;
}

/** Tables of which a filter was cleared. */
interface Unfiltered {
  readonly unfiltered: readonly string[];
}

/** Somebody else moved rows at that very moment. */
export type Disturbance =
  /** None of theirs is lost, and it is to be gone on with. */
  | ({ readonly outcome: "disturbed" } & Unfiltered)
  /** The connection broke before rows of theirs could be put back; what they held. */
  | { readonly outcome: "broken"; readonly held: TableArgument };

/** What came of the writing. */
type Outcome = ({ readonly outcome: "done" } & Unfiltered) | Disturbance;

/** One round trip of writing: calculation waits until all of it is there. */
export async function carryOut(scene: Scene, { done, undone, work }: Intent): Promise<Outcome> {
  const { context, log, naming, partId, reading } = scene;
  const { tables } = context.workbook;
  const memberRows = tables.getItem(naming.tables.memberRows);
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const places = {
    memberRows: new PlacedRows(memberRows, reading.formulas),
    log: log.state === "there" ? new PlacedRows(tables.getItem(log.table), log.formulas) : null,
  };
  const unfiltered = () =>
    [
      places.memberRows.wasFiltered ? naming.tables.memberRows : null,
      places.log?.wasFiltered && log.state === "there" ? log.table : null,
    ].filter((name) => name !== null);
  // Gone where somebody else is done with this very merge: then nothing is written.
  if (partId !== undefined) context.workbook.customXmlParts.getItem(partId).load("id");
  let begun: NewSheet;
  try {
    begun = work(places);
    if (done !== null) writeRecord(scene, done);
    else if (partId !== undefined) context.workbook.customXmlParts.getItem(partId).delete();
    await context.sync();
  } catch (error) {
    await discardNewLog(context, begun);
    if (!isTooShort(error)) throw error;
    writeRecord(scene, undone(null));
    await context.sync();
    return { outcome: "disturbed", unfiltered: [] };
  }
  const held = [...places.memberRows.putBack(), ...(places.log?.putBack() ?? [])];
  if (held.length === 0) return { outcome: "done", unfiltered: unfiltered() };
  // A part that the batch has deleted is made anew.
  writeRecord(
    done === null ? { ...scene, partId: undefined } : scene,
    undone(places.memberRows.stood),
  );
  try {
    await context.sync();
  } catch {
    return { outcome: "broken", held };
  }
  return { outcome: "disturbed", unfiltered: unfiltered() };
}
