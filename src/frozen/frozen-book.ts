import { longDate } from "../kpi";
import { documentProperties, newWorkbook, type Workbook } from "../xlsx";
import { boardSheet } from "./board-sheet";
import type { FrozenBoard } from "./frozen-board";
import { matrixSheet } from "./matrix-sheet";
import { summarySheet } from "./summary-sheet";

/**
 * A book that shows the board, its summary and its matrix as values, ready to print and to send to
 * whoever has no add-in: no formulas, names, links, author or properties beyond a title.
 */
export const frozenBook = (board: FrozenBoard): Workbook =>
  newWorkbook([summarySheet(board), boardSheet(board), matrixSheet(board)], {
    properties: documentProperties({ title: `${board.plan}, as of ${longDate(board.asOf)}` }),
  });
