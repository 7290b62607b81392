import type { SerialDate } from "../dates";
import type { MemberIndex } from "../roster";
import { saidBy } from "../statements";
import { countingMeasure } from "./counting";
import type { Baseline } from "./counting";
import type { Look } from "./look";

/** How many Members joined within the term. */
export const newMembers = countingMeasure({ needsSince: true, countedAt, baseline });

/** Rule 3.5: a Yes since later than Start, of Members that did not say Yes at Start already. */
function countedAt(look: Look, date: SerialDate): readonly MemberIndex[] {
  const { start } = look.moment.term;
  const winners = look.winnersAt(date);
  const atStart = look.winnersAt(start);
  return winners.members.filter((member) => {
    const said = saidBy(winners, member);
    const isNew = said?.status === "Yes" && said.since !== null && said.since > start;
    return isNew && saidBy(atStart, member)?.status !== "Yes";
  });
}

/** Rule 3.5: B = 0. */
function baseline(): Baseline {
  return { count: 0n, undated: [] };
}
