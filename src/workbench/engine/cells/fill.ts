import type { CellMatrix } from "../book";
import type { Context } from "../context";
import { EngineError, type Area, type CopyWhat, type FillHow } from "../contract";
import { numberFormatReader } from "../formats/number-formats";
import { contains } from "../geometry";
import { growGrid } from "../grid";
import { copiedCells } from "./copy";
import { readFormulas, readValues } from "./read";
import { isFormula, parseInput } from "./parse-input";
import { modulo, type Seed, seriesOf, seriesUnit } from "./series";

const COPIED: Readonly<Record<FillHow, CopyWhat>> = {
  Default: "All",
  Copy: "All",
  Series: "All",
  Values: "Formulas",
  Formats: "Formats",
};

/** Continues the cells of `from` over the rest of the target. */
export function fillCells(context: Context, from: Area, target: Area, how: FillHow): void {
  const { book, contents, locks } = context;
  const parts = partsBeside(from, target);
  for (const part of parts) locks.requireWritable(part);
  book.write(() => {
    growGrid(book, target);
    for (const part of parts) {
      const before = contents.remember(part);
      const cells = filledCells(context, from, part, how);
      if (how === "Formats") {
        book.setStyles(part.sheet, cells);
        book.events.emit("formatsChanged", { area: part, origin: book.originNow() });
      } else {
        book.setCells(part.sheet, cells);
        contents.edited(part, before);
      }
    }
  });
}

/** What the target has before and behind the source. */
function partsBeside(from: Area, target: Area): Area[] {
  const down = from.column === target.column && from.columns === target.columns;
  const right = from.row === target.row && from.rows === target.rows;
  if (from.sheet !== target.sheet || !contains(target, from) || !(down || right)) {
    throw new EngineError(
      "InvalidArgument",
      "The destination must hold the range and go beyond it in one direction.",
    );
  }
  const [start, size] = down ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const before = from[start] - target[start];
  const behind = target[size] - from[size] - before;
  return [
    { ...target, [size]: before },
    { ...target, [start]: from[start] + from[size], [size]: behind },
  ].filter((part) => part[size] > 0);
}

function filledCells(context: Context, from: Area, part: Area, how: FillHow): CellMatrix {
  const turn = (index: number, start: number, size: number) => start + modulo(index - start, size);
  const options = { what: COPIED[how], skipBlanks: false, transpose: false };
  const cells = copiedCells(context, from, part, options, (row, column) => ({
    row: turn(part.row + row, from.row, from.rows),
    column: turn(part.column + column, from.column, from.columns),
  }));
  if (how !== "Copy" && how !== "Formats") continueSeries(context, from, part, cells, how);
  return cells;
}

/** Puts what the series go on with in the place of copied constants; formulas stay as copied. */
function continueSeries(
  { book }: Context,
  from: Area,
  part: Area,
  cells: CellMatrix,
  how: FillHow,
): void {
  const values = readValues(book, from);
  const formulas = readFormulas(book, from);
  const format = numberFormatReader(book, from.sheet);
  const down = from.columns === part.columns && from.column === part.column;
  const lines = down ? from.columns : from.rows;
  for (let line = 0; line < lines; line += 1) {
    const seeds = Array.from({ length: down ? from.rows : from.columns }, (_, at): Seed => {
      const [row, column] = down ? [at, line] : [line, at];
      const pattern = format(from.row + row, from.column + column);
      return { value: values[row]?.[column] ?? "", unit: seriesUnit(pattern) };
    });
    const isTyped = (at: number) =>
      isFormula((down ? formulas[at]?.[line] : formulas[line]?.[at]) ?? "");
    if (seeds.some((_, at) => isTyped(at))) continue;
    const series = seriesOf(seeds, how === "Series");
    const length = down ? part.rows : part.columns;
    for (let at = 0; at < length; at += 1) {
      const row = down ? part.row + at : part.row + line;
      const column = down ? part.column + line : part.column + at;
      const step = down ? row - from.row : column - from.column;
      const value = series(step);
      const cell = cells[row]?.[column];
      if (cell && value !== "") Object.assign(cell, parseInput(value, true).cell);
    }
  }
}
