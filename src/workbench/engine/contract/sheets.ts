import type { Area, SheetId } from "./areas";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  readonly id: SheetId;
  readonly name: string;
  /** Among all sheets, hidden ones included, from zero. */
  readonly position: number;
  readonly visibility: SheetVisibility;
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  readonly standardHeight: number;
  readonly standardWidth: number;
}

/** What setting may change; a name is checked as by Excel (31 characters, none of \ / ? * [ ] :). */
export type SheetPatch = Partial<
  Pick<
    Sheet,
    | "name"
    | "position"
    | "visibility"
    | "tabColor"
    | "showGridlines"
    | "showHeadings"
    | "standardHeight"
    | "standardWidth"
  >
>;

export type SheetProperty = readonly [key: string, value: string];

export interface Sheets {
  /** In the order of the tabs. */
  list(): readonly Sheet[];
  /** By id, or by name whatever its case. */
  find(key: string): Sheet | null;
  /** @throws EngineError ItemNotFound */
  get(id: SheetId): Sheet;
  active(): SheetId;
  /**
   * Goes last and is not activated. Without a name: Sheet1, Sheet2 …
   * @throws EngineError ItemAlreadyExists, InvalidArgument
   */
  add(name?: string): SheetId;
  /** A copy with cells, formats, tables (renamed), validation, conditional formats; "Name (2)". */
  copy(id: SheetId, position: number): SheetId;
  /** @throws EngineError InvalidOperation for the last visible and for a VeryHidden sheet. */
  remove(id: SheetId): void;
  set(id: SheetId, patch: SheetPatch): void;
  /** @throws EngineError InvalidOperation for a hidden sheet. */
  activate(id: SheetId): void;
  /** What add-ins keep with the sheet, as pairs of key and value; copies of the sheet have it too. */
  properties(id: SheetId): readonly SheetProperty[];
  setProperties(id: SheetId, properties: readonly SheetProperty[]): void;
  /** The cells that hold something; null on a blank sheet. Formatting counts unless valuesOnly. */
  usedArea(id: SheetId, valuesOnly: boolean): Area | null;
}

/** How many rows at the top and columns at the left stay in view. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export interface Panes {
  frozen(sheet: SheetId): FrozenPanes | null;
  /** {rows: 0, columns: 0} unfreezes. */
  freeze(sheet: SheetId, panes: FrozenPanes): void;
}

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

export interface Protection {
  /** Null while the sheet is not protected. */
  options(sheet: SheetId): ProtectionOptions | null;
  hasPassword(sheet: SheetId): boolean;
  /** @throws EngineError InvalidOperation when protected already. */
  protect(sheet: SheetId, options: Partial<ProtectionOptions>, password?: string): void;
  /** @throws EngineError AccessDenied for a wrong password. */
  unprotect(sheet: SheetId, password?: string): void;
  /** Whether sheets may be added, deleted, renamed, moved, hidden and shown: not while true. */
  structureProtected(): boolean;
  /** @throws EngineError InvalidOperation when protected already. */
  protectStructure(password?: string): void;
  /** @throws EngineError AccessDenied for a wrong password. */
  unprotectStructure(password?: string): void;
}

export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** Lengths in points. Kept with the book and for .xlsx; nothing is printed from here. */
export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string;
  readonly scale: number | null;
  readonly fitToPagesWide: number | null;
  readonly fitToPagesTall: number | null;
  readonly printArea: Area | null;
  readonly titleRows: { readonly first: number; readonly count: number } | null;
  readonly titleColumns: { readonly first: number; readonly count: number } | null;
  readonly margins: Readonly<
    Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>
  >;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly printOrder: "DownThenOver" | "OverThenDown";
  readonly headerFooter: HeaderFooter;
}

export interface PageLayouts {
  get(sheet: SheetId): PageLayout;
  set(sheet: SheetId, patch: Partial<PageLayout>): void;
}
