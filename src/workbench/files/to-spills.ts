import type { CellValue, Range, Sheet } from "../../xlsx";
import type { StoredSpill } from "../engine/contract";
import { contentsOf } from "./to-rows";

/** A file may say of each formula that it fills a million cells: so many are taken, of all together. */
const MOST_CELLS = 1_000_000;

/** What formulas had spilled when the file was saved; those of one cell have not. */
export function toStoredSpills({ rows }: Sheet): StoredSpill[] {
  const byIndex = new Map(rows.map((row) => [row.index, row.cells]));
  let room = MOST_CELLS;
  const fits = ({ top, left, bottom, right }: Range): boolean => {
    const size = (bottom - top + 1) * (right - left + 1);
    room -= size;
    return size > 1 && room >= 0;
  };
  const areas = rows.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) =>
      formula === null || formula.kind === "plain" || !fits(formula.area) ? [] : [formula.area],
    ),
  );
  return areas.map(({ top, left, bottom, right }) => {
    const height = bottom - top + 1;
    const columns = right - left + 1;
    const contents = Array.from({ length: height }, (_, row) => {
      const values = new Map<number, CellValue>(
        byIndex.get(top + row)?.map(({ column, value }) => [column, value]),
      );
      return Array.from({ length: columns }, (_, column) =>
        contentsOf(values.get(left + column) ?? null),
      );
    });
    return { area: { row: top, column: left, rows: height, columns }, contents };
  });
}
