import type { CellValue } from "./cells";

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
   * The value of a formula that stands in no cell, of its first cell when it is an array; an error is
   * its text. References name their sheets. @throws EngineError InvalidArgument when it cannot be read.
   */
  evaluate(formula: string): CellValue;
  /**
   * Resolves when no formula and no custom function is waiting; at once when nothing is.
   * In manual mode what was not asked for does not count.
   */
  whenCalculated(): Promise<void>;
}
