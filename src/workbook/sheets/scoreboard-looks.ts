/** How the Scoreboard looks: formats by measure, colours by status, styles, and heights of rows. */
import { MEASURES, type Measure } from "../../kpi";
import { measureOf, perOf, pillarLabel, type Kpi, type Plan } from "../../plan";
import type {
  ConditionalFormatBlueprint,
  NumberFormatRange,
  RowHeight,
  StyledRange,
} from "../blueprint";
import { colouredByEnding, colouredByWord } from "../conditional-format";
import { INK, STATUS_TONES } from "../palette";
import { SCOREBOARD_CELLS, type ScoreboardLayout } from "./scoreboard-layout";

const DATE_FORMAT = "d mmm yyyy";

/** Precise enough that a figure short of its goal never reads like the goal. */
const FIGURE_FORMATS: Readonly<Record<Measure, string>> = {
  Members: "0",
  "New Members": "0",
  Activities: "0",
  Share: "0.0%",
  Average: "0.0##",
};

/**
 * Measure decides how Actual and Goal look. The conditional formats say so for whichever KPI a row
 * comes to hold; the formats of the rows as the plan has them now serve an Excel that ignores
 * number formats in conditional formats.
 */
export function numberFormats(
  plan: Plan,
  { board, summary }: ScoreboardLayout,
): NumberFormatRange[] {
  const { asOf, termEnd } = SCOREBOARD_CELLS;
  return [
    { address: `${asOf}:${termEnd}`, format: DATE_FORMAT },
    // A count of 0 as a dash, so that what there is stands out.
    { address: summary.counts, format: '0;-0;"–"' },
    { address: board.lines("Attainment"), format: "0.0%" },
    { address: board.lines("Up to"), format: "0" },
    { address: board.lines("Next due"), format: DATE_FORMAT },
    ...figureFormats(plan, board.firstLine),
  ];
}

/** One range for each run of KPIs whose figures look alike. */
function figureFormats({ kpis }: Plan, firstLine: number): readonly NumberFormatRange[] {
  const formatOf = ({ goal }: Kpi) => {
    const measure = measureOf(goal);
    return measure === null ? "General" : FIGURE_FORMATS[measure];
  };
  return runsOf(kpis, firstLine, formatOf).map(({ of, from, to }) => ({
    address: `F${from}:G${to}`,
    format: of,
  }));
}

/** The rows of KPIs that follow each other and have the same. */
function runsOf<T>(kpis: readonly Kpi[], firstLine: number, ofKpi: (kpi: Kpi) => T) {
  const runs: { of: T; from: number; to: number }[] = [];
  for (const [index, kpi] of kpis.entries()) {
    const of = ofKpi(kpi);
    const row = firstLine + index;
    const run = runs.at(-1);
    if (run?.of === of) run.to = row;
    else runs.push({ of, from: row, to: row });
  }
  return runs;
}

export function conditionalFormats(
  layout: ScoreboardLayout,
): readonly ConditionalFormatBlueprint[] {
  const { summary, board } = layout;
  return [
    ...colouredByWord(board.lines("Status"), STATUS_TONES),
    ...colouredByWord(board.lines("At best"), STATUS_TONES),
    ...colouredByWord(summary.header, STATUS_TONES),
    ...colouredByEnding(summary.worst, STATUS_TONES),
    // The total: which row it is in depends on how many pillars the KPIs name.
    {
      address: summary.lines,
      rule: { kind: "formula", formula: `=$B${summary.firstLine}="Plan"` },
      format: { bold: true },
    },
    ...MEASURES.map((measure): ConditionalFormatBlueprint => ({
      address: board.lines("Actual", "Goal"),
      rule: { kind: "formula", formula: `=$E${board.firstLine}="${measure}"` },
      format: { numberFormat: FIGURE_FORMATS[measure] },
    })),
  ];
}

/** Between figures to their left and words to their right, these keep clear of both. */
const CENTRED = ["Status", "At best", "Next due"] as const;

export function styles({ summary, board }: ScoreboardLayout): readonly StyledRange[] {
  const { asOf, termStart, termEnd } = SCOREBOARD_CELLS;
  const heading = { bold: true, size: 12, color: INK.title } as const;
  const header = {
    bold: true,
    color: INK.title,
    fill: INK.headerFill,
    wrap: true,
    verticalAlign: "Center",
  } as const;
  return [
    { address: "A1", style: { bold: true, size: 16, color: INK.title } },
    { address: "B2", style: { bold: true } },
    { address: `${asOf}:${termEnd}`, style: { align: "Left" } },
    {
      address: asOf,
      style: { bold: true, fill: INK.inputFill, color: INK.inputText, border: INK.inputBorder },
    },
    { address: `${termStart}:${termEnd}`, style: { color: INK.hint } },
    { address: "D2", style: { italic: true, color: INK.hint } },
    { address: "B5", style: { bold: true, color: INK.warning } },
    { address: "B7", style: heading },
    { address: board.heading, style: heading },
    { address: summary.header, style: { ...header, align: "Center" } },
    { address: summary.lines, style: { verticalAlign: "Center" } },
    { address: summary.pillars, style: { wrap: true } },
    { address: summary.counts, style: { align: "Center" } },
    { address: summary.worst, style: { align: "Center" } },
    { address: board.header, style: header },
    { address: board.headers("Actual", "Attainment"), style: { align: "Right" } },
    { address: board.headers("Up to"), style: { align: "Right" } },
    ...CENTRED.map((column): StyledRange => ({
      address: board.headers(column),
      style: { align: "Center" },
    })),
    { address: board.lines("KPI", "Explanation"), style: { size: 10, verticalAlign: "Center" } },
    { address: board.lines("Pillar", "Target"), style: { wrap: true } },
    { address: board.lines("Explanation"), style: { wrap: true } },
    { address: board.lines("Actual", "Attainment"), style: { align: "Right" } },
    { address: board.lines("Up to"), style: { align: "Right" } },
    ...CENTRED.map((column): StyledRange => ({
      address: board.lines(column),
      style: { align: "Center" },
    })),
  ];
}

/** Rows kept high for KPIs that are added, such as those of the example. */
const MORE_KPIS = 10;

const HEADER_HEIGHT = 30;
const THREE_SMALL_LINES = 41;
const FOUR_SMALL_LINES = 54;

/** Four lines of explanation are for a start that is uncertain, and for many periods that were missed. */
function heightOf({ goal, timeframe }: Kpi): number {
  const hasDeadline = timeframe.toLowerCase() !== "on-going";
  const mayBeLong =
    goal?.measure === "Members" ? hasDeadline : ["quarter", "month"].includes(perOf(goal) ?? "");
  return mayBeLong ? FOUR_SMALL_LINES : THREE_SMALL_LINES;
}

/** Spilled cells do not stretch their rows, so the heights are set. */
export function rowHeights(plan: Plan, { summary, board }: ScoreboardLayout): readonly RowHeight[] {
  const { pillars, kpis } = plan;
  const below = board.firstLine + kpis.length;
  return [
    { rows: "1:1", height: 26 },
    { rows: `${summary.firstLine - 1}:${summary.firstLine - 1}`, height: HEADER_HEIGHT },
    ...pillars.map((pillar, index) => {
      const row = summary.firstLine + index;
      return { rows: `${row}:${row}`, height: 15 * linesOf(pillarLabel(pillar)) };
    }),
    ...runsOf(kpis, board.firstLine, heightOf).map(({ of, from, to }) => ({
      rows: `${from}:${to}`,
      height: of,
    })),
    { rows: `${below}:${below + MORE_KPIS - 1}`, height: THREE_SMALL_LINES },
  ];
}

/** How many lines a pillar's title takes in its column, words kept whole. */
const linesOf = (title: string): number => Math.max(1, Math.ceil(title.length / 31));
