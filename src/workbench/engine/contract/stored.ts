import type { Area, SheetId } from "./areas";
import type { CellValue, CellValueType, Matrix } from "./cells";
import type { Border, CellFormat } from "./formats";
import type { ValidationState } from "./validation";

export type BorderSide = "left" | "right" | "top" | "bottom" | "diagonalDown" | "diagonalUp";

/** All looks of a cell. Of one reading, like cells share one object. */
export interface CellLook extends CellFormat {
  readonly numberFormat: string;
  readonly borders: Readonly<Record<BorderSide, Border>>;
}

export interface StoredCell {
  readonly column: number;
  /** Of a formula: its last result. */
  readonly value: CellValue;
  /** Tells text that reads like an error from an error. */
  readonly type: CellValueType;
  /** Beginning with "=". */
  readonly formula: string | null;
  readonly look: CellLook;
}

export interface StoredRow {
  readonly row: number;
  /** By ascending column. */
  readonly cells: readonly StoredCell[];
}

/** A row or column that differs from the sheet's standard. */
export interface StoredLine {
  readonly index: number;
  /** In points; null is the standard, of a row as high as its contents need. */
  readonly size: number | null;
  readonly hidden: boolean;
  /** What its cells look like that have no look of their own; null for nothing special. */
  readonly look: CellLook | null;
}

export interface StoredLines {
  readonly rows: readonly StoredLine[];
  readonly columns: readonly StoredLine[];
}

export type SpilledArea = Omit<Area, "sheet">;

export interface StoredSpill {
  readonly area: SpilledArea;
  /** Of every cell of the area, the formula's own included. */
  readonly contents: Matrix<Pick<StoredCell, "value" | "type">>;
}

/**
 * Sheets as files hold them: sparse and exact. Nothing is parsed, checked against protection,
 * followed by tables or reported; whoever restores a book does so before anyone sees it.
 */
export interface Stored {
  /** Every cell that holds something or looks like something, spilled ones included; by row. */
  rows(sheet: SheetId): Iterable<StoredRow>;
  lines(sheet: SheetId): StoredLines;
  /** Where formulas spill, the formula at the top left. */
  spills(sheet: SheetId): readonly SpilledArea[];
  /**
   * Writes cells; results stand until the next calculation.
   * @returns the places of formulas that cannot be read here: those cells keep their value alone
   */
  restoreRows(sheet: SheetId, rows: readonly StoredRow[]): readonly StoredPlace[];
  restoreLines(sheet: SheetId, lines: StoredLines): void;
  /** Once for a sheet, after its lines and rows; those that follow their contents are fitted then. */
  restoreSpills(sheet: SheetId, spills: readonly StoredSpill[]): void;
  /** One rule for several areas; formulas are about the first cell of the first. */
  restoreValidation(areas: readonly Area[], state: Omit<ValidationState, "type">): void;
}

export interface StoredPlace {
  readonly row: number;
  readonly column: number;
}
