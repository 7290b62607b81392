import type { RepairResult } from "../../excel";

interface Told {
  readonly intent: "success" | "warning";
  readonly title: string;
  readonly text: string;
}

const MOST_NAMED = 5;

const listed = (items: readonly string[]): string => {
  const more = items.length - MOST_NAMED;
  const named = items.slice(0, MOST_NAMED).join(", ");
  return more > 0 ? `${named} and ${more} more` : named;
};

const formulas = (count: number): string => `${count} formula${count === 1 ? "" : "s"}`;

/** What is left over, each with what to do next. */
const rest = ({ unknown, protectedSheets, refused }: RepairResult): readonly string[] => [
  ...(unknown.length === 0
    ? []
    : [
        `${formulas(unknown.length)} still show${unknown.length === 1 ? "s" : ""} #NAME?: ${listed(unknown)}. Look for a misspelt name there; where every formula does, close the workbook and open it again with the add-in.`,
      ]),
  ...(protectedSheets.length === 0
    ? []
    : [
        `Protected, and so left alone: ${listed(protectedSheets)}. Take the protection off on the Review tab, then repair again.`,
      ]),
  ...(refused.length === 0
    ? []
    : [
        `Excel did not let these be changed: ${listed(refused)}. Enter them by hand: F2, then Enter.`,
      ]),
];

/** What came of repairing, in the user's words. */
export const repairWords = (result: RepairResult): Told => {
  const left = rest(result);
  const none = result.repaired === 0;
  if (none && left.length === 0) {
    return {
      intent: "success",
      title: "Nothing to repair",
      text: "No formula that uses the add-in's functions shows #NAME?.",
    };
  }
  return {
    intent: left.length === 0 ? "success" : "warning",
    title: none ? "No formula could be repaired" : `${formulas(result.repaired)} entered again`,
    text: [...left, "Nothing that you entered was changed."].join(" "),
  };
};
