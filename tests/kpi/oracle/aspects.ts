import { isDeepStrictEqual } from "node:util";
import * as kpi from "../../../src/kpi";
import type { BoardQuestion, Grid, Refusal, SerialDate, Standing } from "../../../src/kpi";
import { rule_1_1_code } from "./cells";
import { fraction, toNumber, toNumberShortOf } from "./fraction";
import type { Fraction } from "./fraction";
import { ASKABLE } from "./oracle";
import type { Answer, ScoreboardRow } from "./oracle";
import { STATUSES } from "./status";
import type { Question } from "./tables";

/** What src/kpi answers, and what the oracle does, in one shape. */
interface Pair {
  readonly answered: unknown;
  readonly expected: unknown;
}
type Compare = (question: Question, answer: Answer) => Pair;

const boardQuestion = (question: Question): BoardQuestion => ({
  ...question,
  asOf: Math.floor(question.asOf) as SerialDate,
});

function accepted<T extends object>(answer: T | Refusal): T {
  if (kpi.isRefusal(answer)) throw new Error(`refused: ${answer.message}`);
  return answer;
}

/** Asked once a book: most aspects look at the same standings. */
const asked = new WeakMap<Question, readonly Standing[]>();
function standings(question: Question): readonly Standing[] {
  const known = asked.get(question) ?? accepted(kpi.standingsOf(boardQuestion(question)));
  asked.set(question, known);
  return known;
}
const orNull = (figure: Fraction | undefined) => (figure ? toNumber(figure) : null);
const orBlank = (figure: number | null) => figure ?? "";
/** Rule 7.5; where no goal is set up there is nothing to be short of. */
const orNullShortOf = (limit: Fraction | undefined, figure: Fraction | undefined) =>
  figure && limit ? toNumberShortOf(limit, figure) : orNull(figure);
const actualOf = ({ actual, goal }: ScoreboardRow) => orNullShortOf(goal, actual);
const attainmentOf = ({ attainment }: ScoreboardRow) => orNullShortOf(fraction(1), attainment);

/** One property of every standing. */
const each =
  (ours: (standing: Standing) => unknown, theirs: (row: ScoreboardRow) => unknown): Compare =>
  (question, answer) => ({
    answered: standings(question).map((one) => [one.code, ours(one)]),
    expected: answer.scoreboard.map((row) => [row.kpi, theirs(row)]),
  });
const figure = (
  which: "actual" | "attainment" | "gap",
  theirs: (row: ScoreboardRow) => number | null,
) => each((one) => one.figures?.[which] ?? null, theirs);

/** The question of one KPI, with the log that its measure needs. */
function singleQuestion(question: Question, row: ScoreboardRow) {
  const { plan, roster, asOf, memberLog, activityLog } = boardQuestion(question);
  const isStated = row.measure === "Members" || row.measure === "New Members";
  return { kpi: row.kpi, plan, roster, asOf, rows: isStated ? memberLog : activityLog };
}

const singles: Compare = (question, answer) => ({
  answered: answer.scoreboard.map((row) => kpi.standingOf(singleQuestion(question, row))),
  expected: standings(question),
});

const members: Compare = (question, answer) => {
  const { plan, memberLog, roster, asOf } = boardQuestion(question);
  const lists = Object.entries(answer.members).flatMap(([code, byStatus]) =>
    ASKABLE.map((status) => ({ code, status, names: byStatus[status] })),
  );
  const known = lists.filter(({ names }) => names !== undefined);
  return {
    answered: known.map(({ code, status }) => [
      code,
      status,
      accepted(kpi.membersOf({ kpi: code, plan, memberLog, roster, status, asOf })),
    ]),
    expected: known.map(({ code, status, names = [] }) => [
      code,
      status,
      names.length > 0 ? names.map((name) => [name]) : [["None"]],
    ]),
  };
};

const history: Compare = (question, answer) => {
  const rows = answer.scoreboard.filter((row) => row.status !== "Not set up");
  return {
    answered: rows.map((row) => [row.kpi, accepted(kpi.historyOf(singleQuestion(question, row)))]),
    expected: rows.map((row) => [
      row.kpi,
      [
        ["Date", "Actual", "Expected"],
        ...(answer.history[rule_1_1_code(row.kpi)] ?? []).map(({ date, actual, expected }) => [
          date,
          orBlank(orNullShortOf(row.goal, actual)),
          orBlank(orNull(expected)),
        ]),
      ],
    ]),
  };
};

const matrix: Compare = (question, answer) => ({
  answered: accepted(kpi.matrix(boardQuestion(question))),
  expected: [
    ["Member", ...answer.matrix.kpis],
    ...answer.matrix.members.map((name, index) => [name, ...(answer.matrix.words[index] ?? [])]),
  ],
});

const summary: Compare = (question, answer) => ({
  answered: accepted(kpi.summary(boardQuestion(question))),
  expected: [
    ["Pillar", "KPIs", ...STATUSES, "Worst"],
    ...answer.summary.map(({ pillar, kpis, counts, worst }) => [
      pillar,
      kpis,
      ...STATUSES.map((status) => counts[status]),
      worst,
    ]),
  ],
});

/** The rows of rule 1.6, without their wording; those that the text leaves open are left out. */
const reported: Compare = (question, { reported: { rows, open } }) => {
  const grid: Grid = accepted(kpi.issues(boardQuestion(question)));
  const listed = grid.slice(1).map(([table, row]) => `${table}:${row}`);
  const decided = (all: Iterable<string>) =>
    [...new Set(all)].filter((row) => !open.has(row)).sort();
  return { answered: decided(listed), expected: decided(rows) };
};

const scoreboard: Compare = (question, answer) => ({
  answered: accepted(kpi.scoreboard(boardQuestion(question))).map((line) => line.slice(0, -1)),
  expected: [
    [
      ...["KPI", "Pillar", "Indicator", "Target", "Measure", "Actual", "Goal"],
      ...["Attainment", "Status", "Up to", "At best", "Next due"],
    ],
    ...standings(question).map((one, index) => {
      const row = answer.scoreboard[index];
      if (!row) return [];
      return [
        ...[row.kpi, row.pillar, row.indicator, row.target, one.measure, orBlank(actualOf(row))],
        ...[one.goal ?? "", orBlank(attainmentOf(row)), row.status, orBlank(orNull(row.upTo))],
        ...[row.atBest ?? "", row.nextDue ?? ""],
      ];
    }),
  ],
});

/** Everything that is compared, by the title of its test. */
const COMPARED = {
  "[2.1] which KPIs there are, with pillar, indicator and target": each(
    ({ pillar, indicator, target }) => ({ pillar, indicator, target }),
    ({ pillar, indicator, target }) => ({ pillar, indicator, target }),
  ),
  "[2.1] measure and goal of a KPI that is set up": each(
    (one) => (one.status === "Not set up" ? null : [one.measure, one.goal]),
    (row) => (row.status === "Not set up" ? null : [row.measure, orNull(row.goal)]),
  ),
  "[5, 6, 7] status": each(
    (one) => one.status,
    (row) => row.status,
  ),
  "[5.8, 6.7, 7.5] actual": figure("actual", actualOf),
  "[5.8, 6.7, 7.5] attainment": figure("attainment", attainmentOf),
  "[5.8, 6.7, 7.5] gap": figure("gap", (row) => orNull(row.gap)),
  "[5.8, 6.7, 7.5] next due": each(
    (one) => one.nextDue,
    (row) => row.nextDue ?? null,
  ),
  "[5.8] up to": each(
    (one) => one.upTo,
    (row) => orNull(row.upTo),
  ),
  "[5.8] at best": each(
    (one) => one.atBest,
    (row) => row.atBest ?? null,
  ),
  "[10] KPISCOREBOARD shows these figures": scoreboard,
  "[10] the functions of one KPI agree with the scoreboard": singles,
  "[10] KPIMEMBERS": members,
  "[10] KPIHISTORY": history,
  "[10] KPIMATRIX": matrix,
  "[9] KPISUMMARY": summary,
  "[1.6] which rows KPIISSUES reports": reported,
} satisfies Record<string, Compare>;

export type Aspect = keyof typeof COMPARED;
export const ASPECTS = Object.keys(COMPARED) as Aspect[];

/** Both answers where they differ in this aspect. */
export function difference(aspect: Aspect, question: Question, answer: Answer): Pair | undefined {
  const pair = COMPARED[aspect](question, answer);
  return isDeepStrictEqual(pair.answered, pair.expected) ? undefined : pair;
}
