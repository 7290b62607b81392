import { numfmt } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book } from "../book";
import type { Area, CellValue, CellValueType } from "../contract";
import { EngineError } from "../contract";
import { numberFormatReader } from "../formats/number-formats";
import { withinGrid } from "../grid";
import { tabulate } from "./matrix";
import { hasFormula, typeOf, valueOf, type RawCell } from "./raw";
import { cellReader } from "./spills";

/** As many cells as Excel hands over at once. */
const MOST_CELLS = 5_000_000;

type Read<T> = (cell: RawCell, row: number, column: number) => T;

/** Reads every cell of an area; cells beyond the grid are blank. */
export function readCells<T>(book: Book, area: Area, read: Read<T>): T[][] {
  if (area.rows * area.columns > MOST_CELLS) {
    throw new EngineError(
      "RangeExceedsLimit",
      "The range holds too many cells to be read at once.",
    );
  }
  const held = withinGrid(book, area);
  const reader = held && cellReader(book, area.sheet);
  return tabulate(area, (row, column) => {
    const inside = held && row < held.rows && column < held.columns;
    const cell = inside ? reader?.(area.row + row, area.column + column) : null;
    return read(cell ?? null, area.row + row, area.column + column);
  });
}

export const readValues = (book: Book, area: Area): CellValue[][] => readCells(book, area, valueOf);

export const readTypes = (book: Book, area: Area): CellValueType[][] =>
  readCells(book, area, typeOf);

/** The formula of a cell; null for constants. Formulas that fill shares are written out for each. */
export function formulaReader(book: Book, area: Pick<Area, "sheet">): Read<string | null> {
  const model = book.injector.get(FormulaDataModel);
  return (cell, row, column) => {
    if (!cell || !hasFormula(cell)) return null;
    if (cell.f && !cell.si) return cell.f;
    return model.getFormulaStringByCell(row, column, area.sheet, book.unitId) ?? cell.f ?? null;
  };
}

export function readFormulas(book: Book, area: Area): CellValue[][] {
  const formula = formulaReader(book, area);
  return readCells(
    book,
    area,
    (cell, row, column): CellValue => formula(cell, row, column) ?? valueOf(cell),
  );
}

export function readText(book: Book, area: Area): string[][] {
  const numberFormat = numberFormatReader(book, area.sheet);
  return readCells(book, area, (cell, row, column) =>
    displayedText(valueOf(cell), numberFormat(row, column)),
  );
}

/** A value as its cell shows it; text that no format can take stays as it is. */
export function displayedText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "") return "";
  try {
    return numfmt.format(numberFormat, value);
  } catch {
    return String(value);
  }
}
