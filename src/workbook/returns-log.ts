import { addressOf } from "./address";
import type { Cell, DrawnSheet } from "./blueprint";
import { TAB_COLORS } from "./palette";
import { printedWith } from "./print";
import { columnsOf, DATE, FIGURE, prose, TEXT } from "./tables/column";
import { anyDay, wholeFrom } from "./validation";

/** The log of Member books: one row a book, written when it is issued, completed when it is merged. */
export const RETURNS_COLUMNS = [
  "Member",
  "Issued",
  "Received",
  "File",
  "New",
  "Changed",
  "Confirmed",
  "Conflicts",
  "Rejected",
  "Merged on",
] as const;
export type ReturnsColumn = (typeof RETURNS_COLUMNS)[number];

/** What its sheet and table are called, unless something foreign bears the name. */
export const RETURNS_NAME = "Returns";

const date = (help: string) => ({
  width: 13,
  format: DATE,
  help,
  rule: anyDay,
  refusal: "Enter a date, such as 15 Jan 2019.",
});
const count = (help: string) => ({
  width: 10,
  format: FIGURE,
  help,
  rule: wholeFrom(0),
  refusal: "Enter a whole number, 0 or more.",
});

const COLUMNS = columnsOf(RETURNS_COLUMNS, {
  Member: { ...prose(24, "To whom the book was sent."), format: TEXT },
  Issued: date("The issue date that stands in the book."),
  Received: date("The day on which it came back; empty while it has not."),
  File: prose(44, "The name of the file that came back."),
  New: count("Statements where nothing was on record."),
  Changed: count("Statements that differ from what was on record."),
  Confirmed: count("Statements that say what was on record already."),
  Conflicts: count("Lines that had changed here as well since the book was issued."),
  Rejected: count("Lines that could not be read; the Members tab says why."),
  "Merged on": date("The day on which the statements were added to the member log."),
});

/** The sheet with its table, which holds these rows from the outset; there has to be one. */
export const returnsSheet = (
  names: { readonly sheet: string; readonly table: string },
  rows: readonly (readonly Cell[])[],
): DrawnSheet => ({
  name: names.sheet,
  visible: true,
  tabColor: TAB_COLORS.record,
  columnWidths: COLUMNS.map(({ width }) => width),
  rowHeights: [],
  table: {
    name: names.table,
    address: addressOf({ column: 0, row: 1, columns: COLUMNS.length, rows: rows.length + 1 }),
    style: "TableStyleMedium2",
    bandedRows: true,
    columns: COLUMNS,
    rows,
  },
  blocks: [],
  formulas: [],
  spills: [],
  numberFormats: [],
  styles: [],
  validations: [],
  conditionalFormats: [],
  frozenRows: 1,
  showGridlines: true,
  print: printedWith("$1:$1"),
});
