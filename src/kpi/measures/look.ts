import type { SerialDate } from "../dates";
import { memoised } from "../memo";
import type { Moment } from "../moment";
import { isOnRoster } from "../roster";
import { winnersAt } from "../statements";
import type { Statement, Winners } from "../statements";
import type { StatementEvidence } from "./measure";

/** What is in force on one KPI, seen from a moment and back from it. */
export interface Look {
  readonly moment: Moment;
  /** Rule 3.3: all counts are over the roster at A'; how many are on it. */
  readonly roster: number;
  /** Of those on the roster at A'. Each date is looked at once, however often it is asked for. */
  winnersAt(date: SerialDate): Winners;
}

/**
 * Nobody without a statement is looked at: a plan of thousands of KPIs for thousands of Members has few
 * for each.
 */
export function lookFrom({ roster, statements }: StatementEvidence, moment: Moment): Look {
  const { rosterDay } = moment;
  const size = roster.sizeAt(rosterDay);
  const isPresent = ({ member }: Statement) => {
    const who = roster.members[member];
    return who !== undefined && isOnRoster(who, rosterDay);
  };
  const present = size === roster.members.length ? statements : statements.filter(isPresent);
  return {
    moment,
    roster: size,
    winnersAt: memoised((date) => winnersAt(present, date)),
  };
}
