import type { Cell, CellValue, Range, Sheet } from "../../xlsx";

/** Cells of a sheet by place. */
export interface CellsOf {
  readonly sheet: Sheet;
  /** Rows that hold something, from the top. */
  readonly rows: readonly number[];
  at(row: number, column: number): Cell | undefined;
  inRow(row: number): readonly Cell[];
}

export function cellsOf(sheet: Sheet): CellsOf {
  const byRow = new Map(sheet.rows.map(({ index, cells }) => [index, cells]));
  const inRow = (row: number) => byRow.get(row) ?? [];
  const at = (row: number, column: number) => inRow(row).find((cell) => cell.column === column);
  const rows = sheet.rows.filter(({ cells }) => cells.some(holds)).map(({ index }) => index);
  return { sheet, rows, at, inRow };
}

/** Whether the cell holds a value or a formula; blanks are nothing. */
export const holds = ({ value, formula }: Cell): boolean =>
  formula !== null || (typeof value === "string" ? value.trim() !== "" : value !== null);

/** What a cell shows, as text. */
export function shownText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

export const covers = ({ top, left, bottom, right }: Range, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
