import { dateIn, figureIn, isEmpty, textIn } from "./cells";
import type { KpiCode } from "./codes";
import { floor, isWhole } from "./exact";
import type { Exact } from "./exact";
import { MEASURE_RULES } from "./measures";
import type { Fault, MeasureRules, Target } from "./measures/measure";
import type { Term } from "./moment";
import type { ColumnOf, KPIS } from "./table-kinds";
import { cellAt } from "./tables";
import type { Table } from "./tables";
import { MEASURES, wordIn } from "./vocabulary";
import type { Measure } from "./vocabulary";
import { beyond } from "./wording/phrases";
import * as problems from "./wording/plan-problems";

type KpiColumn = ColumnOf<typeof KPIS>;
export type PlanTable = Table<KpiColumn>;

/** A row of Kpis (rule 2.1). */
export interface Kpi {
  readonly code: KpiCode;
  /** The texts as the plan writes them. */
  readonly label: string;
  readonly pillar: string;
  readonly indicator: string;
  readonly asks: string;
  readonly measureWritten: string;
  readonly row: number;
  /** What could be read; each is null where it is missing or invalid. */
  readonly measure: Measure | null;
  readonly goal: Exact | null;
  readonly of: Exact | null;
  readonly term: Term | null;
  /** null where the KPI is not set up: then faults say why. */
  readonly target: Target | null;
  readonly faults: readonly Fault[];
  /** What is wrong and does not keep the KPI from being set up. */
  readonly remarks: readonly string[];
}

export function readKpi(table: PlanTable, row: number, code: KpiCode): Kpi {
  const faults: Fault[] = [];
  const remarks: string[] = [];
  const { at } = table;
  const cells = table.rows[row] ?? [];
  const shown = (column: KpiColumn) => {
    const text = textIn(cellAt(cells, at[column]));
    if (text === null) remarks.push(problems.textIsError(column));
    return text ?? "";
  };
  const label = textIn(cells[at.KPI]) ?? "";
  const measure = readMeasure(cells[at.Measure], faults);
  const goal = readGoal(cells[at.Goal], faults);
  const of = positive(cellAt(cells, at.Of));
  const term = readTerm(cells[at.Start], cells[at.End], faults);
  const onGoing = readOnGoing(cells[at.Timeframe], faults);
  const baseline = readBaseline(cellAt(cells, at.Baseline));
  if (baseline === "bad" && measure === "Members") remarks.push(problems.baselineUnreadable());
  let target: Target | null = null;
  if (measure !== null && goal !== null && term !== null && faults.length === 0) {
    const per = textIn(cellAt(cells, at.Per)) ?? "";
    const given = baseline === "bad" ? null : baseline;
    const ask = { code: label, goal, of, per, term, onGoing, baseline: given };
    const answer = MEASURE_RULES[measure].setUp(ask);
    if (typeof answer === "string") faults.push(answer);
    else target = answer;
  }
  return {
    code,
    label,
    pillar: shown("Pillar"),
    indicator: shown("Indicator"),
    asks: shown("Target"),
    measureWritten: textIn(cells[at.Measure]) ?? "",
    row,
    measure,
    goal,
    of,
    term,
    target,
    faults,
    remarks,
  };
}

/** The rules of a KPI's measure; null where it has none. */
export function rulesOf({ measure }: Kpi): MeasureRules | null {
  return measure && MEASURE_RULES[measure];
}

function readMeasure(cell: unknown, faults: Fault[]): Measure | null {
  const text = textIn(cell);
  const measure = text === null ? null : wordIn(MEASURES, text);
  if (text === null) faults.push(problems.isError("Measure"));
  else if (text === "") faults.push(problems.missing("Measure"));
  else if (measure === null) faults.push(problems.measureUnknown(text));
  return measure;
}

function readGoal(cell: unknown, faults: Fault[]): Exact | null {
  const goal = positive(cell);
  if (isEmpty(cell)) faults.push(problems.missing("Goal"));
  else if (figureIn(cell) === "beyond") faults.push(beyond("Goal"));
  else if (goal === null) faults.push(problems.goalNotPositive());
  return goal;
}

function positive(cell: unknown): Exact | null {
  const figure = figureIn(cell);
  return typeof figure !== "string" && figure.over > 0n ? figure : null;
}

function readTerm(startCell: unknown, endCell: unknown, faults: Fault[]): Term | null {
  const start = dateIn(startCell);
  const end = dateIn(endCell);
  if (typeof start === "string") faults.push(problems.noDate("Start", start));
  if (typeof end === "string") faults.push(problems.noDate("End", end));
  if (typeof start === "string" || typeof end === "string") return null;
  if (end <= start) faults.push(problems.endNotAfterStart());
  return end > start ? { start, end } : null;
}

/** Rule 2.1: "On-going", whatever the hyphen, the blanks and the case. */
function readOnGoing(cell: unknown, faults: Fault[]): boolean {
  const text = textIn(cell);
  if (text === null) faults.push(problems.isError("Timeframe"));
  return text?.replace(/[\s\p{Pd}\u00ad]/gu, "").toLowerCase() === "ongoing";
}

/** Rule 3.4: a whole number above 0, or the text "0"; the number 0 is an empty cell. */
function readBaseline(cell: unknown): bigint | null | "bad" {
  if (isEmpty(cell)) return null;
  if (typeof cell === "string" && cell.trim() === "0") return 0n;
  const figure = positive(cell);
  return figure !== null && isWhole(figure) ? floor(figure) : "bad";
}
