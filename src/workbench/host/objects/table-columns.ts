import type { Area, TableColumn, TablePart } from "../../engine/contract";
import { itemNotFound } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Method } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { asRows, cellInput } from "./matrix";
import { itemMethods, positionMethods } from "./members";
import { shown } from "./table";
import { type ColumnTarget, define, object, range, type TableTarget } from "./targets";

const asColumn = ({ book, table }: TableTarget, column: TableColumn): HostObject =>
  object("TableColumn", { book, table, column: column.id });

const allColumns = (target: TableTarget): HostObject[] =>
  target.book.engine.tables.columns(target.table).map((column) => asColumn(target, column));

/** By name, whatever its case, or by id. */
function findColumn(target: TableTarget, key: Json): HostObject | null {
  const columns = target.book.engine.tables.columns(target.table);
  const found =
    typeof key === "string"
      ? columns.find((column) => column.name.toLowerCase() === key.toLowerCase())
      : columns.find((column) => column.id === key);
  return found ? asColumn(target, found) : null;
}

export const tableColumnCollection = define("TableColumnCollection", {
  collection: { items: allColumns, item: findColumn },
  properties: { count: { get: (target) => allColumns(target).length } },
  methods: {
    ...itemMethods(findColumn),
    ...positionMethods(allColumns),
    add: (target, args) => {
      const index = args.optionalInteger(0);
      const values = args.json(1);
      const column = target.book.engine.tables.addColumn(
        target.table,
        index === -1 ? null : index,
        Array.isArray(values) ? asRows(values as readonly Json[]) : (values as string | null),
        args.optionalText(2) ?? undefined,
      );
      return asColumn(target, column);
    },
  },
});

function columnOf({ book, table, column }: ColumnTarget): TableColumn {
  const found = book.engine.tables.columns(table).find((known) => known.id === column);
  if (!found) throw itemNotFound("The column");
  return found;
}

const partArea = (target: ColumnTarget, part: TablePart): Area => {
  const { book, table, column } = target;
  return shown(book.engine.tables.columnPart(table, column, part));
};

function part(name: TablePart): Method<ColumnTarget> {
  return (target) => range(target.book, partArea(target, name));
}

export const tableColumn = define("TableColumn", {
  identity: ({ column }) => ({ Id: column }),
  properties: {
    id: { get: ({ column }) => column },
    index: { get: (target) => columnOf(target).index },
    name: {
      get: (target) => columnOf(target).name,
      set: ({ book, table, column }, value) => {
        book.engine.tables.renameColumn(table, column, value.text(0));
      },
    },
    values: {
      get: (target) => target.book.engine.cells.values(partArea(target, "All")),
      set: (target, value) => {
        const area = partArea(target, "All");
        target.book.engine.cells.setValues(area, cellInput(value, area));
      },
    },
  },
  navigation: { filter: (target) => object("Filter", target) },
  methods: {
    getRange: part("All"),
    getHeaderRowRange: part("Headers"),
    getDataBodyRange: part("Data"),
    getTotalRowRange: part("Totals"),
    delete: ({ book, table, column }) => {
      book.engine.tables.removeColumn(table, column);
    },
  },
});
