import type { SerialDate } from "../kpi";
import type { Statement } from "../plan";

/**
 * What a merge of returned Member books does to the workbook, as plain data: decided in `returns`,
 * written by `excel`, kept in the workbook so that it can be finished or taken back.
 */
export interface MergePlan {
  readonly mergedOn: SerialDate;
  readonly rows: readonly MergedRow[];
  /** One a file, for the table Returns. */
  readonly returned: readonly ReturnedFile[];
}

export interface MergedRow {
  readonly statement: Statement;
  /**
   * The row of MemberRows that waits for it (1 is the first below the header), or null where it is
   * appended: only an empty prefilled row is ever filled.
   */
  readonly waiting: number | null;
  readonly earlier: Earlier;
}

/** Rows of MemberRows that spoke before of the same KPI and Member, from a file of that name on that day. */
type Earlier = number;

/** What came of one returned file. */
export interface ReturnedFile {
  readonly file: string;
  /** The Member's name on the roster. */
  readonly member: string;
  /** null where the file does not say. */
  readonly issued: SerialDate | null;
  readonly received: SerialDate;
  readonly counts: ReturnCounts;
}

export const RETURN_COUNTS = ["new", "changed", "confirmed", "conflicts", "rejected"] as const;
export type ReturnCounts = Readonly<Record<(typeof RETURN_COUNTS)[number], number>>;

/** The last merge, as the workbook keeps it. */
export interface MergeRecord {
  /**
   * - `merging`: written before anything else is touched; a merge that was cut off is found by it
   * - `merged`: all of it is there
   * - `undoing`: it is being taken back; `spared` says what stays
   */
  readonly state: "merging" | "merged" | "undoing";
  readonly mergedOn: SerialDate;
  readonly rows: readonly RecordedRow[];
  readonly returned: readonly RecordedFile[];
}

export interface RecordedFile extends ReturnedFile {
  /** What was done to the table Returns: a row of an issued book completed, one added, or nothing. */
  readonly logged: "completed" | "added" | "before";
  /** Rows of that table that said before that a file of this name had been merged on that day. */
  readonly earlier: number;
}

export interface RecordedRow {
  readonly statement: Statement;
  /** Whether it filled a row that waited; else it was appended. */
  readonly filled: boolean;
  /** Of a merge that is being taken back: somebody has edited the row since, and it stays. */
  readonly spared: boolean;
  readonly earlier: Earlier;
}

/** What taking a merge back does to MemberRows. Rows count from 1, the first below the header. */
export interface UndoPlan {
  /** To be emptied but for KPI and Member: they filled rows that waited. */
  readonly clear: readonly number[];
  /** To be deleted: they were appended. */
  readonly remove: readonly number[];
  /** The record's rows, those that stay marked as spared. */
  readonly rows: readonly RecordedRow[];
}

/** What the workbook keeps of a merge, from before it is written until it is taken back. */
export const recordOf = (
  { mergedOn, rows }: MergePlan,
  returned: readonly RecordedFile[],
): MergeRecord => ({
  state: "merging",
  mergedOn,
  returned,
  rows: rows.map(({ earlier, statement, waiting }) => ({
    statement,
    filled: waiting !== null,
    spared: false,
    earlier,
  })),
});
