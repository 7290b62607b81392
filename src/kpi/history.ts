import type { SerialDate } from "./dates";
import type { Grid } from "./grid";
import { periodsOf } from "./measures/periods";
import { boundOf } from "./moment";
import type { Term } from "./moment";
import { openCase } from "./question";
import type { Question } from "./question";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import { outcomeAt } from "./standing";

const MONTHS_OF_A_QUARTER = 3;

/**
 * KPIHISTORY: a line for each quarter end of the term up to A'. Each is what counts at that day, as told
 * until now, over the roster at A' (rule 3.3): who joins or leaves is no step in the line.
 */
export function historyOf(question: Question): Grid | Refusal {
  const found = openCase(question);
  if (isRefusal(found)) return found;
  const { kpi, sources } = found;
  const lines = quarterEnds(kpi.term, question.asOf).map((date) => {
    const outcome = outcomeAt(kpi, sources, date, question.asOf);
    return "figures" in outcome
      ? [date, outcome.figures?.actual ?? "", outcome.expected()]
      : [date, "", ""];
  });
  return [["Date", "Actual", "Expected"], ...lines];
}

/** Rule 4.3, from Start; the last is cut at End. */
function quarterEnds(term: Term | null, asOf: SerialDate): SerialDate[] {
  const ends: SerialDate[] = [];
  if (term === null) return ends;
  const quarters = periodsOf(term, MONTHS_OF_A_QUARTER);
  for (let index = 0; ends.at(-1) !== term.end; index++) {
    const { last } = quarters.at(index);
    if (last > boundOf(term, asOf)) break;
    ends.push(last);
  }
  return ends;
}
