import type { Area, SheetId } from "./areas";
import type { CellInput, Matrix } from "./cells";

declare const brand: unique symbol;

/** Survives renaming. */
export type TableId = string & { readonly [brand]: "TableId" };

export interface TableLook {
  /** "TableStyleMedium2" and the like; "" for none. */
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

export interface Table extends TableLook {
  readonly id: TableId;
  readonly name: string;
  /** Header, body and totals. */
  readonly area: Area;
}

export interface TableColumn {
  /** Unique within its table; survives renaming and moving. */
  readonly id: number;
  readonly name: string;
  readonly index: number;
  /** The formula that new rows receive; null for a plain column. */
  readonly calculatedFormula: string | null;
}

export type TablePart = "All" | "Headers" | "Data" | "Totals";

/**
 * A table keeps at least one body row, whose cells may be blank. Header cells hold the columns'
 * names: unique text; whatever else is written there is made so, as Excel does.
 */
export interface Tables {
  list(sheet?: SheetId): readonly Table[];
  /** By id, or by name whatever its case. */
  find(key: string): Table | null;
  /** @throws EngineError ItemNotFound */
  get(id: TableId): Table;
  /** Those that share a cell with the area. */
  touching(area: Area): readonly Table[];

  /**
   * Without headers a row of Column1, Column2 … is inserted above the data.
   * @throws EngineError InvalidArgument when it overlaps another table.
   */
  add(area: Area, hasHeaders: boolean): TableId;
  /** @throws EngineError InvalidArgument, ItemAlreadyExists */
  rename(id: TableId, name: string): void;
  setLook(id: TableId, patch: Partial<TableLook>): void;
  /** @throws EngineError InvalidArgument unless it overlaps the old area and keeps the header row. */
  resize(id: TableId, area: Area): void;
  /** The cells stay, with their looks. Formulas that named the table name plain cells afterwards. */
  convertToRange(id: TableId): Area;
  /** The cells go too. */
  remove(id: TableId): void;

  /** Null for a part that the table does not show. */
  part(id: TableId, part: TablePart): Area | null;

  columns(id: TableId): readonly TableColumn[];
  columnPart(id: TableId, column: number, part: TablePart): Area | null;
  /** Null index: at the right end. Values: one a row, header first, as Excel's columns.add takes them. */
  addColumn(
    id: TableId,
    index: number | null,
    values: Matrix<CellInput> | CellInput,
    name?: string,
  ): TableColumn;
  renameColumn(id: TableId, column: number, name: string): void;
  removeColumn(id: TableId, column: number): void;
  /** Writes the formula into every body row and gives it to new ones; null makes the column plain. */
  setCalculatedFormula(id: TableId, column: number, formula: string | null): void;

  rowCount(id: TableId): number;
  /** Null index: below the last row. Cells below the table shift down. Gives the first new row's index. */
  addRows(id: TableId, index: number | null, rows: Matrix<CellInput>): number;
  removeRows(id: TableId, index: number, count: number): void;
}
