import { serialFromText, type SerialDate } from "../kpi";

/** A day that a plan's data writes as yyyy-mm-dd. Text that names none is a defect, and throws. */
export function day(text: string): SerialDate {
  const date = serialFromText(text);
  if (date === null) throw new Error(`"${text}" is not a day`);
  return date;
}
