import { brokenIn, repeatsIn, runsOf } from "../../../src/excel/repair/broken";
import { reentryOf } from "../../../src/excel/repair/calls";

const reentry = reentryOf(["KPISTATUS"]);
const OURS = "=KPISTATUS(A1)";
const area = { row: 4, column: 2, rows: 2, columns: 2 };

test("broken is what calls one of our functions and shows #NAME?", () => {
  const formulas = [
    [OURS, "=KPISTATUS(B1)"],
    ["=MISSPELT(A1)", "#NAME?"],
  ];
  const values = [
    ["#NAME?", "On track"],
    ["#NAME?", "#NAME?"],
  ];
  expect(brokenIn(area, formulas, values, reentry)).toEqual([{ row: 4, column: 2, formula: OURS }]);
});

const cell = (row: number, column: number, formula = OURS) => ({ row, column, formula });

test("a cell that repeats its neighbour's formula may be part of a spill", () => {
  const cells = [cell(1, 1), cell(2, 1), cell(1, 2), cell(9, 9), cell(3, 1, "=KPISTATUS(B1)")];
  expect(repeatsIn(cells)).toEqual([cell(2, 1), cell(1, 2)]);
});

test("neighbours in a column are written at once, so many at most", () => {
  const cells = [cell(3, 1), cell(1, 1), cell(2, 1), cell(5, 1), cell(6, 2)];
  const areas = (longest: number) =>
    runsOf(cells, longest).map(({ area: { row, column, rows } }) => [row, column, rows]);
  expect(areas(9)).toEqual([
    [1, 1, 3],
    [5, 1, 1],
    [6, 2, 1],
  ]);
  expect(areas(2)).toEqual([
    [1, 1, 2],
    [3, 1, 1],
    [5, 1, 1],
    [6, 2, 1],
  ]);
});
