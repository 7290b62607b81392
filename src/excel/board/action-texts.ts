import type { FoundCell, FoundGrid } from "../survey/survey";
import { sameHeader } from "../survey/survey";

type Row = readonly FoundCell[];

/** Answers one column of a table's row by its header; "" where there is no such column. */
const cellsUnder = (header: string, [headers = []]: FoundGrid): ((row: Row) => string) => {
  const at = headers.findIndex((cell) => sameHeader(String(cell), header));
  return (row) => String(row[at] ?? "").trim();
};

/** Codes as they are compared: trimmed and without case. */
const comparable = (code: string): string => code.trim().toLocaleLowerCase("en");

/**
 * The specific action behind a KPI, in the words of the plan; "" where the tables, headers first, do
 * not tell. "Number of Members" alone tells nobody what is counted.
 */
export const actionTexts = (kpis: FoundGrid, actions: FoundGrid): ((code: string) => string) => {
  const texts = new Map<string, string>();
  const number = cellsUnder("Action", actions);
  const text = cellsUnder("Specific action", actions);
  for (const row of actions.slice(1)) texts.set(comparable(number(row)), text(row));
  const found = new Map<string, string>();
  const code = cellsUnder("KPI", kpis);
  const action = cellsUnder("Action", kpis);
  for (const row of kpis.slice(1)) {
    const words = action(row) && texts.get(comparable(action(row)));
    if (words) found.set(comparable(code(row)), words);
  }
  return (kpi) => found.get(comparable(kpi)) ?? "";
};
