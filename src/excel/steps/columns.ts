import type { ColumnBlueprint, TableBlueprint } from "../../workbook";
import { sameHeader } from "../survey/survey";
import type { Step } from "./step";

const at = (headers: readonly string[], { header }: ColumnBlueprint): number =>
  headers.findIndex((other) => sameHeader(other, header));

/**
 * Puts back the columns that a table of ours has lost. Where the table has as many columns as it
 * should, a strange header in our place is taken for a renamed one and gets its name back, with its
 * data; otherwise it is a column of the user's own, and ours is added, empty.
 */
export const columnSteps = (table: TableBlueprint, found: readonly string[]): readonly Step[] => {
  const steps: Step[] = [];
  const headers = [...found];
  const mayBeRenamed = (header: string | undefined): header is string =>
    header !== undefined &&
    found.length === table.columns.length &&
    !table.columns.some((column) => sameHeader(column.header, header));
  table.columns.forEach((column, position) => {
    if (at(headers, column) >= 0) return;
    const before = table.columns[position - 1];
    const index = before === undefined ? 0 : at(headers, before) + 1;
    const there = headers[index];
    if (mayBeRenamed(there)) {
      steps.push({ kind: "header", table, column, before: there });
      headers.splice(index, 1, column.header);
    } else {
      steps.push({ kind: "column", table, column, index });
      headers.splice(index, 0, column.header);
    }
  });
  return steps;
};
