import { CellValueType as UniverType, type ICellData, type Nullable } from "@univerjs/core";
import { ERROR_TYPE_SET } from "@univerjs/engine-formula";
import type { CellValue, CellValueType } from "../contract";

/** Univer's own cell, as far as the engine reads it. */
export type RawCell = Nullable<ICellData>;

export const hasFormula = (cell: RawCell): boolean => Boolean(cell && (cell.f || cell.si));

export const holdsContent = (cell: RawCell): boolean =>
  Boolean(
    cell &&
    (hasFormula(cell) || cell.p || (cell.v !== undefined && cell.v !== null && cell.v !== "")),
  );

/** The value as Excel's API gives it: "" when empty. */
export function valueOf(cell: RawCell): CellValue {
  if (!cell) return "";
  if (cell.p) return richText(cell);
  const { v, t } = cell;
  if (v === undefined || v === null) return "";
  if (t === UniverType.BOOLEAN) return v === 1 || v === "1" || v === true;
  if (t === UniverType.NUMBER) return Number(v);
  return t === undefined || t === null ? v : String(v);
}

export function typeOf(cell: RawCell): CellValueType {
  const value = valueOf(cell);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (isError(cell, value)) return "Error";
  return value === "" && !hasFormula(cell) ? "Empty" : "String";
}

/** Text that merely looks like an error is text when it was forced to be. */
function isError(cell: RawCell, value: string): boolean {
  return (ERROR_TYPE_SET as Set<string>).has(value) && cell?.t !== UniverType.FORCE_STRING;
}

function richText(cell: ICellData): string {
  return (cell.p?.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
}
