import type { Sheet } from "../xlsx";
import type { FrozenBoard } from "./frozen-board";
import { centred, LOOKS, memberStatusLook } from "./looks";
import { pageOf } from "./page";
import { BLANK, type Line } from "./rows";

const NAME_WIDTH = 26;
const WORD_WIDTH = 8.2;
const LEGEND =
  "What each Member has said on each KPI that counts Members. An empty cell: nothing has been said, which is not a No.";
const NO_KPIS = "No KPI of this plan counts Members.";

const headerLine = ([member = "", ...kpis]: readonly (string | number)[]): Line => ({
  cells: [[member, LOOKS.header], ...kpis.map((kpi) => [kpi, centred(LOOKS.header)] as const)],
  height: 20,
});

const memberLine = ([member = "", ...words]: readonly (string | number)[]): Line => ({
  cells: [
    [member, LOOKS.name],
    ...words.map((word) => [word, memberStatusLook(String(word))] as const),
  ],
  height: 17,
});

/** Members by KPIs: who has said what. */
export const matrixSheet = (board: FrozenBoard): Sheet => {
  const [header = [], ...members] = board.matrix;
  const empty = header.length <= 1;
  return pageOf(board, {
    name: "Members by KPI",
    widths: [NAME_WIDTH, ...header.slice(1).map(() => WORD_WIDTH)],
    lines: [
      { cells: [[empty ? NO_KPIS : LEGEND, LOOKS.hint]] },
      BLANK,
      ...(empty ? [] : [headerLine(header), ...members.map(memberLine)]),
    ],
    header: empty ? null : 2,
    frozenColumns: 1,
  });
};
