import { cellName, rangeName } from "../addresses";
import { isCellOfSheet, isRange, withoutOverlaps } from "../checks/areas";
import { isDefinedName, sheetNameProblem } from "../checks/names";
import {
  conditionalFormatProblem,
  hyperlinkProblem,
  noteProblem,
  validationProblem,
} from "../checks/rules";
import { cellFinder, tableProblem } from "../checks/tables";
import { HEADER_TEXT, MESSAGE, fits, isPlainText } from "../checks/text";
import { containsCell } from "../addresses";
import { SHEET_COLUMNS } from "../model/addresses";
import type { Range } from "../model/addresses";
import type { DefinedName } from "../model/names";
import type { PrintSetup, Span } from "../model/print";
import type { Sheet, SheetView } from "../model/sheets";
import { checkCells } from "./check-cells";
import { refuseToSave } from "./refusal";

export const hasDuplicates = (words: readonly (string | number)[]): boolean =>
  new Set(words).size < words.length;

const lower = (names: readonly { readonly name: string }[]) =>
  names.map(({ name }) => name.toLowerCase());

export function checkNames(names: readonly DefinedName[], where: string): void {
  for (const { name, comment } of names) {
    if (!isDefinedName(name)) refuseToSave(`Excel does not allow the name “${name}”${where}`);
    if (!isPlainText(comment, MESSAGE))
      refuseToSave(`the comment of the name ${name}${where} has more than 255 letters`);
  }
  if (hasDuplicates(lower(names))) refuseToSave(`a name is defined twice${where}`);
}

function checkColumns({ columns, name }: Sheet): void {
  columns.forEach(({ first, last, width }, i) => {
    const inOrder = (columns[i - 1]?.last ?? -1) < first && first <= last && last < SHEET_COLUMNS;
    if (!inOrder) refuseToSave(`the columns of “${name}” are out of order`);
    if (width !== null && !(width >= 0 && width <= 255))
      refuseToSave(`a column of “${name}” is wider than 255 characters`);
  });
}

function checkAreas({ name, merges, autoFilter, tables }: Sheet): void {
  const wrong = merges.find((area) => !isRange(area));
  if (wrong || (autoFilter && !isRange(autoFilter)))
    refuseToSave(`an area of “${name}” lies outside the sheet`);
  const single = merges.find(({ top, left, bottom, right }) => top === bottom && left === right);
  if (single) refuseToSave(`the single cell ${rangeName(single)} of “${name}” is merged`);
  const places: Range[] = [...merges, ...tables.map(({ area }) => area)];
  if (withoutOverlaps(places).length < places.length)
    refuseToSave(`merged areas or tables of “${name}” lie over each other`);
}

function checkTables({ name, tables, rows }: Sheet): void {
  const cellAt = cellFinder(rows);
  for (const table of tables) {
    const problem = tableProblem(table, cellAt);
    if (problem) refuseToSave(`the table ${table.name} on “${name}” ${problem}`);
  }
}

function checkRules(sheet: Sheet): void {
  const say = (what: string, problem: string | null, where: string) =>
    problem && refuseToSave(`the ${what} ${where} of “${sheet.name}” ${problem}`);
  const on = (areas: readonly Range[]) => `on ${areas.map(rangeName).join(" ")}`;
  for (const one of sheet.validations) say("validation", validationProblem(one), on(one.areas));
  for (const one of sheet.conditionalFormats)
    say("conditional format", conditionalFormatProblem(one), on(one.areas));
  if (hasDuplicates(sheet.conditionalFormats.map(({ priority }) => priority)))
    refuseToSave(`two conditional formats of “${sheet.name}” have the same priority`);
  for (const one of sheet.hyperlinks) say("link", hyperlinkProblem(one), on([one.area]));
  for (const one of sheet.notes) say("note", noteProblem(one), `in ${cellName(one)}`);
  if (hasDuplicates(sheet.notes.map(cellName)))
    refuseToSave(`a cell of “${sheet.name}” has two notes`);
}

function checkView(
  { activeCell, selection, zoom, frozenRows, frozenColumns }: SheetView,
  name: string,
): void {
  const selected =
    selection.every(isRange) && selection.some((area) => containsCell(area, activeCell));
  const frozen = isCellOfSheet(frozenRows, frozenColumns);
  if (!selected || !frozen || !isCellOfSheet(activeCell.row, activeCell.column))
    refuseToSave(`what is selected or frozen on “${name}” lies outside the sheet`);
  if (!(Number.isInteger(zoom) && zoom >= 10 && zoom <= 400))
    refuseToSave(`the zoom of “${name}” is not between 10 and 400 per cent`);
}

const isSpan = (span: Span | null) => span === null || (span.first >= 0 && span.first <= span.last);

function checkPrint(print: PrintSetup, name: string): void {
  const texts = [print.pages, print.firstPage, print.evenPages].flatMap((pages) =>
    pages ? [pages.header, pages.footer] : [],
  );
  if (!texts.every((text) => fits(text, HEADER_TEXT)))
    refuseToSave(`the header or footer of “${name}” has more than 255 letters`);
  if (!print.area.every(isRange) || !isSpan(print.titleRows) || !isSpan(print.titleColumns))
    refuseToSave(`the print area or titles of “${name}” lie outside the sheet`);
  if (!(print.scale >= 10 && print.scale <= 400))
    refuseToSave(`the printing scale of “${name}” is not between 10 and 400 per cent`);
  if (Object.values(print.margins).some((inches: number) => !(inches >= 0 && inches < 49)))
    refuseToSave(`a margin of “${name}” is not between 0 and 49 inches`);
}

/** Refuses what Excel would not open, or would repair, of one sheet. */
export function checkSheet(sheet: Sheet): void {
  const problem = sheetNameProblem(sheet.name);
  if (problem) refuseToSave(`the name of the sheet “${sheet.name}” ${problem}`);
  checkCells(sheet);
  checkColumns(sheet);
  checkAreas(sheet);
  checkTables(sheet);
  checkNames(sheet.names, ` on “${sheet.name}”`);
  checkRules(sheet);
  checkView(sheet.view, sheet.name);
  checkPrint(sheet.print, sheet.name);
}
