import { codeOf } from "../../kpi";
import { columnName } from "../../xlsx";
import type { Opened, Workbook } from "../../xlsx";
import { RECORD_SHEET, RETURN_COLUMNS } from "../format";
import type { IssuedBase } from "../format";
import { LANGUAGES } from "../texts";
import { holds, shownText } from "./cells";
import type { FoundTable } from "./find-table";
import { harmless, harmlessName } from "./harmless";
import { isReturned } from "./rows";

/** What of a returned file is not taken, one sentence each, so that nothing is dropped unsaid. */
export function leftovers(
  book: Workbook,
  lost: Opened["lost"],
  table: FoundTable,
  base: readonly IssuedBase[] | null,
  isKpi: (code: string) => boolean,
): readonly string[] {
  return [
    ...lost.map(({ message }) => `Not taken, not run and not followed: ${harmlessName(message)}.`),
    ...otherSheets(book, table),
    ...missingColumns(table),
    ...foreignColumns(table, isKpi),
    ...missingRows(table, base),
    ...textBelow(table, isKpi),
    ...notesOn(table),
  ];
}

const MOST_LISTED = 8;
const MOST_CHARACTERS = 120;

const quoted = (text: string): string => {
  const { text: plain } = harmless(text, "");
  const line = plain.replaceAll("\n", " ");
  return `“${line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line}”`;
};

/** The first few, and how many more there are. */
function listed(things: readonly string[]): string {
  const more = things.length - MOST_LISTED;
  const first = things.slice(0, MOST_LISTED).join(", ");
  return more > 0 ? `${first} and ${more.toLocaleString("en")} more` : first;
}

function otherSheets({ sheets }: Workbook, { cells }: FoundTable): readonly string[] {
  const others = sheets.filter(
    (sheet) =>
      sheet !== cells.sheet &&
      sheet.name.trim().toLowerCase() !== RECORD_SHEET.toLowerCase() &&
      sheet.rows.some((row) => row.cells.some(holds)),
  );
  if (others.length === 0) return [];
  return [
    `Not read: the ${others.length === 1 ? "sheet" : "sheets"} ${listed(others.map(({ name }) => quoted(name)))}.`,
  ];
}

function missingColumns({ columns }: FoundTable): readonly string[] {
  const missing = RETURN_COLUMNS.slice(4).filter((column) => !columns.has(column));
  return missing.length === 0
    ? []
    : [
        `No column can be told for certain to be ${missing.join(" or ")}; what stands there is not taken.`,
      ];
}

function foreignColumns(table: FoundTable, isKpi: (code: string) => boolean): readonly string[] {
  const { cells, columns, header } = table;
  const ours = new Set(columns.values());
  const foreign = new Set(
    cells.rows
      .filter((row) => row > header && isReturned(table, row, isKpi))
      .flatMap((row) => cells.inRow(row).filter(holds))
      .map(({ column }) => column)
      .filter((column) => !ours.has(column)),
  );
  if (foreign.size === 0) return [];
  const headers = new Map(
    cells.inRow(header).map(({ column, value }) => [column, shownText(value)]),
  );
  const names = [...foreign]
    .sort((one, other) => one - other)
    .map((column) => {
      const name = headers.get(column)?.trim() ?? "";
      return name === "" ? `column ${columnName(column)}` : quoted(name);
    });
  return [
    `Not taken: what stands in ${listed(names)}, which ${names.length === 1 ? "is no column" : "are no columns"} of the book.`,
  ];
}

function missingRows(
  { cells, columns, header }: FoundTable,
  base: readonly IssuedBase[] | null,
): readonly string[] {
  const there = new Set(
    cells.rows
      .filter((row) => row > header)
      .map((row) => codeOf(shownText(cells.at(row, columns.get("KPI") ?? 0)?.value ?? null))),
  );
  const missing = (base ?? []).map(({ kpi }) => kpi).filter((kpi) => !there.has(codeOf(kpi)));
  return missing.length === 0
    ? []
    : [
        `The ${missing.length === 1 ? "row" : "rows"} of KPI ${listed(missing)} came back missing; nothing is changed there.`,
      ];
}

function textBelow(table: FoundTable, isKpi: (code: string) => boolean): readonly string[] {
  const { cells, header } = table;
  const texts = cells.rows
    .filter((row) => row > header && !isReturned(table, row, isKpi))
    .flatMap((row) => cells.inRow(row))
    .map(({ value }) => shownText(value).trim())
    .filter((text) => text !== "" && LANGUAGES.every(({ thanks }) => text !== thanks));
  return texts.length === 0
    ? []
    : [`Not taken: text below the table, ${listed(texts.map(quoted))}.`];
}

function notesOn({ cells }: FoundTable): readonly string[] {
  return cells.sheet.notes.length === 0
    ? []
    : [`Not taken: notes on cells, ${listed(cells.sheet.notes.map(({ text }) => quoted(text)))}.`];
}
