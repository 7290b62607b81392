/** Where things are. All rows and columns count from zero; sizes are at least one. */

declare const brand: unique symbol;

/** Identifies a sheet for as long as the book lives; survives renaming and moving. */
export type SheetId = string & { readonly [brand]: "SheetId" };

export interface Cell {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet. A whole row is SHEET_COLUMNS wide, a whole column SHEET_ROWS high. */
export interface Area extends Cell {
  readonly rows: number;
  readonly columns: number;
}

/**
 * An area that follows the cells it was made on, as Excel's tracked ranges do: inserts and deletes
 * move, stretch and shrink it.
 */
export interface TrackedArea {
  /** Null once every cell of it, or its sheet, was deleted. */
  current(): Area | null;
  release(): void;
}

export interface Areas {
  /**
   * Reads what Excel accepts as a reference: an address ("B2", "A1:C9", "A:C", "2:3", with or
   * without a sheet), a defined name, a table or a structured reference ("Kpis[[#All],[KPI]:[Note]]").
   * Without a sheet in the text, `sheet` is meant.
   * @throws EngineError InvalidArgument when the text names no range; ItemNotFound for an unknown sheet.
   */
  resolve(text: string, sheet: SheetId): Area;
  /** "A1:B4", whole rows and columns as "2:3" and "A:C". */
  address(area: Area): string;
  /** "Sheet1!A1:B4", the sheet's name quoted where Excel quotes it. */
  fullAddress(area: Area): string;
  track(area: Area): TrackedArea;
}
