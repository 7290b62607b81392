import type { Per } from "../vocabulary";
import type { Period, Periods } from "./periods";

/** What an Activities KPI asks of each period. */
export interface Rhythm {
  readonly per: Per;
  readonly periods: Periods;
  /** k */
  readonly goal: bigint;
}

/** The counts that section 6 decides on. */
export interface Pace {
  /** The period that contains A'. */
  readonly running: Period;
  /** n of the running period. */
  readonly count: bigint;
  /** How many periods are complete, and how many of them fell short. */
  readonly complete: number;
  readonly missed: number;
  /** The sum of min(n, k) over the complete periods. */
  readonly credited: bigint;
  /** n of each period that has any. */
  readonly counts: ReadonlyMap<number, bigint>;
}
