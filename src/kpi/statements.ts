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

/** What is in force for a Member; in conflict where statements of equal rank disagree. */
export interface Winner {
  readonly statement: Statement;
  readonly inConflict: boolean;
}

/** The winners by Member; a Member without one has no entry. */
export type Winners = readonly (Winner | undefined)[];

/** Rules 3.1 and 3.2: the statement in force for each Member, of those that are visible at the date. */
export function winnersAt(statements: readonly Statement[], date: number): Winners {
  const winners: (Winner | undefined)[] = [];
  for (const statement of statements) {
    if (statement.effect > date) continue;
    const best = winners[statement.member];
    const rank = best === undefined ? 1 : compareRank(statement, best.statement);
    if (best === undefined || rank > 0) {
      winners[statement.member] = { statement, inConflict: false };
    } else if (rank === 0) {
      winners[statement.member] = together(best, statement);
    }
  }
  return winners;
}

/** Rule 3.2: the latest said ranks highest, then the one that takes effect last. */
export function compareRank(a: Statement, b: Statement): number {
  return a.said - b.said || a.effect - b.effect;
}

/** Rule 3.2: of equals that agree the one with a Since stands for both. */
function together({ statement: top, inConflict }: Winner, equal: Statement): Winner {
  return {
    statement: top.since === null ? equal : top,
    inConflict: inConflict || top.status !== equal.status,
  };
}

/** What a Member's winning statement says; null where there is none, or a conflict (rule 3.3, U). */
export function saidBy(winners: Winners, member: MemberIndex): Statement | null {
  const winner = winners[member];
  return winner === undefined || winner.inConflict ? null : winner.statement;
}
