import type { Area, Formats } from "../../engine/contract";
import type { Book } from "../book";
import type { Arguments } from "../protocol/arguments";
import type { Json } from "../protocol/wire";
import { readSize } from "./cell-looks";

/** A change whose value has been read. */
export type Write = (book: Book, area: Area) => void;

/** What a line (a row or a column) has besides the looks of its cells. */
export interface LineKind {
  readonly read: Readonly<Record<string, (book: Book, line: Area) => Json>>;
  readonly write: Readonly<Record<string, (value: Arguments) => Write>>;
}

export const CELLS: LineKind = { read: {}, write: {} };

const hiding =
  (set: (formats: Formats, line: Area, hidden: boolean) => void) =>
  (value: Arguments): Write => {
    const hidden = value.flag(0);
    return ({ engine }, line) => {
      set(engine.formats, line, hidden);
    };
  };

const sizing =
  (set: (formats: Formats, line: Area, points: number) => void) =>
  (value: Arguments): Write => {
    const points = readSize(value);
    return ({ engine }, line) => {
      set(engine.formats, line, points);
    };
  };

export const ROWS: LineKind = {
  read: {
    rowIndex: (_, line) => line.row,
    rowHidden: ({ engine }, line) => engine.formats.rowsHidden(line),
    "format/rowHeight": ({ engine }, line) => engine.formats.rowHeight(line),
  },
  write: {
    rowHidden: hiding((formats, line, hidden) => {
      formats.setRowsHidden(line, hidden);
    }),
    "format/rowHeight": sizing((formats, line, points) => {
      formats.setRowHeight(line, points);
    }),
  },
};

export const COLUMNS: LineKind = {
  read: {
    columnIndex: (_, line) => line.column,
    columnHidden: ({ engine }, line) => engine.formats.columnsHidden(line),
    "format/columnWidth": ({ engine }, line) => engine.formats.columnWidth(line),
  },
  write: {
    columnHidden: hiding((formats, line, hidden) => {
      formats.setColumnsHidden(line, hidden);
    }),
    "format/columnWidth": sizing((formats, line, points) => {
      formats.setColumnWidth(line, points);
    }),
  },
};
