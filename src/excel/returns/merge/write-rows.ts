import { MEMBER_ROW_COLUMNS, textIn, type TableArgument } from "../../../kpi";
import type { Statement } from "../../../plan";
import type { MergedRow, UndoPlan } from "../../../workbook";
import { sameHeader } from "../../survey/survey";
import { asText } from "../../write/cells";
import type { PlacedRows, Written } from "./placed-rows";

type Column = (typeof MEMBER_ROW_COLUMNS)[number];

/** Columns that a prefilled row holds from the outset. */
const PREFILLED: readonly Column[] = ["KPI", "Member"];

const columnOf = (header: unknown): Column | undefined =>
  MEMBER_ROW_COLUMNS.find((column) => sameHeader(column, textIn(header) ?? ""));

/** A statement in the order of the book's columns; blank cells and columns of the user's own are left alone. */
const cellsOf = (headers: readonly unknown[], statement: Statement): readonly Written[] => {
  const cells: Readonly<Record<Column, string | number | null>> = {
    KPI: statement.kpi,
    Member: statement.member,
    Status: statement.status,
    Since: statement.since,
    "Reported on": statement.reportedOn,
    Evidence: statement.evidence || null,
    Source: statement.source || null,
  };
  return headers.map((header) => {
    const column = columnOf(header);
    const cell = column === undefined ? null : cells[column];
    return typeof cell === "string" ? asText(cell, false) : cell;
  });
};

/** Queues the statements: those that rows wait for, then the others at the end in one block. */
export function writeStatements(
  placed: PlacedRows,
  [headers = []]: TableArgument,
  rows: readonly MergedRow[],
): void {
  const filled = rows.flatMap(({ statement, waiting }) =>
    waiting === null
      ? []
      : [
          [
            waiting,
            cellsOf(headers, statement).map((cell, at) =>
              PREFILLED.some((column) => column === columnOf(headers[at])) ? null : cell,
            ),
          ] as const,
        ],
  );
  const appended = rows
    .filter(({ waiting }) => waiting === null)
    .map(({ statement }) => cellsOf(headers, statement));
  placed.write(new Map(filled));
  placed.append(appended);
}

/** Queues the taking back. */
export function takeBackRows(
  placed: PlacedRows,
  [headers = []]: TableArgument,
  { clear, remove }: UndoPlan,
): void {
  const blank = headers.map((header): Written => {
    const column = columnOf(header);
    return column === undefined || PREFILLED.includes(column) ? null : "";
  });
  placed.write(new Map(clear.map((row) => [row, blank])));
  placed.delete(remove);
}
