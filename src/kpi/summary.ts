import { standingsOf } from "./board";
import type { BoardQuestion } from "./board";
import { tooMuch } from "./grid";
import type { Grid } from "./grid";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import type { Standing } from "./standing";
import { STATUSES } from "./status";

const WORDS = STATUSES.map(({ word }) => word);

/**
 * KPISUMMARY: a line a pillar, in the order of the plan, and one for the plan (rule 9). KPIs without a
 * pillar make a line without a name, so that the lines add up to the plan's.
 */
export function summary(question: BoardQuestion): Grid | Refusal {
  const standings = standingsOf(question);
  if (isRefusal(standings)) return standings;
  const pillars = new Map<string, Standing[]>();
  for (const standing of standings) {
    const its = pillars.get(standing.pillar);
    if (its) its.push(standing);
    else pillars.set(standing.pillar, [standing]);
  }
  const header = ["Pillar", "KPIs", ...WORDS, "Worst"];
  const refused = tooMuch(pillars.size + 2, header.length);
  if (refused) return refused;
  const lines = [...pillars].map(([pillar, its]) => line(pillar, its));
  return [header, ...lines, line("Plan", standings)];
}

function line(name: string, standings: readonly Standing[]): (string | number)[] {
  const counts = WORDS.map((word) => standings.filter(({ status }) => status === word).length);
  return [name, standings.length, ...counts, worst(standings)];
}

/** Rule 9: the worst KPI with its status; of several the first in the plan. */
function worst(standings: readonly Standing[]): string {
  for (const word of WORDS) {
    const found = standings.find(({ status }) => status === word);
    if (found) return `${found.code}: ${word}`;
  }
  return "";
}
