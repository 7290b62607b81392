import type { SerialDate } from "../dates";
import type { MemberIndex } from "../roster";
import { BEFORE_ALL, saidBy } from "../statements";
import { countingMeasure } from "./counting";
import type { Baseline } from "./counting";
import type { Look } from "./look";
import type { Ask } from "./measure";

/** How many Members say Yes. */
export const members = countingMeasure({ needsSince: false, countedAt, baseline });

/** Rule 3.3: V(D), the Members whose winning statement visible at D says Yes. */
function countedAt(look: Look, date: SerialDate): readonly MemberIndex[] {
  const winners = look.winnersAt(date);
  return winners.members.filter((member) => saidBy(winners, member)?.status === "Yes");
}

/** Rule 3.4: B is given, or V(Start); an undated Yes among the latter makes it uncertain. */
function baseline({ baseline: given }: Ask, look: Look): Baseline {
  if (given !== null) return { count: given, undated: [] };
  const { start } = look.moment.term;
  const atStart = look.winnersAt(start);
  const yes = countedAt(look, start);
  const undated = yes.filter((member) => saidBy(atStart, member)?.effect === BEFORE_ALL);
  return { count: BigInt(yes.length), undated };
}
