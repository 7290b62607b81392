/**
 * Where a reader says what it rejects or ignores, and in which row of its table: 1 is the first below
 * the header (rule 1.6). null where nobody asks; called as `report?.(...)`, so that no sentence is
 * written for nobody.
 */
export type Report = ((row: number, problem: string) => void) | null;
