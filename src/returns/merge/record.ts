import type { MergePlan, MergeRecord } from "../../workbook";

/** What the workbook keeps of a merge, from before it is written until it is taken back. */
export const recordOf = ({ mergedOn, rows, returned }: MergePlan): MergeRecord => ({
  state: "merging",
  mergedOn,
  returned,
  rows: rows.map(({ statement, waiting }) => ({
    statement,
    filled: waiting !== null,
    spared: false,
  })),
});
