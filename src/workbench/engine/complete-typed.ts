import { type ICellData, WrapStrategy } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { valueOf } from "./cells/raw";
import type { Context } from "./context";
import { contains } from "./geometry";

/** Text of several lines, typed by Alt+Enter, wraps: else Excel would show it in one line. */
const holdsLines = (cell: ICellData): boolean => !cell.f && String(valueOf(cell)).includes("\n");

const wrapped = (cell: ICellData): ICellData => ({
  ...cell,
  s: { ...(typeof cell.s === "object" ? cell.s : null), tb: WrapStrategy.WRAP },
});

/** Names the table in formulas that are typed within it without one, "=[@Goal]*2", and sheets as they are. */
export function completeTypedFormulas({ book, extras, formulas }: Context): void {
  book.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler(cell, { subUnitId, row, col }, next) {
      if (cell && holdsLines(cell)) return next(wrapped(cell));
      if (!cell?.f) return next(cell);
      const here = { row, column: col, rows: 1, columns: 1 };
      const table = extras
        .get()
        .tables.find(({ sheet, area }) => sheet === subUnitId && contains(area, here));
      return next({ ...cell, f: formulas.complete(cell.f, table?.name ?? null) });
    },
  });
}
