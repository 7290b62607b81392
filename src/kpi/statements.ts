import type { SerialDate } from "./dates";
import type { MemberIndex } from "./roster";
import type { MemberStatus } from "./vocabulary";

/** Rule 3.1: before every date. */
export const BEFORE_ALL = 0;

/** What one row of MemberRows states of a Member on a KPI. */
export interface Statement {
  readonly row: number;
  readonly member: MemberIndex;
  readonly status: MemberStatus;
  readonly since: SerialDate | null;
  readonly reported: SerialDate | null;
  /** Rule 3.1: the day it takes effect, BEFORE_ALL where it is undated. */
  readonly effect: SerialDate | typeof BEFORE_ALL;
  /** Rule 3.2: the day it was said, BEFORE_ALL where nobody knows. */
  readonly said: SerialDate | typeof BEFORE_ALL;
}

/** What is in force on one KPI. */
export interface Winners {
  /** The statement that ranks first, by Member. */
  readonly first: readonly (Statement | undefined)[];
  /** Who has one, each once; not in the order of the roster. */
  readonly members: readonly MemberIndex[];
  /** The Members for whom others of the same rank disagree with it. */
  readonly inConflict: ReadonlySet<MemberIndex>;
}

/** Rules 3.1 and 3.2: the statement in force for each Member, of those that are visible at the date. */
export function winnersAt(statements: readonly Statement[], date: number): Winners {
  const first: (Statement | undefined)[] = [];
  const members: MemberIndex[] = [];
  const inConflict = new Set<MemberIndex>();
  for (const statement of statements) {
    if (statement.effect > date) continue;
    const { member } = statement;
    const best = first[member];
    if (best === undefined) {
      first[member] = statement;
      members.push(member);
      continue;
    }
    const rank = compareRank(statement, best);
    if (rank > 0) {
      first[member] = statement;
      inConflict.delete(member);
    } else if (rank === 0) {
      // Of equals that agree the one with a Since stands for both.
      if (best.since === null) first[member] = statement;
      if (best.status !== statement.status) inConflict.add(member);
    }
  }
  return { first, members, inConflict };
}

/** Rule 3.2: the latest said ranks highest, then the one that takes effect last. */
export function compareRank(a: Statement, b: Statement): number {
  return a.said - b.said || a.effect - b.effect;
}

/** What a Member's winning statement is; null where there is none, or a conflict (rule 3.3, U). */
export function saidBy({ first, inConflict }: Winners, member: MemberIndex): Statement | null {
  return inConflict.size > 0 && inConflict.has(member) ? null : (first[member] ?? null);
}
