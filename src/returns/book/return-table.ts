/** The table Return: a line a KPI, the last four cells of each to be filled. */
import { INPUT_COLUMNS, RETURN_COLUMNS, RETURN_TABLE } from "../format";
import type { ReadColumn, ReturnColumn } from "../format";
import type { Issue, IssueLine } from "../issue";
import type { Texts } from "../texts";
import type { CellStyle, CellValue, Table } from "../../xlsx";
import { LAST_COLUMN, widthOf } from "./columns";
import { LOOKS } from "./looks";
import { piece } from "./paper";
import type { Line } from "./paper";
import { heightOf } from "./text-height";

/** Room for a few words of evidence also where the questions are short. */
const LEAST_HEIGHT = 40;
/** In characters: what the indent of the cells takes. */
const INDENT = 2;
/** Excel takes no more. */
const HIGHEST = 409;

/** The header row and the rows. */
export const tableLines = ({ lines }: Issue, texts: Texts): readonly Line[] => [
  { height: 22, pieces: RETURN_COLUMNS.map((name, at) => piece(at, name, headerOf(name))) },
  ...lines.map((line) => lineOf(line, texts)),
];

function lineOf(line: IssueLine, texts: Texts): Line {
  const pieces = RETURN_COLUMNS.map((column, at) => {
    const { style, value } = CELLS[column];
    return piece(at, value(line, texts), style);
  });
  const heights = pieces.map(({ first, last, value }) =>
    typeof value === "string" ? heightOf(value, widthOf(first, last) - INDENT) : 0,
  );
  return { height: Math.min(HIGHEST, Math.max(LEAST_HEIGHT, ...heights)), pieces };
}

const isInput = (column: ReturnColumn) => INPUT_COLUMNS.some((input) => input === column);

const headerOf = (column: ReturnColumn) => (isInput(column) ? LOOKS.inputHeader : LOOKS.header);

interface CellOf {
  readonly style: CellStyle;
  readonly value: (line: IssueLine, texts: Texts) => CellValue;
}

const empty = () => null;

/** What the Member reads of a KPI. */
export const wordsOf = (line: IssueLine, texts: Texts): Readonly<Record<ReadColumn, string>> => ({
  Action: line.action,
  "What is asked": texts.asked(line.asked),
  "On record": onRecord(line, texts),
});

const CELLS: Readonly<Record<ReturnColumn, CellOf>> = {
  KPI: { style: LOOKS.code, value: ({ kpi }) => kpi },
  Action: readOnly("Action"),
  "What is asked": readOnly("What is asked"),
  "On record": readOnly("On record"),
  Status: { style: LOOKS.textInput, value: empty },
  Since: { style: LOOKS.dateInput, value: empty },
  Evidence: { style: LOOKS.textInput, value: empty },
  Comment: { style: LOOKS.textInput, value: empty },
};

function readOnly(column: ReadColumn): CellOf {
  return { style: LOOKS.text, value: (line, texts) => wordsOf(line, texts)[column] };
}

function onRecord({ since, status }: IssueLine, { onRecord: words, shortDate }: Texts): string {
  if (status === null) return words.nothing;
  if (status === "Conflict") return words.conflict;
  return words.status(status, since === null ? null : shortDate(since));
}

/** No filter buttons: on a protected sheet they would do nothing. */
export const tableAt = (top: number, rows: number): Table => ({
  name: RETURN_TABLE,
  area: { top, left: 0, bottom: top + rows, right: LAST_COLUMN },
  headerRow: true,
  totalsRow: false,
  filterButtons: false,
  columns: RETURN_COLUMNS.map((name) => ({ name, calculated: null, totals: null })),
  style: {
    name: "TableStyleLight1",
    bandedRows: false,
    bandedColumns: false,
    firstColumn: false,
    lastColumn: false,
  },
});
