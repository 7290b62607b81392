import type { Area } from "../contract";

/** A rule about cells, such as a conditional format or a validation. */
export interface FollowingRule {
  /** Its formulas are written for the first cell of the first one. */
  readonly areas: readonly Area[];
  /** Gives it other areas and rewrites its formulas for the first of them; without areas it goes. */
  follow(areas: readonly Area[], rewrite: (formula: string) => string): void;
}

export const samePlace = (a: readonly Area[], b: readonly Area[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
