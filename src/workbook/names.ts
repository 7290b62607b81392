import { KPI_COLUMNS } from "../kpi";
import { absolute } from "./address";
import type { NameBlueprint, NameKey, Naming } from "./blueprint";
import { onSheet } from "./naming";
import { SCOREBOARD_CELLS } from "./sheets/scoreboard-layout";

/** The names of docs/kpi-rules.md 10, and the dates of the term. */
export function namesFor(naming: Naming): readonly NameBlueprint[] {
  const { tables } = naming;
  // The columns of the plan alone: a formula that the user adds beside them is not circular.
  const planColumns = `[#All],[${KPI_COLUMNS[0]}]:[${KPI_COLUMNS.at(-1)}]`;
  const formulas: Readonly<Record<NameKey, readonly [formula: string, comment: string]>> = {
    asOf: [scoreboardCell(naming, "asOf"), "The date for which the book tells where targets stand"],
    termStart: [scoreboardCell(naming, "termStart"), "The first day of the plan"],
    termEnd: [scoreboardCell(naming, "termEnd"), "The last day of the plan"],
    plan: [`=${tables.kpis}[${planColumns}]`, "The plan's KPIs with their header row"],
    memberLog: [`=${tables.memberRows}[#All]`, "What Members have said, with its header row"],
    activityLog: [`=${tables.activities}[#All]`, "What was done, with its header row"],
    roster: [`=${tables.members}[#All]`, "The Members, with their header row"],
  };
  return Object.entries(formulas).map(([key, [formula, comment]]) => ({
    key: key as NameKey,
    name: naming.names[key as NameKey],
    formula,
    comment,
  }));
}

const scoreboardCell = (naming: Naming, cell: keyof typeof SCOREBOARD_CELLS): string =>
  `=${onSheet(naming, "scoreboard", absolute(SCOREBOARD_CELLS[cell]))}`;
