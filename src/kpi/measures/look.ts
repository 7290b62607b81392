import type { SerialDate } from "../dates";
import type { Moment } from "../moment";
import { onRosterAt } from "../roster";
import type { MemberIndex } from "../roster";
import { winnersAt } from "../statements";
import type { Winners } from "../statements";
import type { StatementEvidence } from "./measure";

/** What is in force on one KPI, seen from a moment and back from it. */
export interface Look {
  readonly moment: Moment;
  /** Rule 3.3: all counts are over the roster at A'. */
  readonly present: readonly MemberIndex[];
  /** Each date is looked at once, however often it is asked for. */
  winnersAt(date: SerialDate): Winners;
}

export function lookFrom({ roster, statements }: StatementEvidence, moment: Moment): Look {
  const seen = new Map<SerialDate, Winners>();
  return {
    moment,
    present: onRosterAt(roster, moment.rosterDay),
    winnersAt: (date) => {
      const winners = seen.get(date) ?? winnersAt(statements, date);
      seen.set(date, winners);
      return winners;
    },
  };
}
