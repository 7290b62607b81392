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
import { resultIn, type LogResult } from "../log";
import {
  announced,
  carryOut,
  inBook,
  writeRecord,
  type Disturbance,
  type Intent,
  type Scene,
} from "./carry-out";
import { changedInLog, planLog, planRestOfLog, takeBackLog, writeLog } from "./log-returned";
import type { CollectReading, Look } from "./look";
import { takeBackRows, writeStatements } from "./write-rows";

export type MergeResult =
  | {
      readonly outcome: "merged";
      readonly record: MergeRecord;
      readonly log: LogResult;
      /** Tables of which a filter was cleared. */
      readonly unfiltered: readonly string[];
    }
  /** All of it was there already. */
  | { readonly outcome: "nothing" }
  /** An earlier merge, or its undo, was cut off: that goes first. */
  | { readonly outcome: "unfinished" }
  | Disturbance
  /** The book has changed since the officer saw what would be done: nothing was written. */
  | { readonly outcome: "moved"; readonly reading: CollectReading };

/** The rows and the log; the record that is closed with them vouches for all of it. */
const merging = (
  context: Excel.RequestContext,
  { log, reading }: Look,
  rows: MergePlan["rows"],
  record: MergeRecord,
): Intent & { readonly done: MergeRecord } => ({
  record,
  work: (places) => {
    writeStatements(places.memberRows, reading.tables.memberLog, rows);
    return writeLog(context, log, places.log, record);
  },
  done: { ...record, state: "merged" },
  undone: () => record,
});

async function merge(scene: Scene, intent: ReturnType<typeof merging>): Promise<MergeResult> {
  const carried = await carryOut(scene, intent);
  if (carried.outcome !== "done") return carried;
  const { unfiltered } = carried;
  return { outcome: "merged", record: intent.done, log: resultIn(scene.log), unfiltered };
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
  inBook(naming, async (scene) => {
    const last = scene.reading.merge;
    if (last !== null && last.state !== "merged") return { outcome: "unfinished" };
    const intend = (look: Look) => {
      const planned = plan(look.reading);
      return planned && merging(scene.context, look, planned.rows, recordFor(planned, look));
    };
    const first = intend(scene);
    if (first === null) return { outcome: "moved", reading: scene.reading };
    const { returned, rows } = first.record;
    if (rows.length === 0 && returned.every(({ logged }) => logged === "before")) {
      return { outcome: "nothing" };
    }
    const { intent, scene: now } = await announced(scene, intend, first);
    if (intent !== null) return merge(now, intent);
    if (last === null) scene.context.workbook.customXmlParts.getItem(now.partId ?? "").delete();
    else writeRecord(now, last);
    await scene.context.sync();
    return { outcome: "moved", reading: now.reading };
  });

function recordFor(plan: MergePlan, { log }: Look): MergeRecord {
  const takes = ({ file, member }: ReturnedFile) =>
    plan.rows.some(({ statement }) => statement.source === file && statement.member === member);
  return recordOf(plan, planLog(log, plan, takes));
}

/**
 * Writes what a merge that was cut off has not written yet: three round trips, and a fourth that
 * records it where rows are now filled or appended, or logged, otherwise than was meant at first.
 */
export const finishMerge = (
  naming: Naming,
  restOf: (record: MergeRecord, memberLog: TableArgument) => MergePlan,
): Promise<MergeResult> =>
  inBook(naming, async (scene) => {
    const last = scene.reading.merge;
    if (last?.state !== "merging") return { outcome: "nothing" };
    const intend = (look: Look) => {
      const rest = restOf(last, look.reading.tables.memberLog).rows;
      const waiting = new Map(rest.map((row) => [row.statement, row.waiting]));
      const rows = last.rows.map((row): RecordedRow => {
        const place = waiting.get(row.statement);
        return place === undefined ? row : { ...row, filled: place !== null };
      });
      const returned = planRestOfLog(look.log, last);
      return merging(scene.context, look, rest, { ...last, rows, returned });
    };
    const { intent, scene: now } = await announced(scene, intend, intend(scene));
    return merge(now, intent);
  });

export type MergeUndoResult =
  | { readonly outcome: "nothing" }
  /** The last merge is another one than the officer saw: nothing was taken back. */
  | { readonly outcome: "another" }
  | Disturbance
  /** Rows that somebody has edited since stay, and are given. */
  | {
      readonly outcome: "undone";
      readonly removed: number;
      readonly spared: readonly RecordedRow[];
      /** Those whose rows in the log have been edited or deleted since. */
      readonly sparedInLog: readonly ReturnedFile[];
      /** Tables of which a filter was cleared. */
      readonly unfiltered: readonly string[];
    };

/**
 * Takes the last merge back, unless `planUndo` says by null that it is another one than was meant. Four
 * round trips: two to look, one that records which rows are going to stay and looks again, one that
 * writes. When it is cut off, it is simply done again.
 */
export const undoMerge = (
  naming: Naming,
  planUndo: (
    record: MergeRecord,
    memberLog: TableArgument,
    formulas: TableArgument,
  ) => UndoPlan | null,
): Promise<MergeUndoResult> =>
  inBook(naming, async (scene) => {
    const last = scene.reading.merge;
    if (last === null) return { outcome: "nothing" };
    const undoing = ({ rows }: UndoPlan): MergeRecord => ({ ...last, state: "undoing", rows });
    const intend = ({ log, reading }: Look): Intent | null => {
      const { memberLog } = reading.tables;
      const plan = planUndo(last, memberLog, reading.formulas);
      return (
        plan && {
          record: undoing(plan),
          work: (places) => {
            takeBackRows(places.memberRows, memberLog, plan);
            takeBackLog(log, places.log, last);
            return undefined;
          },
          done: null,
          // How rows stood in that moment tells which of them had been edited, and not only moved.
          undone: (stood) => {
            const then = stood && planUndo(last, stood.cells, stood.formulas);
            return then === null ? last : undoing(then);
          },
        }
      );
    };
    const { intent, scene: now } = await announced(scene, intend, intend(scene));
    if (intent === null) return { outcome: "another" };
    const carried = await carryOut(now, intent);
    if (carried.outcome !== "done") return carried;
    const { unfiltered } = carried;
    const { rows } = intent.record;
    const spared = rows.filter((row) => row.spared);
    const removed = rows.length - spared.length;
    // What was cut off may have left the log out.
    const sparedInLog = last.state === "merged" ? changedInLog(now.log, last) : [];
    return { outcome: "undone", removed, spared, sparedInLog, unfiltered };
  });
