import type { Exact } from "../exact";

/** Section 7: what a Share or an Average asks. */
export interface RatioGoal {
  readonly kind: "Share" | "Average";
  /** X */
  readonly goal: Exact;
  /** The top of an Average's scale; 1 for a Share. */
  readonly top: Exact;
}

/** The sums of rule 7.2: both measures are a sum of amounts over a sum of weights. */
export interface Sums {
  readonly rows: number;
  readonly amount: Exact;
  readonly weight: bigint;
  /** p; null while there is nothing to divide by. */
  readonly ratio: Exact | null;
  /** Rule 7.4. */
  readonly provisional: boolean;
}
