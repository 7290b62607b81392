import {
  EngineError,
  type Area,
  type CellValue,
  type Engine,
  type Matrix,
  type Table,
} from "../engine/contract";
import { contains, intersect } from "./objects/geometry";
import type { Json } from "./protocol/wire";
import { Status } from "./transport/methods";

/** `Office.CoercionType` as office.js numbers it. */
const COERCION = { text: 0, matrix: 1, table: 2 } as const;
const FORMATTED = 1;
const ONLY_VISIBLE = 1;

/** Why the common API cannot read or write what is selected: one of its documented codes. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(readonly status: number) {
    super(`The document answers ${String(status)}.`);
  }
}

type Cells = Matrix<CellValue>;

/**
 * `Document.getSelectedDataAsync`.
 * @param args coercion type, value format and filter type, as numbers
 * @returns text, or what office.js reads as a matrix or as the rows and headers of a table
 * @throws DocumentError
 */
export function readSelected(engine: Engine, args: readonly unknown[]): Json {
  const [coercion, valueFormat, filterType] = args;
  const [area, ...more] = engine.selection.areas();
  if (!area || more.length > 0) throw new DocumentError(Status.selectionNotSupported);
  const read = (part: Area): Cells => {
    const cells = valueFormat === FORMATTED ? engine.cells.text(part) : engine.cells.values(part);
    if (filterType !== ONLY_VISIBLE) return cells;
    return engine.filters.visibleRows(part).map((row) => cells[row] ?? []);
  };
  switch (coercion) {
    case COERCION.text:
      return orDocumentError(Status.dataTooLarge, () => toText(read(area)));
    case COERCION.matrix:
      return orDocumentError(Status.dataTooLarge, () => safeArray(read(area), area.columns));
    case COERCION.table:
      return orDocumentError(Status.dataTooLarge, () => readTable(engine, area, read));
    default:
      throw new DocumentError(Status.coercionNotSupported);
  }
}

/** Within a table its headers stand apart from the rows; other cells are rows alone. */
function readTable(engine: Engine, area: Area, read: (part: Area) => Cells): Json {
  const table = engine.tables.touching(area).find((each) => contains(each.area, area));
  if (!table?.showHeaders) return safeArray(read(area), area.columns);
  const body = intersect(area, bodyOf(table));
  const headers = read({ ...area, row: table.area.row, rows: 1 });
  const rows = body ? read(body) : [];
  return [[1, 2], safeArray(rows, area.columns), safeArray(headers, area.columns)];
}

function bodyOf({ area, showTotals }: Table): Area {
  return { ...area, row: area.row + 1, rows: area.rows - 1 - (showTotals ? 1 : 0) };
}

/**
 * `Document.setSelectedDataAsync`: text goes into the first cell; a matrix goes over the selection, or
 * on from a single cell.
 * @param args coercion type and data
 * @throws DocumentError
 */
export function writeSelected(engine: Engine, args: readonly unknown[]): void {
  const [coercion, data] = args;
  if (coercion !== COERCION.text && coercion !== COERCION.matrix) {
    throw new DocumentError(Status.coercionNotSupported);
  }
  const [area, ...more] = engine.selection.areas();
  if (!area || more.length > 0) throw new DocumentError(Status.cannotWriteToSelection);
  const cells = toCells(coercion === COERCION.text ? [[data]] : data);
  const [first] = cells;
  const size = { rows: cells.length, columns: first?.length ?? 0 };
  const single = area.rows * area.columns === 1 || coercion === COERCION.text;
  if (!single && (area.rows !== size.rows || area.columns !== size.columns)) {
    throw new DocumentError(Status.dataNotMatchSelection);
  }
  orDocumentError(Status.cannotWriteToSelection, () => {
    engine.batch(() => {
      engine.cells.setValues({ ...area, ...size }, cells);
    });
  });
}

/** @throws DocumentError unless it is rows of one length that hold scalars. */
function toCells(data: unknown): Matrix<CellValue | null> {
  const rows = Array.isArray(data) ? (data as readonly unknown[]) : [];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const fits = rows.every((row) => Array.isArray(row) && row.length === width);
  if (width === 0 || !fits) throw new DocumentError(Status.invalidFormat);
  return (rows as readonly (readonly unknown[])[]).map((row) => row.map(toCell));
}

function toCell(value: unknown): CellValue | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw new DocumentError(Status.invalidFormat);
}

const toText = (cells: Cells): string =>
  cells
    .map((row) =>
      row
        .map((value) => (typeof value === "boolean" ? String(value).toUpperCase() : String(value)))
        .join("\t"),
    )
    .join("\n");

/** Rows as office.js reads them without guessing: dimensions and sizes, then the values in one line. */
const safeArray = (cells: Cells, columns: number): Json => [
  [2, cells.length, columns],
  ...cells.flat(),
];

/** What the spreadsheet refuses is refused with the code. */
function orDocumentError<V>(status: number, work: () => V): V {
  try {
    return work();
  } catch (error) {
    throw error instanceof EngineError ? new DocumentError(status) : error;
  }
}
