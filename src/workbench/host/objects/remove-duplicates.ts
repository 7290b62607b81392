import type { Area, Engine } from "../../engine/contract";
import { invalidArgument } from "../protocol/error";
import type { Argument, Arguments } from "../protocol/arguments";
import type { HostObject } from "../protocol/host-object";
import type { RangeTarget } from "../book";
import { define, object } from "./targets";

/** `Range.removeDuplicates`: the first of equal rows stays, those below move up within the range. */
export function removeDuplicates({ book, area }: RangeTarget, args: Arguments): HostObject {
  const columns = columnsOf(args.at(0), area);
  const first = args.flag(1) ? 1 : 0;
  const { cells } = book.engine;
  const seen = new Set<string>();
  const kept: number[] = [];
  cells.text(area).forEach((line, row) => {
    // Excel compares what cells show, in any case.
    const key = JSON.stringify(columns.map((column) => line[column]?.toLowerCase()));
    if (row >= first && seen.has(key)) return;
    if (row >= first) seen.add(key);
    kept.push(row);
  });
  const removed = area.rows - kept.length;
  if (removed > 0) closeUp(book.engine, area, kept);
  return object("RemoveDuplicatesResult", { removed, uniqueRemaining: seen.size });
}

function closeUp({ cells }: Engine, area: Area, kept: readonly number[]): void {
  const line = (row: number): Area => ({ ...area, row: area.row + row, rows: 1 });
  const options = { what: "Formulas", skipBlanks: false, transpose: false } as const;
  kept.forEach((from, to) => {
    if (from !== to) cells.copy(line(from), line(to), options);
  });
  const rest = { ...line(kept.length), rows: area.rows - kept.length };
  cells.clear(rest, "Contents");
}

function columnsOf(given: Argument, area: Area): number[] {
  const columns = Array.isArray(given) ? (given as readonly Argument[]) : [];
  const inside = columns.filter(
    (column): column is number =>
      Number.isInteger(column) && (column as number) >= 0 && (column as number) < area.columns,
  );
  if (inside.length === 0 || inside.length < columns.length) {
    throw invalidArgument("columns should name at least one column of the range, from zero.");
  }
  return inside;
}

export const removeDuplicatesResult = define("RemoveDuplicatesResult", {
  properties: {
    removed: { get: ({ removed }) => removed },
    uniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});
