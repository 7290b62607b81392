import type { Fraction } from "./fraction";

/** Rule 8: from worst to best. */
export const STATUSES = [
  "Not achieved",
  "Off track",
  "Regressing",
  "At risk",
  "Stalled",
  "Progressing",
  "No data",
  "No requests",
  "Not set up",
  "Too early",
  "Not started",
  "On track",
  "Achieved",
] as const;
export type Status = (typeof STATUSES)[number];

/** Where a KPI stands; undefined where a figure does not exist. */
export interface Standing {
  readonly status: Status;
  readonly actual: Fraction | undefined;
  readonly attainment: Fraction | undefined;
  readonly gap: Fraction | undefined;
  readonly nextDue: number | undefined;
  readonly upTo: Fraction | undefined;
  readonly atBest: Status | undefined;
}

export const bare = (status: Status): Standing => ({
  status,
  actual: undefined,
  attainment: undefined,
  gap: undefined,
  nextDue: undefined,
  upTo: undefined,
  atBest: undefined,
});
