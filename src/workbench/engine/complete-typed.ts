import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { Context } from "./context";
import { qualify } from "./formulas/language";
import { contains } from "./geometry";

/** Names the table in formulas that are typed within it without one: "=[@Goal]*2". */
export function completeTypedFormulas({ book, extras }: Context): void {
  book.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler(cell, { subUnitId, row, col }, next) {
      if (!cell?.f?.includes("[")) return next(cell);
      const here = { row, column: col, rows: 1, columns: 1 };
      const table = extras
        .get()
        .tables.find(({ sheet, area }) => sheet === subUnitId && contains(area, here));
      return next({ ...cell, f: qualify(cell.f, table?.name ?? null) });
    },
  });
}
