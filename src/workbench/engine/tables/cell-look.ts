import type { IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes } from "@univerjs/core";
import type { StoredTable } from "../extras";
import { lastColumn, lastRow } from "../geometry";
import { colorsOf, type TableColors } from "./styles";

/** What the table's style gives a cell of it; the cell's own style goes over it. */
export function cellLook(table: StoredTable, row: number, column: number): IStyleData {
  const colors = colorsOf(table.look.style);
  if (!colors) return {};
  const { area, look } = table;
  if (look.showHeaders && row === area.row) return headerLook(colors);
  const totals = look.showTotals && row === lastRow(area);
  const bold =
    totals ||
    (look.highlightFirstColumn && column === area.column) ||
    (look.highlightLastColumn && column === lastColumn(area));
  const fill = totals ? colors.plain : bodyFill(table, colors, row, column);
  return {
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(colors.text === "#000000" ? {} : { cl: { rgb: colors.text } }),
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    bd: {
      ...(totals ? { t: line(BorderStyleTypes.DOUBLE, colors.line) } : {}),
      b: line(BorderStyleTypes.THIN, colors.line),
    },
  };
}

function headerLook(colors: TableColors): IStyleData {
  return {
    ...(colors.header ? { bg: { rgb: colors.header } } : {}),
    cl: { rgb: colors.headerText },
    bl: BooleanNumber.TRUE,
    bd: { b: line(BorderStyleTypes.THIN, colors.line) },
  };
}

function bodyFill(
  { area, look }: StoredTable,
  colors: TableColors,
  row: number,
  column: number,
): string | null {
  const first = area.row + (look.showHeaders ? 1 : 0);
  const banded =
    (look.showBandedRows && (row - first) % 2 === 0) ||
    (look.showBandedColumns && (column - area.column) % 2 === 0);
  return banded ? colors.band : colors.plain;
}

const line = (s: BorderStyleTypes, rgb: string) => ({ s, cl: { rgb } });
