import type { TableArgument } from "../../../kpi";
import { recordOf } from "../../../workbook";
import type {
  MergePlan,
  MergeRecord,
  Naming,
  RecordedRow,
  ReturnedFile,
  UndoPlan,
} from "../../../workbook";
import { writePart } from "../../write/part";
import { discardNewLog, resultIn, type LogResult, type NewSheet } from "../log";
import { lookAgain, lookForMerge, type CollectReading, type Look } from "./look";
import { planLog, takeBackLog, writeLog } from "./log-returned";
import { isTooShort, PlacedRows } from "./placed-rows";
import { mergeToXml } from "./record-xml";
import { takeBackRows, writeStatements } from "./write-rows";

export type MergeResult =
  | { readonly outcome: "merged"; readonly record: MergeRecord; readonly log: LogResult }
  /** All of it was there already. */
  | { readonly outcome: "nothing" }
  /** An earlier merge, or its undo, was cut off: that goes first. */
  | { readonly outcome: "unfinished" }
  /** Somebody else moved the same rows at that very moment: none of theirs is lost, and it is to be finished. */
  | { readonly outcome: "disturbed" }
  /** The book has changed since the officer saw what would be done: nothing was written. */
  | { readonly outcome: "moved"; readonly reading: CollectReading };

interface Scene extends Look {
  readonly context: Excel.RequestContext;
  readonly naming: Naming;
}

const sceneIn = async (context: Excel.RequestContext, naming: Naming): Promise<Scene> => ({
  context,
  naming,
  ...(await lookForMerge(context, naming)),
});

const writeRecord = ({ context, partId }: Scene, record: MergeRecord): Excel.CustomXmlPart =>
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

interface Places {
  readonly memberRows: PlacedRows;
  readonly log: PlacedRows | null;
}

/**
 * One round trip of writing: calculation waits until all of it is there. False where rows turned out
 * to be others than those that had been read a moment before: they have been put back, and `undone`
 * is the record by which the rest is to be finished.
 */
async function write(
  scene: Scene,
  undone: MergeRecord,
  work: (places: Places) => NewSheet,
): Promise<boolean> {
  const { context, log, naming, reading } = scene;
  const { tables } = context.workbook;
  const memberRows = tables.getItem(naming.tables.memberRows);
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const places = {
    memberRows: new PlacedRows(memberRows, reading.formulas),
    log: log.state === "there" ? new PlacedRows(tables.getItem(log.table), log.formulas) : null,
  };
  let begun: NewSheet;
  try {
    begun = work(places);
    await context.sync();
  } catch (error) {
    await discardNewLog(context, begun);
    if (isTooShort(error)) return false;
    throw error;
  }
  const putBack = [places.memberRows.putBack(), places.log?.putBack() ?? false];
  if (!putBack.includes(true)) return true;
  writeRecord(scene, undone);
  await context.sync();
  return false;
}

/** Writes the rows and the log, then closes the record, which vouches for all of it. */
async function carryOut(
  scene: Scene,
  rows: MergePlan["rows"],
  record: MergeRecord,
): Promise<MergeResult> {
  const { memberLog } = scene.reading.tables;
  const merged: MergeRecord = { ...record, state: "merged" };
  const done = await write(scene, record, (places) => {
    writeStatements(places.memberRows, memberLog, rows);
    const { mergedOn, returned } = record;
    const begun = writeLog(scene.context, scene.log, places.log, returned, mergedOn);
    writeRecord(scene, merged);
    return begun;
  });
  return done
    ? { outcome: "merged", record: merged, log: resultIn(scene.log) }
    : { outcome: "disturbed" };
}

/**
 * Writes what `plan` makes of the book as it is now; null where that is no longer what the officer
 * saw. Four round trips: two to look, one that records what is going to be written and looks again,
 * one that writes it. When one of them fails, the record says what is missing, and finishMerge adds it.
 */
export const mergeReturns = (
  naming: Naming,
  plan: (reading: CollectReading) => MergePlan | null,
): Promise<MergeResult> =>
  Excel.run(async (context) => {
    const scene = await sceneIn(context, naming);
    const { merge } = scene.reading;
    if (merge !== null && merge.state !== "merged") return { outcome: "unfinished" };
    const planned = plan(scene.reading);
    if (planned === null) return { outcome: "moved", reading: scene.reading };
    const record = recordFor(planned, scene);
    if (record.rows.length === 0 && record.returned.every(({ logged }) => logged === "before")) {
      return { outcome: "nothing" };
    }
    const now = await announce(scene, record);
    if (sameRows(scene, now)) return carryOut(now, planned.rows, record);
    const again = plan(now.reading);
    if (again !== null) return carryOut(now, again.rows, recordFor(again, now));
    if (merge === null) context.workbook.customXmlParts.getItem(now.partId ?? "").delete();
    else writeRecord(now, merge);
    await context.sync();
    return { outcome: "moved", reading: now.reading };
  });

function recordFor(plan: MergePlan, { log }: Look): MergeRecord {
  const takes = ({ file, member }: ReturnedFile) =>
    plan.rows.some(({ statement }) => statement.source === file && statement.member === member);
  return recordOf(plan, planLog(log, plan.returned, takes));
}

/** Writes what a merge that was cut off has not written yet: three round trips. */
export const finishMerge = (
  naming: Naming,
  restOf: (record: MergeRecord, memberLog: TableArgument) => MergePlan,
): Promise<MergeResult> =>
  Excel.run(async (context) => {
    const scene = await sceneIn(context, naming);
    const { merge, tables } = scene.reading;
    if (merge?.state !== "merging") return { outcome: "nothing" };
    return carryOut(scene, restOf(merge, tables.memberLog).rows, merge);
  });

export type MergeUndoResult =
  | { readonly outcome: "nothing" }
  /** As with a merge. */
  | { readonly outcome: "disturbed" }
  /** Rows that somebody has edited since stay, and are given. */
  | {
      readonly outcome: "undone";
      readonly removed: number;
      readonly spared: readonly RecordedRow[];
    };

/**
 * Takes the last merge back, in four round trips: two to look, one that records which rows are going
 * to stay and looks again, one that writes. When it is cut off, it is simply done again.
 */
export const undoMerge = (
  naming: Naming,
  planUndo: (record: MergeRecord, memberLog: TableArgument, formulas: TableArgument) => UndoPlan,
): Promise<MergeUndoResult> =>
  Excel.run(async (context) => {
    const scene = await sceneIn(context, naming);
    const { merge } = scene.reading;
    if (merge === null) return { outcome: "nothing" };
    const planIn = ({ reading }: Look) =>
      planUndo(merge, reading.tables.memberLog, reading.formulas);
    const undoing = ({ rows }: UndoPlan): MergeRecord => ({ ...merge, state: "undoing", rows });
    const now = await announce(scene, undoing(planIn(scene)));
    const plan = planIn(now);
    // Where rows had to be put back the part is gone already, and is made anew.
    const done = await write({ ...now, partId: undefined }, undoing(plan), (places) => {
      takeBackRows(places.memberRows, now.reading.tables.memberLog, plan);
      takeBackLog(now.log, places.log, merge.returned, merge.mergedOn);
      context.workbook.customXmlParts.getItem(now.partId ?? "").delete();
      return undefined;
    });
    if (!done) return { outcome: "disturbed" };
    const spared = plan.rows.filter((row) => row.spared);
    return { outcome: "undone", removed: plan.rows.length - spared.length, spared };
  });
