import type { DefinedName } from "./names";
import type { Sheet } from "./sheets";
import type { CellStyle } from "./styles";

/** "" and null are absent: nothing is written that is not given, no author and no date. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  readonly lastAuthor: string;
  readonly revision: number | null;
  /** ISO 8601 to the second, in UTC: "2019-03-31T12:00:00Z". */
  readonly created: string | null;
  readonly modified: string | null;
}

export interface CustomProperty {
  readonly name: string;
  readonly value: string | number | boolean | { readonly date: string };
}

export interface XmlPart {
  /**
   * Excel's id for it, "{8 4 4 4 12 hexadecimal digits}"; null lets Excel
   * choose, and LibreOffice drops the part. */
  readonly id: string | null;
  readonly xml: string;
}

/** A book as plain data; see the file beside for each part. */
export interface Workbook {
  /** In the order of their tabs. */
  readonly sheets: readonly Sheet[];
  /** Index of the sheet on top, a visible one. */
  readonly activeSheet: number;
  /** Known in the whole book. */
  readonly names: readonly DefinedName[];
  /** Of cells that have none of their own; its font sets the width of a character. */
  readonly defaultStyle: CellStyle;
  readonly calculation: "automatic" | "automaticExceptTables" | "manual";
  readonly properties: DocumentProperties;
  readonly customProperties: readonly CustomProperty[];
  readonly xmlParts: readonly XmlPart[];
}
