import type { Grid, SerialDate, Standing } from "../kpi";

/** The board of a book at its as-of date, with nothing left to be calculated. */
export interface FrozenBoard {
  readonly plan: string;
  readonly term: { readonly start: SerialDate; readonly end: SerialDate } | null;
  readonly asOf: SerialDate;
  /** Every KPI, in the order of the plan. */
  readonly standings: readonly Standing[];
  /** As KPISUMMARY spills it. */
  readonly summary: Grid;
  /** As KPIMATRIX spills it. */
  readonly matrix: Grid;
  /** Whether rows of the fictional example are among what it adds up. */
  readonly example: boolean;
}
