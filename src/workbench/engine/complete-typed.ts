import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { Context } from "./context";
import { contains } from "./geometry";

/** Names the table in formulas that are typed within it without one, "=[@Goal]*2", and sheets as they are. */
export function completeTypedFormulas({ book, extras, formulas }: Context): void {
  book.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler(cell, { subUnitId, row, col }, next) {
      if (!cell?.f) return next(cell);
      const here = { row, column: col, rows: 1, columns: 1 };
      const table = extras
        .get()
        .tables.find(({ sheet, area }) => sheet === subUnitId && contains(area, here));
      return next({ ...cell, f: formulas.complete(cell.f, table?.name ?? null) });
    },
  });
}
