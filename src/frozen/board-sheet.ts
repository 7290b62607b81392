import type { Standing } from "../kpi";
import type { Sheet } from "../xlsx";
import { attainmentFormat, figureFormat } from "./figures";
import type { FrozenBoard } from "./frozen-board";
import { across, type Filled, type Line } from "./rows";
import { atRight, centred, figure, LOOKS, statusLook } from "./looks";
import { pageOf } from "./page";

interface Column {
  readonly header: string;
  readonly width: number;
  readonly align?: "right" | "center";
  readonly cell: (standing: Standing) => Filled;
}

const DAY = figure("d mmm yyyy");
const NOTHING: Filled = [null, LOOKS.body];
const text = (value: string): Filled => [value, LOOKS.body];

const figureOf = (value: number | null, { measure, goal }: Standing): Filled =>
  value === null ? NOTHING : [value, figure(figureFormat(measure, value, goal))];

/** The columns of KPISCOREBOARD; the pillar stands above its KPIs. */
const COLUMNS: readonly Column[] = [
  { header: "KPI", width: 6, cell: ({ code }) => [code, LOOKS.code] },
  { header: "Indicator", width: 30, cell: ({ indicator }) => text(indicator) },
  { header: "Target", width: 22, cell: ({ target }) => text(target) },
  { header: "Measure", width: 11, cell: ({ measure }) => text(measure) },
  {
    header: "Actual",
    width: 8,
    align: "right",
    cell: (standing) => figureOf(standing.figures?.actual ?? null, standing),
  },
  { header: "Goal", width: 7, align: "right", cell: (one) => figureOf(one.goal, one) },
  {
    header: "Attainment",
    width: 12,
    align: "right",
    cell: ({ figures }) =>
      figures === null
        ? NOTHING
        : [figures.attainment, figure(attainmentFormat(figures.attainment))],
  },
  {
    header: "Status",
    width: 12.5,
    align: "center",
    cell: ({ status }) => [status, statusLook(status)],
  },
  { header: "Up to", width: 7, align: "right", cell: (one) => figureOf(one.upTo, one) },
  {
    header: "At best",
    width: 12.5,
    align: "center",
    cell: ({ atBest }) => (atBest === null ? NOTHING : [atBest, statusLook(atBest)]),
  },
  {
    header: "Next due",
    width: 11.5,
    align: "right",
    cell: ({ nextDue }) => (nextDue === null ? NOTHING : [nextDue, DAY]),
  },
  { header: "Explanation", width: 54, cell: ({ explanation }) => text(explanation) },
];

const headerLook = ({ align }: Column) => {
  if (align === undefined) return LOOKS.header;
  return align === "right" ? atRight(LOOKS.header) : centred(LOOKS.header);
};

const NO_PILLAR = "Without a pillar";

/** The KPIs under their pillars; pillars in the order in which the plan first names them. */
const byPillar = (standings: readonly Standing[]): readonly Line[] =>
  [...new Set(standings.map(({ pillar }) => pillar))].flatMap((pillar) => [
    { cells: across(pillar || NO_PILLAR, LOOKS.group, COLUMNS.length), height: 20 },
    ...standings
      .filter((standing) => standing.pillar === pillar)
      .map((standing) => ({ cells: COLUMNS.map(({ cell }) => cell(standing)) })),
  ]);

/** Every KPI with its figures, status and explanation. */
export const boardSheet = (board: FrozenBoard): Sheet =>
  pageOf(board, {
    name: "Board",
    widths: COLUMNS.map(({ width }) => width),
    lines: [
      { cells: COLUMNS.map((column) => [column.header, headerLook(column)]), height: 30 },
      ...byPillar(board.standings),
    ],
    header: 0,
    frozenColumns: 1,
  });
