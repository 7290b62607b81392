/**
 * What the spreadsheet offers to whoever drives it: everything in spreadsheet terms, nothing of
 * office.js. All reads and writes are synchronous on the model; only calculation takes time.
 * Whatever cannot be done throws EngineError and changes nothing.
 */
import type { Area, Areas, Cell } from "./contract/areas";
import type { Calculation } from "./contract/calculation";
import type { Cells, Notes } from "./contract/cells";
import type { ConditionalFormats } from "./contract/conditional-formats";
import type { BookStore } from "./contract/document";
import type { Events, Origin } from "./contract/events";
import type { Filters, Sorting } from "./contract/filters";
import type { Find } from "./contract/find";
import type { Formats } from "./contract/formats";
import type { Functions } from "./contract/functions";
import type { Names } from "./contract/names";
import type { PageLayouts, Panes, Protection, Sheets } from "./contract/sheets";
import type { Stored } from "./contract/stored";
import type { CellStyles } from "./contract/styles";
import type { Tables } from "./contract/tables";
import type { Traces } from "./contract/traces";
import type { Validation } from "./contract/validation";

export type * from "./contract/areas";
export type * from "./contract/calculation";
export { CELL_ERRORS } from "./contract/cells";
export type * from "./contract/cells";
export type * from "./contract/conditional-formats";
export type * from "./contract/document";
export { EngineError } from "./contract/errors";
export type { EngineErrorCode } from "./contract/errors";
export type * from "./contract/events";
export type * from "./contract/filters";
export type * from "./contract/find";
export type * from "./contract/formats";
export type * from "./contract/functions";
export type * from "./contract/names";
export type * from "./contract/sheets";
export type * from "./contract/stored";
export type * from "./contract/styles";
export type * from "./contract/tables";
export type * from "./contract/traces";
export type * from "./contract/validation";

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export interface Selection {
  /** On the active sheet; the area last selected comes last. */
  areas(): readonly Area[];
  activeCell(): Cell;
  /** Activates the sheet and scrolls there. */
  select(areas: readonly Area[]): void;
}

export interface Undo {
  canUndo(): boolean;
  canRedo(): boolean;
  /** Takes back the user's own last edit; writes through this interface empty the stack. */
  undo(): void;
  redo(): void;
}

/** The whole book as plain JSON. */
export interface BookSnapshot {
  readonly version: 1;
  readonly [part: string]: unknown;
}

export interface Engine {
  readonly areas: Areas;
  readonly sheets: Sheets;
  readonly panes: Panes;
  readonly protection: Protection;
  readonly pageLayouts: PageLayouts;
  readonly cells: Cells;
  readonly notes: Notes;
  readonly formats: Formats;
  readonly styles: CellStyles;
  readonly tables: Tables;
  readonly names: Names;
  readonly traces: Traces;
  readonly validation: Validation;
  readonly conditionalFormats: ConditionalFormats;
  readonly filters: Filters;
  readonly sorting: Sorting;
  readonly find: Find;
  readonly functions: Functions;
  readonly calculation: Calculation;
  readonly selection: Selection;
  readonly undo: Undo;
  readonly store: BookStore;
  readonly stored: Stored;
  readonly events: Events;

  /**
   * Runs several calls as one: the grid is painted and calculation starts when the outermost batch
   * ends, also by an exception. Nothing is rolled back.
   */
  batch<T>(work: () => T): T;
  /** Marks what `work` changes as made by someone else than "api". */
  as<T>(origin: Origin, work: () => T): T;

  /** The person is typing into a cell: Excel refuses API calls meanwhile. */
  isEditing(): boolean;
  setTheme(theme: "light" | "dark"): void;
  focus(): void;

  save(): BookSnapshot;
  /** Replaces the book; definitions of functions stay. @throws EngineError InvalidArgument */
  load(snapshot: BookSnapshot): void;
  /** Replaces the book by an empty one with the sheet Sheet1. */
  clear(): void;
  dispose(): void;
}
