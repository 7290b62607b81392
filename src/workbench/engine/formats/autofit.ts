import { DataValidationType, DEFAULT_STYLES, type IStyleData } from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Book } from "../book";
import { mergedAreas } from "../cells/merge";
import { displayedText } from "../cells/read";
import { valueOf } from "../cells/raw";
import { cellReader, columnReader } from "../cells/spills";
import { SHEET_COLUMNS, type Area, type Cell, type CellValue, type SheetId } from "../contract";
import { contains, lastRow } from "../geometry";
import { withinGrid } from "../grid";
import { toPixels, toPoints } from "../units";
import { numberFormatReader } from "./number-formats";
import { PROPERTIES } from "./properties";
import {
  isRowAutomatic,
  readColumnWidth,
  writeAutomaticHeights,
  writeColumnWidth,
  writeRowsAutomatic,
} from "./sizes";
import { styleReader } from "./styles";

const PADDING = 8;
const WIDEST = 255 * 7;
/** What the grid leaves free for the arrow of a list. */
const ARROW = 18;
const TALLEST = 409;
const LINE_SPACING = 1.35;

/** Measures text; without a screen by the average width of letters. */
type Measure = (text: string, style: IStyleData) => number;

export function autofitColumns(book: Book, area: Area): void {
  const held = withinGrid(book, area);
  if (!held) return;
  const reader = textReader(book, held.sheet);
  for (const column of span(held)) {
    let widest: number | null = null;
    for (let row = held.row; row <= lastRow(held); row += 1) {
      const text = reader(row, column);
      if (text.value === "") continue;
      const lengths = linesOf(text).map((line) => text.measure(line, text.style));
      widest = Math.max(widest ?? 0, ...lengths);
    }
    if (widest === null) continue;
    const points = toPoints(Math.min(Math.ceil(widest) + PADDING, WIDEST));
    writeColumnWidth(book, { ...held, column, columns: 1 }, points);
  }
}

/** Makes rows as high as their contents need, now and whenever these change. */
export function autofitRows(book: Book, area: Area): void {
  const held = withinGrid(book, area);
  if (!held) return;
  writeRowsAutomatic(book, held);
  fitAutomaticRows(book, held);
}

/** Fits those of the area's rows that nobody has given a height; cells that are merged stretch none. */
export function fitAutomaticRows(book: Book, area: Area): void {
  const held = withinGrid(book, area);
  if (!held) return;
  const merged = mergedAreas(book, { ...held, column: 0, columns: SHEET_COLUMNS });
  const stretches = (row: number, column: number) =>
    !merged.some((cells) => contains(cells, { row, column, rows: 1, columns: 1 }));
  const reader = textReader(book, held.sheet);
  const columnsIn = columnReader(book, held.sheet);
  const heights = new Map<number, number>();
  for (let row = held.row; row <= lastRow(held); row += 1) {
    if (!isRowAutomatic(book, held.sheet, row)) continue;
    const needed = columnsIn(row)
      .filter((column) => stretches(row, column))
      .map((column) => heightOf(book, reader(row, column), { sheet: held.sheet, row, column }));
    heights.set(row, Math.min(TALLEST, Math.ceil(Math.max(0, ...needed))));
  }
  writeAutomaticHeights(book, held.sheet, heights);
}

/** Univer fits by itself only what its own commands change, and these for the first time. */
export function fitChangedRows(book: Book, area: Area, replayed: boolean): void {
  const byGrid = book.originNow() === "user" && !replayed && !book.isRecording();
  if (!byGrid) fitAutomaticRows(book, area);
}

const span = ({ column, columns }: Area): number[] =>
  Array.from({ length: columns }, (_, at) => column + at);

/** In points. */
function heightOf(book: Book, cell: Text, at: Cell): number {
  const { style, value } = cell;
  const size = PROPERTIES.fontSize.read(style) * LINE_SPACING;
  if (value === "") return 0;
  if (!PROPERTIES.wrapText.read(style)) return size * String(value).split("\n").length;
  const width = toPixels(readColumnWidth(book, { ...at, rows: 1, columns: 1 }) ?? 48);
  const arrow = hasArrow(book, at) ? ARROW : 0;
  const room = Math.max(1, width - PADDING / 2 - arrow);
  return size * linesOf(cell).reduce((sum, line) => sum + wrapped(line, room, cell), 0);
}

function hasArrow({ injector, unitId }: Book, { column, row, sheet }: Cell): boolean {
  const rules = injector.get(SheetDataValidationModel);
  const rule = rules.getRuleByLocation(unitId, sheet, row, column);
  return rule?.type === DataValidationType.LIST && rule.showDropDown !== false;
}

/** How many lines a line becomes that is broken between words, and within words that are too long. */
function wrapped(line: string, room: number, { measure, style }: Text): number {
  if (measure(line, style) <= room) return 1;
  const space = measure(" ", style);
  let lines = 1;
  let filled = 0;
  for (const word of line.split(" ")) {
    const length = measure(word, style);
    const needed = filled === 0 ? length : filled + space + length;
    if (needed <= room) filled = needed;
    else {
      lines += (filled > 0 ? 1 : 0) + Math.max(0, Math.ceil(length / room) - 1);
      filled = length % room;
    }
  }
  return lines;
}

interface Text {
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly style: IStyleData;
  readonly measure: Measure;
}

const linesOf = ({ numberFormat, value }: Text): string[] =>
  displayedText(value, numberFormat).split("\n");

function textReader(book: Book, sheet: SheetId): (row: number, column: number) => Text {
  const read = cellReader(book, sheet);
  const format = numberFormatReader(book, sheet);
  const style = styleReader(book, sheet);
  const measure = textMeasure();
  return (row, column) => ({
    value: valueOf(read(row, column) ?? null),
    numberFormat: format(row, column),
    style: style(row, column),
    measure,
  });
}

function textMeasure(): Measure {
  const context =
    typeof document === "undefined" ? null : document.createElement("canvas").getContext("2d");
  return (text, style) => {
    const size = (PROPERTIES.fontSize.read(style) * 4) / 3;
    if (!context) return text.length * size * 0.52;
    const weight = PROPERTIES.bold.read(style) ? "bold " : "";
    // The grid draws what names no font in its own, not in Excel's.
    context.font = `${weight}${size}px ${style.ff ?? DEFAULT_STYLES.ff}`;
    return context.measureText(text).width;
  };
}
