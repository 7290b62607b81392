import { exact, isAtLeast, ONE } from "../exact";
import { wholeIn } from "../whole";
import { moreThanOutOf, notWhole, withoutOutOf } from "../wording/activity-problems";
import { goalAboveOne } from "../wording/plan-problems";
import type { ActivityMeasure, ActivityTarget, Ask, Fault, FigureCells, Weighed } from "./measure";
import { ratioTarget } from "./ratio";

/** Which part of what was asked for was done (section 7). */
export const share: ActivityMeasure = { log: "Activities", setUp, weigh };

function setUp({ goal }: Ask): ActivityTarget | Fault {
  return isAtLeast(ONE, goal) ? ratioTarget({ kind: "Share", goal, top: ONE }) : goalAboveOne();
}

/** Rule 2.6: Count to the numerator, Out of to the denominator; neither is pending, of weight 0. */
function weigh(cells: FigureCells): Weighed | Fault {
  const count = wholeIn(cells.count);
  const outOf = wholeIn(cells.outOf);
  if (typeof count === "string") return notWhole("Count", count);
  if (typeof outOf === "string") return notWhole("Out of", outOf);
  if (count > outOf) return outOf === 0n ? withoutOutOf() : moreThanOutOf();
  return { amount: exact(count), weight: outOf };
}
