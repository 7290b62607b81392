import type { Area, Table, TableLook, TablePart } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { HostError } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Method, Property } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { itemMethods, positionMethods } from "./members";
import { areaOf } from "./range-arguments";
import {
  define,
  object,
  range,
  table as asTable,
  type TableTarget,
  type Targets,
  worksheet,
} from "./targets";

type Scope = Targets["TableCollection"];
type ScopedTables = Targets["TableScopedCollection"];

const allTables = ({ book, sheet }: Scope): HostObject[] =>
  book.engine.tables.list(sheet ?? undefined).map((table) => asTable(book, table.id));

function findTable({ book, sheet }: Scope, key: Json): HostObject | null {
  const table = typeof key === "string" ? book.engine.tables.find(key) : null;
  if (!table || (sheet !== null && table.area.sheet !== sheet)) return null;
  return asTable(book, table.id);
}

/** `tables.add(address, hasHeaders)`; an address without a sheet means this one or the active. */
function addTable({ book, sheet }: Scope, args: Arguments): HostObject {
  const home = sheet ?? book.engine.sheets.active();
  const area = areaOf(book, args.at(0), home, "address");
  if (sheet !== null && area.sheet !== sheet) {
    throw new HostError("InvalidArgument", "The range is on another worksheet.");
  }
  return asTable(book, book.engine.tables.add(area, args.flag(1)));
}

export const tableCollection = define("TableCollection", {
  collection: { items: allTables, item: findTable },
  properties: { count: { get: (scope) => allTables(scope).length } },
  methods: {
    ...itemMethods(findTable),
    ...positionMethods(allTables),
    add: addTable,
  },
  events: { onAdded: "Added", onChanged: "DataChanged", onDeleted: "Deleted" },
});

const scopedTables = ({ book, tables }: ScopedTables): HostObject[] =>
  tables.map((id) => asTable(book, id));

function findScoped({ book, tables }: ScopedTables, key: Json): HostObject | null {
  const table = typeof key === "string" ? book.engine.tables.find(key) : null;
  return table && tables.includes(table.id) ? asTable(book, table.id) : null;
}

export const tableScopedCollection = define("TableScopedCollection", {
  collection: { items: scopedTables, item: findScoped },
  methods: {
    ...itemMethods(findScoped),
    getCount: ({ tables }) => tables.length,
    getFirst: (scope) => scopedTables(scope)[0] ?? null,
  },
});

const tableOf = ({ book, table }: TableTarget): Table => book.engine.tables.get(table);

function look<K extends keyof TableLook>(
  name: K,
  read: (value: Arguments) => TableLook[K],
): Property<TableTarget> {
  return {
    get: (target) => tableOf(target)[name],
    set: ({ book, table }, value) => {
      book.engine.tables.setLook(table, { [name]: read(value) });
    },
  };
}

const flag = (value: Arguments): boolean => value.flag(0);

/** A row of headers or totals that is not shown has no range. */
function part(name: TablePart): Method<TableTarget> {
  return ({ book, table }) => range(book, shown(book.engine.tables.part(table, name)));
}

export function shown(area: Area | null): Area {
  if (!area) throw new HostError("ItemNotFound", "The table doesn't show this part.");
  return area;
}

export const tableTable = define("Table", {
  identity: ({ table }) => ({ Id: table }),
  properties: {
    id: { get: ({ table }) => table },
    name: {
      get: (target) => tableOf(target).name,
      set: ({ book, table }, value) => {
        book.engine.tables.rename(table, value.text(0));
      },
    },
    style: look("style", (value) => value.text(0)),
    showHeaders: look("showHeaders", flag),
    showTotals: look("showTotals", flag),
    showFilterButton: look("showFilterButton", flag),
    showBandedRows: look("showBandedRows", flag),
    showBandedColumns: look("showBandedColumns", flag),
    highlightFirstColumn: look("highlightFirstColumn", flag),
    highlightLastColumn: look("highlightLastColumn", flag),
  },
  navigation: {
    autoFilter: (target) => object("AutoFilter", target),
    columns: (target) => object("TableColumnCollection", target),
    rows: (target) => object("TableRowCollection", target),
    sort: (target) => object("TableSort", target),
    worksheet: (target) => worksheet(target.book, tableOf(target).area.sheet),
  },
  methods: {
    getRange: part("All"),
    getHeaderRowRange: part("Headers"),
    getDataBodyRange: part("Data"),
    getTotalRowRange: part("Totals"),
    clearFilters: ({ book, table }) => {
      book.engine.filters.ofTable(table).clear();
    },
    reapplyFilters: ({ book, table }) => {
      book.engine.filters.ofTable(table).reapply();
    },
    convertToRange: ({ book, table }) => range(book, book.engine.tables.convertToRange(table)),
    delete: ({ book, table }) => {
      book.engine.tables.remove(table);
    },
    resize: (target, args) => {
      const { book, table } = target;
      const area = areaOf(book, args.at(0), tableOf(target).area.sheet, "newRange");
      book.engine.tables.resize(table, area);
    },
  },
  events: { onChanged: "DataChanged", onSelectionChanged: "SelectionChanged" },
});
