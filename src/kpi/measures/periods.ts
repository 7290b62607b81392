import { addDays, addMonths } from "../dates";
import type { SerialDate } from "../dates";
import type { Term } from "../moment";

/** Rule 4.2: a block of months of a term. */
export interface Period {
  /** 0 is the first of the term. */
  readonly index: number;
  readonly first: SerialDate;
  readonly last: SerialDate;
}

/** The periods of a term; where each begins is reckoned once, for a log has many days in it. */
export interface Periods {
  /** The last period of the term is cut at End. */
  at(index: number): Period;
  /** Which period contains a day of the term. */
  indexOf(date: SerialDate): number;
}

const DAYS_OF_A_MONTH = 30.4375;

/** Rule 4.2: blocks of so many months from Start. */
export function periodsOf({ start, end }: Term, months: number): Periods {
  const firsts: SerialDate[] = [];
  const firstOf = (index: number) => (firsts[index] ??= addMonths(start, index * months));
  return {
    at: (index) => {
      const last = addDays(firstOf(index + 1), -1);
      return { index, first: firstOf(index), last: last < end ? last : end };
    },
    indexOf: (date) => {
      // Close, and then exact: months have not all the same length.
      let index = Math.floor((date - start) / (months * DAYS_OF_A_MONTH));
      while (firstOf(index) > date) index--;
      while (firstOf(index + 1) <= date) index++;
      return index;
    },
  };
}
