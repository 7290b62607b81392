import type { Area, Border, BorderEdge, CellFormat } from "../../engine/contract";
import { type Argument, isRecord } from "../protocol/arguments";
import { invalidArgument, notImplemented } from "../protocol/error";
import { type Method, own } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { toHexColor } from "./colors";
import { cellAt } from "./geometry";
import { checkSize } from "./matrix";
import type { Book, RangeTarget } from "../book";

/** `getCellProperties` and its like: the looks of many cells in one call. */

/** Where a looks stands in the options and answers of these calls. */
const places: Readonly<Record<string, keyof CellFormat>> = {
  "format/fill/color": "fillColor",
  "format/font/color": "fontColor",
  "format/font/name": "fontName",
  "format/font/size": "fontSize",
  "format/font/bold": "bold",
  "format/font/italic": "italic",
  "format/font/strikethrough": "strikethrough",
  "format/font/subscript": "subscript",
  "format/font/superscript": "superscript",
  "format/font/underline": "underline",
  "format/protection/locked": "locked",
  "format/protection/formulaHidden": "formulaHidden",
  "format/horizontalAlignment": "horizontalAlignment",
  "format/verticalAlignment": "verticalAlignment",
  "format/wrapText": "wrapText",
  "format/shrinkToFit": "shrinkToFit",
  "format/indentLevel": "indentLevel",
  "format/textOrientation": "textOrientation",
};

type Flat = Readonly<Record<string, Argument>>;

/** `{format: {fill: {color: x}}}` as `{"format/fill/color": x}`. */
function flatten(value: Argument, prefix = ""): Flat {
  if (!isRecord(value)) return { [prefix]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, item]) => flatten(item, prefix ? `${prefix}/${key}` : key)),
  ) as Flat;
}

function nest(flat: Readonly<Record<string, Json>>): Json {
  const result: { [key: string]: Json } = {};
  for (const [path, value] of Object.entries(flat)) {
    const names = path.split("/");
    const last = names.pop() as string;
    let at = result;
    for (const name of names) at = (at[name] ??= {}) as { [key: string]: Json };
    at[last] = value;
  }
  return result;
}

/** The sides of a cell in these calls, and what they are of a range. */
const borderEdges: Readonly<Record<string, BorderEdge>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

const borderParts: readonly (keyof Border)[] = ["style", "weight", "color"];

interface BorderPlace {
  readonly edge: BorderEdge;
  readonly part: keyof Border;
}

/** `format/borders/top/style` as the edge and what of it. */
function borderPlace(path: string): BorderPlace | null {
  const [, side = "", name] = /^format\/borders\/(\w+)\/(\w+)$/.exec(path) ?? [];
  const edge = own(borderEdges, side);
  const part = borderParts.find((known) => known === name);
  return edge && part ? { edge, part } : null;
}

/** What a line (a row or a column) has besides the looks of its cells. */
interface LineKind {
  readonly read: Readonly<Record<string, (book: Book, line: Area) => Json>>;
  readonly write: Readonly<Record<string, (book: Book, line: Area, value: Argument) => void>>;
}

const CELLS: LineKind = { read: {}, write: {} };

const size = (value: Argument): number => {
  if (typeof value !== "number" || value < 0) throw invalidArgument("A size is a number.");
  return value;
};

const ROWS: LineKind = {
  read: {
    rowIndex: (_, line) => line.row,
    rowHidden: ({ engine }, line) => engine.formats.rowsHidden(line),
    "format/rowHeight": ({ engine }, line) => engine.formats.rowHeight(line),
  },
  write: {
    rowHidden: ({ engine }, line, value) => {
      engine.formats.setRowsHidden(line, value === true);
    },
    "format/rowHeight": ({ engine }, line, value) => {
      engine.formats.setRowHeight(line, size(value));
    },
  },
};

const COLUMNS: LineKind = {
  read: {
    columnIndex: (_, line) => line.column,
    columnHidden: ({ engine }, line) => engine.formats.columnsHidden(line),
    "format/columnWidth": ({ engine }, line) => engine.formats.columnWidth(line),
  },
  write: {
    columnHidden: ({ engine }, line, value) => {
      engine.formats.setColumnsHidden(line, value === true);
    },
    "format/columnWidth": ({ engine }, line, value) => {
      engine.formats.setColumnWidth(line, size(value));
    },
  },
};

/** What is asked of some cells; null where they differ. */
function readPlace(book: Book, area: Area, path: string, kind: LineKind, call: string): Json {
  const { engine } = book;
  if (path === "address" || path === "addressLocal") return engine.areas.fullAddress(area);
  if (path === "style") return engine.styles.of(area);
  const ofLine = own(kind.read, path);
  if (ofLine) return ofLine(book, area);
  const border = borderPlace(path);
  if (border) return engine.formats.border(area, border.edge)[border.part];
  const name = own(places, path);
  if (!name) throw notImplemented(`${call} of ${path}`);
  const value = engine.formats.get(area)[name];
  return name === "fillColor" && value === "" ? "#FFFFFF" : value;
}

type Write = (book: Book, area: Area) => void;

/** The changes that one object of such a call asks for. All are read before any is made. */
function toWrites(properties: Argument, kind: LineKind, call: string): Write[] {
  const patch: Record<string, unknown> = {};
  const writes: Write[] = [];
  for (const [path, value] of Object.entries(flatten(properties))) {
    const border = borderPlace(path);
    const ofLine = own(kind.write, path);
    const name = own(places, path);
    if (path === "") continue;
    if (path === "style") {
      writes.unshift(({ engine }, area) => {
        engine.styles.apply(area, String(value));
      });
    } else if (ofLine) {
      writes.push((book, line) => {
        ofLine(book, line, value);
      });
    } else if (border) {
      const wanted = border.part === "color" ? toHexColor(String(value)) : value;
      writes.push(({ engine }, area) => {
        engine.formats.setBorder(area, border.edge, { [border.part]: wanted });
      });
    } else if (name) {
      patch[name] = colors.has(name) ? toHexColor(String(value)) : value;
    } else {
      throw notImplemented(`${call} of ${path}`);
    }
  }
  if (Object.keys(patch).length > 0) {
    writes.push(({ engine }, area) => {
      engine.formats.set(area, patch);
    });
  }
  return writes;
}

const colors: ReadonlySet<keyof CellFormat> = new Set(["fillColor", "fontColor"]);

function asList(value: Argument): readonly Argument[] {
  if (!Array.isArray(value)) throw invalidArgument("An array is expected.");
  return value as readonly Argument[];
}

/** The paths whose options are true. */
const wantedPaths = (options: Argument): string[] =>
  Object.entries(flatten(options))
    .filter(([, flag]) => flag === true)
    .map(([path]) => path);

const readPlaces = (book: Book, area: Area, paths: string[], kind: LineKind, call: string): Json =>
  nest(Object.fromEntries(paths.map((path) => [path, readPlace(book, area, path, kind, call)])));

type Lines = (area: Area) => Area[];

const rowsOf: Lines = (area) =>
  Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }));
const columnsOf: Lines = (area) =>
  Array.from({ length: area.columns }, (_, column) => ({
    ...area,
    column: area.column + column,
    columns: 1,
  }));

function lineMethods(name: "Row" | "Column", lines: Lines, kind: LineKind) {
  const methods: Record<string, Method<RangeTarget>> = {
    [`get${name}Properties`]: ({ book, area }, args) => {
      const paths = wantedPaths(args.at(0));
      return lines(area).map((line) =>
        readPlaces(book, line, paths, kind, `Range.get${name}Properties`),
      );
    },
    [`set${name}Properties`]: ({ book, area }, args) => {
      const given = asList(args.at(0));
      const all = lines(area);
      if (given.length !== all.length) {
        throw invalidArgument(`One object is expected for each ${name.toLowerCase()}.`);
      }
      const writes = given.map((one) => toWrites(one, kind, `Range.set${name}Properties`));
      all.forEach((line, index) => {
        for (const write of writes[index] ?? []) write(book, line);
      });
    },
  };
  return methods;
}

export const rangeProperties: Record<string, Method<RangeTarget>> = {
  getCellProperties: ({ book, area }, args) => {
    const paths = wantedPaths(args.at(0));
    return rowsOf(area).map((row) =>
      columnsOf(row).map((cell) => readPlaces(book, cell, paths, CELLS, "Range.getCellProperties")),
    );
  },
  setCellProperties: ({ book, area }, args) => {
    const rows = asList(args.at(0)).map(asList);
    checkSize(rows.length, area.columns, area);
    for (const row of rows) checkSize(area.rows, row.length, area);
    const writes = rows.map((row) =>
      row.map((cell) => toWrites(cell, CELLS, "Range.setCellProperties")),
    );
    writes.forEach((row, r) => {
      row.forEach((cell, c) => {
        for (const write of cell) write(book, cellAt(area, r, c));
      });
    });
  },
  ...lineMethods("Row", rowsOf, ROWS),
  ...lineMethods("Column", columnsOf, COLUMNS),
};
