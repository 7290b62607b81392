import { freeze, type FrozenBoard } from "../../../src/frozen";
import { isRefusal, serialFromText, type BoardQuestion } from "../../../src/kpi";
import { PLAN_2018, ROSTER_2018 } from "../../../src/plan";
import { blueprintFor, type Cell, type TableKey } from "../../../src/workbook";
import { exampleRows } from "../../../src/workbook/example";
import { table } from "../../workbook/support/look";

const AS_OF = serialFromText("2019-03-31")!;
const blueprint = blueprintFor(PLAN_2018, ROSTER_2018, AS_OF);

type Body = readonly (readonly Cell[])[];

const bodyOf = (key: TableKey): Body => table(blueprint, key).rows;
const withHeader = (key: TableKey, body: Body) => [
  table(blueprint, key).columns.map(({ header }) => header),
  ...body,
];

function boardOf(question: BoardQuestion): FrozenBoard {
  const { name, termStart, termEnd } = PLAN_2018;
  const board = freeze({ plan: name, term: { start: termStart, end: termEnd } }, question);
  if (isRefusal(board)) throw new Error(board.message);
  return board;
}

const rows = exampleRows(PLAN_2018, ROSTER_2018, bodyOf("memberRows"));

export const exampleQuestion: BoardQuestion = {
  plan: withHeader("kpis", [...bodyOf("kpis"), ...rows.kpis]),
  memberLog: withHeader("memberRows", rows.memberRows),
  activityLog: withHeader("activities", rows.activities),
  roster: withHeader("members", bodyOf("members")),
  asOf: AS_OF,
};

/** The board of the fictional example. */
export const exampleBoard = boardOf(exampleQuestion);

/** The board of a book that was scaffolded, and nothing more. */
export const emptyBoard = boardOf({
  plan: withHeader("kpis", bodyOf("kpis")),
  memberLog: withHeader("memberRows", bodyOf("memberRows")),
  activityLog: withHeader("activities", bodyOf("activities")),
  roster: withHeader("members", bodyOf("members")),
  asOf: AS_OF,
});
