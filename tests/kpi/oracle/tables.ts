import { rule_1_1_code, rule_1_1_codes, rule_1_2_date, rule_1_3_isEmpty } from "./cells";
import { rule_1_4_figure, rule_1_4_isError, rule_1_5_rows, textOf } from "./cells";
import type { Row, Table } from "./cells";
import { atLeast, compare, fraction, isWhole, larger } from "./fraction";
import type { Fraction } from "./fraction";

/** What is asked: the four tables as they arrive, and the as-of date A. */
export interface Question {
  readonly plan: Table;
  readonly memberLog: Table;
  readonly activityLog: Table;
  readonly roster: Table;
  readonly asOf: number;
}

export const MEASURES = ["Members", "New Members", "Activities", "Share", "Average"] as const;
export type Measure = (typeof MEASURES)[number];
export const TAKES_STATEMENTS: readonly Measure[] = ["Members", "New Members"];
export const MONTHS_PER = { year: 12, "half-year": 6, quarter: 3, month: 1 };
export type Per = keyof typeof MONTHS_PER;

export interface Term {
  readonly start: number;
  readonly end: number;
}
export interface SetUp extends Term {
  readonly goal: Fraction;
  readonly ongoing: boolean;
  /** Months a period (Activities only). */
  readonly months: number | undefined;
}
export interface Kpi {
  readonly row: Row;
  readonly code: string;
  readonly measure: Measure | undefined;
  /** Undefined where the KPI is Not set up. */
  readonly setUp: SetUp | undefined;
}
export interface Member {
  readonly row: number;
  readonly name: string;
  readonly joined: number | undefined;
  readonly left: number | undefined;
  readonly keys: readonly string[];
}
export type Said = "Yes" | "In progress" | "No" | "Not applicable";
export interface Statement {
  readonly row: number;
  readonly kpi: Kpi;
  readonly member: Member;
  readonly status: Said;
  readonly since: number | undefined;
  readonly reportedOn: number | undefined;
}
/** What one activity says for one of the KPIs that it names. */
export interface Activity {
  readonly row: number;
  readonly kpi: Kpi;
  readonly date: number;
  /** Activities: its count. Share: the numerator. Average: Score times weight. */
  readonly amount: Fraction;
  /** Share: the denominator. Average: the weight. Zero where the row is pending. */
  readonly outOf: Fraction;
}
export type Fate = "silent" | "reported";
/** What the rows of the logs refer to. */
export interface Known {
  readonly kpis: readonly Kpi[];
  readonly members: readonly Member[];
}

const ONE = fraction(1);
const isFigure = (value: Fraction | "empty" | "bad"): value is Fraction =>
  typeof value === "object";
const isDay = (value: number | "empty" | "bad"): value is number => typeof value === "number";
const oneOf = <T extends string>(words: readonly T[], cell: unknown): T | undefined =>
  words.find((word) => word.toLowerCase() === textOf(cell).toLowerCase());

export const rule_2_1_measure = (row: Row) => oneOf(MEASURES, row.cell("Measure"));
export const rule_2_1_isOngoing = (row: Row) =>
  textOf(row.cell("Timeframe")).toLowerCase().replace(/[-\s]/g, "") === "ongoing";

function rule_2_1_goal(row: Row, measure: Measure): Fraction | undefined {
  const [goal, of] = [rule_1_4_figure(row.cell("Goal")), rule_1_4_figure(row.cell("Of"))];
  if (!isFigure(goal) || compare(goal, fraction(0)) <= 0) return undefined;
  if (measure === "Share") return atLeast(ONE, goal) ? goal : undefined;
  if (measure !== "Average") return isWhole(goal) ? goal : undefined;
  return isFigure(of) && atLeast(goal, ONE) && atLeast(of, goal) ? goal : undefined;
}

export function rule_2_1_term(row: Row): Term | undefined {
  const [start, end] = [rule_1_2_date(row.cell("Start")), rule_1_2_date(row.cell("End"))];
  return isDay(start) && isDay(end) && end > start ? { start, end } : undefined;
}

export function rule_2_1_setUp(row: Row): SetUp | undefined {
  const measure = rule_2_1_measure(row);
  if (!measure || rule_1_4_isError(row.cell("Timeframe"))) return undefined;
  const goal = rule_2_1_goal(row, measure);
  const term = rule_2_1_term(row);
  const per = oneOf(Object.keys(MONTHS_PER) as Per[], row.cell("Per"));
  if (!goal || !term) return undefined;
  if (measure === "Activities" && !per) return undefined;
  return {
    goal,
    ...term,
    ongoing: rule_2_1_isOngoing(row),
    months: measure === "Activities" && per ? MONTHS_PER[per] : undefined,
  };
}

/** The KPIs: of two rows with one code the first counts. */
export function rule_2_1_kpis(question: Question): Kpi[] {
  const rows = rule_1_5_rows(question.plan).filter((row) => rule_1_1_code(row.cell("KPI")) !== "");
  return rows
    .map((row) => ({
      row,
      code: rule_1_1_code(row.cell("KPI")),
      measure: rule_2_1_measure(row),
      setUp: rule_2_1_setUp(row),
    }))
    .filter((kpi, index, all) => all.findIndex((other) => other.code === kpi.code) === index);
}

/** Rule 2.4: without case, accents, blanks and punctuation. */
export const rule_2_4_key = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

export function rule_2_2_member(row: Row): Member | undefined {
  const name = textOf(row.cell("Member"));
  const [joined, left] = [rule_1_2_date(row.cell("Joined")), rule_1_2_date(row.cell("Left"))];
  if (name === "" || joined === "bad" || left === "bad") return undefined;
  const names = [name, textOf(row.cell("Code")), ...textOf(row.cell("Aliases")).split(";")];
  return {
    row: row.row,
    name,
    joined: isDay(joined) ? joined : undefined,
    left: isDay(left) ? left : undefined,
    keys: names.map(rule_2_4_key).filter((key) => key !== ""),
  };
}

export const rule_2_2_members = (question: Question): Member[] =>
  rule_1_5_rows(question.roster).flatMap((row) => rule_2_2_member(row) ?? []);

export const rule_2_2_isOnRoster = (member: Member, date: number) =>
  (member.joined === undefined || member.joined <= date) &&
  (member.left === undefined || member.left > date);

/** The one Member that a cell names; undefined where it names none, or two. */
export function rule_2_4_member(members: readonly Member[], cell: unknown): Member | undefined {
  const key = rule_2_4_key(textOf(cell));
  const fitting = members.filter((member) => member.keys.includes(key));
  return fitting.length === 1 ? fitting[0] : undefined;
}

const SAID: Readonly<Record<string, Said>> = {
  yes: "Yes",
  "in progress": "In progress",
  no: "No",
  "not applicable": "Not applicable",
  "n/a": "Not applicable",
};

export function rule_2_3_statement(known: Known, row: Row): Statement | Fate {
  if (rule_1_3_isEmpty(row.cell("Status"))) {
    const rest = [row.cell("Since"), row.cell("Reported on"), row.cell("Evidence")];
    return rest.every(rule_1_3_isEmpty) ? "silent" : "reported";
  }
  const kpi = known.kpis.find((one) => one.code === rule_1_1_code(row.cell("KPI")));
  const member = rule_2_4_member(known.members, row.cell("Member"));
  const status = SAID[textOf(row.cell("Status")).toLowerCase()];
  const since = rule_1_2_date(row.cell("Since"));
  const reportedOn = rule_1_2_date(row.cell("Reported on"));
  if (!kpi?.measure || !TAKES_STATEMENTS.includes(kpi.measure)) return "reported";
  if (!member || !status || since === "bad" || reportedOn === "bad") return "reported";
  return {
    row: row.row,
    kpi,
    member,
    status,
    since: isDay(since) ? since : undefined,
    reportedOn: isDay(reportedOn) ? reportedOn : undefined,
  };
}

export const rule_2_3_statements = (known: Known, log: Table): Statement[] =>
  rule_1_5_rows(log).flatMap((row) => {
    const statement = rule_2_3_statement(known, row);
    return typeof statement === "object" ? [statement] : [];
  });

const orZero = (value: Fraction | "empty"): Fraction => (value === "empty" ? fraction(0) : value);

/** The figures of a row for one KPI, or undefined where they break rule 2.6. */
export function rule_2_6_figures(
  row: Row,
  kpi: Kpi,
): { amount: Fraction; outOf: Fraction } | undefined {
  const [count, outOf] = [rule_1_4_figure(row.cell("Count")), rule_1_4_figure(row.cell("Out of"))];
  const [score, responses] = [
    rule_1_4_figure(row.cell("Score")),
    rule_1_4_figure(row.cell("Responses")),
  ];
  const zero = fraction(0);
  if (kpi.measure === "Activities") {
    if (count === "bad" || !isWhole(orZero(count)) || !atLeast(orZero(count), zero))
      return undefined;
    return { amount: larger(ONE, orZero(count)), outOf: zero };
  }
  if (kpi.measure === "Share") {
    if (count === "bad" || outOf === "bad") return undefined;
    const figures = { amount: orZero(count), outOf: orZero(outOf) };
    const whole = isWhole(figures.amount) && isWhole(figures.outOf);
    const inOrder = atLeast(figures.amount, zero) && atLeast(figures.outOf, figures.amount);
    return whole && inOrder ? figures : undefined;
  }
  const top = rule_1_4_figure(kpi.row.cell("Of"));
  // "Responses whole" leaves -3 open: nobody means a weight of 1 by it, so it is rejected.
  if (responses === "bad" || !isWhole(orZero(responses)) || !atLeast(orZero(responses), zero))
    return undefined;
  if (!isFigure(score) || !atLeast(score, ONE)) return undefined;
  // Without a usable top the KPI is Not set up; its rows still say that the log is in use (6.1).
  const hasTop = isFigure(top) && atLeast(top, ONE);
  if (hasTop && !atLeast(top, score)) return undefined;
  const weight = larger(ONE, orZero(responses));
  return { amount: fraction(score.num * weight.num, score.den), outOf: weight };
}

export const ACTIVITY_COLUMNS = [
  "Date",
  "KPI",
  "Activity",
  "Member",
  "Count",
  "Out of",
  "Score",
  "Responses",
  "Evidence",
];

export const rule_2_5_isWhollyEmpty = (row: Row) =>
  ACTIVITY_COLUMNS.every((column) => rule_1_3_isEmpty(row.cell(column)));

/** The accepted parts of a row, one for each KPI that takes it. */
export function rule_2_5_accepted(known: Known, row: Row): Activity[] {
  const date = rule_1_2_date(row.cell("Date"));
  if (!isDay(date)) return [];
  return rule_1_1_codes(row.cell("KPI")).flatMap((code) => {
    const kpi = known.kpis.find((one) => one.code === code);
    if (!kpi?.measure || TAKES_STATEMENTS.includes(kpi.measure)) return [];
    const figures = rule_2_6_figures(row, kpi);
    return figures ? [{ row: row.row, kpi, date, ...figures }] : [];
  });
}

export const rule_2_5_activities = (known: Known, log: Table): Activity[] =>
  rule_1_5_rows(log).flatMap((row) => rule_2_5_accepted(known, row));

/** Everything that rules 1 and 2 leave of a question. */
export interface Book extends Known {
  readonly question: Question;
  readonly asOf: number;
  /** The A whose roster is counted (3.3) where a history looks back from there; asOf where absent. */
  readonly rosterAsOf?: number;
  readonly statements: readonly Statement[];
  readonly activities: readonly Activity[];
}

export function readBook(question: Question): Book {
  const known = { kpis: rule_2_1_kpis(question), members: rule_2_2_members(question) };
  return {
    ...known,
    question,
    asOf: Math.floor(question.asOf),
    statements: rule_2_3_statements(known, question.memberLog),
    activities: rule_2_5_activities(known, question.activityLog),
  };
}
