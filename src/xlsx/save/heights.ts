import { containsCell } from "../addresses";
import type { Cell, Row } from "../model/cells";
import type { Sheet } from "../model/sheets";
import { USUAL_WIDTH } from "../package/widths";

/** Of a line, by the size of its letters. */
const LINE_SPACING = 15 / 11;
const USUAL_HEIGHT = 15;
const TALLEST = 409.5;
/** Of a digit, by the size of its letters; 7 pixels of 96 an inch at 11 points. */
const DIGIT_WIDTH = 5.25 / 11;
/** `Alignment.rotation` of letters that stand one below the other. */
const STACKED = 255;
/** What cells leave free at their sides, in characters. */
const PADDING = 0.71;

/** Lines of a paragraph, broken between words as far as they fit. */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let filled = 0;
  for (const { length } of paragraph.split(" ")) {
    const needed = filled === 0 ? length : filled + 1 + length;
    if (needed <= room) filled = needed;
    else {
      if (filled > 0) lines++;
      lines += Math.max(0, Math.ceil(length / room) - 1);
      filled = length % room || Math.min(length, room);
    }
  }
  return lines;
}

const toQuarters = (points: number): number => Math.round(points * 4) / 4;

/** How high text is that does not lie flat, each of its paragraphs on one line. */
function turned(text: string, size: number, rotation: number): number {
  const paragraphs = text.split("\n");
  const longest = Math.max(...paragraphs.map(({ length }) => length));
  const line = size * LINE_SPACING;
  if (rotation === STACKED) return toQuarters(longest * line);
  const angle = (Math.abs(rotation) * Math.PI) / 180;
  const upwards = longest * size * DIGIT_WIDTH * Math.sin(angle);
  return toQuarters(upwards + paragraphs.length * line * Math.cos(angle));
}

/**
 * How high rows are that follow their contents. Excel finds it itself where a file says nothing, but
 * LibreOffice takes such a row of Excel's for one line. Reckoned in letters as wide as digits, so
 * rather too high than cut off.
 */
export class Heights {
  private readonly widths = new Map<number, number>();
  private readonly usualWidth: number;
  private readonly usualHeight: number;
  private readonly merges: Sheet["merges"];

  constructor({ columns, defaultColumnWidth, defaultRowHeight, merges }: Sheet) {
    this.usualHeight = defaultRowHeight ?? USUAL_HEIGHT;
    this.usualWidth = defaultColumnWidth ?? USUAL_WIDTH;
    this.merges = merges;
    for (const { first, last, width, hidden } of columns) {
      for (let at = first; width !== null && !hidden && at <= last; at++)
        this.widths.set(at, width);
    }
  }

  /** In points; null for a row of the usual height. */
  of(row: Row): number | null {
    let tallest = 0;
    for (const cell of row.cells) {
      const { wrap, rotation } = cell.style.alignment;
      if ((wrap || rotation !== 0) && typeof cell.value === "string")
        tallest = Math.max(tallest, this.cell(cell, cell.value, row.index));
    }
    return tallest <= this.usualHeight ? null : Math.min(TALLEST, tallest);
  }

  /** 0 for a cell of one line, and for those that do not stretch their row. */
  private cell({ column, style }: Cell, text: string, row: number): number {
    if (this.merges.some((merge) => containsCell(merge, { row, column }))) return 0;
    const { size } = style.font;
    const { rotation } = style.alignment;
    if (rotation !== 0) return turned(text, size, rotation);
    const width = this.widths.get(column) ?? this.usualWidth;
    const room = Math.max(1, Math.floor(((width - PADDING) * 11) / size));
    if (text.length <= room && !text.includes("\n")) return 0;
    const lines = text.split("\n").reduce((sum, part) => sum + linesOf(part, room), 0);
    return lines === 1 ? 0 : toQuarters(lines * size * LINE_SPACING);
  }
}
