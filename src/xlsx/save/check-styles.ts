import { FORMAT_TEXT, isPlainText } from "../checks/text";
import type { CellStyle } from "../model/styles";
import type { Workbook } from "../model/workbook";
import { refuseToSave } from "./refusal";

function* stylesOf({ defaultStyle, sheets }: Workbook): Iterable<CellStyle> {
  yield defaultStyle;
  for (const { rows, columns } of sheets) {
    for (const { style } of columns) if (style) yield style;
    for (const { style, cells } of rows) {
      if (style) yield style;
      for (const cell of cells) yield cell.style;
    }
  }
}

const isRotation = (degrees: number) =>
  degrees === 255 || (Number.isInteger(degrees) && Math.abs(degrees) <= 90);

function checkStyle({ numberFormat, font, alignment }: CellStyle): void {
  if (numberFormat === "" || !isPlainText(numberFormat, FORMAT_TEXT))
    refuseToSave("a number format is empty or has more than 255 letters");
  if (font.name === "" || !isPlainText(font.name, 31))
    refuseToSave(`Excel does not allow the font name “${font.name}”`);
  if (!(font.size >= 1 && font.size <= 409))
    refuseToSave("a font is not between 1 and 409 points high");
  if (!isRotation(alignment.rotation)) refuseToSave("a text is turned by more than 90 degrees");
  const { indent } = alignment;
  if (!(Number.isInteger(indent) && indent >= 0 && indent <= 250))
    refuseToSave("a text is indented by more than 250 steps");
}

export function checkStyles(book: Workbook): void {
  for (const style of new Set(stylesOf(book))) checkStyle(style);
}
