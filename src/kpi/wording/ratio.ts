import { longDate } from "../dates";
import { cutText, decimalsOf } from "../exact";
import type { Exact } from "../exact";
import type { RatioGoal, Sums } from "../measures/sums";
import type { Moment } from "../moment";
import type { Status } from "../status";
import { agree, counted, cutBeside, perCent } from "./phrases";
import { sentences } from "./sentences";

/** What there is to say of a Share or an Average. */
interface RatioFacts {
  readonly asked: RatioGoal;
  readonly sums: Sums;
  readonly moment: Moment;
  readonly status: Status;
  /** Whether rule 7.4 made At risk of Off track. */
  readonly softened: boolean;
}

/** KPIEXPLAIN for Share and Average. */
export function explainRatio(facts: RatioFacts): string {
  return sentences(lead(facts), [provisional(facts), next(facts.moment)]);
}

function lead({ asked, moment, status, sums }: RatioFacts): string {
  const day = longDate(moment.bound);
  if (sums.ratio === null) return `${nothing(sums, moment)}; the goal is ${goalText(asked)}`;
  const by = moment.over ? `By ${day}, the end of the term` : `By ${day}`;
  const reached = `${by}, ${figure(asked, sums, sums.ratio)}`;
  switch (status) {
    case "Achieved":
      return `${reached}; the goal of ${goalText(asked)} is met`;
    case "On track":
      return `${reached}; the goal of ${goalText(asked)} is met so far`;
    default:
      return `${reached}; that is below the goal of ${goalText(asked)}`;
  }
}

/** Rule 7.1. */
function nothing({ rows }: Sums, { bound, term }: Moment): string {
  const span = `from ${longDate(term.start)} to ${longDate(bound)}`;
  return rows === 0
    ? `Nothing is recorded ${span}`
    : `${counted(rows, "row")} ${agree(rows, "is", "are")} recorded ${span}, but nothing has been asked for yet`;
}

function figure({ goal, kind, top }: RatioGoal, { amount, weight }: Sums, ratio: Exact): string {
  if (kind === "Share") {
    const share = cutBeside(perCent(ratio), perCent(goal), 1);
    return `${cutText(amount, 0)} of ${weight} (${share}%) ${agree(weight, "is", "are")} met`;
  }
  const mean = cutBeside(ratio, goal, 2);
  const scale = cutText(top, decimalsOf(top));
  return `the average is ${mean} of ${scale}, from ${counted(weight, "response")}`;
}

function goalText({ goal, kind }: RatioGoal): string {
  const shown = kind === "Share" ? perCent(goal) : goal;
  return `${cutText(shown, decimalsOf(shown))}${kind === "Share" ? "%" : ""}`;
}

/** Rule 7.4. */
function provisional({ asked, softened, sums }: RatioFacts): string | null {
  if (sums.ratio === null || !sums.provisional) return null;
  const few = asked.kind === "Share" ? "requests" : "responses";
  const instead = softened ? ", so this is At risk rather than Off track" : "";
  return `provisional, on fewer than 5 ${few}${instead}`;
}

function next({ over, term }: Moment): string | null {
  return over ? null : `next due ${longDate(term.end)}`;
}
