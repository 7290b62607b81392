import { rule_1_1_codes, rule_1_2_date, rule_1_3_isEmpty, rule_1_5_rows } from "./cells";
import type { Row, Table } from "./cells";
import { rule_4_3_addMonths } from "./calendar";
import { quarterEnds } from "./history";
import { compare, fraction } from "./fraction";
import { rule_3_1_bounded, rule_3_1_effect, rule_3_1_isUndated, rule_3_2_said } from "./statements";
import { rule_3_2_winner, rule_3_4_given, statementsOf } from "./statements";
import {
  rule_2_2_isOnRoster,
  rule_2_2_member,
  rule_2_3_statement,
  rule_2_4_member,
} from "./tables";
import { rule_2_1_term } from "./tables";
import { rule_2_5_isWhollyEmpty, rule_2_6_figures, TAKES_STATEMENTS } from "./tables";
import type { Book, Kpi, Statement } from "./tables";

/** The rows of rule 1.6, each as "Table:row". */
export interface Reported {
  readonly rows: ReadonlySet<string>;
  /** Rows that the text lets one report or not. */
  readonly open: ReadonlySet<string>;
}

const PLAN_COLUMNS = [
  "KPI",
  "Pillar",
  "Action",
  "Indicator",
  "Target",
  "Timeframe",
  "Measure",
  "Goal",
];
const MORE_PLAN_COLUMNS = ["Of", "Per", "Start", "End", "Baseline", "Note"];
const ROSTER_COLUMNS = ["Member", "Code", "RTC", "Joined", "Left", "Aliases"];
const isEmptyIn = (row: Row, columns: readonly string[]) =>
  columns.every((column) => rule_1_3_isEmpty(row.cell(column)));

/** Duplicates, invalid set-ups, junk baselines, rows without a code. */
function reportsKpi(book: Book, row: Row): boolean {
  if (isEmptyIn(row, [...PLAN_COLUMNS, ...MORE_PLAN_COLUMNS])) return false;
  const kpi = book.kpis.find((one) => one.row.row === row.row);
  if (!kpi?.setUp) return true;
  return kpi.measure === "Members" && rule_3_4_given(kpi) === "bad";
}

const reportsMember = (row: Row) =>
  !isEmptyIn(row, ROSTER_COLUMNS) && rule_2_2_member(row) === undefined;

/** Rule 3.2's last but one sentence, over what is visible at A'. */
function rule_3_2_isOutdone(book: Book, bounded: number, one: Statement): boolean {
  if (one.reportedOn !== undefined) return false;
  const winner = rule_3_2_winner(book, one.kpi, one.member, bounded);
  const winners = !winner ? [] : "status" in winner ? winner.rows : winner.conflict;
  return winners.some(
    (other) =>
      other.row < one.row &&
      other.reportedOn !== undefined &&
      other.reportedOn > rule_3_2_said(one) &&
      other.status !== one.status,
  );
}

function isInConflict(book: Book, one: Statement, date: number): boolean {
  const winner = rule_3_2_winner(book, one.kpi, one.member, date);
  return winner !== undefined && "conflict" in winner && winner.conflict.includes(one);
}

/** A KPI that is Not set up has its own line; its rows are held against its term, if it has one. */
function reportsStatement(book: Book, one: Statement): boolean {
  const bounded = rule_3_1_bounded(book.asOf, rule_2_1_term(one.kpi.row));
  return (
    !rule_2_2_isOnRoster(one.member, bounded) ||
    rule_3_1_effect(one) > bounded ||
    rule_3_1_isUndated(one) ||
    isInConflict(book, one, bounded) ||
    rule_3_2_isOutdone(book, bounded, one) ||
    (one.kpi.measure === "New Members" && one.status === "Yes" && one.since === undefined)
  );
}

function reportsStatementRow(book: Book, row: Row): boolean {
  const fate = rule_2_3_statement(book, row);
  if (typeof fate === "string") return fate === "reported";
  const statement = book.statements.find((one) => one.row === row.row);
  return statement === undefined || reportsStatement(book, statement);
}

function reportsActivityFor(row: Row, date: number, kpi: Kpi | undefined, asOf: number): boolean {
  if (!kpi?.measure || TAKES_STATEMENTS.includes(kpi.measure)) return true;
  const figures = rule_2_6_figures(row, kpi);
  const isPending = kpi.measure === "Share" && figures && compare(figures.outOf, fraction(0)) === 0;
  const term = rule_2_1_term(kpi.row);
  const isOutside = date < (term?.start ?? -Infinity) || date > rule_3_1_bounded(asOf, term);
  return !figures || isPending === true || isOutside;
}

function reportsActivityRow(book: Book, row: Row): boolean {
  if (rule_2_5_isWhollyEmpty(row)) return false;
  const date = rule_1_2_date(row.cell("Date"));
  const codes = rule_1_1_codes(row.cell("KPI"));
  if (typeof date === "string" || codes.length === 0) return true;
  const member = row.cell("Member");
  if (!rule_1_3_isEmpty(member) && !rule_2_4_member(book.members, member)) return true;
  return codes.some((code) =>
    reportsActivityFor(
      row,
      date,
      book.kpis.find((one) => one.code === code),
      book.asOf,
    ),
  );
}

/** In conflict at an earlier date that some figure looks back to, and no longer at A'. */
function wasInConflict(book: Book, one: Statement): boolean {
  const setUp = one.kpi.setUp;
  if (!setUp) return false;
  const back = rule_4_3_addMonths(rule_3_1_bounded(book.asOf, setUp), -12);
  return [setUp.start, back, ...quarterEnds(book, setUp)].some((date) =>
    isInConflict(book, one, date),
  );
}

/** A statement that loses to one above it which is not itself the winner. */
const losesToAny = (book: Book, one: Statement) =>
  one.reportedOn === undefined &&
  statementsOf(book, one.kpi, one.member).some(
    (other) =>
      other.row < one.row &&
      other.reportedOn !== undefined &&
      other.reportedOn > rule_3_2_said(one) &&
      other.status !== one.status,
  );

const isOpenStatement = (book: Book, row: Row) =>
  book.statements
    .filter((one) => one.row === row.row)
    .some((one) => wasInConflict(book, one) || losesToAny(book, one));

/** Two roster rows that share a name, code or alias. */
const isOpenMember = (book: Book, row: Row) => {
  const keys = book.members.find((one) => one.row === row.row)?.keys ?? [];
  const isShared = (key: string) => book.members.filter((one) => one.keys.includes(key)).length > 1;
  const hasError = ROSTER_COLUMNS.some((column) => typeof row.cell(column) === "object");
  return keys.some(isShared) || hasError;
};

const pick = (name: string, table: Table, isPicked: (row: Row) => boolean) =>
  rule_1_5_rows(table)
    .filter(isPicked)
    .map((row) => `${name}:${row.row}`);

export function rule_1_6_reported(book: Book): Reported {
  const { plan, roster, memberLog, activityLog } = book.question;
  return {
    rows: new Set([
      ...pick("Kpis", plan, (row) => reportsKpi(book, row)),
      ...pick("Members", roster, reportsMember),
      ...pick("MemberRows", memberLog, (row) => reportsStatementRow(book, row)),
      ...pick("Activities", activityLog, (row) => reportsActivityRow(book, row)),
    ]),
    open: new Set([
      ...pick("MemberRows", memberLog, (row) => isOpenStatement(book, row)),
      ...pick("Members", roster, (row) => isOpenMember(book, row)),
    ]),
  };
}
