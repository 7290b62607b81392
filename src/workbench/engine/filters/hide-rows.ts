import { ISheetRowFilteredService } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Context } from "../context";
import type { SheetId } from "../contract";

/** Lets the grid and functions such as SUBTOTAL know which rows filters keep out of sight. */
export function hideFilteredRows({ book, extras }: Context): void {
  const rows = new Map<readonly number[], ReadonlySet<number>>();

  function isFiltered(sheet: SheetId, row: number): boolean {
    const { filteredRows } = extras.sheet(sheet);
    if (filteredRows.length === 0) return false;
    const known = rows.get(filteredRows) ?? new Set(filteredRows);
    if (!rows.has(filteredRows)) {
      rows.clear();
      rows.set(filteredRows, known);
    }
    return known.has(row);
  }

  book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.ROW_FILTERED, {
    handler: (filtered, { subUnitId, row }) =>
      filtered === true || isFiltered(subUnitId as SheetId, row),
  });
  book.injector
    .get(ISheetRowFilteredService)
    .register((_unit, sheet, row) => isFiltered(sheet as SheetId, row));
}
