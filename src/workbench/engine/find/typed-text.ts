import { numfmt } from "@univerjs/core";
import type { Book } from "../book";
import { parseInput } from "../cells/parse-input";
import { formulaReader, readCells } from "../cells/read";
import { valueOf } from "../cells/raw";
import type { Area, CellValue } from "../contract";
import { numberFormatReader } from "../formats/number-formats";

/** What was typed into each cell, as the formula bar shows it; "" where a formula elsewhere spills. */
export function readTyped(book: Book, area: Area): string[][] {
  const worksheet = book.worksheet(area.sheet);
  const formula = formulaReader(book, area);
  const format = numberFormatReader(book, area.sheet);
  return readCells(book, area, (_, row, column) => {
    const cell = worksheet.getCellRaw(row, column);
    return formula(cell, row, column) ?? typedText(valueOf(cell), format(row, column));
  });
}

/** A constant as one would type it. */
export function typedText(value: CellValue, pattern: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numfmt.isDateFormat(pattern)) return numfmt.format(dateFormat(value), value);
  if (numfmt.isPercentFormat(pattern)) return `${Number((value * 100).toPrecision(15))}%`;
  return String(Number(value.toPrecision(15)));
}

function dateFormat(serial: number): string {
  if (Number.isInteger(serial)) return "m/d/yyyy";
  return serial < 1 ? "h:mm:ss AM/PM" : "m/d/yyyy h:mm:ss AM/PM";
}

/** What to type for text to stay text, though it may look like something else ("0012", "=a"). */
export const typedAsText = (before: string, text: string): string =>
  parseInput(before, false).cell.v === before ? text : `'${text}`;
