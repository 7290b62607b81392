import { actionTexts } from "../../src/excel/board/action-texts";
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

describe("the action behind a KPI", () => {
  const kpis = [
    ["Note", "kpi", "Action "],
    ["", "5", "5"],
    ["", "12.1", 12],
    ["", "X1", ""],
    ["", "9", "no such"],
  ];
  const actions = [
    ["Specific action", "ACTION"],
    ["Risk management", "5"],
    ["HS 2017", "12"],
    ["of no number", ""],
  ];

  test("is found by headers, wherever the columns stand", () => {
    const actionOf = actionTexts(kpis, actions);
    expect(["5", "12.1", " x1", "9", "none"].map(actionOf)).toEqual([
      "Risk management",
      "HS 2017",
      "",
      "",
      "",
    ]);
  });

  test("is unknown without the tables or their columns", () => {
    expect(actionTexts([], [])("5")).toBe("");
    expect(actionTexts(kpis, [["Action"], ["5"]])("5")).toBe("");
    expect(actionTexts([["KPI"], ["5"]], actions)("5")).toBe("");
  });

  test("every KPI of the scaffolded plan has one", () => {
    const actionOf = actionTexts(tables["kpis"]!, tables["actions"]!);
    const codes = tables["kpis"]!.slice(1).map(([code]) => String(code));
    expect(codes.filter((code) => actionOf(code) === "")).toEqual([]);
  });
});
