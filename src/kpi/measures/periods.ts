import { addDays, addMonths, monthsBetween } from "../dates";
import type { SerialDate } from "../dates";
import type { Term } from "../moment";

/** Rule 4.2: a block of months of a term. */
export interface Period {
  /** 0 is the first of the term. */
  readonly index: number;
  readonly first: SerialDate;
  readonly last: SerialDate;
}

/** The period with that index; the last one of the term is cut at End. */
export function periodAt({ start, end }: Term, months: number, index: number): Period {
  const last = addDays(addMonths(start, (index + 1) * months), -1);
  return { index, first: addMonths(start, index * months), last: last < end ? last : end };
}

/** Which period contains a day of the term. */
export function periodIndex({ start }: Term, months: number, date: SerialDate): number {
  return Math.floor(monthsBetween(start, date) / months);
}
