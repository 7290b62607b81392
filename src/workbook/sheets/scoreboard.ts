import { MEASURES, type Measure, type SerialDate } from "../../kpi";
import { measureOf, pillarLabel, type Plan } from "../../plan";
import type {
  CellBlock,
  ConditionalFormatBlueprint,
  NumberFormatRange,
  RowHeight,
  SheetBlueprint,
  SpillBlueprint,
  StyledRange,
  ValidatedRange,
} from "../blueprint";
import { colouredByEnding, colouredByWord } from "../conditional-format";
import type { Context } from "../context";
import { INK, STATUS_TONES, TAB_COLORS } from "../palette";
import { printedWith } from "../print";
import { anyDay, validation } from "../validation";
import { exampleMarker } from "./example-marker";
import { BOARD_COLUMNS, WIDTHS_BESIDE, layoutOf, type ScoreboardLayout } from "./scoreboard-layout";

/** Cells of the Scoreboard that names stand for. */
export const SCOREBOARD_CELLS = { asOf: "C2", termStart: "C3", termEnd: "C4" } as const;

const DATE_FORMAT = "d mmm yyyy";

/** Where every target stands at the as-of date: one spilled summary above one spilled board. */
export function scoreboardSheet(context: Context): SheetBlueprint {
  const layout = layoutOf(context.plan);
  const { board } = layout;
  return {
    key: "scoreboard",
    name: context.naming.sheets.scoreboard,
    visible: true,
    tabColor: TAB_COLORS.result,
    columnWidths: [...BOARD_COLUMNS.map(({ width }) => width), ...WIDTHS_BESIDE],
    rowHeights: rowHeights(context.plan, layout),
    table: null,
    blocks: blocks(context, layout),
    formulas: [{ cell: "B5", formula: exampleMarker(context.naming) }],
    spills: spills(context, layout),
    numberFormats: numberFormats(context.plan, layout),
    styles: styles(layout),
    validations: [asOfValidation],
    conditionalFormats: conditionalFormats(layout),
    // Title and as-of date: the board's own header stands too low to be frozen.
    frozenRows: 2,
    showGridlines: false,
    print: printedWith(`$${board.headerRow}:$${board.headerRow}`),
  };
}

function blocks(context: Context, { board }: ScoreboardLayout): readonly CellBlock[] {
  const { plan, today } = context;
  const { asOf, termStart, termEnd } = SCOREBOARD_CELLS;
  return [
    { address: "A1", cells: [[plan.name]], owner: "book" },
    { address: "B2:B4", cells: [["As of"], ["Term starts"], ["Term ends"]], owner: "book" },
    { address: asOf, cells: [[earlier(today, plan.termEnd)]], owner: "user" },
    {
      address: `${termStart}:${termEnd}`,
      cells: [[plan.termStart], [plan.termEnd]],
      owner: "user",
    },
    {
      address: "D2",
      cells: [["Change this date to look back or ahead. It never moves by itself."]],
      owner: "book",
    },
    { address: "B7", cells: [["By pillar"]], owner: "book" },
    { address: board.heading, cells: [["By KPI"]], owner: "book" },
  ];
}

const earlier = (a: SerialDate, b: SerialDate): SerialDate => (a < b ? a : b);

function spills({ naming }: Context, layout: ScoreboardLayout): readonly SpillBlueprint[] {
  const { plan, memberLog, activityLog, roster, asOf } = naming.names;
  const these = [plan, memberLog, activityLog, roster, asOf].join(", ");
  const { summary, board } = layout;
  return [
    { cell: summary.cell, formula: `=KPISUMMARY(${these})`, room: summary.room },
    { cell: board.cell, formula: `=KPISCOREBOARD(${these})`, room: board.room },
  ];
}

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
function numberFormats(plan: Plan, { board, summary }: ScoreboardLayout): NumberFormatRange[] {
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
  const runs: { format: string; from: number; to: number }[] = [];
  for (const [index, { goal }] of kpis.entries()) {
    const measure = measureOf(goal);
    const format = measure === null ? "General" : FIGURE_FORMATS[measure];
    const row = firstLine + index;
    const run = runs.at(-1);
    if (run?.format === format) run.to = row;
    else runs.push({ format, from: row, to: row });
  }
  return runs.map(({ format, from, to }) => ({ address: `F${from}:G${to}`, format }));
}

function conditionalFormats(layout: ScoreboardLayout): readonly ConditionalFormatBlueprint[] {
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

function styles({ summary, board }: ScoreboardLayout): readonly StyledRange[] {
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

/** Rows kept as high as the plan's for KPIs that are added, such as those of the example. */
const MORE_KPIS = 10;

/** Spilled cells do not stretch their rows, so the heights are set. */
function rowHeights(plan: Plan, { summary, board }: ScoreboardLayout): readonly RowHeight[] {
  const { pillars, kpis } = plan;
  const [twoLines, threeSmallLines] = [30, 41];
  return [
    { rows: "1:1", height: 26 },
    { rows: `${summary.firstLine - 1}:${summary.firstLine - 1}`, height: twoLines },
    ...pillars.map((pillar, index) => {
      const row = summary.firstLine + index;
      return { rows: `${row}:${row}`, height: 15 * linesOf(pillarLabel(pillar)) };
    }),
    {
      rows: `${board.firstLine}:${board.firstLine + kpis.length + MORE_KPIS - 1}`,
      height: threeSmallLines,
    },
  ];
}

/** How many lines a pillar's title takes in its column, words kept whole. */
const linesOf = (title: string): number => Math.max(1, Math.ceil(title.length / 31));

const asOfValidation: ValidatedRange = {
  address: SCOREBOARD_CELLS.asOf,
  validation: validation(anyDay, {
    title: "As of",
    help: "The date for which the whole book tells where targets stand. Type a plain date. A formula such as TODAY() would make Excel compute everything anew at every keystroke.",
    refusal: "Enter a date, such as 31 Mar 2019.",
  }),
};
