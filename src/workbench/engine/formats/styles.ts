import type { IStyleData, Nullable } from "@univerjs/core";
import type { Book } from "../book";
import type { SheetId } from "../contract";

type StyleOf = (row: number, column: number) => IStyleData;

const NO_STYLE: IStyleData = {};

/** A style as Univer keeps it: itself, or its id in the book. */
export type StoredStyle = Nullable<IStyleData | string>;

/** The style of cells as Excel composes it: the cell's own, else its row's, else its column's. */
export function styleReader(book: Book, sheet: SheetId): StyleOf {
  const worksheet = book.worksheet(sheet);
  const compose = styleComposer(book);
  return (row, column) =>
    compose(
      worksheet.getCellRaw(row, column)?.s,
      worksheet.getRowStyle(row),
      worksheet.getColumnStyle(column),
    );
}

/** Puts the style of a cell together from its own, its row's and its column's. */
export function styleComposer(
  book: Book,
): (own: StoredStyle, ofRow: StoredStyle, ofColumn: StoredStyle) => IStyleData {
  const styles = book.workbook().getStyles();
  const resolve = (style: StoredStyle): Nullable<IStyleData> =>
    typeof style === "string" ? styles.get(style) : style;
  const composed = new Map<string, IStyleData>();
  return (own, ofRow, ofColumn) => {
    if (!ofRow && !ofColumn) return resolve(own) ?? NO_STYLE;
    const key = [own, ofRow, ofColumn].map((style) => JSON.stringify(style ?? 0)).join();
    const known = composed.get(key);
    if (known) return known;
    const style = { ...resolve(ofColumn), ...resolve(ofRow), ...resolve(own) };
    composed.set(key, style);
    return style;
  };
}

const NOTHING: IStyleData = {
  ff: null,
  bg: null,
  bd: null,
  cl: null,
  va: null,
  n: null,
  tr: null,
  td: null,
  ht: null,
  vt: null,
  tb: null,
  pd: null,
};
const UNSET = ["fs", "it", "bl", "ul", "bbl", "st", "ol"] as const;

/** A style to be written in place of whatever the cell has: Univer would only add it. */
export function wholeStyle(style: Nullable<IStyleData>): IStyleData {
  const unset = Object.fromEntries(UNSET.map((key) => [key, null])) as IStyleData;
  return { ...NOTHING, ...unset, ...style };
}
