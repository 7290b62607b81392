import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import type { Book } from "../book";
import { fromRange, toRange } from "../ranges";
import type { Context } from "../context";
import { EngineError, type Area } from "../contract";
import { contains, intersection, overlap } from "../geometry";
import { clearCells } from "./clear";

export const mergedAreas = (book: Book, area: Area): Area[] =>
  book
    .worksheet(area.sheet)
    .getMergeData()
    .map((range) => fromRange(area.sheet, range))
    .filter((merged) => intersection(merged, area));

export function mergeCells(context: Context, area: Area, across: boolean): void {
  const { book, extras, locks } = context;
  locks.requireWritable(area);
  const inTable = extras
    .get()
    .tables.some((table) => table.sheet === area.sheet && overlap(table.area, area));
  if (inTable) throw new EngineError("InvalidOperation", "Cells of a table cannot be merged.");
  const lines = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  book.write(() => {
    unmergeCells(context, area);
    const ranges = lines.map(toRange);
    book.run(AddWorksheetMergeMutation.id, { subUnitId: area.sheet, ranges });
    for (const line of lines) keepFirst(context, line);
  });
}

/** Of merged cells only the first keeps what it holds. */
function keepFirst(context: Context, { sheet, row, column, rows, columns }: Area): void {
  const rest = [
    { sheet, row, column: column + 1, rows: 1, columns: columns - 1 },
    { sheet, row: row + 1, column, rows: rows - 1, columns },
  ];
  for (const part of rest) {
    if (part.rows > 0 && part.columns > 0) clearCells(context, part, "Contents");
  }
}

/** @throws EngineError MergedRangeConflict when a merge reaches beyond the area. */
export function unmergeCells({ book, locks }: Context, area: Area): void {
  locks.requireWritable(area);
  const merged = mergedAreas(book, area);
  if (merged.some((other) => !contains(area, other))) {
    throw new EngineError("MergedRangeConflict", "A merged cell reaches beyond the range.");
  }
  const ranges = merged.map(toRange);
  if (ranges.length === 0) return;
  book.write(() => book.run(RemoveWorksheetMergeMutation.id, { subUnitId: area.sheet, ranges }));
}
