import type { ICellData, IStyleData } from "@univerjs/core";
import type { CellMatrix } from "../book";
import type { Context } from "../context";
import type { Area, CellInput, Fill } from "../contract";
import { EngineError } from "../contract";
import { GENERAL, numberFormatReader } from "../formats/number-formats";
import { growGrid } from "../grid";
import { contains } from "../geometry";
import { spread } from "./matrix";
import { isFormula, parseInput } from "./parse-input";

/** Excel writes no more at once either. */
const MOST_CELLS = 5_000_000;

/** Writes contents as typed, without validation and undo. @throws EngineError; nothing is written then. */
export function writeContents(context: Context, area: Area, input: Fill<CellInput>): void {
  const { book, contents, locks } = context;
  if (area.rows * area.columns > MOST_CELLS) {
    throw new EngineError(
      "RangeExceedsLimit",
      "The range holds too many cells to be written at once.",
    );
  }
  locks.requireWritable(area);
  const cells = parsedCells(context, area, input);
  book.write(() => {
    const before = contents.remember(area);
    growGrid(book, area);
    book.setCells(area.sheet, cells);
    contents.edited(area, before);
  });
}

function parsedCells(context: Context, area: Area, input: Fill<CellInput>): CellMatrix {
  const at = spread(area, input);
  const format = numberFormatReader(context.book, area.sheet);
  const complete = formulaCompleter(context, area);
  const cells: CellMatrix = {};
  for (let row = 0; row < area.rows; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = 0; column < area.columns; column += 1) {
      const value = at(row, column);
      if (value === null) continue;
      const pattern = format(area.row + row, area.column + column);
      const parsed = parseInput(
        isFormula(value) ? complete(value, row, column) : value,
        pattern === "@",
      );
      const style: IStyleData | undefined =
        parsed.numberFormat && pattern === GENERAL
          ? { n: { pattern: parsed.numberFormat } }
          : undefined;
      line[area.column + column] = style ? { ...parsed.cell, s: style } : { ...parsed.cell };
    }
    cells[area.row + row] = line;
  }
  return cells;
}

/** Checks formulas, each text once, and names the table where they leave it out. */
function formulaCompleter(context: Context, area: Area) {
  const checked = new Set<string>();
  const tables = context.extras.get().tables.filter((table) => table.sheet === area.sheet);
  return (formula: string, row: number, column: number): string => {
    const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
    const table = formula.includes("[")
      ? tables.find((candidate) => contains(candidate.area, cell))
      : undefined;
    const complete = context.formulas.complete(formula, table?.name ?? null);
    if (!checked.has(complete)) context.formulas.check(complete);
    checked.add(complete);
    return complete;
  };
}
