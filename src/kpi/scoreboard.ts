import { standingsOf } from "./board";
import type { BoardQuestion } from "./board";
import { tooMuch } from "./grid";
import type { Grid } from "./grid";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import type { Standing } from "./standing";

/** The columns of the board, each with what it shows of a standing. */
const COLUMNS: readonly (readonly [string, (standing: Standing) => string | number | null])[] = [
  ["KPI", ({ code }) => code],
  ["Pillar", ({ pillar }) => pillar],
  ["Indicator", ({ indicator }) => indicator],
  ["Target", ({ target }) => target],
  ["Measure", ({ measure }) => measure],
  ["Actual", ({ figures }) => figures && figures.actual],
  ["Goal", ({ goal }) => goal],
  ["Attainment", ({ figures }) => figures && figures.attainment],
  ["Status", ({ status }) => status],
  ["Up to", ({ upTo }) => upTo],
  ["At best", ({ atBest }) => atBest],
  ["Next due", ({ nextDue }) => nextDue],
  ["Explanation", ({ explanation }) => explanation],
];

/** KPISCOREBOARD: a header and a line a KPI; "" where a figure does not exist. */
export function scoreboard(question: BoardQuestion): Grid | Refusal {
  const standings = standingsOf(question, ({ codes }) => tooMuch(codes.length + 1, COLUMNS.length));
  if (isRefusal(standings)) return standings;
  const lines = standings.map((standing) => COLUMNS.map(([, shown]) => shown(standing) ?? ""));
  return [COLUMNS.map(([header]) => header), ...lines];
}
