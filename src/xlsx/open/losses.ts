const many = (count: number, one: string, more: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${more}`;

const counted = (one: string, more: string) => (count: number) => many(count, one, more);
const plain = (text: string) => () => text;

/** What a file may hold and the model cannot keep, in the user's words. */
const LOSSES = {
  chart: counted("chart", "charts"),
  picture: counted("picture", "pictures"),
  shape: counted("drawing or text box", "drawings or text boxes"),
  control: counted("button or form control", "buttons or form controls"),
  object: counted("embedded object", "embedded objects"),
  pivotTable: counted("pivot table (its figures stay)", "pivot tables (their figures stay)"),
  slicer: counted("slicer or timeline", "slicers or timelines"),
  sparkline: counted("group of sparklines", "groups of sparklines"),
  macros: plain("the macros"),
  macroSheet: counted("macro sheet", "macro sheets"),
  chartSheet: counted("chart sheet", "chart sheets"),
  dialogSheet: counted("dialog sheet", "dialog sheets"),
  externalLink: plain("the links to other workbooks"),
  externalFormula: counted(
    "formula that looks into another workbook or cannot be read (the figure stays)",
    "formulas that look into other workbooks or cannot be read (the figures stay)",
  ),
  externalName: counted(
    "name that points to another workbook or cannot be read",
    "names that point to other workbooks or cannot be read",
  ),
  connection: plain("the connections to data outside"),
  query: counted(
    "table that is filled by a query (its figures stay)",
    "tables that are filled by queries (their figures stay)",
  ),
  dataTable: counted(
    "what-if data table (its figures stay)",
    "what-if data tables (their figures stay)",
  ),
  dataType: counted(
    "cell with a linked data type or a picture in it",
    "cells with linked data types or pictures in them",
  ),
  comment: counted(
    "comment with replies (kept as a note)",
    "comments with replies (kept as notes)",
  ),
  richText: counted(
    "cell with several fonts in its text (the text stays)",
    "cells with several fonts in their text (the text stays)",
  ),
  phonetic: counted(
    "cell with reading aids over its text",
    "cells with reading aids over their text",
  ),
  gradient: counted("colour gradient (becomes one colour)", "colour gradients (become one colour)"),
  cellStyle: plain("the names of cell styles (their looks stay)"),
  tableStyle: counted("table style of the workbook’s own", "table styles of the workbook’s own"),
  outline: plain("the grouping of rows and columns"),
  filterCriteria: counted(
    "filter that was set (hidden rows stay hidden)",
    "filters that were set (hidden rows stay hidden)",
  ),
  split: plain("the split window"),
  pageView: plain("the view of pages (becomes the usual view)"),
  hiddenRest: plain("that rows without contents are hidden"),
  printDetails: plain(
    "how notes and errors are printed, the number of copies, or headers that keep their size",
  ),
  readOnly: plain("that the workbook opens read-only or asks for a password to be changed"),
  r1c1: plain("that columns are shown as numbers (R1C1)"),
  sorting: plain("what the rows were last sorted by (they stay as they are)"),
  letterEffects: plain("shadows and outlines of letters"),
  hiddenZeros: plain("that zeros are hidden or formulas shown"),
  table: counted("table (its cells stay)", "tables (their cells stay)"),
  merge: counted("merged area that lies over another", "merged areas that lie over others"),
  note: counted("note that cannot be read", "notes that cannot be read"),
  rule: counted(
    "conditional format of a kind not known here",
    "conditional formats of kinds not known here",
  ),
  validation: counted(
    "validation rule that cannot be read",
    "validation rules that cannot be read",
  ),
  externalRule: counted(
    "validation or conditional format whose formula cannot be kept",
    "validations or conditional formats whose formulas cannot be kept",
  ),
  hyperlink: counted("link that leads nowhere", "links that lead nowhere"),
  protectedRange: plain("the ranges with passwords of their own"),
  bookProtection: plain("the protection of the workbook’s structure"),
  scenario: plain("the scenarios"),
  customView: plain("the custom views"),
  background: plain("the background picture"),
  headerPicture: plain("the pictures in header and footer"),
  longHeader: counted(
    "header or footer of more than 255 characters",
    "headers or footers of more than 255 characters",
  ),
  ignoredErrors: plain("that some green corners are switched off"),
  printerSettings: plain("the settings of one printer"),
  iteration: plain("the setting for circular calculation"),
  displayedPrecision: plain("the setting “precision as displayed”"),
  property: counted(
    "document property of a kind not known here",
    "document properties of kinds not known here",
  ),
  signature: plain("the digital signature"),
  name: counted("name that cannot be read", "names that cannot be read"),
  addIn: plain("settings of add-ins and task panes"),
  xmlPart: counted(
    "piece of add-in data that cannot be read",
    "pieces of add-in data that cannot be read",
  ),
  other: counted("part of a kind not known here", "parts of kinds not known here"),
} as const;

export type LossKind = keyof typeof LOSSES;

/** Something that the file has and the book read from it has not. */
export interface Loss {
  readonly kind: LossKind;
  /** null: of the whole book. */
  readonly sheet: string | null;
  readonly count: number;
  /** "2 charts on “Board”". */
  readonly message: string;
}

/** Collects what is lost, each kind once a sheet. */
export class Losses {
  private readonly counts = new Map<
    string,
    { kind: LossKind; sheet: string | null; count: number }
  >();

  add(kind: LossKind, sheet: string | null = null, count = 1): void {
    const key = `${kind}\n${sheet ?? ""}`;
    const known = this.counts.get(key);
    if (known) known.count += count;
    else if (count > 0) this.counts.set(key, { kind, sheet, count });
  }

  list(): Loss[] {
    return [...this.counts.values()].map(({ kind, sheet, count }) => ({
      kind,
      sheet,
      count,
      message: LOSSES[kind](count) + (sheet === null ? "" : ` on “${sheet}”`),
    }));
  }
}
