import type { Area, Engine } from "../../engine/contract";
import { intersect } from "./geometry";

/**
 * The smallest area within `area` that holds all its used cells; null when there are none.
 * Formatted cells count unless only values do.
 */
export function usedWithin(engine: Engine, area: Area, valuesOnly: boolean): Area | null {
  const used = engine.sheets.usedArea(area.sheet, valuesOnly);
  const within = used && intersect(used, area);
  if (!within || !valuesOnly) return within;
  const filled = engine.cells.valueTypes(within).map((row) => row.map((type) => type !== "Empty"));
  const rows = span(filled.map((row) => row.includes(true)));
  const columns = span(
    Array.from({ length: within.columns }, (_, column) =>
      filled.some((row) => row[column] === true),
    ),
  );
  return (
    rows &&
    columns && {
      sheet: within.sheet,
      row: within.row + rows.first,
      column: within.column + columns.first,
      rows: rows.count,
      columns: columns.count,
    }
  );
}

function span(flags: readonly boolean[]): { first: number; count: number } | null {
  const first = flags.indexOf(true);
  return first < 0 ? null : { first, count: flags.lastIndexOf(true) - first + 1 };
}
