import type { IStyleData } from "@univerjs/core";
import type { Book } from "../book";
import { toRange } from "../ranges";
import { displayedText } from "../cells/read";
import { valueOf } from "../cells/raw";
import { cellReader } from "../cells/spills";
import type { Area } from "../contract";
import { withinGrid } from "../grid";
import { toPoints } from "../units";
import { numberFormatReader } from "./number-formats";
import { PROPERTIES } from "./properties";
import { readColumnWidth, writeColumnWidth, writeRowHeight } from "./sizes";
import { styleReader } from "./styles";

const PADDING = 8;
const WIDEST = 255 * 7;
const LINE_SPACING = 1.35;

/** Measures text; without a screen by the average width of letters. */
type Measure = (text: string, style: IStyleData) => number;

export function autofitColumns(book: Book, area: Area): void {
  const widths = new Map<number, number>();
  forEachText(book, area, (text, style, _row, column, measure) => {
    const lines = text.split("\n").map((line) => measure(line, style));
    widths.set(column, Math.max(widths.get(column) ?? 0, ...lines));
  });
  for (const [column, width] of widths) {
    const points = toPoints(Math.min(Math.ceil(width) + PADDING, WIDEST));
    writeColumnWidth(book, { ...area, column, columns: 1 }, points);
  }
}

export function autofitRows(book: Book, area: Area): void {
  const heights = new Map<number, number>();
  forEachText(book, area, (text, style, row, column, measure) => {
    const width = readColumnWidth(book, { ...area, column, columns: 1 }) ?? 48;
    const room = Math.max(1, width / 0.75 - PADDING / 2);
    const wraps = PROPERTIES.wrapText.read(style);
    const lines = text
      .split("\n")
      .reduce(
        (sum, line) => sum + (wraps ? Math.max(1, Math.ceil(measure(line, style) / room)) : 1),
        0,
      );
    const height = lines * PROPERTIES.fontSize.read(style) * LINE_SPACING;
    heights.set(row, Math.max(heights.get(row) ?? 15, height));
  });
  for (const [row, height] of heights) {
    writeRowHeight(book, { ...area, row, rows: 1 }, Math.min(409, Math.ceil(height)));
  }
}

function forEachText(
  book: Book,
  area: Area,
  visit: (text: string, style: IStyleData, row: number, column: number, measure: Measure) => void,
): void {
  const held = withinGrid(book, area);
  if (!held) return;
  const read = cellReader(book, area.sheet);
  const format = numberFormatReader(book, area.sheet);
  const style = styleReader(book, area.sheet);
  const measure = textMeasure();
  const { startRow, endRow, startColumn, endColumn } = toRange(held);
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      const value = valueOf(read(row, column) ?? null);
      if (value === "") continue;
      visit(displayedText(value, format(row, column)), style(row, column), row, column, measure);
    }
  }
}

function textMeasure(): Measure {
  const context =
    typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  return (text, style) => {
    const size = (PROPERTIES.fontSize.read(style) * 4) / 3;
    if (!context) return text.length * size * 0.52;
    const weight = PROPERTIES.bold.read(style) ? "bold " : "";
    context.font = `${weight}${size}px ${PROPERTIES.fontName.read(style)}`;
    return context.measureText(text).width;
  };
}
