import type { Disturbance } from "../../../excel/returns/merge/carry-out";
import { serial } from "../../../kpi";
import type { MergeResult, MergeUndoResult } from "../../../excel/returns/merge/merge";
import type { MergePlan, ReturnedFile } from "../../../workbook";
import type { Verdict } from "../../../returns/compare/decide";
import type { DecidedRow, Why } from "../../../returns/compare/compare";
import type { Choice } from "../../../returns/merge/plan";
import type { Effect, Unheard } from "../../../returns/merge/effect";
import { dateText } from "../../common/format";
import { whereLogged } from "../log-words";
import type { CollectedFile } from "./read-files";

/** What came of something, in the officer's words. */
export interface Told {
  readonly intent: "success" | "info" | "warning";
  readonly title: string;
  readonly text: string;
  /** One line each. */
  readonly lines?: readonly string[];
  /** Whether the board shows something new. */
  readonly toBoard?: true;
}

export const counted = (count: number, thing: string, things = `${thing}s`): string =>
  `${count.toLocaleString("en")} ${count === 1 ? thing : things}`;

export const filesRead = (files: readonly CollectedFile[]): string => {
  const refused = files.filter(({ answer }) => answer.is === "refused").length;
  const read = counted(files.length - refused, "file") + " read";
  return refused === 0 ? `${read}.` : `${read}, ${refused} not taken.`;
};

export const tooMany = (most: number): Told => ({
  intent: "warning",
  title: `At most ${most} files at once`,
  text: "None of them was read. Merge those that are here, or choose fewer.",
});

export const cancelled = (files: number): Told => ({
  intent: "info",
  title: "Cancelled",
  text: `${files === 1 ? "The file was not" : "None of the files was"} taken, and nothing was written.`,
});

export const unreadable = (problem: string): Told => ({
  intent: "warning",
  title: "The workbook’s own tables cannot be read",
  text: `${problem} No file was read.`,
});

export const decided = (conflicts: number, choice: Choice): string =>
  `${counted(conflicts, "conflict")} decided: ${choice === "ours" ? "ours kept" : "theirs taken"}.`;

/** A sentence where filters were cleared, else nothing. */
const unfilteredText = (tables: readonly string[]): string =>
  tables.length === 0
    ? ""
    : ` The filter on ${tables.join(" and on ")} was cleared: Excel does not write safely into rows that a filter hides.`;

const sparedInLogText = (files: readonly ReturnedFile[]): string =>
  files.length === 0
    ? ""
    : ` What the log says of ${files.map(({ file }) => file).join(", ")} has been edited or deleted since, and is left alone.`;

export const merged = ({
  log,
  record: { returned, rows },
  unfiltered,
}: Extract<MergeResult, { readonly outcome: "merged" }>): Told => ({
  intent: "success",
  toBoard: true,
  title: "Merged",
  text: `${counted(rows.length, "statement")} of ${counted(returned.length, "file")} recorded on Member rows; ${whereLogged(log)} says what came when.${unfilteredText(unfiltered)}`,
});

/** It had failed, as it seemed. */
export const mergedBefore = ({ returned, rows }: MergePlan): Told => ({
  intent: "success",
  toBoard: true,
  title: "Merged",
  text: `${counted(rows.length, "statement")} of ${counted(returned.length, "file")} had been recorded already; only the answer was lost.`,
});

/** Of a table of ours, where only days are numbers as large as these. */
function cellText(cell: unknown): string {
  const day = typeof cell === "number" && cell > 10_000 ? serial(cell) : null;
  return day === null ? String(cell) : dateText(day);
}

/** Somebody else moved the rows in the moment of writing. */
export const disturbed = (result: Disturbance): Told =>
  result.outcome === "broken"
    ? {
        intent: "warning",
        title: "Rows of somebody else could not be put back",
        text: "Somebody else moved rows at that moment, so that wrong ones were written over, and the connection broke before they were put back. Keep this list, and correct the rows by hand. They held:",
        lines: result.held.map((cells) =>
          cells
            .filter((cell) => cell !== "")
            .map(cellText)
            .join(", "),
        ),
      }
    : {
        intent: "warning",
        title: "Somebody else was changing Member rows at that moment",
        text: `Nothing of theirs is lost. Press the button below to go on; nothing is written twice.${unfilteredText(result.unfiltered)}`,
      };

export const nothingMerged: Told = {
  intent: "info",
  title: "Nothing to merge",
  text: "The workbook has all that is taken of these files, and its log lists them already. Nothing was changed.",
};

export const moved: Told = {
  intent: "warning",
  title: "The workbook has changed meanwhile",
  text: "Nothing was written. The files are compared anew below: look once more, then merge.",
};

export const undone = (result: MergeUndoResult): Told => {
  if (result.outcome === "nothing") {
    return {
      intent: "info",
      title: "Nothing to take back",
      text: "It has been taken back already.",
    };
  }
  if (result.outcome === "another") {
    return {
      intent: "warning",
      title: "Somebody has merged since",
      text: "The last merge is another one by now: it stands below. Nothing was taken back.",
    };
  }
  if (result.outcome !== "undone") return disturbed(result);
  const { removed, spared } = result;
  const besides = sparedInLogText(result.sparedInLog) + unfilteredText(result.unfiltered);
  if (spared.length === 0) {
    return {
      intent: "success",
      title: "Taken back",
      toBoard: true,
      text: `${counted(removed, "statement")} of the last merge removed. All else is as it was.${besides}`,
    };
  }
  return {
    intent: "warning",
    title: "Taken back, but for what was edited since",
    toBoard: true,
    text: `${counted(removed, "statement")} removed.${besides} Edited, moved apart or deleted since, and left alone:`,
    lines: spared.map(({ statement }) => `KPI ${statement.kpi}, ${statement.member}`),
  };
};

export const VERDICTS: Readonly<Record<Verdict | "rejected" | "unchanged", string>> = {
  new: "New",
  changed: "Changed",
  confirmed: "Confirmed",
  conflict: "Conflict",
  rejected: "Rejected",
  unchanged: "Unchanged",
};

const WHY: Readonly<Record<Why, string>> = {
  silent: "Left blank: nothing is changed.",
  already: "On record already.",
  repeated: "Another row of this file says the same.",
};

/** Why a row is not taken; null where it is, or waits for a choice. */
export const whyNot = ({ decision }: DecidedRow): string | null => {
  if (decision.kind === "rejected") return decision.reason;
  return decision.kind === "unchanged" ? WHY[decision.why] : null;
};

/** Why the board may not move although something is recorded. */
export const laterText = ({ asOf, later }: Effect): string =>
  `The board is as of ${dateText(asOf)}. ${counted(later, "statement")} ${later === 1 ? "takes" : "take"} effect after that day: set a later As of on the Scoreboard to see what ${later === 1 ? "it changes" : "they change"}.`;

const UNHEARD: Readonly<Record<Unheard["why"], string>> = {
  tie: "another statement of the same day says otherwise, so that neither counts until one is deleted",
  later: "a statement with a later date counts in its place",
  afterEnd:
    "it takes effect after the end of the plan, where nothing counts any more; an earlier Received on may be right",
  undated:
    "Yes without a Since: of new Members only those are counted whose date is known, so please ask for it",
};

export const unheardText = ({ kpi, member, why }: Unheard): string =>
  `KPI ${kpi}, ${member}: ${UNHEARD[why]}.`;
