import { fraction } from "./fraction";
import type { Fraction } from "./fraction";
import { rule_1_4_figure } from "./cells";
import { isWhole, compare } from "./fraction";
import { rule_2_2_isOnRoster } from "./tables";
import type { Book, Kpi, Member, Said, SetUp, Statement, Term } from "./tables";

/** What one Member says on one KPI at a date. */
export interface Winner {
  readonly status: Said;
  readonly since: number | undefined;
  readonly rows: readonly Statement[];
}
/** The rows that contradict each other. */
export interface Conflict {
  readonly conflict: readonly Statement[];
}

export const rule_3_1_bounded = (asOf: number, term: Term | undefined) =>
  Math.min(asOf, term?.end ?? Infinity);

export const rule_3_1_effect = (one: Statement): number => one.since ?? one.reportedOn ?? -Infinity;
export const rule_3_1_isUndated = (one: Statement) => rule_3_1_effect(one) === -Infinity;
export const rule_3_2_said = (one: Statement): number => one.reportedOn ?? one.since ?? -Infinity;

export const statementsOf = (book: Book, kpi: Kpi, member: Member) =>
  book.statements.filter((one) => one.kpi === kpi && one.member === member);

export function rule_3_2_top(book: Book, kpi: Kpi, member: Member, date: number): Statement[] {
  const visible = statementsOf(book, kpi, member).filter((one) => rule_3_1_effect(one) <= date);
  const latest = Math.max(...visible.map(rule_3_2_said));
  const latestSaid = visible.filter((one) => rule_3_2_said(one) === latest);
  const largest = Math.max(...latestSaid.map(rule_3_1_effect));
  return latestSaid.filter((one) => rule_3_1_effect(one) === largest);
}

/** The winning statement at a date; a conflict; or undefined where nothing is visible. */
export function rule_3_2_winner(
  book: Book,
  kpi: Kpi,
  member: Member,
  date: number,
): Winner | Conflict | undefined {
  const top = rule_3_2_top(book, kpi, member, date);
  const first = top[0];
  if (!first) return undefined;
  if (top.some((one) => one.status !== first.status)) return { conflict: top };
  return {
    status: first.status,
    since: top.find((one) => one.since !== undefined)?.since,
    rows: top,
  };
}

export function winningStatus(
  book: Book,
  kpi: Kpi,
  member: Member,
  date: number,
): Said | undefined {
  const winner = rule_3_2_winner(book, kpi, member, date);
  return winner && "status" in winner ? winner.status : undefined;
}

/** Rule 3.3: all counts are over Members on the roster at A'. */
export function rule_3_3_roster({ asOf, members, rosterAsOf }: Book, setUp: SetUp): Member[] {
  const bounded = rule_3_1_bounded(rosterAsOf ?? asOf, setUp);
  return members.filter((one) => rule_2_2_isOnRoster(one, bounded));
}

/** Rules 3.3 and 3.5: does this Member count in V(date)? */
export function rule_3_3_counts(book: Book, kpi: Kpi, setUp: SetUp, member: Member, date: number) {
  const winner = rule_3_2_winner(book, kpi, member, date);
  if (!winner || !("status" in winner) || winner.status !== "Yes") return false;
  if (kpi.measure !== "New Members") return true;
  const isNew = winner.since !== undefined && winner.since > setUp.start;
  return isNew && winningStatus(book, kpi, member, setUp.start) !== "Yes";
}

export const rule_3_3_V = (book: Book, kpi: Kpi, setUp: SetUp, date: number): number =>
  rule_3_3_roster(book, setUp).filter((one) => rule_3_3_counts(book, kpi, setUp, one, date)).length;

/** Rule 3.4: the given baseline, "empty" or "bad". */
export function rule_3_4_given(kpi: Kpi): Fraction | "empty" | "bad" {
  const cell = kpi.row.cell("Baseline");
  if (typeof cell === "string" && cell.trim() === "0") return fraction(0);
  const figure = rule_1_4_figure(cell);
  if (typeof figure === "string") return figure;
  return isWhole(figure) && compare(figure, fraction(0)) > 0 ? figure : "bad";
}

export interface Baseline {
  readonly count: Fraction;
  readonly uncertain: boolean;
}

export function rule_3_4_baseline(book: Book, kpi: Kpi, setUp: SetUp): Baseline {
  if (kpi.measure === "New Members") return { count: fraction(0), uncertain: false };
  const given = rule_3_4_given(kpi);
  if (typeof given === "object") return { count: given, uncertain: false };
  const uncertain = rule_3_3_roster(book, setUp).some((member) => {
    const winner = rule_3_2_winner(book, kpi, member, setUp.start);
    return (
      winner &&
      "status" in winner &&
      winner.status === "Yes" &&
      winner.rows.some(rule_3_1_isUndated)
    );
  });
  return { count: fraction(rule_3_3_V(book, kpi, setUp, setUp.start)), uncertain };
}
