import { STATUSES, type Colour, type Standing } from "../kpi";
import type { CellStyle, Sheet } from "../xlsx";
import type { FrozenBoard } from "./frozen-board";
import { colourOf, headlineOf } from "./headline";
import { centred, LOOKS, statusHeader, statusLook } from "./looks";
import { pageOf } from "./page";
import { across, BLANK, type Filled, type Line } from "./rows";

const PILLAR_WIDTH = 38;
const COUNT_WIDTH = 6;
/** The longest word, Progressing, in one line, also where Arial stands in for Calibri. */
const STATUS_WIDTH = 10.2;
const WORST_WIDTH = 18;

const NO_PILLAR = "Without a pillar";

/** Pillar and KPIs come before the counts, Worst after them. */
const WIDTHS = [PILLAR_WIDTH, COUNT_WIDTH, ...STATUSES.map(() => STATUS_WIDTH), WORST_WIDTH];

/** The list's columns as spans of the summary's: what, status, why. */
const SPANS = [
  { left: 0, right: 0 },
  { left: 1, right: 2 },
  { left: 3, right: WIDTHS.length - 1 },
] as const;

/** A count of 0 as a dash, so that what there is stands out. */
const COUNT_FORMAT = '0;-0;"–"';

type Cells = FrozenBoard["summary"][number];

const headerLine = ([pillar = "", ...words]: Cells): Line => ({
  cells: [
    [pillar, LOOKS.header],
    ...words.map((word) => [word, statusHeader(String(word))] as const),
  ],
  height: 32,
});

const pillarLine = ([pillar = "", ...counts]: Cells, look: CellStyle): Line => {
  const count = { ...centred(look), numberFormat: COUNT_FORMAT };
  return {
    cells: [[pillar || NO_PILLAR, look], ...counts.map((value) => [value, count] as const)],
  };
};

/** The line of the whole plan comes last. */
const summaryLines = ([header = [], ...lines]: FrozenBoard["summary"]): readonly Line[] => [
  headerLine(header),
  ...lines.map((line) => pillarLine(line, line === lines.at(-1) ? LOOKS.total : LOOKS.body)),
];

const listLine = (standing: Standing): Line => {
  const { code, indicator, status, explanation } = standing;
  const cells: readonly Filled[] = [
    [`${code}: ${indicator}`, LOOKS.body],
    [status, statusLook(status)],
    [explanation, LOOKS.body],
  ];
  return {
    cells: SPANS.flatMap(({ left, right }, at) => {
      const [value, look] = cells[at] ?? [null, LOOKS.body];
      return across(value, look, right - left + 1);
    }),
    spans: SPANS,
  };
};

const rank = ({ status }: Standing): number => STATUSES.findIndex(({ word }) => word === status);

/** From worst to best; within a status in the plan's order. */
const listOf = (title: string, colour: Colour, standings: readonly Standing[]): readonly Line[] => {
  const listed = standings
    .filter((standing) => colourOf(standing) === colour)
    .sort((one, other) => rank(one) - rank(other));
  const heading: Line = { cells: [[`${title} (${listed.length})`, LOOKS.section]], height: 20 };
  return listed.length === 0 ? [] : [BLANK, heading, ...listed.map(listLine)];
};

/** With so many lines before it a list begins on a page of its own. */
const HALF_A_PAGE = 14;

/** One answer, the counts by pillar, and what is red or amber with its reason. */
export const summarySheet = (board: FrozenBoard): Sheet => {
  const first: readonly Line[] = [
    { cells: [[headlineOf(board.standings), LOOKS.headline]], height: 24 },
    BLANK,
    ...summaryLines(board.summary),
    ...listOf("Needs action", "red", board.standings),
  ];
  const watched = listOf("To watch", "amber", board.standings);
  return pageOf(board, {
    name: "Summary",
    widths: WIDTHS,
    lines: [...first, ...watched],
    header: null,
    breaks: watched.length > 0 && first.length > HALF_A_PAGE ? [first.length] : [],
  });
};
