import { textOf } from "./cells";
import type { Fraction } from "./fraction";
import { historyOf } from "./history";
import type { HistoryLine } from "./history";
import { rule_1_6_reported } from "./issues";
import type { Reported } from "./issues";
import { rule_3_3_unstated } from "./members";
import {
  rule_3_1_bounded,
  rule_3_2_winner,
  rule_3_3_counts,
  rule_3_3_roster,
  winningStatus,
} from "./statements";
import { standingOf } from "./standing";
import { STATUSES } from "./status";
import type { Standing, Status } from "./status";
import { readBook, rule_2_1_term, rule_2_2_isOnRoster, TAKES_STATEMENTS } from "./tables";
import type { Book, Kpi, Measure, Member, Question } from "./tables";

export interface ScoreboardRow extends Standing {
  readonly kpi: string;
  readonly pillar: string;
  readonly indicator: string;
  readonly target: string;
  readonly measure: Measure | undefined;
  readonly goal: Fraction | undefined;
}
export interface SummaryLine {
  readonly pillar: string;
  readonly kpis: number;
  readonly counts: Readonly<Record<Status, number>>;
  readonly worst: string;
}
export interface Matrix {
  readonly kpis: readonly string[];
  readonly members: readonly string[];
  /** A row a Member. */
  readonly words: readonly (readonly string[])[];
}
export const ASKABLE = ["Yes", "In progress", "No", "Not applicable", "Not stated"] as const;
export interface Answer {
  readonly scoreboard: readonly ScoreboardRow[];
  /** By KPI code: for each winning status the Members, in roster order. */
  readonly members: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly history: Readonly<Record<string, readonly HistoryLine[]>>;
  readonly matrix: Matrix;
  readonly summary: readonly SummaryLine[];
  readonly reported: Reported;
}

const scoreboardRow = (book: Book, kpi: Kpi): ScoreboardRow => ({
  kpi: textOf(kpi.row.cell("KPI")),
  pillar: textOf(kpi.row.cell("Pillar")),
  indicator: textOf(kpi.row.cell("Indicator")),
  target: textOf(kpi.row.cell("Target")),
  measure: kpi.measure,
  goal: kpi.setUp?.goal,
  ...standingOf(book, kpi),
});

function summaryLine(pillar: string, rows: readonly ScoreboardRow[]): SummaryLine {
  const count = (status: Status) => rows.filter((row) => row.status === status).length;
  const worst = STATUSES.find((status) => count(status) > 0);
  const first = rows.find((row) => row.status === worst);
  return {
    pillar,
    kpis: rows.length,
    counts: Object.fromEntries(STATUSES.map((status) => [status, count(status)])) as Record<
      Status,
      number
    >,
    worst: first ? `${first.kpi}: ${first.status}` : "",
  };
}

function rule_9_summary(scoreboard: readonly ScoreboardRow[]): SummaryLine[] {
  const pillars = [...new Set(scoreboard.map((row) => row.pillar))];
  const lines = pillars.map((pillar) =>
    summaryLine(
      pillar,
      scoreboard.filter((row) => row.pillar === pillar),
    ),
  );
  return [...lines, summaryLine("Plan", scoreboard)];
}

function membersOf(book: Book, kpi: Kpi): Record<string, string[]> {
  const setUp = kpi.setUp;
  if (!setUp) return {};
  const bounded = rule_3_1_bounded(book.asOf, setUp);
  const roster = rule_3_3_roster(book, setUp);
  const names = (some: readonly Member[]) => some.map((one) => one.name);
  const saying = (word: string) =>
    names(roster.filter((one) => winningStatus(book, kpi, one, bounded) === word));
  return {
    ...Object.fromEntries(
      ["In progress", "No", "Not applicable"].map((word) => [word, saying(word)]),
    ),
    Yes: names(roster.filter((one) => rule_3_3_counts(book, kpi, setUp, one, bounded))),
    "Not stated": names(rule_3_3_unstated(book, kpi, setUp)),
  };
}

const takesStatements = (kpi: Kpi) =>
  kpi.measure !== undefined && TAKES_STATEMENTS.includes(kpi.measure);

/** What is stated shows for a KPI that is Not set up, too; its term bounds it where it has one. */
function matrixWord(book: Book, kpi: Kpi, member: Member): string {
  const bounded = rule_3_1_bounded(book.asOf, rule_2_1_term(kpi.row));
  if (!rule_2_2_isOnRoster(member, bounded)) return "";
  const winner = rule_3_2_winner(book, kpi, member, bounded);
  if (!winner) return "";
  return "status" in winner ? winner.status : "Conflict";
}

function matrixOf(book: Book): Matrix {
  const kpis = book.kpis.filter(takesStatements);
  const ends = kpis.flatMap((kpi) => rule_2_1_term(kpi.row)?.end ?? []);
  const date = ends.length > 0 ? Math.min(book.asOf, Math.max(...ends)) : book.asOf;
  const members = book.members.filter((one) => rule_2_2_isOnRoster(one, date));
  return {
    kpis: kpis.map((kpi) => textOf(kpi.row.cell("KPI"))),
    members: members.map((one) => one.name),
    words: members.map((member) => kpis.map((kpi) => matrixWord(book, kpi, member))),
  };
}

/** Everything that the functions of section 10 answer, but for wording. */
export function oracle(question: Question): Answer {
  const book = readBook(question);
  const scoreboard = book.kpis.map((kpi) => scoreboardRow(book, kpi));
  const stated = book.kpis.filter(takesStatements);
  return {
    scoreboard,
    members: Object.fromEntries(stated.map((kpi) => [kpi.code, membersOf(book, kpi)])),
    history: Object.fromEntries(book.kpis.map((kpi) => [kpi.code, historyOf(book, kpi)])),
    matrix: matrixOf(book),
    summary: rule_9_summary(scoreboard),
    reported: rule_1_6_reported(book),
  };
}
