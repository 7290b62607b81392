import type { ICellData } from "@univerjs/core";
import type { CellMatrix } from "../book";
import { BLANK } from "../cells/parse-input";
import { formulaReader, readTypes, readValues } from "../cells/read";
import { spillsOf } from "../cells/spills";
import type { Context } from "../context";
import {
  EngineError,
  type Area,
  type Filters,
  type SortField,
  type SortOptions,
  type Sorting,
} from "../contract";
import { wholeStyle } from "../formats/styles";
import { offsetReferences } from "../formulas/moved-references";
import { intersection } from "../geometry";
import { withinGrid } from "../grid";
import { storedTable } from "../tables/lookup";
import { bodyOf } from "../tables/look";
import { sortedOrder } from "./compare";

export function createSorting(context: Context, filters: Filters): Sorting {
  const { book, extras, locks, contents } = context;

  function sort(area: Area, fields: readonly SortField[], options: SortOptions): void {
    if (options.orientation === "Columns") {
      throw new EngineError("NotImplemented", "Sorting from left to right is not implemented.");
    }
    const body = withinGrid(
      book,
      options.hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area,
    );
    if (!body || body.rows < 2) return;
    check(body, fields);
    const order = orderOf(body, fields, options.matchCase);
    book.write(() => {
      book.setCells(area.sheet, reordered(context, body, order));
      contents.edited(body, null);
    });
  }

  function check(body: Area, fields: readonly SortField[]): void {
    locks.require(body.sheet, "allowSort");
    locks.requireWritable(body);
    if (fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= body.columns)) {
      throw new EngineError("InvalidArgument", "The range has no column at this index.");
    }
    if (spillsOf(book, body.sheet).some((spill) => intersection(spill, body))) {
      throw new EngineError("InvalidOperation", "A spilled array cannot be sorted.");
    }
  }

  /** Where each row's cells come from; rows out of sight stay where they are. */
  function orderOf(
    body: Area,
    fields: readonly SortField[],
    matchCase: boolean,
  ): Map<number, number> {
    const visible = filters.visibleRows(body);
    const values = readValues(book, body);
    const types = readTypes(book, body);
    const keys = visible.map((row) =>
      fields.map(({ key }) => ({
        value: values[row]?.[key] ?? "",
        type: types[row]?.[key] ?? ("Empty" as const),
      })),
    );
    const ascending = fields.map((field) => field.ascending);
    const order = sortedOrder(keys, ascending, matchCase);
    return new Map(order.map((from, to) => [visible[to] ?? to, visible[from] ?? from]));
  }

  return {
    sort,
    sortTable(id, fields, matchCase) {
      const body = bodyOf(storedTable(context, id));
      sort(body, fields, { matchCase, hasHeaders: false, orientation: "Rows" });
      book.write(() => extras.updateTable(id, { sort: fields }));
    },
    tableFields: (id) => storedTable(context, id).sort,
    clearTable(id) {
      storedTable(context, id);
      book.write(() => extras.updateTable(id, { sort: [] }));
    },
  };
}

function reordered({ book }: Context, body: Area, order: ReadonlyMap<number, number>): CellMatrix {
  const worksheet = book.worksheet(body.sheet);
  const formula = formulaReader(book, body);
  const styles = book.workbook().getStyles();
  const cells: CellMatrix = {};
  for (const [to, from] of order) {
    if (to === from) continue;
    const line: Record<number, ICellData> = {};
    for (let column = body.column; column < body.column + body.columns; column += 1) {
      const source = worksheet.getCellRaw(body.row + from, column) ?? null;
      const typed = formula(source, body.row + from, column);
      const content: ICellData = typed
        ? { ...BLANK, f: offsetReferences(typed, to - from, 0) }
        : { ...BLANK, v: source?.v ?? null, t: source?.t ?? null, p: source?.p ?? null };
      line[column] = { ...content, s: wholeStyle(styles.getStyleByCell(source)) };
    }
    cells[body.row + to] = line;
  }
  return cells;
}
