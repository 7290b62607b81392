import { STATUSES, type Colour, type Standing } from "../kpi";

export const colourOf = ({ status }: Standing): Colour | undefined =>
  STATUSES.find(({ word }) => word === status)?.colour;

const kpis = (count: number): string => `${count} KPI${count === 1 ? "" : "s"}`;

const countsByWord = (standings: readonly Standing[]): string =>
  STATUSES.map(({ word }) => ({
    word,
    count: standings.filter(({ status }) => status === word).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${count} ${word}`)
    .join(", ");

/** Whether there is a status to judge by; where all is grey, nothing is known. */
export const isJudged = (standings: readonly Standing[]): boolean =>
  standings.some((standing) => colourOf(standing) !== "grey");

/** The five seconds' answer. */
export const headlineOf = (standings: readonly Standing[]): string => {
  if (standings.length === 0) return "The plan has no KPIs.";
  const all = kpis(standings.length);
  if (!isJudged(standings)) {
    return `Nothing to judge yet on ${all}: ${countsByWord(standings)}.`;
  }
  const count = (colour: Colour) =>
    standings.filter((standing) => colourOf(standing) === colour).length;
  const red = count("red");
  const first =
    red === 0
      ? `None of ${all} needs action`
      : `${red} of ${all} need${red === 1 ? "s" : ""} action`;
  return `${first}; ${count("amber")} to watch, ${count("green")} fine, ${count("grey")} without judgement.`;
};
