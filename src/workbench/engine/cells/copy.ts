import type { ICellData } from "@univerjs/core";
import type { CellMatrix } from "../book";
import type { Context } from "../context";
import type { Area, CopyOptions, CopyWhat } from "../contract";
import { wholeStyle } from "../formats/styles";
import { transposeReferences } from "../formulas/moved-references";
import { growGrid } from "../grid";
import { BLANK } from "./parse-input";
import { holdsContent, type RawCell } from "./raw";
import { formulaReader } from "./read";
import { cellReader } from "./spills";

/** Copies cells; a source that fits a whole number of times into the target is repeated. */
export function copyCells(context: Context, from: Area, to: Area, options: CopyOptions): void {
  const { book, contents, locks } = context;
  const target = targetArea(from, to, options.transpose);
  locks.requireWritable(target);
  const cells = copiedCells(context, from, target, options, (row, column) => {
    const [down, right] = options.transpose ? [column, row] : [row, column];
    return { row: from.row + (down % from.rows), column: from.column + (right % from.columns) };
  });
  book.write(() => {
    const before = contents.remember(target);
    growGrid(book, target);
    if (options.what === "Formats") {
      book.setStyles(target.sheet, cells);
      book.events.emit("formatsChanged", { area: target, origin: book.originNow() });
    } else {
      book.setCells(target.sheet, cells);
      contents.edited(target, before);
    }
  });
}

function targetArea(from: Area, to: Area, transpose: boolean): Area {
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns];
  const repeats = to.rows % rows === 0 && to.columns % columns === 0;
  return repeats ? to : { ...to, rows, columns };
}

/** The source of a cell of the target, which is named by its offset. */
type SourceAt = (row: number, column: number) => { readonly row: number; readonly column: number };

/** The target's cells as copied from where `sourceAt` says. */
export function copiedCells(
  context: Context,
  from: Area,
  to: Area,
  options: CopyOptions,
  sourceAt: SourceAt,
): CellMatrix {
  const { book, formulas } = context;
  const read = cellReader(book, from.sheet);
  const formula = formulaReader(book, from);
  const styles = book.workbook().getStyles();
  const keepsFormulas = options.what === "All" || options.what === "Formulas";
  const cells: CellMatrix = {};
  for (let row = 0; row < to.rows; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = 0; column < to.columns; column += 1) {
      const { row: sourceRow, column: sourceColumn } = sourceAt(row, column);
      const source = read(sourceRow, sourceColumn) ?? null;
      if (options.skipBlanks && !holdsContent(source)) continue;
      const typed = keepsFormulas ? formula(source, sourceRow, sourceColumn) : null;
      const place = { row: to.row + row, column: to.column + column };
      const sourcePlace = { row: sourceRow, column: sourceColumn };
      const moved =
        typed &&
        (options.transpose
          ? transposeReferences(typed, sourcePlace, place)
          : formulas.moveTo(typed, sourcePlace, place));
      const style = wholeStyle(styles.getStyleByCell(source));
      line[place.column] = copiedCell(source, moved, style, options.what);
    }
    cells[to.row + row] = line;
  }
  return cells;
}

function copiedCell(
  source: RawCell,
  formula: string | null,
  style: ICellData["s"],
  what: CopyWhat,
): ICellData {
  const value: ICellData = source
    ? { ...BLANK, v: source.v ?? null, t: source.t ?? null, p: source.p ?? null }
    : BLANK;
  const content = formula ? { ...BLANK, f: formula } : value;
  switch (what) {
    case "Values":
      return { ...value };
    case "Formulas":
      return { ...content };
    case "Formats":
      return { s: style };
    case "All":
      return { ...content, s: style };
  }
}
