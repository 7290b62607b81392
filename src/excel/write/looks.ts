import type { CellStyle, ColumnBlueprint, DrawnSheet } from "../../workbook";
import { columnLetters } from "../a1";
import { place } from "../steps/cells";
import { setNumberFormat } from "./cells";
import { addConditionalFormats } from "./conditional-formats";
import { note, validate } from "./validation";

const PIXELS_PER_CHARACTER = 7;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** office.js takes points where people, and files, count characters. */
export const pointsOf = (characters: number): number =>
  Math.trunc(characters * PIXELS_PER_CHARACTER + PADDING) * POINTS_PER_PIXEL;

/** What each property of a style does to a range. */
const STYLES: {
  readonly [Name in keyof Required<CellStyle>]: (
    range: Excel.Range,
    value: Required<CellStyle>[Name],
  ) => void;
} = {
  fill: (range, colour) => (range.format.fill.color = colour),
  color: (range, colour) => (range.format.font.color = colour),
  bold: (range, bold) => (range.format.font.bold = bold),
  italic: (range, italic) => (range.format.font.italic = italic),
  size: (range, size) => (range.format.font.size = size),
  wrap: (range, wrap) => (range.format.wrapText = wrap),
  align: (range, align) => (range.format.horizontalAlignment = align),
  verticalAlign: (range, align) => (range.format.verticalAlignment = align),
  border: (range, colour) => {
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      const border = range.format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = colour;
    }
  },
};

const applyStyle = (range: Excel.Range, style: CellStyle): void => {
  for (const [name, value] of Object.entries(style)) {
    const apply = STYLES[name as keyof CellStyle] as (range: Excel.Range, value: unknown) => void;
    apply(range, value);
  }
};

/** The cells of a column below its header. */
export const dressColumn = (
  header: Excel.Range,
  body: Excel.Range,
  column: ColumnBlueprint,
): void => {
  body.format.wrapText = column.wrap;
  body.format.horizontalAlignment = column.align;
  body.format.verticalAlignment = "Top";
  // The filter button covers the right end of a header, whatever stands below.
  header.format.horizontalAlignment = "Left";
  // LibreOffice, which has no styles of tables, prints the header so too.
  header.format.font.bold = true;
  note(header, column.note);
  validate(body, column.validation);
};

const dressTable = (sheet: Excel.Worksheet, { table }: DrawnSheet): void => {
  if (table === null) return;
  const { row, column: first, rows } = place(table.address);
  table.columns.forEach((column, at) => {
    const header = sheet.getRangeByIndexes(row, first + at, 1, 1);
    const body = sheet.getRangeByIndexes(row + 1, first + at, rows - 1, 1);
    setNumberFormat(body, column.numberFormat);
    dressColumn(header, body, column);
  });
  sheet.getRange(table.address).format.autofitRows();
};

/** Everything about a sheet that is not content. Doing it again changes nothing. */
export const dressSheet = (sheet: Excel.Worksheet, blueprint: DrawnSheet): void => {
  blueprint.columnWidths.forEach((characters, at) => {
    const letters = columnLetters(at);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsOf(characters);
  });
  for (const { rows, height } of blueprint.rowHeights) {
    sheet.getRange(rows).format.rowHeight = height;
  }
  for (const { address, style } of blueprint.styles) applyStyle(sheet.getRange(address), style);
  dressTable(sheet, blueprint);
  for (const { address, validation } of blueprint.validations) {
    validate(sheet.getRange(address), validation);
  }
  addConditionalFormats(sheet, blueprint);
  if (blueprint.frozenRows > 0) sheet.freezePanes.freezeRows(blueprint.frozenRows);
  sheet.showGridlines = blueprint.showGridlines;
  sheet.tabColor = blueprint.tabColor;
  if (!blueprint.visible) sheet.visibility = "Hidden";
};
