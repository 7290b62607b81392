import type { Rectangle } from "./addresses";
import { lastColumn, lastRow } from "./geometry";

/** Cells that came or went, and what moved to make room or to close up. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "row" | "column";
  /** The inserted or deleted cells; what lies beyond them along the axis moves. */
  readonly area: Rectangle;
}

/**
 * Where an area is after a shift, as Excel moves references: inserts inside stretch it, deletes
 * shrink it; null when all of it was deleted. Cells shifted across part of its width leave it alone.
 */
export function shiftArea<R extends Rectangle>(area: R, shift: Shift): R | null {
  return shift.axis === "row" ? shiftRows(area, shift) : shiftColumns(area, shift);
}

function shiftRows<R extends Rectangle>(area: R, { kind, area: moved }: Shift): R | null {
  const covered = area.column >= moved.column && lastColumn(area) <= lastColumn(moved);
  if (!covered) return area;
  const span = shiftSpan(area.row, area.rows, moved.row, moved.rows, kind);
  return span && { ...area, row: span.start, rows: span.length };
}

function shiftColumns<R extends Rectangle>(area: R, { kind, area: moved }: Shift): R | null {
  const covered = area.row >= moved.row && lastRow(area) <= lastRow(moved);
  if (!covered) return area;
  const span = shiftSpan(area.column, area.columns, moved.column, moved.columns, kind);
  return span && { ...area, column: span.start, columns: span.length };
}

interface Span {
  readonly start: number;
  readonly length: number;
}

function shiftSpan(
  start: number,
  length: number,
  at: number,
  count: number,
  kind: Shift["kind"],
): Span | null {
  const end = start + length;
  if (kind === "insert") {
    if (at <= start) return { start: start + count, length };
    return at < end ? { start, length: length + count } : { start, length };
  }
  const before = Math.max(0, Math.min(start, at + count) - at);
  const inside = Math.max(0, Math.min(end, at + count) - Math.max(start, at));
  return inside === length ? null : { start: start - before, length: length - inside };
}
