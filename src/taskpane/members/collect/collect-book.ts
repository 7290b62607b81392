import { createContext, useContext } from "react";
import { readForCollect, type CollectReading } from "../../../excel/returns/merge/look";
import {
  finishMerge,
  mergeReturns,
  undoMerge,
  type MergeResult,
  type MergeUndoResult,
} from "../../../excel/returns/merge/merge";
import { today } from "../../../functions/today";
import type { SerialDate } from "../../../kpi";
import { planRest, planUndoOf } from "../../../returns/merge/undo";
import type { MergePlan, MergeRecord, Naming } from "../../../workbook";

/** All that collecting asks of the workbook. */
export interface CollectBook {
  read(naming: Naming): Promise<CollectReading>;
  merge(naming: Naming, plan: (reading: CollectReading) => MergePlan | null): Promise<MergeResult>;
  /** Writes what a merge that was cut off has left out. */
  finish(naming: Naming): Promise<MergeResult>;
  /** Takes back the merge that the officer has seen, if it still is the last. */
  undo(naming: Naming, seen: MergeRecord): Promise<MergeUndoResult>;
  today(): SerialDate;
}

const excelCollectBook: CollectBook = {
  read: readForCollect,
  merge: mergeReturns,
  finish: (naming) => finishMerge(naming, planRest),
  undo: (naming, seen) => undoMerge(naming, planUndoOf(seen)),
  today,
};

export const CollectBookContext = createContext(excelCollectBook);

export const useCollectBook = (): CollectBook => useContext(CollectBookContext);
