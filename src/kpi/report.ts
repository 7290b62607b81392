/** A row that is rejected, ignored or in conflict (rule 1.6). */
export interface Problem {
  readonly table: string;
  /** 1 is the first row below the header. */
  readonly row: number;
  readonly problem: string;
}

/**
 * Where readers say what they reject and ignore; null where nobody asks. Called as `report?.(...)`, so
 * that no sentence is written for nobody.
 */
export type Report = ((row: number, problem: string) => void) | null;
