import { codeOf } from "../../kpi";
import { columnName } from "../../xlsx";
import type { Opened, Workbook } from "../../xlsx";
import { READ_COLUMNS, RECORD_SHEET, RETURN_COLUMNS } from "../format";
import type { IssuedBase, ReturnColumn } from "../format";
import { holds, shownText } from "./cells";
import type { FoundTable } from "./find-table";
import { harmless, harmlessName } from "./harmless";
import type { Identity, OpenBook } from "./identify";
import { usualTexts, withoutOwn } from "./issued-texts";
import type { IssuedLines } from "./issued-texts";
import { isReturned } from "./rows";

/** What of a returned file is not taken, one sentence each, so that nothing is dropped unsaid. */
export function leftovers(
  book: Workbook,
  lost: Opened["lost"],
  table: FoundTable,
  { around, base, lines, member }: Identity,
  { plan, record }: OpenBook,
  isKpi: (code: string) => boolean,
): readonly string[] {
  const name = record.members[member]?.name ?? "";
  const usual = (found: readonly string[]) => usualTexts(found, plan.name, name);
  return [
    ...lost.map(({ message }) => `Not taken, not run and not followed: ${harmlessName(message)}.`),
    ...otherSheets(book, table),
    ...missingColumns(table),
    ...foreignColumns(table, isKpi),
    ...missingRows(table, base),
    ...wordsAround(table, around, usual, isKpi),
    ...(lines === null ? [] : wordsInLines(table, lines, isKpi)),
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
      .filter((row) => row === header || (row > header && isReturned(table, row, isKpi)))
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

/** Above and below the table, and behind the names of its columns. */
function wordsAround(
  table: FoundTable,
  issued: readonly string[] | null,
  usual: (found: readonly string[]) => readonly string[],
  isKpi: (code: string) => boolean,
): readonly string[] {
  const { cells, header } = table;
  const found = cells.rows
    .filter((row) => row < header || (row > header && !isReturned(table, row, isKpi)))
    .flatMap((row) => cells.inRow(row).filter(holds))
    .map(({ value }) => shownText(value));
  const foreign = [...withoutOwn(found, issued ?? usual(found)), ...longHeaders(table)];
  if (foreign.length === 0) return [];
  const doubt = issued === null ? ", some of which may be the book’s own" : "";
  return [`Not taken: text around the table${doubt}: ${listed(foreign.map(quoted))}.`];
}

/** Words put behind the name of a column, by which it is found all the same. */
const longHeaders = ({ cells, columns, header }: FoundTable): readonly string[] =>
  [...columns].flatMap(([name, column]) => {
    const text = shownText(cells.at(header, column)?.value ?? null).trim();
    return text.length > name.length + 2 ? [text] : [];
  });

/** Where nobody can write until the protection is taken off. */
function wordsInLines(
  table: FoundTable,
  lines: IssuedLines,
  isKpi: (code: string) => boolean,
): readonly string[] {
  const { cells, columns, header } = table;
  const textAt = (row: number, column: ReturnColumn) =>
    shownText(cells.at(row, columns.get(column) ?? -1)?.value ?? null);
  const foreign = cells.rows
    .filter((row) => row > header && isReturned(table, row, isKpi))
    .flatMap((row) =>
      READ_COLUMNS.flatMap((column) => {
        const text = textAt(row, column);
        const kpi = textAt(row, "KPI");
        // What asks for another KPI is the book's own: the row is rejected for it.
        const isOurs = column !== "On record" && lines.isOfAnother(kpi, column, text);
        return text.trim() === "" || isOurs || lines.isOwn(kpi, column, text)
          ? []
          : [`${quoted(text)} (row ${row + 1}, ${column})`];
      }),
    );
  return foreign.length === 0
    ? []
    : [`Not taken: text in cells that were not to be filled: ${listed(foreign)}.`];
}

function notesOn({ cells }: FoundTable): readonly string[] {
  return cells.sheet.notes.length === 0
    ? []
    : [`Not taken: notes on cells, ${listed(cells.sheet.notes.map(({ text }) => quoted(text)))}.`];
}
