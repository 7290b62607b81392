import { spillsOf } from "../cells/spills";
import type { Context } from "../context";
import type { Stored } from "../contract";
import { readLines, restoreLines } from "./lines";
import { fitAutomaticRows } from "../formats/autofit";
import { usedArea } from "../used-area";
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
  restoreSpills(sheet, spills) {
    const { book } = context;
    restoreSpills(context, sheet, spills);
    const used = usedArea(book, sheet, true);
    if (used) book.write(() => fitAutomaticRows(book, used));
  },
  restoreValidation(areas, state) {
    const { book } = context;
    book.write(() => addRule(book, areas, { ...state, type: typeOfRule(state.rule) }));
  },
});
