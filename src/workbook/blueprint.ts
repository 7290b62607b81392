/**
 * The blueprint: everything that scaffolding puts into a book, as plain data.
 *
 * Addresses are A1 notation within their sheet, without dollar signs ("A1:E694"). Formulas are in
 * English with commas. Widths are in characters of the default font, as Excel shows them; heights
 * and font sizes are in points. Dates are serial day numbers of the 1900 system.
 */

export const SHEET_KEYS = [
  "scoreboard",
  "actions",
  "kpis",
  "members",
  "memberRows",
  "activities",
  "readMe",
  "lists",
] as const;
export type SheetKey = (typeof SHEET_KEYS)[number];

export const TABLE_KEYS = ["actions", "kpis", "members", "memberRows", "activities"] as const;
export type TableKey = (typeof TABLE_KEYS)[number];

export const NAME_KEYS = [
  "asOf",
  "termStart",
  "termEnd",
  "plan",
  "memberLog",
  "activityLog",
  "roster",
] as const;
export type NameKey = (typeof NAME_KEYS)[number];

/**
 * What our sheets, tables and names are called in this book. Another name than the usual one is
 * needed where something foreign bears it already.
 */
export interface Naming {
  readonly sheets: Readonly<Record<SheetKey, string>>;
  readonly tables: Readonly<Record<TableKey, string>>;
  readonly names: Readonly<Record<NameKey, string>>;
}

export interface Blueprint {
  readonly identity: BookIdentity;
  /** In the order of their tabs. */
  readonly sheets: readonly SheetBlueprint[];
  readonly names: readonly NameBlueprint[];
}

/** Which plan a book holds; kept in a custom XML part so that returned books can be matched. */
export interface BookIdentity {
  readonly plan: string;
  readonly termStart: number;
  readonly termEnd: number;
  /** 16 hexadecimal digits; see plan/hash. */
  readonly contentHash: string;
  /** Of the blueprint, not of the plan: raised when scaffolding writes something else than before. */
  readonly version: number;
}

export interface NameBlueprint {
  readonly key: NameKey;
  readonly name: string;
  /** As a name's formula reads: "=Kpis[[#All],[KPI]:[Note]]", "=Scoreboard!$C$2". */
  readonly formula: string;
  readonly comment: string;
}

export interface SheetBlueprint {
  readonly key: SheetKey;
  readonly name: string;
  readonly visible: boolean;
  /** "#RRGGBB". */
  readonly tabColor: string;
  /** Of columns A, B, C … in characters. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly RowHeight[];
  /** A sheet of a table holds nothing else; its table starts at A1. */
  readonly table: TableBlueprint | null;
  readonly blocks: readonly CellBlock[];
  /** Plain formulas, the book's own. */
  readonly formulas: readonly FormulaCell[];
  /** Our functions' results. */
  readonly spills: readonly SpillBlueprint[];
  readonly numberFormats: readonly NumberFormatRange[];
  readonly styles: readonly StyledRange[];
  readonly validations: readonly ValidatedRange[];
  readonly conditionalFormats: readonly ConditionalFormatBlueprint[];
  /** How many rows at the top stay in view; 0 for none. */
  readonly frozenRows: number;
  readonly showGridlines: boolean;
  readonly print: PrintBlueprint;
}

/**
 * A constant to be written. A string is always text, also when it begins with = + - @ or reads like
 * a number: an edge that writes through `values` must prefix an apostrophe where Excel would take
 * it for something else. null is an empty cell.
 */
export type Cell = null | number | string;

/** One formula with one result; it may refer to tables and names. */
export interface FormulaCell {
  readonly cell: string;
  readonly formula: string;
}

export interface TableBlueprint {
  readonly key: TableKey;
  readonly name: string;
  /** Headers and rows together. */
  readonly address: string;
  readonly style: string;
  readonly bandedRows: boolean;
  readonly columns: readonly ColumnBlueprint[];
  /** Below the headers; each as long as `columns`. What a new book starts with: never compared. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A sheet as it is written: what it is to the scaffold does not matter then. */
export type DrawnSheet = Omit<SheetBlueprint, "key" | "table"> & {
  readonly table: DrawnTable | null;
};
export type DrawnTable = Omit<TableBlueprint, "key">;

/** A column of a table. What it says of cells holds for the cells below the header. */
export interface ColumnBlueprint {
  readonly header: string;
  /** What belongs here, for whoever selects the header. */
  readonly note: ValidationMessage;
  readonly width: number;
  /** "@" for text, so that the code 10 stays the text "10". */
  readonly numberFormat: string;
  readonly wrap: boolean;
  readonly align: HorizontalAlignment;
  readonly validation: Validation;
}

/** A rectangle of constants outside tables, written in one go. */
export interface CellBlock {
  readonly address: string;
  readonly cells: readonly (readonly Cell[])[];
  /** What is the user's is written only into a new sheet; what is the book's is repaired. */
  readonly owner: "book" | "user";
}

/** One formula whose result spills over `room`, which has to stay empty. */
export interface SpillBlueprint extends FormulaCell {
  readonly room: string;
}

export interface NumberFormatRange {
  readonly address: string;
  readonly format: string;
}

export interface RowHeight {
  /** "19:62". */
  readonly rows: string;
  readonly height: number;
}

export type HorizontalAlignment = "Left" | "Center" | "Right";

export interface StyledRange {
  readonly address: string;
  readonly style: CellStyle;
}

/** What is absent is left as it is. Colours are "#RRGGBB". */
export interface CellStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: HorizontalAlignment;
  readonly verticalAlign?: "Top" | "Center" | "Bottom";
  /** A thin line around every cell, in this colour. */
  readonly border?: string;
}

export interface ValidatedRange {
  readonly address: string;
  readonly validation: Validation;
}

export interface Validation {
  readonly rule: ValidationRule;
  readonly prompt: ValidationMessage;
  readonly alert: ValidationMessage & { readonly style: AlertStyle };
}

/** At most 32 characters of title and 255 of message: what Excel takes. */
export interface ValidationMessage {
  readonly title: string;
  readonly message: string;
}

/** Stop refuses; Warning and Information let the user insist. */
export type AlertStyle = "Stop" | "Warning" | "Information";

/** An operand that is text is a formula beginning with "="; relative to the range's first cell. */
export type ValidationRule =
  | { readonly kind: "list"; readonly source: string }
  | ({ readonly kind: "wholeNumber" | "decimal" | "date" | "textLength" } & Bounds)
  | { readonly kind: "custom"; readonly formula: string };

export type Bounds =
  | { readonly operator: "Between"; readonly formula1: Operand; readonly formula2: Operand }
  | { readonly operator: UnaryOperator; readonly formula1: Operand };
export type Operand = number | string;
type UnaryOperator =
  "EqualTo" | "GreaterThan" | "GreaterThanOrEqualTo" | "LessThan" | "LessThanOrEqualTo";

export interface ConditionalFormatBlueprint {
  readonly address: string;
  readonly rule: ConditionalRule;
  readonly format: ConditionalStyle;
}

export type ConditionalRule =
  /** `operand` is a formula: '="Off track"', "=0". */
  | { readonly kind: "cellValue"; readonly operator: UnaryOperator; readonly operand: string }
  | { readonly kind: "containsText"; readonly text: string }
  /** Relative to the range's first cell. */
  | { readonly kind: "formula"; readonly formula: string };

interface ConditionalStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly numberFormat?: string;
}

export type PrintMargins = Readonly<
  Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>
>;

export interface PrintBlueprint {
  readonly orientation: "Landscape";
  readonly paper: "A4";
  readonly pagesWide: 1;
  /** In inches. */
  readonly margins: PrintMargins;
  /** Repeated on every page: "$1:$1"; null where nothing is. */
  readonly titleRows: string | null;
  readonly centerFooter: string;
}
