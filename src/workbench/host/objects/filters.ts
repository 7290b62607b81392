import type { AutoFilter, FilterCriteria, TableColumn } from "../../engine/contract";
import { type Argument, type Arguments, isRecord } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/error";
import { HostObject } from "../protocol/host-object";
import type { Method } from "../protocol/model";
import type { Json } from "../protocol/wire";
import { orNullObject } from "./members";
import { areaOf } from "./range-arguments";
import { type ColumnTarget, define, type FilterTarget, range } from "./targets";

function filterOf(target: FilterTarget): AutoFilter {
  const { filters } = target.book.engine;
  return "table" in target ? filters.ofTable(target.table) : filters.ofSheet(target.sheet);
}

function readCriteria(value: Argument): FilterCriteria {
  if (!isRecord(value) || typeof value["filterOn"] !== "string") {
    throw invalidArgument("Filter criteria need filterOn.");
  }
  const given = Object.entries(value).filter(([, item]) => item !== null);
  return Object.fromEntries(given) as unknown as FilterCriteria;
}

const asJson = (criteria: FilterCriteria | null): Json => criteria as unknown as Json;

/** `worksheet.autoFilter` and `table.autoFilter`. */
export const autoFilter = define("AutoFilter", {
  properties: {
    enabled: { get: (target) => filterOf(target).area() !== null },
    isDataFiltered: {
      get: (target) =>
        filterOf(target)
          .criteria()
          .some((criteria) => criteria !== null),
    },
    criteria: {
      get: (target) => filterOf(target).criteria().map(asJson),
    },
  },
  methods: {
    apply: (target, args) => {
      const area = args.has(0) ? filterArea(target, args.at(0)) : null;
      const column = args.optionalInteger(1);
      if (column === null || !args.has(2)) filterOf(target).apply(area);
      else filterOf(target).apply(area, column, readCriteria(args.at(2)));
    },
    clearCriteria: (target) => {
      filterOf(target).clear();
    },
    clearColumnCriteria: (target, args) => {
      filterOf(target).clear(args.integer(0));
    },
    reapply: (target) => {
      filterOf(target).reapply();
    },
    remove: (target) => {
      filterOf(target).remove();
    },
    ...orNullObject("getRange", (target: FilterTarget) =>
      range(target.book, filterOf(target).area()),
    ),
  },
});

function filterArea(target: FilterTarget, argument: Argument): ReturnType<typeof areaOf> {
  const { tables } = target.book.engine;
  const sheet = "table" in target ? tables.get(target.table).area.sheet : target.sheet;
  return areaOf(target.book, argument, sheet, "range");
}

function columnOf({ book, table, column }: ColumnTarget): TableColumn {
  const found = book.engine.tables.columns(table).find((known) => known.id === column);
  if (!found) throw itemNotFound("The column");
  return found;
}

function applyTo(criteria: (args: Arguments) => FilterCriteria): Method<ColumnTarget> {
  return (target, args) => {
    target.book.engine.filters
      .ofTable(target.table)
      .apply(null, columnOf(target).index, criteria(args));
  };
}

const counted = (filterOn: FilterCriteria["filterOn"]): Method<ColumnTarget> =>
  applyTo((args) => ({ filterOn, criterion1: String(args.integer(0)) }));

/** `tableColumn.filter`. */
export const filter = define("Filter", {
  properties: {
    criteria: {
      get: (target) =>
        asJson(
          target.book.engine.filters.ofTable(target.table).criteria()[columnOf(target).index] ??
            null,
        ),
    },
  },
  methods: {
    apply: applyTo((args) => readCriteria(args.at(0))),
    applyBottomItemsFilter: counted("BottomItems"),
    applyBottomPercentFilter: counted("BottomPercent"),
    applyTopItemsFilter: counted("TopItems"),
    applyTopPercentFilter: counted("TopPercent"),
    applyCellColorFilter: applyTo((args) => ({ filterOn: "CellColor", color: args.text(0) })),
    applyFontColorFilter: applyTo((args) => ({ filterOn: "FontColor", color: args.text(0) })),
    applyDynamicFilter: applyTo((args) => ({
      filterOn: "Dynamic",
      dynamicCriteria: args.text(0),
    })),
    applyCustomFilter: applyTo((args) => ({
      filterOn: "Custom",
      criterion1: args.text(0),
      ...(args.has(1) && { criterion2: args.text(1) }),
      ...(args.has(2) && { operator: args.word(2, ["And", "Or"]) }),
    })),
    applyValuesFilter: applyTo((args) => ({
      filterOn: "Values",
      values: readValues(args.at(0)),
    })),
    clear: (target) => {
      target.book.engine.filters.ofTable(target.table).clear(columnOf(target).index);
    },
  },
});

function readValues(value: Argument): NonNullable<FilterCriteria["values"]> {
  if (!Array.isArray(value) || value.some((item) => item instanceof HostObject)) {
    throw invalidArgument("values should be an array of texts.");
  }
  return value as NonNullable<FilterCriteria["values"]>;
}
