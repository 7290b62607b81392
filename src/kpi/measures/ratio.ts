import {
  dividedBy,
  exact,
  isAtLeast,
  minus,
  ONE,
  plus,
  times,
  toNumber,
  toNumberBeside,
  ZERO,
} from "../exact";
import type { Exact } from "../exact";
import type { Moment } from "../moment";
import type { Status } from "../status";
import { explainRatio } from "../wording/ratio";
import type { ActivityEvidence, ActivityTarget, Entry, Figures, Outcome } from "./measure";
import type { RatioGoal, Sums } from "./sums";

const NEARLY = dividedBy(exact(9), exact(10));
/** Rule 7.4: less than this is too little to judge by. */
const FIRM = 5n;

/** Section 7, for Share and Average. */
export function ratioTarget(asked: RatioGoal): ActivityTarget {
  return {
    log: "Activities",
    evaluate: (evidence, moment) => evaluate(asked, evidence, moment),
  };
}

function evaluate(asked: RatioGoal, { entries }: ActivityEvidence, moment: Moment): Outcome {
  const sums = sumUp(entries, moment);
  const status = judge(asked.goal, sums, moment);
  return {
    status,
    figures: sums.ratio && figures(sums.ratio, asked.goal),
    upTo: null,
    atBest: null,
    nextDue: moment.over ? null : moment.term.end,
    expected: () => toNumber(asked.goal),
    explain: () => {
      const firm = judge(asked.goal, { ...sums, provisional: false }, moment);
      return explainRatio({ asked, sums, moment, status, softened: status !== firm });
    },
  };
}

/** Rules 7.1 and 7.2: the rows from Start to A'. */
function sumUp(entries: readonly Entry[], { bound, term }: Moment): Sums {
  let rows = 0;
  let amount = ZERO;
  let weight = 0n;
  for (const entry of entries) {
    if (entry.date < term.start || entry.date > bound) continue;
    rows++;
    amount = plus(amount, entry.amount);
    weight += entry.weight;
  }
  const ratio = weight > 0n ? dividedBy(amount, exact(weight)) : null;
  return { rows, amount, weight, ratio, provisional: weight < FIRM };
}

/** Rules 7.1, 7.3 and 7.4. */
function judge(goal: Exact, { provisional, ratio, rows }: Sums, { over }: Moment): Status {
  if (ratio === null) return rows === 0 ? "No data" : "No requests";
  if (isAtLeast(ratio, goal)) return over ? "Achieved" : "On track";
  if (over) return "Not achieved";
  return provisional || isAtLeast(ratio, times(goal, NEARLY)) ? "At risk" : "Off track";
}

/** Rule 7.5. */
function figures(ratio: Exact, goal: Exact): Figures {
  return {
    actual: toNumberBeside(ratio, goal),
    attainment: toNumberBeside(dividedBy(ratio, goal), ONE),
    gap: isAtLeast(ratio, goal) ? 0 : toNumber(minus(goal, ratio)),
  };
}
