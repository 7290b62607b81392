import { codeOf, dateIn, isEmpty, memberStatusIn, MEMBER_ROW_COLUMNS, textIn } from "../../kpi";
import type { TableArgument } from "../../kpi";
import type { Statement } from "../../plan";
import type { RecordedRow } from "../../workbook";
import { logColumns } from "../compare/log";

/**
 * Finds rows that were written by a merge again, wherever they have been sorted to: by all that they
 * say. A row that somebody has edited since is not found. Of rows that say the same the lowest is taken
 * for ours where it was appended, and the highest where it filled a row: copies come below.
 */
export class WrittenRows {
  private readonly byContent = new Map<string, number[]>();
  /** Rows that have not been given away, by where their statement comes from. */
  private readonly byOrigin = new Map<string, number>();

  constructor(log: TableArgument) {
    const at = logColumns(log);
    log.slice(1).forEach((row, index) => {
      const cells = MEMBER_ROW_COLUMNS.map((column) => row[at[column]]);
      const key = contentOf(cells);
      this.byContent.set(key, [...(this.byContent.get(key) ?? []), index + 1]);
      this.count(cells, 1);
    });
  }

  /** The row (1 is the first below the header) that holds the statement, each given away once. */
  take({ filled, statement }: Pick<RecordedRow, "filled" | "statement">): number | null {
    const cells = cellsOf(statement);
    const alike = this.byContent.get(contentOf(cells)) ?? [];
    const row = (filled ? alike.shift() : alike.pop()) ?? null;
    if (row !== null) this.count(cells, -1);
    return row;
  }

  /** How many other rows are of the same KPI and Member, day of receipt and file, whatever else they say. */
  akin(statement: Statement): number {
    return this.byOrigin.get(originOf(cellsOf(statement))) ?? 0;
  }

  private count(cells: readonly unknown[], more: number): void {
    const key = originOf(cells);
    this.byOrigin.set(key, (this.byOrigin.get(key) ?? 0) + more);
  }
}

/** In the order of MEMBER_ROW_COLUMNS; "" is blank. */
export const cellsOf = (statement: Statement): readonly (string | number)[] => [
  statement.kpi,
  statement.member,
  statement.status,
  statement.since ?? "",
  statement.reportedOn ?? "",
  statement.evidence,
  statement.source,
];

/** What the cells say, whatever form they have taken in the sheet. */
function contentOf(cells: readonly unknown[]): string {
  const [kpi, member, status, since, reportedOn, evidence, source] = cells;
  return JSON.stringify([
    codeOf(textIn(kpi) ?? ""),
    textIn(member),
    memberStatusIn(textIn(status) ?? "") ?? textIn(status),
    dayOf(since),
    dayOf(reportedOn),
    textIn(evidence),
    textIn(source),
  ]);
}

function originOf(cells: readonly unknown[]): string {
  const [kpi, member, , , reportedOn, , source] = cells;
  return JSON.stringify([
    codeOf(textIn(kpi) ?? ""),
    textIn(member),
    dayOf(reportedOn),
    textIn(source),
  ]);
}

const dayOf = (cell: unknown): unknown => (isEmpty(cell) ? "" : dateIn(cell));
