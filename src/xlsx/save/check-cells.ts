import { cellName } from "../addresses";
import { isCellOfSheet, isRange, withoutOverlaps } from "../checks/areas";
import { CELL_TEXT } from "../checks/text";
import type { Range } from "../model/addresses";
import type { Cell, Row } from "../model/cells";
import type { Sheet } from "../model/sheets";
import { refuseToSave } from "./refusal";

const TALLEST = 409.5;

/** Why Excel cannot hold what is in the cell; null if it can. */
function cellProblem({ value, formula, column }: Cell, row: number): string | null {
  if (typeof value === "number" && !Number.isFinite(value))
    return "holds a number that is none (NaN or infinite)";
  if (typeof value === "string" && value.length > CELL_TEXT)
    return "holds more than 32,767 letters, the most that Excel allows";
  if (formula === null || formula.kind === "plain") return null;
  const { area } = formula;
  const own = area.top === row && area.left === column && isRange(area);
  return own ? null : "has a formula whose results do not begin there";
}

function checkRow(row: Row, before: Row | undefined, sheet: string): void {
  const { index, height, cells } = row;
  const where = `the row ${index + 1} of “${sheet}”`;
  if (!isCellOfSheet(index, 0)) refuseToSave(`${where} lies outside the sheet`);
  if (before && before.index >= index) refuseToSave(`${where} is out of order`);
  if (height !== null && !(height >= 0 && height <= TALLEST))
    refuseToSave(`${where} is higher than 409.5 points`);
  cells.forEach((cell, i) => {
    const name = () => `the cell ${cellName({ row: index, column: cell.column })} of “${sheet}”`;
    if (!isCellOfSheet(index, cell.column)) refuseToSave(`${where} goes beyond the sheet`);
    if ((cells[i - 1]?.column ?? -1) >= cell.column) refuseToSave(`${name()} is out of order`);
    const problem = cellProblem(cell, index);
    if (problem) refuseToSave(`${name()} ${problem}`);
  });
}

/** The areas of array formulas: no two may share a cell. */
const arrayAreas = ({ rows }: Sheet): Range[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap(({ formula }) =>
      formula === null || formula.kind === "plain" ? [] : [formula.area],
    ),
  );

export function checkCells(sheet: Sheet): void {
  sheet.rows.forEach((row, i) => checkRow(row, sheet.rows[i - 1], sheet.name));
  const areas = arrayAreas(sheet);
  if (withoutOverlaps(areas).length < areas.length)
    refuseToSave(`two array formulas of “${sheet.name}” share cells`);
}
