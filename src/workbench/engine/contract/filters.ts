import type { Area, SheetId } from "./areas";
import type { TableId } from "./tables";

/** Excel.FilterCriteria, verbatim. */
export interface FilterCriteria {
  readonly filterOn:
    | "BottomItems"
    | "BottomPercent"
    | "CellColor"
    | "Dynamic"
    | "FontColor"
    | "Values"
    | "TopItems"
    | "TopPercent"
    | "Icon"
    | "Custom";
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: "And" | "Or";
  readonly values?: readonly (string | { readonly date: string; readonly specificity: string })[];
  readonly color?: string;
  readonly dynamicCriteria?: string;
}

export interface AutoFilter {
  /** Header row included; null while there is no filter. */
  area(): Area | null;
  /** One entry a column; null where nothing is filtered. */
  criteria(): readonly (FilterCriteria | null)[];
  /** Sets up the filter, and one column's criteria if both are given. A table's area is its own. */
  apply(area: Area | null, column?: number, criteria?: FilterCriteria): void;
  reapply(): void;
  /** Without a column, all. */
  clear(column?: number): void;
  remove(): void;
}

export interface Filters {
  ofTable(id: TableId): AutoFilter;
  ofSheet(id: SheetId): AutoFilter;
  /** Rows of the area that no filter and no one else hides, as offsets from its top. */
  visibleRows(area: Area): readonly number[];
}

export interface SortField {
  /** Column (or row, see SortOptions) within the area, from zero. */
  readonly key: number;
  readonly ascending: boolean;
}

export interface SortOptions {
  readonly matchCase: boolean;
  readonly hasHeaders: boolean;
  readonly orientation: "Rows" | "Columns";
}

export interface Sorting {
  /** Numbers, then text, then FALSE and TRUE, errors, blanks always last; stable. Formulas move along. */
  sort(area: Area, fields: readonly SortField[], options: SortOptions): void;
  /** Sorts the body and remembers the fields. */
  sortTable(id: TableId, fields: readonly SortField[], matchCase: boolean): void;
  /** The fields a table was last sorted by. */
  tableFields(id: TableId): readonly SortField[];
  /** Forgets the fields; the order stays. */
  clearTable(id: TableId): void;
}
