/** What a function spills: rows of cells. "" where a figure does not exist: null would show as 0. */
export type Grid = (string | number)[][];
