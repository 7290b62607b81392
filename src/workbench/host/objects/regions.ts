import { type Area, type Engine, SHEET_COLUMNS, SHEET_ROWS } from "../../engine/contract";
import { bounding, cellAt } from "./geometry";

/** Where the filled cells around a cell end, as Excel's keys find it. */

/** Which cells of a sheet hold something; a blank sheet has none. */
class Filled {
  readonly #area: Area | null;
  readonly #cells: readonly (readonly boolean[])[];

  constructor(engine: Engine, sheet: Area["sheet"]) {
    this.#area = engine.sheets.usedArea(sheet, true);
    this.#cells = this.#area
      ? engine.cells.valueTypes(this.#area).map((row) => row.map((type) => type !== "Empty"))
      : [];
  }

  at(row: number, column: number): boolean {
    if (!this.#area) return false;
    return this.#cells[row - this.#area.row]?.[column - this.#area.column] === true;
  }

  /** Is any cell of the rectangle filled? Bounds are inclusive and may leave the sheet. */
  within(top: number, left: number, bottom: number, right: number): boolean {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (this.at(row, column)) return true;
      }
    }
    return false;
  }
}

/** The block around the area's first cell that blank rows and columns bound (Ctrl+*). */
export function surroundingRegion(engine: Engine, area: Area): Area {
  const filled = new Filled(engine, area.sheet);
  let [top, left, bottom, right] = [area.row, area.column, area.row, area.column];
  for (;;) {
    if (filled.within(top - 1, left - 1, top - 1, right + 1)) top -= 1;
    else if (filled.within(bottom + 1, left - 1, bottom + 1, right + 1)) bottom += 1;
    else if (filled.within(top, left - 1, bottom, left - 1)) left -= 1;
    else if (filled.within(top, right + 1, bottom, right + 1)) right += 1;
    else break;
  }
  return {
    sheet: area.sheet,
    row: top,
    column: left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}

export const directions = ["Left", "Right", "Up", "Down"] as const;
export type Direction = (typeof directions)[number];

const steps: Readonly<Record<Direction, { readonly row: number; readonly column: number }>> = {
  Left: { row: 0, column: -1 },
  Right: { row: 0, column: 1 },
  Up: { row: -1, column: 0 },
  Down: { row: 1, column: 0 },
};

/** The cell where Ctrl and an arrow key lead from the cell. */
export function edgeFrom(engine: Engine, cell: Area, direction: Direction): Area {
  const filled = new Filled(engine, cell.sheet);
  const step = steps[direction];
  let { row, column } = cell;
  const inside = (): boolean =>
    row + step.row >= 0 &&
    row + step.row < SHEET_ROWS &&
    column + step.column >= 0 &&
    column + step.column < SHEET_COLUMNS;
  const next = (): boolean => filled.at(row + step.row, column + step.column);
  const go = (): void => {
    row += step.row;
    column += step.column;
  };
  if (filled.at(row, column) && inside() && next()) {
    while (inside() && next()) go();
  } else {
    do go();
    while (inside() && !filled.at(row, column));
  }
  return cellAt(
    cell,
    clamp(row, SHEET_ROWS) - cell.row,
    clamp(column, SHEET_COLUMNS) - cell.column,
  );
}

const clamp = (index: number, count: number): number => Math.min(Math.max(index, 0), count - 1);

/** The range stretched to the edge (Ctrl, Shift and an arrow key). */
export function extendedTo(engine: Engine, area: Area, cell: Area, direction: Direction): Area {
  return bounding(area, edgeFrom(engine, cell, direction));
}
