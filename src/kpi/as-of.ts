import { dateIn } from "./cells";
import type { SerialDate } from "./dates";
import type { Refusal } from "./refusal";
import { asOfBad, asOfEmpty } from "./wording/refusals";

/**
 * The as-of date in the cell that a function was given (rule 10). Empty is a mistake, whichever kind of
 * empty it is (rule 1.3): an argument left out is no cell, and is today before it comes here.
 */
export function asOfFrom(cell: unknown): SerialDate | Refusal {
  const date = dateIn(cell);
  if (date === "empty") return asOfEmpty();
  return date === "bad" ? asOfBad() : date;
}
