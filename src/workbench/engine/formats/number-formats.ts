import { numfmt } from "@univerjs/core";
import type { Book } from "../book";
import type { Area, Fill, SheetId } from "../contract";
import { EngineError } from "../contract";
import { spread } from "../cells/matrix";
import { styleReader } from "./styles";
import { writeStyles } from "./write-styles";

export const GENERAL = "General";

export function numberFormatReader(
  book: Book,
  sheet: SheetId,
): (row: number, column: number) => string {
  const style = styleReader(book, sheet);
  return (row, column) => style(row, column).n?.pattern ?? GENERAL;
}

/** @throws EngineError InvalidArgument for a format that cannot be read; nothing is changed then. */
export function setNumberFormats(book: Book, area: Area, formats: Fill<string | null>): void {
  const at = spread(area, formats);
  for (const format of new Set([formats].flat(2) as (string | null)[])) {
    if (format !== null && !numfmt.isValidFormat(format)) {
      throw new EngineError("InvalidArgument", `"${format}" is no number format.`);
    }
  }
  writeStyles(book, area, (row, column) => {
    const format = at(row, column);
    return format === null ? null : { n: format === GENERAL ? null : { pattern: format } };
  });
}
