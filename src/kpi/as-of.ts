import { dateIn } from "./cells";
import type { SerialDate } from "./dates";
import type { Refusal } from "./refusal";
import { asOfBad, asOfEmpty } from "./wording/refusals";

/**
 * The as-of date that a function was given (rule 10). Left out it is today. An empty cell is a mistake,
 * as far as it can be told: desktop Excel passes it as 0, while Excel on the web passes null for an
 * empty cell and for an argument left out alike, and null has to mean left out.
 */
export function asOfFrom(cell: unknown, today: SerialDate): SerialDate | Refusal {
  if (cell === null || cell === undefined) return today;
  const date = dateIn(cell);
  if (date === "empty") return asOfEmpty();
  return date === "bad" ? asOfBad() : date;
}
