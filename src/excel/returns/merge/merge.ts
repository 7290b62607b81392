import type { TableArgument } from "../../../kpi";
import { recordOf } from "../../../workbook";
import type { MergePlan, MergeRecord, Naming, RecordedRow, UndoPlan } from "../../../workbook";
import { writePart } from "../../write/part";
import { discardNewLog } from "../log";
import { lookForMerge, type CollectReading, type Look } from "./look";
import { planLog, takeBackLog, writeLog } from "./log-returned";
import { mergeToXml } from "./record-xml";
import { takeBackRows, writeStatements } from "./write-rows";

export type MergeResult =
  | { readonly outcome: "merged"; readonly record: MergeRecord }
  /** All of it was there already. */
  | { readonly outcome: "nothing" }
  /** An earlier merge, or its undo, was cut off: that goes first. */
  | { readonly outcome: "unfinished"; readonly record: MergeRecord }
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

/** One round trip of writing: calculation waits until all of it is there. */
async function write(scene: Scene, work: () => void): Promise<void> {
  const { context, log } = scene;
  context.workbook.application.suspendApiCalculationUntilNextSync();
  try {
    work();
    await context.sync();
  } catch (error) {
    await discardNewLog(context, log);
    throw error;
  }
}

const memberRows = ({ context, naming }: Scene): Excel.Table =>
  context.workbook.tables.getItem(naming.tables.memberRows);

/** Writes the rows and the log, then closes the record, which vouches for all of it. */
const carryOut = (scene: Scene, rows: MergePlan["rows"], record: MergeRecord): Promise<void> =>
  write(scene, () => {
    writeStatements(memberRows(scene), scene.reading.tables.memberLog, rows);
    writeLog(scene.context, scene.log, record.returned, record.mergedOn);
    writeRecord(scene, { ...record, state: "merged" });
  });

/**
 * Writes what `plan` makes of the book as it is now; null where that is no longer what the officer
 * saw. Four round trips: two to look, one that records what is going to be written, one that writes
 * it. When one of them fails, the record says what is missing, and finishMerge adds it.
 */
export const mergeReturns = (
  naming: Naming,
  plan: (reading: CollectReading) => MergePlan | null,
): Promise<MergeResult> =>
  Excel.run(async (context) => {
    const scene = await sceneIn(context, naming);
    const { merge } = scene.reading;
    if (merge !== null && merge.state !== "merged") return { outcome: "unfinished", record: merge };
    const planned = plan(scene.reading);
    if (planned === null) return { outcome: "moved", reading: scene.reading };
    const sources = new Set(planned.rows.map(({ statement }) => statement.source));
    const returned = planLog(scene.log, planned.returned, ({ file }) => sources.has(file));
    const record = recordOf(planned, returned);
    if (record.rows.length === 0 && returned.every(({ logged }) => logged === "before")) {
      return { outcome: "nothing" };
    }
    const part = writeRecord(scene, record);
    part.load("id");
    await context.sync();
    await carryOut({ ...scene, partId: part.id }, planned.rows, record);
    return { outcome: "merged", record: { ...record, state: "merged" } };
  });

/** Writes what a merge that was cut off has not written yet: three round trips. */
export const finishMerge = (
  naming: Naming,
  restOf: (record: MergeRecord, memberLog: TableArgument) => MergePlan,
): Promise<MergeResult> =>
  Excel.run(async (context) => {
    const scene = await sceneIn(context, naming);
    const { merge, tables } = scene.reading;
    if (merge?.state !== "merging") return { outcome: "nothing" };
    await carryOut(scene, restOf(merge, tables.memberLog).rows, merge);
    return { outcome: "merged", record: { ...merge, state: "merged" } };
  });

export type MergeUndoResult =
  | { readonly outcome: "nothing" }
  /** Rows that somebody has edited since stay, and are given. */
  | {
      readonly outcome: "undone";
      readonly removed: number;
      readonly spared: readonly RecordedRow[];
    };

/**
 * Takes the last merge back, in four round trips: two to look, one that records which rows are going
 * to stay, one that writes. When it is cut off, it is simply done again.
 */
export const undoMerge = (
  naming: Naming,
  planUndo: (record: MergeRecord, memberLog: TableArgument, formulas: TableArgument) => UndoPlan,
): Promise<MergeUndoResult> =>
  Excel.run(async (context) => {
    const scene = await sceneIn(context, naming);
    const { formulas, merge, tables } = scene.reading;
    const { partId } = scene;
    if (merge === null || partId === undefined) return { outcome: "nothing" };
    const plan = planUndo(merge, tables.memberLog, formulas);
    writeRecord(scene, { ...merge, state: "undoing", rows: plan.rows });
    await context.sync();
    await write(scene, () => {
      takeBackRows(memberRows(scene), tables.memberLog, plan);
      takeBackLog(context, scene.log, merge.returned, merge.mergedOn);
      context.workbook.customXmlParts.getItem(partId).delete();
    });
    const spared = plan.rows.filter((row) => row.spared);
    return { outcome: "undone", removed: plan.rows.length - spared.length, spared };
  });
