import { CellValueType, InterceptorEffectEnum, numfmt } from "@univerjs/core";
import {
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { Context } from "../context";
import type { SheetId } from "../contract";
import { PROPERTIES } from "../formats/properties";
import { styleReader } from "../formats/styles";

const PADDING = 6;
/** The width of a digit as part of the font's height in pixels. */
const DIGIT = 0.56;

/** Numbers without a format are shown with as many decimals as fit, as Excel does; Univer shows all. */
export function showGeneralNumbers({ book }: Context): void {
  book.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: InterceptCellContentPriority.NUMFMT,
    handler(cell, { subUnitId, row, col, worksheet, rawData }, next) {
      const value = cell?.v;
      if (!cell || cell.t !== CellValueType.NUMBER || typeof value !== "number") return next(cell);
      if (Number.isInteger(value) && Math.abs(value) < 1e11) return next(cell);
      const style = styleReader(book, subUnitId as SheetId)(row, col);
      if (style.n?.pattern && style.n.pattern !== "General") return next(cell);
      const digit = ((PROPERTIES.fontSize.read(style) * 4) / 3) * DIGIT;
      const room = Math.floor((worksheet.getColumnWidth(col) - PADDING) / digit);
      const own = cell === rawData ? { ...rawData } : cell;
      return next({ ...own, v: fitted(value, room) });
    },
  });
}

/** At most 11 characters, fewer where the column is narrow: decimals go first, then E notation. */
function fitted(value: number, room: number): string {
  const text = numfmt.format("General", value);
  if (text.length <= room) return text;
  const whole = String(Math.trunc(value)).length + (value < 0 && value > -1 ? 1 : 0);
  const decimals = Math.max(0, Math.min(9, room - whole - 1));
  const rounded = String(Number(value.toFixed(decimals)));
  const vanishes = Number(rounded) === 0 || text.includes("E");
  if (!vanishes && rounded.length <= room) return rounded;
  for (let digits = 5; digits >= 0; digits -= 1) {
    const scientific = numfmt.format(digits > 0 ? `0.${"0".repeat(digits)}E+00` : "0E+00", value);
    if (scientific.length <= room) return scientific;
  }
  return rounded.length <= room ? rounded : "#".repeat(Math.max(1, room));
}
