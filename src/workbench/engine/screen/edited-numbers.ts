import { type ICellData, type Nullable, numfmt } from "@univerjs/core";
import { BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { hasFormula, valueOf } from "../cells/raw";
import type { Context } from "../context";
import type { SheetId } from "../contract";
import { typedText } from "../find/typed-text";
import { numberFormatReader } from "../formats/number-formats";

/**
 * Numbers are edited as they are where what the cell shows would be another number when entered again:
 * 12345678901234 as 1.23457E+13, a day as its month.
 */
export function editWholeNumbers({ book }: Context): void {
  book.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler(cell, { col, row, subUnitId, worksheet }, next) {
      const held = worksheet.getCellRaw(row, col);
      const value = valueOf(held);
      const whole = !hasFormula(held) && typeof value === "number" && !showsAll(cell, value);
      if (!whole) return next(cell);
      const pattern = numberFormatReader(book, subUnitId as SheetId)(row, col);
      return next({ ...cell, v: typedText(value, pattern) });
    },
  });
}

function showsAll(cell: Nullable<ICellData>, value: number): boolean {
  const shown = cell?.v;
  return (typeof shown === "string" ? numfmt.parseValue(shown)?.v : shown) === value;
}
