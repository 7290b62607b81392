import type { FrozenBoard } from "../../../src/frozen";
import {
  isRefusal,
  matrix,
  serialFromText,
  standingsOf,
  summary,
  type BoardQuestion,
  type Refusal,
} from "../../../src/kpi";
import { PLAN_2018, ROSTER_2018 } from "../../../src/plan";
import { blueprintFor, type Cell, type TableKey } from "../../../src/workbook";
import { exampleRows } from "../../../src/workbook/example";
import { table } from "../../workbook/support/look";

export const AS_OF = serialFromText("2019-03-31")!;
const blueprint = blueprintFor(PLAN_2018, ROSTER_2018, AS_OF);

type Body = readonly (readonly Cell[])[];

const bodyOf = (key: TableKey): Body => table(blueprint, key).rows;
const withHeader = (key: TableKey, body: Body) => [
  table(blueprint, key).columns.map(({ header }) => header),
  ...body,
];

function answered<Answer>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer;
}

const boardOf = (question: BoardQuestion, example: boolean): FrozenBoard => ({
  plan: PLAN_2018.name,
  term: { start: PLAN_2018.termStart, end: PLAN_2018.termEnd },
  asOf: question.asOf,
  standings: answered(standingsOf(question)),
  summary: answered(summary(question)),
  matrix: answered(matrix(question)),
  example,
});

const rows = exampleRows(PLAN_2018, ROSTER_2018, bodyOf("memberRows"));

/** The board of the fictional example. */
export const exampleBoard = boardOf(
  {
    plan: withHeader("kpis", [...bodyOf("kpis"), ...rows.kpis]),
    memberLog: withHeader("memberRows", rows.memberRows),
    activityLog: withHeader("activities", rows.activities),
    roster: withHeader("members", bodyOf("members")),
    asOf: AS_OF,
  },
  true,
);

/** The board of a book that was scaffolded, and nothing more. */
export const emptyBoard = boardOf(
  {
    plan: withHeader("kpis", bodyOf("kpis")),
    memberLog: withHeader("memberRows", bodyOf("memberRows")),
    activityLog: withHeader("activities", bodyOf("activities")),
    roster: withHeader("members", bodyOf("members")),
    asOf: AS_OF,
  },
  false,
);
