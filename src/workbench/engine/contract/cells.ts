import type { Area, Cell, SheetId } from "./areas";

/** What a cell shows as its value: "" when empty, an error as its text ("#N/A"). Dates are serials. */
export type CellValue = string | number | boolean;

/** What may be written into a cell: null leaves it as it is. */
export type CellInput = CellValue | null;

/** Row by row; all rows equally long. */
export type Matrix<T> = readonly (readonly T[])[];

/** One value for every cell, or a matrix of the area's own shape. */
export type Fill<T> = T | Matrix<T>;

export type CellValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** The errors of cells, with #SPILL! and the like that only formulas give. */
export const CELL_ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#CONNECT!",
] as const;

export type CellErrorCode = (typeof CELL_ERRORS)[number];

export type ClearWhat = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks";
export type CopyWhat = "All" | "Formulas" | "Values" | "Formats";

export interface CopyOptions {
  readonly what: CopyWhat;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/**
 * Default continues formulas and series and takes looks along; Values leaves looks out; Series counts
 * on from a single number; Copy repeats the cells as they are; Formats takes their looks alone.
 */
export type FillHow = "Default" | "Copy" | "Series" | "Values" | "Formats";

/**
 * Reads and writes as Excel's API does: no validation, no undo entry. A matrix of another shape
 * than the area, and any write that meets a locked cell of a protected sheet, changes nothing
 * and throws (InvalidArgument, AccessDenied).
 */
export interface Cells {
  values(area: Area): CellValue[][];
  /** The formula as it was typed, beginning with "="; a constant's value where there is none. */
  formulas(area: Area): CellValue[][];
  /** The same in R1C1 notation, seen from each cell. */
  formulasR1C1(area: Area): CellValue[][];
  numberFormats(area: Area): string[][];
  /** As the cell shows it, never "####". */
  text(area: Area): string[][];
  valueTypes(area: Area): CellValueType[][];

  /**
   * As typed: text beginning with "=" is a formula, "'" forces text, a number, date, percentage or
   * TRUE in text becomes one unless the cell's format is "@"; "" clears the cell.
   */
  setValues(area: Area, input: Fill<CellInput>): void;
  /** As setValues: Excel treats both alike. */
  setFormulas(area: Area, input: Fill<CellInput>): void;
  /** As setFormulas, in R1C1 notation, seen from each cell. */
  setFormulasR1C1(area: Area, input: Fill<CellInput>): void;
  /** @throws EngineError InvalidArgument for a format that cannot be read. */
  setNumberFormats(area: Area, formats: Fill<string | null>): void;

  clear(area: Area, what: ClearWhat): void;
  /** Makes room by shifting cells; whole rows or columns when the area is whole. Gives the new area. */
  insert(area: Area, shift: "Down" | "Right"): Area;
  remove(area: Area, shift: "Up" | "Left"): void;
  /** Relative references move along; a smaller source is repeated over the target as by Excel. */
  copy(from: Area, to: Area, options: CopyOptions): void;
  /**
   * Continues cells as by dragging their corner. The target holds the source and goes beyond it in one
   * direction. @throws EngineError InvalidArgument for another target.
   */
  fill(from: Area, target: Area, how: FillHow): void;

  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;
  merged(area: Area): readonly Area[];

  /** The whole spill of the formula in this cell; null unless it spills. */
  spillOf(anchor: Cell): Area | null;
  /** The cell whose formula spills into this one; null for others. The anchor is its own parent. */
  spillParent(cell: Cell): Cell | null;
  /** True or false when the same for all cells, else null. */
  hasSpill(area: Area): boolean | null;
  /** What Excel's error card says of this cell, e.g. the message of a custom function. */
  errorMessage(cell: Cell): string | null;
}

export interface Note {
  readonly cell: Cell;
  readonly text: string;
  readonly author: string;
}

/** Notes in the old sense: one text a cell, shown on hovering. */
export interface Notes {
  list(sheet: SheetId): readonly Note[];
  get(cell: Cell): Note | null;
  /** @throws EngineError ItemAlreadyExists */
  add(cell: Cell, text: string, author?: string): Note;
  /** @throws EngineError ItemNotFound */
  set(cell: Cell, text: string): void;
  /** @throws EngineError ItemNotFound */
  remove(cell: Cell): void;
}
