import type { BoardLine } from "../../excel";
import { STATUSES, type Colour, type Status } from "../../kpi";
import { colourOf } from "../common/tones";

export interface StatusCount {
  readonly status: Status;
  readonly colour: Colour;
  readonly count: number;
}

/** How many KPIs have each status, from worst to best; statuses that nobody has are left out. */
export const countByStatus = (lines: readonly BoardLine[]): readonly StatusCount[] =>
  STATUSES.map(({ word, colour }) => ({
    status: word,
    colour,
    count: lines.filter(({ status }) => status === word).length,
  })).filter(({ count }) => count > 0);

const COLOURS: readonly Colour[] = ["red", "amber", "grey", "green"];

export interface ColourCount {
  readonly colour: Colour;
  readonly count: number;
}

/** How many KPIs have each colour, in the order of docs/kpi-rules.md 8; none is left out. */
export const countByColour = (lines: readonly BoardLine[]): readonly ColourCount[] =>
  COLOURS.map((colour) => ({
    colour,
    count: lines.filter(({ status }) => colourOf(status) === colour).length,
  }));

export interface PillarTally {
  readonly pillar: string;
  readonly lines: readonly BoardLine[];
}

/** The lines of each pillar, pillars in the plan's order. */
export const byPillar = (lines: readonly BoardLine[]): readonly PillarTally[] =>
  [...new Set(lines.map(({ pillar }) => pillar))].map((pillar) => ({
    pillar,
    lines: lines.filter((line) => line.pillar === pillar),
  }));

const rank = (status: Status): number => STATUSES.findIndex(({ word }) => word === status);

/** From worst to best; within a status in the plan's order (docs/kpi-rules.md 8 and 9). */
export const worstFirst = (lines: readonly BoardLine[]): readonly BoardLine[] =>
  [...lines].sort((one, other) => rank(one.status) - rank(other.status));
