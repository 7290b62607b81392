import { longDate } from "../kpi";
import { PRINT_MARGINS } from "../workbook";
import { DEFAULT_PRINT, newSheet, type Sheet } from "../xlsx";
import type { FrozenBoard } from "./frozen-board";
import { LOOKS } from "./looks";
import { BLANK, columnsOf, mergesOf, rowsOf, type Line } from "./rows";

const A4 = 9;

const EXAMPLE = "Fictional example: the records are invented, and so is what they add up to.";

const termText = ({ term }: FrozenBoard): string =>
  term === null ? "" : `Term ${longDate(term.start)} to ${longDate(term.end)}. `;

/** What every sheet says first: which plan, which day, and that nothing in it moves. */
const headingOf = (board: FrozenBoard): readonly Line[] => [
  { cells: [[board.plan, LOOKS.title]], height: 26 },
  { cells: [[`As of ${longDate(board.asOf)}`, LOOKS.asOf]], height: 18 },
  {
    cells: [[`${termText(board)}Values, not formulas: a copy that stays as it is.`, LOOKS.hint]],
  },
  ...(board.example ? [{ cells: [[EXAMPLE, LOOKS.warning]] as const }] : []),
  BLANK,
];

/** An ampersand begins a code in footers. */
const plain = (text: string): string => text.replaceAll("&", "&&").slice(0, 150);

const footerOf = ({ plan, asOf }: FrozenBoard): string =>
  `&L&9${plain(plan)}&C&9As of ${longDate(asOf)}. Values, not formulas&R&9&A, page &P of &N`;

export interface Page {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly lines: readonly Line[];
  /** Which of the lines is repeated on every page of print and stays in view; null for none. */
  readonly header: number | null;
  /** Which of the lines begin a page of print. */
  readonly breaks?: readonly number[];
  /** Columns at the left that stay in view. */
  readonly frozenColumns?: number;
}

/** A sheet under the heading, ready to print: A4 on its side, one page wide. */
export const pageOf = (board: FrozenBoard, page: Page): Sheet => {
  const { name, widths, lines, header, breaks = [], frozenColumns = 0 } = page;
  const heading = headingOf(board);
  const all = [...heading, ...lines];
  const headerRow = header === null ? null : heading.length + header;
  const view = newSheet(name).view;
  return newSheet(name, {
    rows: rowsOf(all, widths),
    columns: columnsOf(widths),
    merges: mergesOf(all),
    view: {
      ...view,
      gridlines: false,
      frozenRows: headerRow === null ? 0 : headerRow + 1,
      frozenColumns,
    },
    print: {
      ...DEFAULT_PRINT,
      orientation: "landscape",
      paperSize: A4,
      fit: { wide: 1, tall: 0 },
      titleRows: headerRow === null ? null : { first: headerRow, last: headerRow },
      margins: PRINT_MARGINS,
      rowBreaks: breaks.map((line) => heading.length + line),
      centerHorizontally: true,
      pages: { header: "", footer: footerOf(board) },
    },
  });
};
