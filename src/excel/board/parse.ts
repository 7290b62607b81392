import { serial, STATUSES, type Status } from "../../kpi";
import type { FoundGrid } from "../survey/survey";
import type { BoardLine, NoBoard } from "./board";

/** What the board itself says; the actions stand in tables of their own. */
type SpilledLine = Omit<BoardLine, "action">;

/** What stands on the Scoreboard from the board's formula on, header row first. */
export type Spilled =
  { readonly lines: readonly SpilledLine[] } | { readonly why: NoBoard; readonly detail: string };

const ERRORS: Readonly<Record<string, NoBoard>> = {
  "#NAME?": "unknownFunctions",
  "#SPILL!": "blocked",
  "#BUSY!": "calculating",
  "#GETTING_DATA": "calculating",
  "#CONNECT!": "calculating",
};

const isStatus = (text: unknown): text is Status => STATUSES.some(({ word }) => word === text);

const asNumber = (cell: unknown): number | null => (typeof cell === "number" ? cell : null);

const asDate = (cell: unknown) => (typeof cell === "number" ? serial(cell) : null);

/** A line of the board, undefined below its end. */
const lineOf = (cell: (header: string) => unknown): SpilledLine | undefined => {
  const status = cell("Status");
  const atBest = cell("At best");
  const text = (header: string) => String(cell(header) ?? "");
  if (text("KPI") === "" || !isStatus(status)) return undefined;
  return {
    code: text("KPI"),
    pillar: text("Pillar"),
    indicator: text("Indicator"),
    target: text("Target"),
    measure: text("Measure"),
    actual: asNumber(cell("Actual")),
    goal: asNumber(cell("Goal")),
    attainment: asNumber(cell("Attainment")),
    status,
    upTo: asNumber(cell("Up to")),
    atBest: isStatus(atBest) ? atBest : null,
    nextDue: asDate(cell("Next due")),
    explanation: text("Explanation"),
  };
};

/** Reads the spilled board from the cell that holds its formula. */
export const parseBoard = (values: FoundGrid, row: number, column: number): Spilled => {
  const headers = (values[row] ?? []).slice(column).map(String);
  const first = headers[0] ?? "";
  if (first === "" || first.startsWith("#")) {
    return { why: ERRORS[first] ?? (first === "" ? "calculating" : "error"), detail: first };
  }
  if (!headers.includes("Status")) return { why: "noSpill", detail: first };
  const lines: SpilledLine[] = [];
  for (const cells of values.slice(row + 1)) {
    const line = lineOf((header) => cells[column + headers.indexOf(header)]);
    if (line === undefined) break;
    lines.push(line);
  }
  return { lines };
};

/** Where the formula of KPISCOREBOARD stands. */
export const findBoard = (
  formulas: FoundGrid,
): { readonly row: number; readonly column: number } | undefined => {
  for (const [row, cells] of formulas.entries()) {
    const column = cells.findIndex((cell) => /^=.*KPISCOREBOARD\(/i.test(String(cell)));
    if (column >= 0) return { row, column };
  }
  return undefined;
};
