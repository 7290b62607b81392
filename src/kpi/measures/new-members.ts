import type { Moment } from "../moment";
import { onRosterAt } from "../roster";
import { saidBy, winnersAt } from "../statements";
import { countingMeasure } from "./counting";
import type { Baseline, CountedAt } from "./counting";
import type { StatementEvidence } from "./measure";

/** How many Members joined within the term. */
export const newMembers = countingMeasure({ needsSince: true, counter, baseline });

/** Rule 3.5: a Yes since later than Start, of Members that did not say Yes at Start already. */
function counter(evidence: StatementEvidence, { bound, term }: Moment): CountedAt {
  const atStart = winnersAt(evidence.statements, term.start);
  const newcomers = onRosterAt(evidence.roster, bound).filter(
    (member) => saidBy(atStart, member)?.status !== "Yes",
  );
  return (date) => {
    const winners = winnersAt(evidence.statements, date);
    const counts = newcomers.filter((member) => {
      const said = saidBy(winners, member);
      return said?.status === "Yes" && said.since !== null && said.since > term.start;
    });
    return new Set(counts);
  };
}

/** Rule 3.5: B = 0. */
function baseline(): Baseline {
  return { count: 0n, undated: [] };
}
