import { documentProperties, newSheet, newWorkbook, DEFAULT_PRINT } from "../../xlsx";
import type { PrintSetup, Sheet, Workbook } from "../../xlsx";
import { RETURN_SHEET } from "../format";
import { recordOfIssue } from "../issue";
import type { Issue } from "../issue";
import { stampToProperties } from "../stamp";
import type { Texts } from "../texts";
import { checksOf, wantedSince } from "./checks";
import { COLUMN_WIDTHS, columnAt, LAST_COLUMN } from "./columns";
import { BASE, LOOKS } from "./looks";
import { openingOf } from "./opening";
import { across, blank, mergesOf, rowsOf, textsIn } from "./paper";
import type { Line } from "./paper";
import { recordSheet } from "./record-sheet";
import { tableAt, tableLines, wordsOf } from "./return-table";

/**
 * The workbook for one Member: a sheet to read and fill, and a hidden one that says what was on record
 * when it was issued. It holds constants and checks alone: no formula, macro, link or author, and
 * nothing of any other Member.
 */
export function memberBook(issue: Issue, texts: Texts): Workbook {
  const above = openingOf(issue, texts);
  const below = closingOf(texts);
  const record = recordOfIssue(issue, {
    lines: new Map(issue.lines.map((line) => [line.kpi, wordsOf(line, texts)])),
    around: [...above, ...below].flatMap(textsIn),
  });
  return newWorkbook([returnSheet(issue, texts, { above, below }), recordSheet(record)], {
    defaultStyle: BASE,
    properties: documentProperties({
      title: texts.title(issue.member.name),
      subject: issue.plan.name,
    }),
    customProperties: stampToProperties(record.stamp),
  });
}

interface AroundTable {
  readonly above: readonly Line[];
  readonly below: readonly Line[];
}

function returnSheet(issue: Issue, texts: Texts, { above, below }: AroundTable): Sheet {
  const header = above.length;
  const lines = [...above, ...tableLines(issue, texts), ...below];
  const top = header + 1;
  const bottom = header + issue.lines.length;
  const first = { row: top, column: columnAt("Status") };
  return newSheet(RETURN_SHEET, {
    rows: rowsOf(lines, 0),
    columns: COLUMN_WIDTHS.map((width, at) => ({
      first: at,
      last: at,
      width,
      hidden: false,
      style: null,
    })),
    merges: mergesOf(lines, 0),
    tables: [tableAt(header, issue.lines.length)],
    validations: checksOf(issue, texts, top, bottom),
    conditionalFormats: [wantedSince(top, bottom)],
    protection: {
      allowed: ["formatColumns", "formatRows", "selectLockedCells", "selectUnlockedCells"],
      password: null,
    },
    view: {
      frozenRows: 0,
      frozenColumns: 0,
      gridlines: false,
      headings: true,
      rightToLeft: false,
      zoom: 100,
      activeCell: first,
      selection: [{ top, bottom: top, left: first.column, right: first.column }],
    },
    print: printOf(issue, texts, lines, header),
  });
}

const closingOf = ({ thanks }: Texts): readonly Line[] => [
  blank(8),
  { height: 18, pieces: [across(0, LAST_COLUMN, thanks, LOOKS.thanks)] },
];

const A4 = 9;
/**
 * In points, of all rows: so high fits on two pages at two thirds, where the letters are 6.7 points high.
 * What is higher takes as many pages as it needs, at the three quarters that its width asks for.
 */
const HIGHEST_ON_TWO_PAGES = 1_560;

const heightOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { height }) => sum + (height ?? 0), 0);

const printOf = (
  issue: Issue,
  texts: Texts,
  lines: readonly Line[],
  header: number,
): PrintSetup => ({
  ...DEFAULT_PRINT,
  orientation: "landscape",
  paperSize: A4,
  fit: { wide: 1, tall: heightOf(lines) <= HIGHEST_ON_TWO_PAGES ? 2 : 0 },
  titleRows: { first: header, last: header },
  margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.6, header: 0.2, footer: 0.3 },
  centerHorizontally: true,
  pages: { header: "", footer: footerOf(issue, texts) },
});

/** An ampersand begins a code of Excel's, so one that is meant is doubled. */
const footerOf = ({ issued, member }: Issue, texts: Texts): string =>
  `&L${texts.footer(member.name, texts.date(issued)).replaceAll("&", "&&")}&R&P / &N`;
