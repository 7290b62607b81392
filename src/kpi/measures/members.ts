import type { Moment } from "../moment";
import { onRosterAt } from "../roster";
import { BEFORE_ALL, saidBy, winnersAt } from "../statements";
import { countingMeasure } from "./counting";
import type { Baseline, CountedAt } from "./counting";
import type { Ask, StatementEvidence } from "./measure";

/** How many Members say Yes. */
export const members = countingMeasure({ needsSince: false, counter, baseline });

/** Rule 3.3: V(D), the Members whose winning statement visible at D says Yes. */
function counter(evidence: StatementEvidence, { bound }: Moment): CountedAt {
  const roster = onRosterAt(evidence.roster, bound);
  return (date) => {
    const winners = winnersAt(evidence.statements, date);
    return new Set(roster.filter((member) => saidBy(winners, member)?.status === "Yes"));
  };
}

/** Rule 3.4: B is given, or V(Start); an undated Yes among the latter makes it uncertain. */
function baseline(ask: Ask, evidence: StatementEvidence, moment: Moment): Baseline {
  if (ask.baseline !== null) return { count: ask.baseline, undated: [] };
  const { start } = moment.term;
  const atStart = winnersAt(evidence.statements, start);
  const yes = [...counter(evidence, moment)(start)];
  const undated = yes.filter((member) => saidBy(atStart, member)?.effect === BEFORE_ALL);
  return { count: BigInt(yes.length), undated };
}
