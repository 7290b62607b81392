import { isRefusal } from "../../../src/kpi";
import type { SerialDate, TableArgument } from "../../../src/kpi";
import { memberBook } from "../../../src/returns/book/member-book";
import { RETURN_COLUMNS, RETURN_SHEET, type ReturnColumn } from "../../../src/returns/format";
import { issueFor, openOffice, type OfficeTables } from "../../../src/returns/office";
import { ENGLISH } from "../../../src/returns/texts";
import type { CellValue, Workbook } from "../../../src/xlsx";
import { OFFICE } from "./returned-files";

/** The books of an office for all of its Members, by their names. */
export function issueBooks(
  tables: OfficeTables,
  issued: SerialDate,
): ReadonlyMap<string, Workbook> {
  const office = openOffice(tables, issued);
  if (isRefusal(office)) throw new Error(office.message);
  const occasion = { plan: OFFICE.plan, issued, replyBy: issued, contact: "office@rocb.example" };
  return new Map(
    office.members.map((member) => [
      member.name,
      memberBook(issueFor(office, member, occasion), ENGLISH),
    ]),
  );
}

export type Filled = Readonly<Record<string, Partial<Record<ReturnColumn, CellValue>>>>;

/** Writes into the lines of the table Return, by their KPI. */
export function fillBook(book: Workbook, filled: Filled): Workbook {
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== RETURN_SHEET) return sheet;
    const rows = sheet.rows.map((row) => {
      const code = row.cells.find(({ column }) => column === 0)?.value;
      const line = typeof code === "string" ? filled[code] : undefined;
      if (line === undefined) return row;
      const cells = row.cells.map((cell) => {
        const value = line[RETURN_COLUMNS[cell.column] ?? "KPI"];
        return value === undefined ? cell : { ...cell, value };
      });
      return { ...row, cells };
    });
    return { ...sheet, rows };
  });
  return { ...book, sheets };
}

/** A table of a workbook with one of its rows changed; finds it by its KPI and Member. */
export const withStatement = (
  log: TableArgument,
  statement: Readonly<Record<string, unknown>>,
): TableArgument => {
  const headers = (log[0] ?? []).map(String);
  return [...log, headers.map((header) => statement[header] ?? "")];
};
