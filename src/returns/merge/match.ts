import { codeOf, dateIn, isEmpty, memberStatusIn, MEMBER_ROW_COLUMNS, textIn } from "../../kpi";
import type { TableArgument } from "../../kpi";
import type { Statement } from "../../plan";
import { logColumns } from "../compare/log";

/**
 * Finds rows that were written by a merge again, wherever they have been sorted to: by all that they
 * say. A row that somebody has edited since is not found. `ofOurs` begins at the end of the table,
 * where rows are appended.
 */
export class WrittenRows {
  private readonly byContent = new Map<string, number[]>();

  constructor(log: TableArgument) {
    const at = logColumns(log);
    log.slice(1).forEach((cells, index) => {
      const key = contentOf(MEMBER_ROW_COLUMNS.map((column) => cells[at[column]]));
      this.byContent.set(key, [...(this.byContent.get(key) ?? []), index + 1]);
    });
  }

  /** The row (1 is the first below the header) that holds the statement, each given away once. */
  take(statement: Statement): number | null {
    return this.byContent.get(contentOf(cellsOf(statement)))?.pop() ?? null;
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

const dayOf = (cell: unknown): unknown => (isEmpty(cell) ? "" : dateIn(cell));
