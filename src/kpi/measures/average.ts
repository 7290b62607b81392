import { figureIn } from "../cells";
import { exact, isAtLeast, ONE, times } from "../exact";
import type { Exact } from "../exact";
import { wholeIn } from "../whole";
import { notWhole, offScale } from "../wording/activity-problems";
import { goalOffScale, ofMissing } from "../wording/plan-problems";
import type { ActivityMeasure, ActivityTarget, Ask, Fault, FigureCells, Weighed } from "./measure";
import { ratioTarget } from "./ratio";

/** What participants think, on a scale from 1 to Of (section 7). */
export const average: ActivityMeasure = { log: "Activities", setUp, weigh };

function setUp({ goal, of }: Ask): ActivityTarget | Fault {
  if (of === null) return ofMissing();
  return isOnScale(goal, of) ? ratioTarget({ kind: "Average", goal, top: of }) : goalOffScale();
}

/**
 * Rule 2.6: Score in 1..Of, weighted by max(1, Responses). Responses below 0 break the rule too: nobody
 * answered less than never. Without an Of only the lower end can be checked.
 */
function weigh({ score, responses }: FigureCells, of: Exact | null): Weighed | Fault {
  const figure = figureIn(score);
  if (typeof figure === "string" || !isOnScale(figure, of ?? figure)) return offScale(of);
  const whole = wholeIn(responses);
  if (typeof whole === "string") return notWhole("Responses", whole);
  const weight = whole > 1n ? whole : 1n;
  return { amount: times(figure, exact(weight)), weight };
}

function isOnScale(figure: Exact, top: Exact): boolean {
  return isAtLeast(figure, ONE) && isAtLeast(top, figure);
}
