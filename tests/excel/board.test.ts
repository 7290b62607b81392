import { findBoard, parseBoard } from "../../src/excel/board/parse";
import { scoreboard, isRefusal } from "../../src/kpi";
import { TODAY, blueprint, cellsOf } from "./support/book";

const tables = Object.fromEntries(
  blueprint.sheets.flatMap((sheet) => (sheet.table === null ? [] : [[sheet.key, cellsOf(sheet)]])),
);

const spilled = () => {
  const grid = scoreboard({
    plan: tables["kpis"]!,
    memberLog: tables["memberRows"]!,
    activityLog: tables["activities"]!,
    roster: tables["members"]!,
    asOf: TODAY,
  });
  if (isRefusal(grid)) throw new Error(grid.message);
  return grid;
};

test("the board is found by its formula, with whatever Excel puts before the name", () => {
  expect(findBoard([["x"], ["", "=KPISCOREBOARD(Plan)"]])).toEqual({ row: 1, column: 1 });
  expect(findBoard([["=_xldudf_KPISCOREBOARD(Plan)"]])).toEqual({ row: 0, column: 0 });
  expect(findBoard([["KPISCOREBOARD("]])).toBeUndefined();
});

test("what KPISCOREBOARD spills is read line for line", () => {
  const board = parseBoard(spilled(), 0, 0);
  if (!("lines" in board)) throw new Error(board.why);
  expect(board.lines).toHaveLength(44);
  expect(board.lines.find(({ code }) => code === "12.1")).toMatchObject({
    status: "No data",
    actual: null,
    atBest: null,
  });
});

test("it is read wherever it stands, and ends where it ends", () => {
  const moved = [[], ...spilled().map((row) => ["", ...row, "beside"]), ["", "note", "below"]];
  const board = parseBoard(moved, 1, 1);
  expect("lines" in board && board.lines).toHaveLength(44);
});

test.each([
  ["#NAME?", "unknownFunctions"],
  ["#SPILL!", "blocked"],
  ["#BUSY!", "calculating"],
  ["#GETTING_DATA", "calculating"],
  ["", "calculating"],
  ["#VALUE!", "error"],
  ["KPI", "noSpill"],
])("%s is %s", (value, why) => {
  expect(parseBoard([[value]], 0, 0)).toEqual({ why, detail: value });
});
