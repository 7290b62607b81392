/** Rows and columns count from zero; both ends belong to a range. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet of Excel holds at most. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
