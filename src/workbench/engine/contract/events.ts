import type { Area, Cell, SheetId } from "./areas";
import type { CellValue, CellValueType } from "./cells";
import type { TableId } from "./tables";

/** Who changed it: the person at the grid, a caller of this interface, or another person's Excel. */
export type Origin = "user" | "api" | "remote";

export type ChangeKind =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

export type ShiftDirection =
  "None" | "ShiftCellDown" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellLeft";

/** Contents changed by someone; recalculation and formatting are no change. */
export interface CellsChanged {
  readonly area: Area;
  readonly kind: ChangeKind;
  readonly shift: ShiftDirection;
  readonly origin: Origin;
  /** For edits of one cell. */
  readonly details: {
    readonly valueBefore: CellValue;
    readonly valueAfter: CellValue;
    readonly valueTypeBefore: CellValueType;
    readonly valueTypeAfter: CellValueType;
  } | null;
  /** The tables it touches, each with what of the area lies within. */
  readonly tables: readonly { readonly id: TableId; readonly area: Area }[];
}

export interface EngineEvents {
  cellsChanged: CellsChanged;
  sheetAdded: { readonly sheet: SheetId; readonly origin: Origin };
  sheetDeleted: { readonly sheet: SheetId; readonly name: string; readonly origin: Origin };
  sheetRenamed: {
    readonly sheet: SheetId;
    readonly before: string;
    readonly after: string;
    readonly origin: Origin;
  };
  sheetMoved: {
    readonly sheet: SheetId;
    readonly before: number;
    readonly after: number;
    readonly origin: Origin;
  };
  sheetVisibilityChanged: { readonly sheet: SheetId; readonly origin: Origin };
  sheetActivated: { readonly sheet: SheetId };
  sheetDeactivated: { readonly sheet: SheetId };
  selectionChanged: { readonly areas: readonly Area[]; readonly activeCell: Cell };
  /** Rows or columns changed places; areas: those that did. */
  sorted: {
    readonly areas: readonly Area[];
    readonly orientation: "Rows" | "Columns";
    readonly origin: Origin;
  };
  rowsHiddenChanged: { readonly area: Area; readonly hidden: boolean; readonly origin: Origin };
  protectionChanged: {
    readonly sheet: SheetId;
    readonly protected: boolean;
    readonly origin: Origin;
  };
  tableAdded: { readonly table: TableId; readonly sheet: SheetId; readonly origin: Origin };
  tableDeleted: {
    readonly table: TableId;
    readonly sheet: SheetId;
    readonly name: string;
    readonly origin: Origin;
  };
  /** Renamed, resized, restyled. */
  tableChanged: { readonly table: TableId; readonly origin: Origin };
  /** A sheet has finished calculating; areas: what was calculated. */
  calculated: { readonly sheet: SheetId; readonly areas: readonly Area[] };
  formatsChanged: { readonly area: Area; readonly origin: Origin };
  editingStarted: { readonly cell: Cell };
  editingEnded: { readonly cell: Cell };
  /** Something to tell the person at the grid: an entry refused, a cell protected. */
  notice: {
    readonly severity: "error" | "warning" | "info";
    readonly title: string;
    readonly message: string;
  };
  /** Asks the person at the grid; nothing happens until it is answered, by no if by nobody. */
  question: {
    readonly title: string;
    readonly message: string;
    readonly yes: string;
    readonly no: string;
    readonly answer: (yes: boolean) => void;
  };
  /** Anything that `save` would keep has changed. */
  bookChanged: Record<string, never>;
}

export interface Events {
  /** Handlers run at once, in the order they were added; gives the way to stop. */
  on<K extends keyof EngineEvents>(event: K, handler: (event: EngineEvents[K]) => void): () => void;
}
