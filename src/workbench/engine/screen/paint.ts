import {
  type ICellDataForSheetInterceptor,
  type ICellMarksStyle,
  InterceptorEffectEnum,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Context } from "../context";
import type { SheetId } from "../contract";
import { cellLook } from "../tables/cell-look";
import { filterButton } from "./filter-button";
import { type FilterColumn, filterColumnAt } from "./filter-columns";

/** The red corner of a cell with a note. */
const NOTE_MARK: ICellMarksStyle = { color: "#C00000", size: 6 };

/** Called when a filter's button is pressed, with the place on the page. */
export type OpenFilter = (column: FilterColumn, x: number, y: number) => void;

/** Draws what Univer does not know of: the looks of tables, filter buttons, marks of notes. */
export function paintExtras(context: Context, openFilter: OpenFilter): void {
  const { book, extras } = context;
  book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler(cell, place, next) {
      const drawn = painted(place.subUnitId as SheetId, place.row, place.col);
      if (!drawn) return next(cell);
      const own = !cell || cell === place.rawData ? { ...place.rawData } : cell;
      return next(merge(own, drawn));
    },
  });

  function painted(
    sheet: SheetId,
    row: number,
    column: number,
  ): ICellDataForSheetInterceptor | null {
    const table = extras
      .get()
      .tables.find(
        ({ sheet: own, area }) =>
          own === sheet &&
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      );
    const noted = extras.sheet(sheet).notes.some((n) => n.row === row && n.column === column);
    const filter = filterColumnAt(extras, sheet, row, column);
    if (!table && !noted && !filter) return null;
    return {
      ...(table ? { themeStyle: cellLook(table, row, column) } : {}),
      ...(noted ? { markers: { tr: NOTE_MARK } } : {}),
      ...(filter
        ? { customRender: [filterButton(filter.active, (x, y) => openFilter(filter, x, y))] }
        : {}),
    };
  }
}

function merge(
  cell: ICellDataForSheetInterceptor,
  drawn: ICellDataForSheetInterceptor,
): ICellDataForSheetInterceptor {
  return {
    ...cell,
    ...drawn,
    markers: { ...cell.markers, ...drawn.markers },
    customRender: [...(cell.customRender ?? []), ...(drawn.customRender ?? [])],
  };
}
