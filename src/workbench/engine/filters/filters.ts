import type { Context } from "../context";
import {
  EngineError,
  type Area,
  type AutoFilter,
  type FilterCriteria,
  type Filters,
  type SheetId,
  type TableId,
} from "../contract";
import { intersection } from "../geometry";
import { withinGrid } from "../grid";
import { areaOf, storedTable } from "../tables/lookup";
import { partOf } from "../tables/parts";
import { usedArea } from "../used-area";
import { applyFilters } from "./apply";

export function createFilters(context: Context): Filters {
  const { book } = context;
  return {
    ofTable: (id) => tableFilter(context, id),
    ofSheet: (id) => sheetFilter(context, id),
    visibleRows(area) {
      const worksheet = book.worksheet(area.sheet);
      const held = withinGrid(book, area) ?? area;
      const rows = Array.from({ length: held.rows }, (_, row) => row);
      return rows.filter((row) => worksheet.getRowVisible(area.row + row));
    },
  };
}

type CriteriaList = readonly (FilterCriteria | null)[];

/** What both kinds of filters have in common: where the criteria are kept differs. */
function makeFilter(
  context: Context,
  sheet: () => SheetId,
  area: () => Area | null,
  criteria: () => CriteriaList,
  store: (criteria: CriteriaList) => void,
): Pick<AutoFilter, "area" | "criteria" | "reapply" | "clear"> & {
  put(column: number, criterion: FilterCriteria): void;
} {
  const { book, locks } = context;

  function write(next: CriteriaList): void {
    locks.require(sheet(), "allowAutoFilter");
    const before = criteria();
    book.write(() => {
      store(next);
      try {
        applyFilters(context, sheet());
      } catch (error) {
        store(before);
        throw error;
      }
    });
  }

  function checkColumn(column: number): void {
    if (!Number.isInteger(column) || column < 0 || column >= criteria().length) {
      throw new EngineError("InvalidArgument", "The filter has no column at this index.");
    }
  }

  const replaced = (column: number, criterion: FilterCriteria | null) =>
    criteria().map((old, index) => (index === column ? criterion : old));

  return {
    area,
    criteria,
    reapply: () => write(criteria()),
    clear(column) {
      if (column === undefined) return write(criteria().map(() => null));
      checkColumn(column);
      write(replaced(column, null));
    },
    put(column, criterion) {
      checkColumn(column);
      write(replaced(column, criterion));
    },
  };
}

function tableFilter(context: Context, id: TableId): AutoFilter {
  const { extras } = context;
  const table = () => storedTable(context, id);
  const area = (): Area | null => {
    const stored = table();
    if (!stored.look.showFilterButton || !partOf(stored, "Headers")) return null;
    const totals = stored.look.showTotals ? 1 : 0;
    return { ...areaOf(stored), rows: stored.area.rows - totals };
  };
  const filter = makeFilter(
    context,
    () => table().sheet,
    area,
    () => table().columns.map((column) => column.filter),
    (criteria) =>
      extras.updateTable(id, {
        columns: table().columns.map((column, index) => ({
          ...column,
          filter: criteria[index] ?? null,
        })),
      }),
  );
  const show = (showFilterButton: boolean) =>
    extras.updateTable(id, { look: { ...table().look, showFilterButton } });
  return {
    ...filter,
    apply(_area, column, criteria) {
      show(true);
      if (column !== undefined && criteria) filter.put(column, criteria);
    },
    remove() {
      filter.clear();
      context.book.write(() => show(false));
    },
  };
}

function sheetFilter(context: Context, sheet: SheetId): AutoFilter {
  const { book, extras } = context;
  const stored = () => extras.sheet(sheet).filter;
  const filter = makeFilter(
    context,
    () => sheet,
    () => {
      const own = stored();
      return own && { sheet, ...own.area };
    },
    () => stored()?.criteria ?? [],
    (criteria) => {
      const own = stored();
      if (own) extras.updateSheet(sheet, { filter: { ...own, criteria } });
    },
  );

  function setUp(area: Area): void {
    const held = intersection(area, usedArea(book, sheet, true) ?? area) ?? area;
    if (extras.get().tables.some((table) => intersection(areaOf(table), held))) {
      throw new EngineError(
        "InvalidArgument",
        "The range lies in a table: use the table's filter.",
      );
    }
    const { row, column, rows, columns } = held;
    const criteria = Array.from({ length: columns }, () => null);
    extras.updateSheet(sheet, { filter: { area: { row, column, rows, columns }, criteria } });
  }

  return {
    ...filter,
    apply(area, column, criteria) {
      book.worksheet(sheet);
      context.locks.require(sheet, "allowAutoFilter");
      const wanted = area ?? filter.area();
      if (!wanted) throw new EngineError("InvalidArgument", "The sheet has no filter yet.");
      const same = filter.area();
      book.write(() => {
        if (!same || (area && !sameArea(same, area))) setUp(wanted);
        if (column !== undefined && criteria) filter.put(column, criteria);
      });
    },
    remove() {
      context.locks.require(sheet, "allowAutoFilter");
      book.write(() => {
        extras.updateSheet(sheet, { filter: null });
        applyFilters(context, sheet);
      });
    },
  };
}

const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
