import type { ICellData, Nullable } from "@univerjs/core";
import { bounding } from "./geometry";
import type { Rectangle } from "./addresses";
import type { Book } from "./book";
import type { Area, SheetId } from "./contract";
import { spillsOf } from "./cells/spills";
import { holdsContent } from "./cells/raw";

/** The smallest area around all cells in use; spilled cells are in use. */
export function usedArea(book: Book, sheet: SheetId, valuesOnly: boolean): Area | null {
  let used: Rectangle | null = null;
  const include = (area: Rectangle) => {
    used = used ? bounding(used, area) : area;
  };
  book
    .worksheet(sheet)
    .getCellMatrix()
    .forValue((row, column, cell: Nullable<ICellData>) => {
      if (cell && (holdsContent(cell) || (!valuesOnly && cell.s))) {
        include({ row, column, rows: 1, columns: 1 });
      }
    });
  for (const spill of spillsOf(book, sheet)) include(spill);
  return used && { sheet, ...(used as Rectangle) };
}
