import type { Area, Border, BorderEdge, CellFormat, Mixed } from "../../engine/contract";
import type { Book, RangeTarget } from "../book";
import { type Argument, Arguments } from "../protocol/arguments";
import { invalidArgument, notImplemented } from "../protocol/error";
import { type Method, own } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { readBorder, readLook, shownFill } from "./cell-looks";
import { cellAt } from "./geometry";
import { CELLS, COLUMNS, type LineKind, ROWS, type Write } from "./line-properties";
import { checkSize } from "./matrix";
import { flatten, nest, wantedPaths } from "./property-paths";

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

/** What is asked of some cells, as of `readLooks` where it is one of their looks. */
function readPlace(
  { engine }: Book,
  area: Area,
  path: string,
  call: string,
  readLooks: () => Mixed<CellFormat>,
): Json {
  if (path === "address" || path === "addressLocal") return engine.areas.fullAddress(area);
  if (path === "style") return engine.styles.of(area);
  const border = borderPlace(path);
  if (border) return engine.formats.border(area, border.edge)[border.part];
  const name = own(places, path);
  if (!name) throw notImplemented(`${call} of ${path}`);
  const look = readLooks()[name];
  return name === "fillColor" ? shownFill(look) : look;
}

/** What is asked of some cells; null where they differ. */
function readPlaces(book: Book, area: Area, paths: string[], kind: LineKind, call: string): Json {
  let looks: Mixed<CellFormat> | null = null;
  const readLooks = () => (looks ??= book.engine.formats.get(area));
  const read = (path: string): Json => {
    const ofLine = own(kind.read, path);
    return ofLine ? ofLine(book, area) : readPlace(book, area, path, call, readLooks);
  };
  return nest(Object.fromEntries(paths.map((path) => [path, read(path)])));
}

/** The changes that one object of such a call asks for. All are read before any is made. */
function toWrites(properties: Argument, kind: LineKind, call: string): Write[] {
  const patch: Record<string, unknown> = {};
  const writes: Write[] = [];
  for (const [path, given] of Object.entries(flatten(properties))) {
    const value = new Arguments([given]);
    const border = borderPlace(path);
    const ofLine = own(kind.write, path);
    const name = own(places, path);
    if (path === "") continue;
    if (path === "style") {
      const style = value.text(0);
      writes.unshift(({ engine }, area) => {
        engine.styles.apply(area, style);
      });
    } else if (ofLine) {
      writes.push(ofLine(value));
    } else if (border) {
      const { edge, part } = border;
      const wanted = { [part]: readBorder[part](value) };
      writes.push(({ engine }, area) => {
        engine.formats.setBorder(area, edge, wanted);
      });
    } else if (name) {
      patch[name] = readLook[name](value);
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

function asList(value: Argument): readonly Argument[] {
  if (!Array.isArray(value)) throw invalidArgument("An array is expected.");
  return value as readonly Argument[];
}

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
