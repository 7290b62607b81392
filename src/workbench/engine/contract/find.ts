import type { Area, Cell } from "./areas";

export interface FindQuery {
  /** "*" stands for any text, "?" for any letter; "~" takes the next one as it stands. */
  readonly text: string;
  /** What a cell shows, or what was typed into it: its formula, or its constant as one would type it. */
  readonly lookIn: "Values" | "Formulas";
  readonly matchCase: boolean;
  readonly wholeCell: boolean;
}

export interface Replacements {
  /** How many cells hold something else now. */
  readonly replaced: number;
  /** The cells that were left as they are though the text is in them, and why. */
  readonly refused: readonly { readonly cell: Cell; readonly reason: string }[];
}

export interface Find {
  /** Area after area, row by row. Rows and columns out of sight are passed over. */
  cells(query: FindQuery, areas: readonly Area[]): Cell[];
  /**
   * Types the contents of the cells anew with `by` wherever the text stands in what was typed, as the
   * person at the grid would: protection and validation may refuse it. Cells without it stay.
   */
  replace(query: FindQuery, by: string, cells: readonly Cell[]): Replacements;
}
