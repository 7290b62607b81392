/** Three returned books, merged into the office's workbook as the Collect screen does it. */
import {
  finishMerge,
  mergeReturns,
  undoMerge,
  type MergeResult,
} from "../../../../src/excel/returns/merge/merge";
import { isRefusal } from "../../../../src/kpi";
import type { ReturnedBook } from "../../../../src/returns/compare/returned";
import { planRest, planUndo, planUndoOf } from "../../../../src/returns/merge/undo";
import {
  choiceKey,
  collect,
  mergeAsSeen,
  type Answers,
} from "../../../../src/taskpane/members/collect/collection";
import type { CollectedFile } from "../../../../src/taskpane/members/collect/read-files";
import type { MergeRecord } from "../../../../src/workbook";
import { day } from "../../../kpi/support/tables";
import { returnedRow } from "../../../returns/support/worlds";
import { AS_OF, NAMING, PEOPLE, readingNow } from "./office-book";

/** The office opens what has come a week later. */
export const MERGED_ON = day("2019-04-07");
const answers: Answers = { received: AS_OF, orders: new Map(), choices: new Map(), preferred: [] };

const fileOf = (book: Partial<ReturnedBook> & Pick<ReturnedBook, "member">): CollectedFile => {
  const file = `${PEOPLE[book.member]}.xlsx`;
  const whole = { file, issued: null, base: [], rows: [], ...book };
  const answer = {
    is: "read",
    file,
    bookFor: () => whole,
    ambiguousDate: null,
    notes: [],
  } as const;
  return { id: file, modified: 0, answer };
};
/** Two fill rows that wait; Nepal's KPI 11 has had its row filled, so that its statement is appended. */
const FILES = [
  fileOf({ member: 0, rows: [returnedRow("10", { evidence: "=1+1" })] }),
  fileOf({ member: 1, rows: [returnedRow("11", { status: "No" })] }),
  fileOf({
    member: 2,
    rows: [returnedRow("11", { status: "Yes" })],
    base: [{ kpi: "11", status: "In progress", since: null, reportedOn: null }],
  }),
];

/** The rows as they stand when all of it is merged. */
export const MERGED = [
  ["10", "Fiji", "Yes", "", AS_OF, "=1+1", "Fiji.xlsx", ""],
  ["11", "Japan", "No", "", AS_OF, "", "Japan.xlsx", ""],
  ["11", "Nepal", "Yes", "", AS_OF, "", "Nepal.xlsx", ""],
];

/** Fiji thinks better of it on the same day. */
const CORRECTION = [fileOf({ member: 0, rows: [returnedRow("10", { status: "No" })] })];

const mergeFiles = async (
  files: readonly CollectedFile[],
  given: Answers,
  meanwhile: () => void,
): Promise<MergeResult> => {
  const seen = collect(files, await readingNow(), given, MERGED_ON);
  if (isRefusal(seen)) throw new Error(seen.message);
  if (seen.openConflicts > 0) throw new Error("Nothing should be open here.");
  meanwhile();
  return mergeReturns(NAMING, mergeAsSeen(seen, files, given, MERGED_ON));
};

/** @param meanwhile runs between what the officer sees and the press of the button */
export const merge = (meanwhile: () => void = () => undefined): Promise<MergeResult> =>
  mergeFiles(FILES, answers, meanwhile);

export async function correct(meanwhile: () => void = () => undefined): Promise<MergeResult> {
  const now = collect(CORRECTION, await readingNow(), answers, MERGED_ON);
  if (isRefusal(now)) throw new Error(now.message);
  const choices = now.compared.flatMap(({ book, rows }) =>
    rows.map((row) => [choiceKey(book, row), "theirs"] as const),
  );
  return mergeFiles(CORRECTION, { ...answers, choices: new Map(choices) }, meanwhile);
}

export const finish = (): Promise<MergeResult> => finishMerge(NAMING, planRest);

export const undo = () => undoMerge(NAMING, planUndo);

/** Takes back the last merge as the officer was shown it a while ago. */
export const undoSeen = (seen: MergeRecord) => undoMerge(NAMING, planUndoOf(seen));
