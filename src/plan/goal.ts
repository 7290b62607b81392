import type { Measure, Per } from "../kpi";

/** How a target is measured, and how much is asked for (docs/kpi-rules.md 2.1). */
export type Goal =
  /** How many Members; `of` is the denominator that the source gives, where it gives one. */
  | { readonly measure: "Members"; readonly value: number; readonly of: number | null }
  | { readonly measure: "New Members"; readonly value: number }
  | { readonly measure: "Activities"; readonly value: number; readonly per: Per }
  /** 0.75 is three quarters. */
  | { readonly measure: "Share"; readonly value: number }
  /** A mean score on a scale from 1 to `of`. */
  | { readonly measure: "Average"; readonly value: number; readonly of: number };

export const members = (value: number, of: number | null): Goal => ({
  measure: "Members",
  value,
  of,
});

export const newMembers = (value: number): Goal => ({ measure: "New Members", value });

export const activities = (value: number, per: Per): Goal => ({
  measure: "Activities",
  value,
  per,
});

export const share = (value: number): Goal => ({ measure: "Share", value });

export const average = (value: number, of: number): Goal => ({ measure: "Average", value, of });

/** Members and New Members are told by statements about Members, the others by activities. */
export const takesStatements = (measure: Measure): boolean =>
  measure === "Members" || measure === "New Members";

export const measureOf = (goal: Goal | null): Measure | null => goal?.measure ?? null;

export const valueOf = (goal: Goal | null): number | null => goal?.value ?? null;

/** What the goal is out of: Members, or the top of the scale. */
export const denominatorOf = (goal: Goal | null): number | null =>
  goal !== null && "of" in goal ? goal.of : null;

export const perOf = (goal: Goal | null): Per | null =>
  goal !== null && "per" in goal ? goal.per : null;
