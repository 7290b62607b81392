import type { Cell, DrawnSheet, DrawnTable } from "../../workbook";
import { gridOf, place } from "../steps/cells";

type Cells = readonly (readonly Cell[])[];

/** What Excel would take for a formula, also in a cell that is formatted as text; wide signs too. */
const OPERATOR = /^[=+\-@'＝＋－＠]/;
/** What Excel would turn into a number, an amount, a date, a time, a truth value or an error. */
const VALUE = new RegExp(
  [
    String.raw`[\d.,:/%\p{Sc}()+\-\s]*\d[\d.,:/%\p{Sc}()+\-\seE]*`,
    String.raw`true|false|#\S+`,
    String.raw`\d{1,2}[\s./-]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\S*.*`,
    String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./-]?\d.*`,
    String.raw`\d{1,2}(?:(?::\d\d){1,2}(?:\.\d+)?\s*|\s+)[ap]m?`,
    // Where Excel speaks Chinese, Japanese or Korean.
    String.raw`.*\d\s*[年月日時时分秒년월일시분초].*`,
  ]
    .map((form) => `^\\s*(?:${form})$`)
    .join("|"),
  "iu",
);

/**
 * Text as it must be written so that it stays text: an apostrophe in front keeps Excel from reading
 * more into it. It is no part of the value. Cells formatted as text need it for operators alone.
 */
export const asText = (text: string, inTextCell: boolean): string =>
  OPERATOR.test(text) || (!inTextCell && VALUE.test(text)) ? `'${text}` : text;

/** Writes constants; null leaves a cell alone. */
const writeCells = (
  range: Excel.Range,
  cells: Cells,
  isTextColumn: (column: number) => boolean,
): void => {
  range.values = cells.map((row) =>
    row.map((cell, at) => (typeof cell === "string" ? asText(cell, isTextColumn(at)) : cell)),
  );
};

const TEXT = "@";
const never = () => false;

/** Sets a property of every cell of a range at once: office.js takes a single value for all. */
const everywhere = (format: string): string[][] => format as unknown as string[][];

export const setNumberFormat = (range: Excel.Range, format: string): void => {
  range.numberFormat = everywhere(format);
};

/** Formats first, since a code such as 10 stays text only in a cell that is text already. */
const writeTableCells = (sheet: Excel.Worksheet, table: DrawnTable, cells: Cells): void => {
  const { column, row, rows } = place(table.address);
  table.columns.forEach(({ numberFormat }, at) => {
    setNumberFormat(sheet.getRangeByIndexes(row + 1, column + at, rows - 1, 1), numberFormat);
  });
  const isText = (at: number) => table.columns[at]?.numberFormat === TEXT;
  writeCells(sheet.getRange(table.address), cells, isText);
};

/** Cells of a sheet: those under its table, or any others. */
export const writeBlock = (
  sheet: Excel.Worksheet,
  { table }: DrawnSheet,
  { address, cells }: { readonly address: string; readonly cells: Cells },
): void => {
  if (table?.address === address) writeTableCells(sheet, table, cells);
  else writeCells(sheet.getRange(address), cells, never);
};

/** A sheet with its constants; formulas refer to what is made later. */
export const writeNewSheet = (
  context: Excel.RequestContext,
  blueprint: DrawnSheet,
  position: number | null,
): Excel.Worksheet => {
  const sheet = context.workbook.worksheets.add(blueprint.name);
  if (position !== null) sheet.position = position;
  for (const { address, format } of blueprint.numberFormats) {
    setNumberFormat(sheet.getRange(address), format);
  }
  for (const block of blueprint.blocks) writeBlock(sheet, blueprint, block);
  const { table } = blueprint;
  if (table !== null) writeTableCells(sheet, table, gridOf(table));
  return sheet;
};
