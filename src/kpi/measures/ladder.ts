import type { Exact } from "../exact";
import type { Moment } from "../moment";
import type { Status } from "../status";
import type { Before, Tally } from "./tally";

/** Rules 5.2 to 5.7, the first that applies; 5.1 is decided before. */
export function judge(tally: Tally, moment: Moment): Status {
  const { counted, unknown, goal, baseline, before } = tally;
  if (counted >= goal) return "Achieved";
  if (moment.over) return "Not achieved";
  if (counted + unknown < baseline) return "Regressing";
  if (moment.bound < tally.secondQuarter) return "Too early";
  return before === null ? pace(tally, moment) : trend(tally, before);
}

/** Rule 5.6. */
function trend({ counted, unknown }: Tally, before: Before): Status {
  if (counted > before.count) return "Progressing";
  return counted + unknown < before.count ? "Regressing" : "Stalled";
}

/** Rule 5.7. All sides are multiplied out: nothing is divided but to be rounded down. */
function pace({ baseline, counted, goal, undated }: Tally, { bound, term }: Moment): Status {
  if (goal > baseline) {
    const elapsed = bound - term.start;
    const length = term.end - term.start;
    const gain = counted - baseline;
    // (T - B)e, times the length of the term
    const expected = (goal - baseline) * BigInt(elapsed);
    const isOnLine = gain >= expected / BigInt(length);
    const isPaced = (perCent: bigint) => 100n * gain * BigInt(length) >= perCent * expected;
    if (isPaced(95n) || (isOnLine && 4 * elapsed < 3 * length)) return "On track";
    if (isPaced(60n) || isOnLine) return "At risk";
  }
  return undated.length > 0 ? "At risk" : "Off track";
}

/** The straight line of rule 5.7: from B at Start to T at End. */
export function straightLine({ baseline, goal }: Tally, { bound, term }: Moment): Exact {
  const length = BigInt(term.end - term.start);
  return {
    over: baseline * length + (goal - baseline) * BigInt(bound - term.start),
    under: length,
  };
}
