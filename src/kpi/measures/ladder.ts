import { addMonths } from "../dates";
import type { SerialDate } from "../dates";
import { dividedBy, exact, floor, isAtLeast, plus, times } from "../exact";
import type { Exact } from "../exact";
import type { Moment, Term } from "../moment";
import type { Status } from "../status";
import type { Before, Tally } from "./tally";

const MONTHS_OF_FIRST_QUARTER = 3;
const THREE_QUARTERS = dividedBy(exact(3), exact(4));
const PACE_ON_TRACK = dividedBy(exact(95), exact(100));
const PACE_AT_RISK = dividedBy(exact(60), exact(100));

/** Rules 5.2 to 5.7, the first that applies; 5.1 is decided before. */
export function judge(tally: Tally, moment: Moment): Status {
  const { counted, unknown, goal, baseline, before } = tally;
  if (counted >= goal) return "Achieved";
  if (moment.over) return "Not achieved";
  if (counted + unknown < baseline) return "Regressing";
  if (moment.bound < secondQuarterOf(moment.term)) return "Too early";
  return before === null ? pace(tally, moment) : trend(tally, before);
}

/** Rule 4.3: the day after the first quarter. */
export function secondQuarterOf({ start }: Term): SerialDate {
  return addMonths(start, MONTHS_OF_FIRST_QUARTER);
}

/** Rule 5.6. */
function trend({ counted, unknown }: Tally, before: Before): Status {
  if (counted > before.count) return "Progressing";
  return counted + unknown < before.count ? "Regressing" : "Stalled";
}

/** Rule 5.7, with R >= x written as gain >= x of the gain expected, which is above 0. */
function pace(tally: Tally, moment: Moment): Status {
  if (tally.goal > tally.baseline) {
    const gain = exact(tally.counted - tally.baseline);
    const expectedGain = times(exact(tally.goal - tally.baseline), elapsedShare(moment));
    const onTheLine = gain.over >= floor(expectedGain);
    const early = !isAtLeast(elapsedShare(moment), THREE_QUARTERS);
    if (isAtLeast(gain, times(expectedGain, PACE_ON_TRACK))) return "On track";
    if (early && onTheLine) return "On track";
    if (onTheLine || isAtLeast(gain, times(expectedGain, PACE_AT_RISK))) return "At risk";
  }
  return tally.undated.length > 0 ? "At risk" : "Off track";
}

/** e of rule 5.7. */
function elapsedShare({ term, bound }: Moment): Exact {
  return dividedBy(exact(bound - term.start), exact(term.end - term.start));
}

/** The straight line of rule 5.7: from B at Start to T at End. */
export function straightLine({ baseline, goal }: Tally, moment: Moment): Exact {
  return plus(exact(baseline), times(exact(goal - baseline), elapsedShare(moment)));
}
