import type { Refusal } from "./refusal";
import { spillsTooMuch } from "./wording/refusals";

/** What a function spills: rows of cells. "" where a figure does not exist: null would show as 0. */
export type Grid = (string | number)[][];

/**
 * Rule 10: the most that a function spills. A million cells are far beyond any plan, and what a browser
 * still bears; more columns no sheet has. A list or a history, one line a Member or a quarter, is short
 * by nature and asks for no limit.
 */
const MOST_CELLS = 1_000_000;
const MOST_COLUMNS = 16_384;

/** Why a function does not spill so many rows, header included, of so many columns; null where it does. */
export function tooMuch(rows: number, columns: number): Refusal | null {
  const fits = rows * columns <= MOST_CELLS && columns <= MOST_COLUMNS;
  return fits ? null : spillsTooMuch(rows, columns);
}
