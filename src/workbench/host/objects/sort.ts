import type { SortField } from "../../engine/contract";
import { type Argument, isRecord } from "../protocol/arguments";
import { invalidArgument, notImplemented } from "../protocol/error";
import { define } from "./targets";

/** `Excel.SortField`s; sorting by colour or icon is refused. */
function readFields(fields: Argument, call: string): SortField[] {
  if (!Array.isArray(fields)) throw invalidArgument("fields should be an array.");
  return (fields as readonly Argument[]).map((field) => {
    if (!isRecord(field) || typeof field["key"] !== "number") {
      throw invalidArgument("A sort field needs a key.");
    }
    const sortOn = field["sortOn"] ?? "Value";
    if (sortOn !== "Value") throw notImplemented(`${call} by ${String(sortOn)}`);
    return { key: field["key"], ascending: field["ascending"] !== false };
  });
}

export const rangeSort = define("RangeSort", {
  methods: {
    apply: ({ book, area }, args) => {
      book.engine.sorting.sort(area, readFields(args.at(0), "RangeSort.apply"), {
        matchCase: args.flagOr(1, false),
        hasHeaders: args.flagOr(2, false),
        orientation: args.wordOr(3, ["Rows", "Columns"], "Rows"),
      });
    },
  },
});

export const tableSort = define("TableSort", {
  properties: {
    fields: {
      get: ({ book, table }) =>
        book.engine.sorting.tableFields(table).map(({ key, ascending }) => ({ key, ascending })),
    },
  },
  methods: {
    apply: ({ book, table }, args) => {
      const fields = readFields(args.at(0), "TableSort.apply");
      book.engine.sorting.sortTable(table, fields, args.flagOr(1, false));
    },
    clear: ({ book, table }) => {
      book.engine.sorting.clearTable(table);
    },
    reapply: ({ book, table }) => {
      const { sorting } = book.engine;
      sorting.sortTable(table, sorting.tableFields(table), false);
    },
  },
});
