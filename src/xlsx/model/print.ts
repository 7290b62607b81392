import type { Range } from "./addresses";

/** In inches, as Excel keeps them. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** Excel's codes: "&L" "&C" "&R" begin the parts, "&P of &N" the pages, "&A" the sheet's name. */
export interface HeaderFooter {
  readonly header: string;
  readonly footer: string;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Windows' number of the paper: 9 is A4, 1 Letter; null is the printer's own. */
  readonly paperSize: number | null;
  /** In per cent, 10 to 400; without effect where `fit` is given. */
  readonly scale: number;
  /** Pages wide and tall; 0 is as many as it takes. */
  readonly fit: { readonly wide: number; readonly tall: number } | null;
  /** Empty: everything. */
  readonly area: readonly Range[];
  /** Repeated on every page. */
  readonly titleRows: Span | null;
  readonly titleColumns: Span | null;
  readonly margins: Margins;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly gridlines: boolean;
  readonly headings: boolean;
  readonly blackAndWhite: boolean;
  readonly draft: boolean;
  readonly order: "downThenOver" | "overThenDown";
  readonly firstPageNumber: number | null;
  readonly pages: HeaderFooter;
  /** null: as the other pages. */
  readonly firstPage: HeaderFooter | null;
  readonly evenPages: HeaderFooter | null;
  /** A page ends before these rows and columns. */
  readonly rowBreaks: readonly number[];
  readonly columnBreaks: readonly number[];
}
