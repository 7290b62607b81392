import type { Area } from "./areas";

/** What formulas read, and who reads cells. Adjacent cells of one row or column come as one area. */
export interface Traces {
  /** The cells that formulas in the area name; `all`: also those that lead there through others. */
  precedents(area: Area, all: boolean): readonly Area[];
  /** The cells whose formulas name the area; `all`: also those that read it through others. */
  dependents(area: Area, all: boolean): readonly Area[];
}
