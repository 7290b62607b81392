import { type IRange, ObjectMatrix } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book } from "../book";
import { fromRange } from "../ranges";
import type { Area, Cell, SheetId } from "../contract";
import type { RawCell } from "./raw";

/** The areas into which formulas of a sheet spill, each with its anchor at the top left. */
export function spillsOf(book: Book, sheet: SheetId): Area[] {
  const ranges = book.injector.get(FormulaDataModel).getArrayFormulaRange()[book.unitId]?.[sheet];
  const spills: Area[] = [];
  new ObjectMatrix<IRange>(ranges ?? {}).forValue((row, column, range) => {
    if (isSpilled(book, sheet, row, column)) spills.push(fromRange(sheet, range));
  });
  return spills;
}

/** A formula that found no room keeps its range but shows #SPILL!. */
function isSpilled(book: Book, sheet: SheetId, row: number, column: number): boolean {
  const anchor = book.worksheet(sheet).getCellRaw(row, column);
  return Boolean(anchor?.f ?? anchor?.si) && anchor?.v !== "#SPILL!";
}

export function spillAt(book: Book, cell: Cell): Area | null {
  const within = ({ row, column, rows, columns }: Area) =>
    cell.row >= row &&
    cell.row < row + rows &&
    cell.column >= column &&
    cell.column < column + columns;
  return spillsOf(book, cell.sheet).find(within) ?? null;
}

const spilledCells = (book: Book, sheet: SheetId) =>
  book.injector.get(FormulaDataModel).getArrayFormulaCellData()[book.unitId]?.[sheet];

/** The columns in which a row has cells, spilled ones included. */
export function columnReader(book: Book, sheet: SheetId): (row: number) => number[] {
  const matrix = book.worksheet(sheet).getCellMatrix().getMatrix();
  const spilled = spilledCells(book, sheet);
  const columns = (cells: object | undefined) => Object.keys(cells ?? {}).map(Number);
  return (row) => [...new Set([...columns(matrix[row]), ...columns(spilled?.[row])])];
}

/** Reads cells of one sheet, spilled ones included. */
export function cellReader(book: Book, sheet: SheetId): (row: number, column: number) => RawCell {
  const worksheet = book.worksheet(sheet);
  const spilled = spilledCells(book, sheet);
  return (row, column) => {
    const cell = worksheet.getCellRaw(row, column);
    const value = spilled?.[row]?.[column];
    if (!value || cell?.f || cell?.si) return cell;
    return cell && cell.v !== undefined && cell.v !== null && cell.v !== ""
      ? cell
      : { ...cell, ...value };
  };
}
