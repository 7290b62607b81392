/** The book in Excel: what is there, what Scaffold makes of it, what the Scoreboard says. */
export { REQUIRED_API, supports } from "./apis";
export { recalculate, selectKpi, setAsOf } from "./board/act";
export type { BoardLine, BoardReading, NoBoard } from "./board/board";
export { readBoard } from "./board/read";
export { watchBoard } from "./board/watch";
export { BookProblem, inPlainWords, type Trouble } from "./errors";
export { openWorkbook } from "./freeze/open";
export { readBoardSource, type BoardSource } from "./freeze/read";
export { repairFormulas, type RepairResult } from "./repair/repair";
export { inspect, type BookState, type Condition, type PartState } from "./scaffold/inspect";
export type { Drawing } from "./scaffold/look";
export {
  scaffold,
  type Progress,
  type ScaffoldOptions,
  type ScaffoldResult,
} from "./scaffold/scaffold";
export { undoScaffold, type UndoResult } from "./scaffold/undo";
export { renamed, type Conflict } from "./survey/naming";
export { fillExample } from "./example/fill";
export { removeExample } from "./example/remove";
export { readExampleState, type ExampleState } from "./example/state";
