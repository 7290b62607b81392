import type { CellAddress, Range } from "./addresses";
import type { ColumnSpan, Row } from "./cells";
import type { ConditionalFormat } from "./conditional-formats";
import type { DefinedName } from "./names";
import type { PrintSetup } from "./print";
import type { Protection } from "./protection";
import type { Color } from "./styles";
import type { Table } from "./tables";
import type { Validation } from "./validations";

export interface SheetView {
  /** How many rows at the top and columns at the left stay in view. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly rightToLeft: boolean;
  /** In per cent, 10 to 400. */
  readonly zoom: number;
  readonly activeCell: CellAddress;
  /** Holds the active cell. */
  readonly selection: readonly Range[];
}

export interface Hyperlink {
  readonly area: Range;
  /** Out of the book, or to a place in it ("Lists!A1"). Never followed here. */
  readonly target:
    | { readonly kind: "url"; readonly url: string }
    | { readonly kind: "place"; readonly location: string };
  readonly tooltip: string;
}

/** A note in the old sense: one text a cell, shown on hovering. */
export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** "" for nobody. */
  readonly author: string;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly tabColor: Color | null;
  /** By ascending index. */
  readonly rows: readonly Row[];
  /** From left to right, without overlaps. */
  readonly columns: readonly ColumnSpan[];
  /** In points and characters; null is Excel's own default. */
  readonly defaultRowHeight: number | null;
  readonly defaultColumnWidth: number | null;
  readonly merges: readonly Range[];
  readonly tables: readonly Table[];
  /** Known on this sheet only. */
  readonly names: readonly DefinedName[];
  /** Filter buttons outside tables. */
  readonly autoFilter: Range | null;
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly hyperlinks: readonly Hyperlink[];
  readonly notes: readonly Note[];
  readonly protection: Protection | null;
  readonly view: SheetView;
  readonly print: PrintSetup;
}
