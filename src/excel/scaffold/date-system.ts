import { calendarOf, serial } from "../../kpi";
import type { Blueprint } from "../../workbook";
import { splitAddress } from "../a1";
import { BookProblem } from "../errors";
import type { Step } from "../steps/step";

/**
 * Excel does not tell office.js whether a book counts days from 1904 (old Macs). A date that has been
 * written shows it: it then reads four years late.
 */
export const readsFourYearsLate = (text: string, day: number): boolean => {
  const date = serial(day);
  if (date === null) return false;
  const { year } = calendarOf(date);
  return text.includes(String(year + 4)) && !text.includes(String(year));
};

/** The cell that holds the first day of the term; it tells after the next sync. */
export const probeDates = (
  { workbook }: Excel.RequestContext,
  { names }: Blueprint,
): Excel.Range => {
  const { sheet, cells } = splitAddress(
    names.find(({ key }) => key === "termStart")?.formula ?? "",
  );
  const range = workbook.worksheets.getItem(sheet).getRange(cells);
  range.load("text,values");
  return range;
};

/** Whether the probed cell, which holds `day`, shows that the book counts from 1904. */
export const counts1904 = ({ text, values }: Excel.Range, day: number): boolean =>
  values[0]?.[0] === day && readsFourYearsLate(String(text[0]?.[0]), day);

/** Takes the new sheets away again and says why. */
export const refuse1904 = async (
  context: Excel.RequestContext,
  steps: readonly Step[],
  partId: string,
): Promise<never> => {
  for (const step of steps) {
    if (step.kind === "sheet") context.workbook.worksheets.getItem(step.blueprint.name).delete();
  }
  context.workbook.customXmlParts.getItem(partId).delete();
  await context.sync();
  throw new BookProblem(
    "This workbook counts days from 1904, so that every date would read four years late.",
    "Switch off Use 1904 date system under File, Options, Advanced (on a Mac: Preferences, Calculation), or start with a new workbook.",
  );
};
