import type { Area, CellInput, Matrix } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/error";
import { HostObject } from "../protocol/host-object";
import type { Json } from "../protocol/wire";
import { asRows, cellInput } from "./matrix";
import { positionMethods } from "./members";
import { shown } from "./table";
import { define, object, range, type TableTarget, type Targets } from "./targets";

type RowTarget = Targets["TableRow"];

const rowCount = ({ book, table }: TableTarget): number => book.engine.tables.rowCount(table);

const asRow = ({ book, table }: TableTarget, index: number): HostObject =>
  object("TableRow", { book, table, index });

const allRows = (target: TableTarget): HostObject[] =>
  Array.from({ length: rowCount(target) }, (_, index) => asRow(target, index));

/** A row is a position: its index is what `rows.add` answers as its id (docs/host-protocol.md §3). */
function findRow(target: TableTarget, key: Json): HostObject | null {
  const index = Number(key);
  return Number.isInteger(index) && index >= 0 && index < rowCount(target)
    ? asRow(target, index)
    : null;
}

/** The rows to add: an array of rows, one scalar for every cell of a row, or a blank row. */
function newRows(target: TableTarget, args: Arguments): Matrix<CellInput> {
  const width = target.book.engine.tables.columns(target.table).length;
  const values = args.json(1);
  if (!Array.isArray(values)) {
    return [Array.from({ length: width }, () => values as CellInput)];
  }
  const rows = asRows(values as readonly Json[]);
  if (rows.length === 0 || rows.some((row) => row.length !== width)) {
    throw invalidArgument("The values don't match the number of columns of the table.");
  }
  return rows;
}

export const tableRowCollection = define("TableRowCollection", {
  collection: { items: allRows, item: findRow },
  properties: { count: { get: rowCount } },
  methods: {
    ...positionMethods(allRows),
    add: (target, args) => {
      const index = args.optionalInteger(0);
      const { tables } = target.book.engine;
      const at = index === -1 ? null : index;
      return asRow(target, tables.addRows(target.table, at, newRows(target, args)));
    },
    deleteRows: (target, args) => {
      const { tables } = target.book.engine;
      const indexes = new Set(readIndexes(args));
      // From the bottom, so that the rows still to go keep their positions.
      for (const index of [...indexes].sort((a, b) => b - a)) {
        tables.removeRows(target.table, index, 1);
      }
    },
    deleteRowsAt: (target, args) => {
      target.book.engine.tables.removeRows(
        target.table,
        args.integer(0),
        args.optionalInteger(1) ?? 1,
      );
    },
  },
});

/** Rows as objects or as indexes. */
function readIndexes(args: Arguments): number[] {
  const rows = args.at(0);
  if (!Array.isArray(rows)) throw invalidArgument("rows should be an array.");
  return rows.map((row: unknown) => {
    const index = row instanceof HostObject ? (row.target as RowTarget).index : row;
    if (typeof index !== "number") throw invalidArgument("A row is an object or an index.");
    return index;
  });
}

function rowArea({ book, table, index }: RowTarget): Area {
  const body = shown(book.engine.tables.part(table, "Data"));
  if (index < 0 || index >= body.rows) throw itemNotFound("The row");
  return { ...body, row: body.row + index, rows: 1 };
}

export const tableRow = define("TableRow", {
  identity: ({ index }) => ({ Id: index }),
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (target) => target.book.engine.cells.values(rowArea(target)),
      set: (target, value) => {
        const area = rowArea(target);
        target.book.engine.cells.setValues(area, cellInput(value, area));
      },
    },
  },
  methods: {
    getRange: (target) => range(target.book, rowArea(target)),
    delete: ({ book, table, index }) => {
      book.engine.tables.removeRows(table, index, 1);
    },
  },
});
