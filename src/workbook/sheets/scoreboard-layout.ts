import { STATUSES } from "../../kpi";
import type { Plan } from "../../plan";
import { addressOf } from "../address";

/** Cells of the Scoreboard that names stand for. */
export const SCOREBOARD_CELLS = { asOf: "C2", termStart: "C3", termEnd: "C4" } as const;

/**
 * The columns that KPISCOREBOARD spills. Their widths serve the summary above them as well, so that
 * one of its counts stands over the wide explanations: better than cutting those short.
 */
export const BOARD_COLUMNS = [
  { header: "KPI", width: 7 },
  { header: "Pillar", width: 38 },
  { header: "Indicator", width: 22 },
  { header: "Target", width: 22 },
  { header: "Measure", width: 12 },
  { header: "Actual", width: 12 },
  { header: "Goal", width: 8 },
  { header: "Attainment", width: 13 },
  { header: "Status", width: 13 },
  { header: "Up to", width: 8 },
  { header: "At best", width: 13 },
  { header: "Next due", width: 13 },
  { header: "Explanation", width: 103 },
] as const;
type BoardColumn = (typeof BOARD_COLUMNS)[number]["header"];

/** Of the columns right of the board, which the summary fills. */
export const WIDTHS_BESIDE = [11, 11, 11, 20] as const;

/** Below the board's column Pillar, which is wide enough for a pillar's title. */
const SUMMARY_COLUMN = 1;
const SUMMARY_ROW = 8;
/** Pillar and KPIs come before the counts, Worst comes after them. */
const BEFORE_COUNTS = 2;
/** What the user may add before a spill meets what stands below. */
const SPARE_PILLARS = 4;
const SPARE_KPIS = 200;

/** Addresses on the Scoreboard. Lines are the rows below a spilled header, spare ones included. */
export interface ScoreboardLayout {
  readonly summary: {
    readonly cell: string;
    readonly room: string;
    readonly header: string;
    readonly pillars: string;
    readonly counts: string;
    readonly lines: string;
    readonly worst: string;
    readonly firstLine: number;
  };
  readonly board: {
    readonly heading: string;
    readonly cell: string;
    readonly room: string;
    readonly header: string;
    readonly headerRow: number;
    readonly firstLine: number;
    /** The header cells of some columns of the board. */
    readonly headers: (from: BoardColumn, to?: BoardColumn) => string;
    /** The lines of some columns of the board. */
    readonly lines: (from: BoardColumn, to?: BoardColumn) => string;
  };
}

export function layoutOf(plan: Plan): ScoreboardLayout {
  const summaryLines = plan.pillars.length + 1 + SPARE_PILLARS;
  // Two rows further: an empty one, and the board's heading.
  const headerRow = SUMMARY_ROW + summaryLines + 3;
  return {
    summary: summaryLayout(summaryLines),
    board: boardLayout(headerRow, plan.kpis.length + SPARE_KPIS),
  };
}

function summaryLayout(lines: number): ScoreboardLayout["summary"] {
  const width = BEFORE_COUNTS + STATUSES.length + 1;
  const firstLine = SUMMARY_ROW + 1;
  const part = (from: number, columns: number, row: number, rows: number): string =>
    addressOf({ column: SUMMARY_COLUMN + from, row, columns, rows });
  return {
    cell: part(0, 1, SUMMARY_ROW, 1),
    room: part(0, width, SUMMARY_ROW, lines + 1),
    header: part(0, width, SUMMARY_ROW, 1),
    pillars: part(0, 1, firstLine, lines),
    counts: part(1, BEFORE_COUNTS - 1 + STATUSES.length, firstLine, lines),
    lines: part(0, width, firstLine, lines),
    worst: part(width - 1, 1, firstLine, lines),
    firstLine,
  };
}

function boardLayout(headerRow: number, lines: number): ScoreboardLayout["board"] {
  const width = BOARD_COLUMNS.length;
  const firstLine = headerRow + 1;
  const header = { column: 0, row: headerRow, columns: width, rows: 1 };
  const columns = (from: BoardColumn, to: BoardColumn, row: number, rows: number): string => {
    const [column, last] = [position(from), position(to)];
    return addressOf({ column, row, columns: last - column + 1, rows });
  };
  return {
    heading: `A${headerRow - 1}`,
    cell: `A${headerRow}`,
    room: addressOf({ ...header, rows: lines + 1 }),
    header: addressOf(header),
    headerRow,
    firstLine,
    headers: (from, to = from) => columns(from, to, headerRow, 1),
    lines: (from, to = from) => columns(from, to, firstLine, lines),
  };
}

/** Among the board's columns, which start at column A. */
const position = (header: BoardColumn): number =>
  BOARD_COLUMNS.findIndex((column) => column.header === header);
