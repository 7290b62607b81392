export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

export interface Calculation {
  mode(): CalculationMode;
  /** Not kept with the book. */
  setMode(mode: CalculationMode): void;
  /** Recalculate: what changed; Full and FullRebuild: every formula. Also in manual mode. */
  calculate(type: "Recalculate" | "Full" | "FullRebuild"): void;
  /** "Pending" in manual mode after a change. */
  state(): "Done" | "Calculating" | "Pending";
  /**
   * Resolves when no formula and no custom function is waiting; at once when nothing is.
   * In manual mode what was not asked for does not count.
   */
  whenCalculated(): Promise<void>;
}
