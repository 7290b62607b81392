import type { SerialDate } from "./dates";
import { rulesOf } from "./kpi";
import type { Kpi } from "./kpi";
import { boundOf } from "./moment";
import type { Report } from "./report";
import { isOnRoster } from "./roster";
import type { MemberIndex, Roster } from "./roster";
import { BEFORE_ALL, compareRank, winnersAt } from "./statements";
import type { Statement } from "./statements";
import type { MemberStatus } from "./vocabulary";
import * as problems from "./wording/statement-problems";

/** Rules 2.4, 3.1, 3.2 and 3.5: which of a KPI's statements do not count at A, or not as they should. */
export function remarkOnStatements(
  kpi: Kpi,
  statements: readonly Statement[],
  roster: Roster,
  asOf: SerialDate,
  report: NonNullable<Report>,
): void {
  const bound = boundOf(kpi.term, asOf);
  const inForce = statements.filter((statement) => {
    const ignored = whyIgnored(statement, roster, bound);
    if (ignored !== null) report(statement.row, ignored);
    return ignored === null;
  });
  const rules = rulesOf(kpi);
  const needsSince = rules?.log === "MemberRows" && rules.needsSince;
  for (const { effect, row, since, status } of inForce) {
    if (effect === BEFORE_ALL) report(row, problems.undated());
    if (needsSince && status === "Yes" && since === null) report(row, problems.withoutSince());
  }
  remarkOnConflicts(inForce, bound, report);
  remarkOnOutdone(inForce, report);
}

function whyIgnored({ effect, member }: Statement, roster: Roster, bound: SerialDate) {
  const who = roster.members[member];
  if (who && !isOnRoster(who, bound)) return problems.offRoster(who.name, bound);
  return effect !== BEFORE_ALL && effect > bound ? problems.notYet(effect, bound) : null;
}

/** Rule 3.2: the rows that rank first and disagree. */
function remarkOnConflicts(
  statements: readonly Statement[],
  bound: SerialDate,
  report: NonNullable<Report>,
): void {
  const winners = winnersAt(statements, bound);
  for (const statement of statements) {
    const { member } = statement;
    const first = winners.first[member];
    if (first && winners.inConflict.has(member) && compareRank(statement, first) === 0) {
      report(statement.row, problems.inConflict(statement.status));
    }
  }
}

/** Rule 3.2: a row without Reported on, below one with a later Reported on and another Status. */
function remarkOnOutdone(statements: readonly Statement[], report: NonNullable<Report>): void {
  const latest = new Map<MemberIndex, Map<MemberStatus, number>>();
  for (const { member, reported, row, said, status } of statements) {
    const above = latest.get(member) ?? new Map<MemberStatus, number>();
    latest.set(member, above);
    if (reported !== null) {
      above.set(status, Math.max(reported, above.get(status) ?? reported));
    } else if ([...above].some(([other, day]) => other !== status && day > said)) {
      report(row, problems.outdone());
    }
  }
}
