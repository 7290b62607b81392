import type { Blueprint, Naming } from "../../workbook";
import { USUAL_NAMES } from "../../workbook";
import type { BookRecord } from "../record/record";
import { decide, type Decision } from "../steps/steps";
import { actualNaming, conflictsOf, type Conflict } from "../survey/naming";
import { readDetails, readSurvey, type Details } from "../survey/read";
import { recognise, type Recognition } from "../survey/recognise";
import type { Survey } from "../survey/survey";
import { counts1904, probeDates } from "./date-system";

/** What a book shall hold, by the names that our things bear in it. */
export type Drawing = (naming: Naming) => Blueprint;

/** The book as it is beside what it shall be, and what is therefore to be done. */
export interface Look extends Decision {
  readonly survey: Survey;
  readonly details: Details;
  readonly blueprint: Blueprint;
  readonly naming: Naming;
  readonly recognition: Recognition;
  readonly record: BookRecord | undefined;
  readonly partId: string | undefined;
  readonly conflicts: readonly Conflict[];
  /** Whether the dates of our Scoreboard read four years late. */
  readonly isFrom1904: boolean;
}

/**
 * Looks at the book and decides, in three round trips. Changes nothing. Our things are called as
 * chosen now, else as the book's own record says, else by the usual names.
 */
export const lookAtBook = async (
  context: Excel.RequestContext,
  draw: Drawing,
  chosen: Naming | undefined,
): Promise<Look> => {
  const sheetNames = [USUAL_NAMES, chosen ?? USUAL_NAMES].flatMap(({ sheets }) =>
    Object.values(sheets),
  );
  const { survey, partId } = await readSurvey(context, sheetNames);
  const { record } = survey;
  const wanted = chosen ?? record?.naming ?? USUAL_NAMES;
  const recognition = recognise(draw(wanted), survey);
  const conflicts = conflictsOf(draw(wanted), recognition, survey);
  const naming = actualNaming(wanted, recognition);
  const blueprint = draw(naming);
  const board = recognition.sheets.scoreboard;
  const probe = board.state === "ours" ? probeDates(context, blueprint, recognition) : undefined;
  const details = await readDetails(context, blueprint, recognition);
  const decision = decide(blueprint, survey, recognition, details);
  return {
    ...decision,
    survey,
    details,
    blueprint,
    naming,
    recognition,
    record,
    partId,
    conflicts,
    isFrom1904: probe !== undefined && counts1904(probe),
  };
};
