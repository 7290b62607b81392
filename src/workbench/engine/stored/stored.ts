import { spillsOf } from "../cells/spills";
import type { Context } from "../context";
import type { Stored } from "../contract";
import { readLines, restoreLines } from "./lines";
import { addRule } from "../validation/rules";
import { typeOfRule } from "../validation/univer-rule";
import { restoreRows } from "./restore-rows";
import { restoreSpills } from "./restore-spills";
import { storedRows } from "./rows";

export const createStored = (context: Context): Stored => ({
  rows: (sheet) => storedRows(context, sheet),
  lines: (sheet) => readLines(context, sheet),
  spills: (sheet) => spillsOf(context.book, sheet),
  restoreRows: (sheet, rows) => restoreRows(context, sheet, rows),
  restoreLines: (sheet, lines) => restoreLines(context, sheet, lines),
  restoreSpills: (sheet, spills) => restoreSpills(context, sheet, spills),
  restoreValidation(areas, state) {
    const { book } = context;
    book.write(() => addRule(book, areas, { ...state, type: typeOfRule(state.rule) }));
  },
});
