import type { FormulaWriter } from "./formulas";
import type { StringTable } from "./strings";
import type { StyleTable } from "./styles";

/** What all sheets of a book are written with. */
export interface SaveContext {
  readonly formulas: FormulaWriter;
  readonly strings: StringTable;
  readonly styles: StyleTable;
}
