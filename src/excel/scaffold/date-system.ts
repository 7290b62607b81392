import { calendarOf, serial } from "../../kpi";
import type { Blueprint } from "../../workbook";
import { rectangleOf, splitAddress } from "../a1";
import { BookProblem } from "../errors";
import type { Recognition } from "../survey/recognise";

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

/** Asks the cell for which TermStart stands, or will stand; it tells after the next sync. */
export const probeDates = (
  { workbook }: Excel.RequestContext,
  { names }: Blueprint,
  recognition?: Recognition,
): Excel.Range => {
  const found = recognition?.names.termStart;
  const wanted = names.find(({ key }) => key === "termStart")?.formula ?? "";
  const isCell = found?.state === "ours" && rectangleOf(found.formula) !== undefined;
  const formula = isCell ? found.formula : wanted;
  const { sheet, cells } = splitAddress(formula);
  const range = workbook.worksheets.getItem(sheet).getRange(cells);
  range.load("text,values");
  return range;
};

/** Whether the probed cell, once read, shows that the book counts from 1904. */
export const counts1904 = ({ text, values }: Excel.Range): boolean => {
  const day: unknown = values[0]?.[0];
  return typeof day === "number" && readsFourYearsLate(String(text[0]?.[0]), day);
};

/** What an unfinished run has made: sheets and names, and the part that holds its record. */
export interface Begun {
  readonly names: readonly string[];
  readonly sheets: readonly string[];
  readonly partId: string;
}

/** Takes away what has been begun and says why. */
export const refuse1904 = async (
  context: Excel.RequestContext,
  begun: Begun | undefined,
): Promise<never> => {
  if (begun !== undefined) {
    for (const name of begun.names) context.workbook.names.getItem(name).delete();
    for (const name of begun.sheets) context.workbook.worksheets.getItem(name).delete();
    context.workbook.customXmlParts.getItem(begun.partId).delete();
    await context.sync();
  }
  throw new BookProblem(
    "This workbook counts days from 1904, so that every date would read four years late.",
    "Switch off Use 1904 date system under File, Options, Advanced (on a Mac: Preferences, Calculation), or start with a new workbook.",
  );
};
