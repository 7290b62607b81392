import type { Rectangle } from "./addresses";
import type { Area } from "./contract";
import type { ExtrasStore, StoredNote } from "./extras";
import { contains } from "./geometry";

/** Whole tables and notes go along with cells that were cut and pasted. */
export function moveExtras(extras: ExtrasStore, from: Area, to: Area): void {
  const moved = <R extends Pick<Rectangle, "row" | "column">>(place: R): R => ({
    ...place,
    row: place.row - from.row + to.row,
    column: place.column - from.column + to.column,
  });
  const { tables } = extras.get();
  const after = tables.map((table) =>
    table.sheet === from.sheet && contains(from, table.area)
      ? { ...table, sheet: to.sheet, area: moved(table.area) }
      : table,
  );
  if (after.some((table, at) => table !== tables[at])) extras.setTables(after);
  const taken = takeNotes(extras, from);
  if (taken.length === 0) return;
  takeNotes(extras, to);
  const notes = [...extras.sheet(to.sheet).notes, ...taken.map(moved)];
  extras.updateSheet(to.sheet, { notes });
}

function takeNotes(extras: ExtrasStore, area: Area): StoredNote[] {
  const { notes } = extras.sheet(area.sheet);
  const isTaken = ({ row, column }: StoredNote) =>
    contains(area, { row, column, rows: 1, columns: 1 });
  const taken = notes.filter(isTaken);
  if (taken.length > 0) {
    extras.updateSheet(area.sheet, { notes: notes.filter((note) => !isTaken(note)) });
  }
  return taken;
}
