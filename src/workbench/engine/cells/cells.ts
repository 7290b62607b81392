import type { Context } from "../context";
import type { Cells } from "../contract";
import { numberFormatReader, setNumberFormats } from "../formats/number-formats";
import { fromR1C1, toR1C1 } from "../formulas/r1c1";
import type { CustomFunctions } from "../functions/functions";
import { intersection } from "../geometry";
import type { Structure } from "../structure";
import { clearCells } from "./clear";
import { copyCells } from "./copy";
import { fillCells } from "./fill";
import { spread, tabulate } from "./matrix";
import { mergeCells, mergedAreas, unmergeCells } from "./merge";
import { isFormula } from "./parse-input";
import { readCells, readFormulas, readText, readTypes, readValues } from "./read";
import { shiftCells } from "./shift-cells";
import { spillAt, spillsOf } from "./spills";
import { writeContents } from "./write";

export function createCells(
  context: Context,
  structure: Structure,
  functions: CustomFunctions,
): Cells {
  const { book, locks } = context;
  return {
    values: (area) => readValues(book, area),
    formulas: (area) => readFormulas(book, area),
    text: (area) => readText(book, area),
    formulasR1C1: (area) =>
      readFormulas(book, area).map((line, row) =>
        line.map((formula, column) =>
          isFormula(formula)
            ? toR1C1(formula, { row: area.row + row, column: area.column + column })
            : formula,
        ),
      ),
    valueTypes: (area) => readTypes(book, area),
    numberFormats(area) {
      const format = numberFormatReader(book, area.sheet);
      return readCells(book, area, (_, row, column) => format(row, column));
    },
    setValues: (area, input) => writeContents(context, area, input),
    setFormulas: (area, input) => writeContents(context, area, input),
    setFormulasR1C1(area, input) {
      const at = spread(area, input);
      const typed = tabulate(area, (row, column) => {
        const value = at(row, column);
        const place = { row: area.row + row, column: area.column + column };
        return value !== null && isFormula(value) ? fromR1C1(value, place) : value;
      });
      writeContents(context, area, typed);
    },
    setNumberFormats(area, formats) {
      if (!locks.allows(area.sheet, "allowFormatCells")) locks.requireWritable(area);
      book.write(() => setNumberFormats(book, area, formats));
      book.events.emit("formatsChanged", { area, origin: book.originNow() });
    },
    clear: (area, what) => clearCells(context, area, what),
    insert(area, shift) {
      shiftCells(context, structure, area, {
        kind: "insert",
        axis: shift === "Down" ? "row" : "column",
      });
      return area;
    },
    remove(area, shift) {
      shiftCells(context, structure, area, {
        kind: "delete",
        axis: shift === "Up" ? "row" : "column",
      });
    },
    copy: (from, to, options) => copyCells(context, from, to, options),
    fill: (from, target, how) => fillCells(context, from, target, how),
    merge: (area, across) => mergeCells(context, area, across),
    unmerge: (area) => unmergeCells(context, area),
    merged: (area) => mergedAreas(book, area),
    spillOf(anchor) {
      const spill = spillAt(book, anchor);
      return spill?.row === anchor.row && spill.column === anchor.column ? spill : null;
    },
    spillParent(cell) {
      const spill = spillAt(book, cell);
      return spill && { sheet: spill.sheet, row: spill.row, column: spill.column };
    },
    hasSpill(area) {
      const spilled = spillsOf(book, area.sheet)
        .map((spill) => intersection(spill, area))
        .reduce((cells, part) => cells + (part ? part.rows * part.columns : 0), 0);
      if (spilled === 0) return false;
      return spilled === area.rows * area.columns ? true : null;
    },
    errorMessage: (cell) => functions.messageOf(cell),
  };
}
