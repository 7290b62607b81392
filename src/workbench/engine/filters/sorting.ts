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
    const axis = AXES[options.orientation];
    const { start, size } = axis;
    const headers = options.hasHeaders ? 1 : 0;
    const lines = { ...area, [start]: area[start] + headers, [size]: area[size] - headers };
    const body = lines[size] > 0 ? withinGrid(book, lines) : null;
    if (!body || body[size] < 2) return;
    check(body, fields, axis);
    const order = orderOf(body, fields, options);
    book.write(() => {
      book.setCells(area.sheet, reordered(context, body, order, axis));
      contents.edited(body, null);
    });
    const moved = movedLines(body, order, axis);
    if (moved.length === 0) return;
    book.events.emit("sorted", {
      areas: moved,
      orientation: options.orientation,
      origin: book.originNow(),
    });
  }

  function check(body: Area, fields: readonly SortField[], { across }: Axis): void {
    locks.require(body.sheet, "allowSort");
    locks.requireWritable(body);
    const known = body[across];
    if (fields.some(({ key }) => !Number.isInteger(key) || key < 0 || key >= known)) {
      throw new EngineError("InvalidArgument", "The range has no line at this index.");
    }
    if (spillsOf(book, body.sheet).some((spill) => intersection(spill, body))) {
      throw new EngineError("InvalidOperation", "A spilled array cannot be sorted.");
    }
  }

  /** Where each line's cells come from; rows out of sight stay where they are. */
  function orderOf(
    body: Area,
    fields: readonly SortField[],
    { matchCase, orientation }: SortOptions,
  ): Map<number, number> {
    const byRows = orientation === "Rows";
    const lines = byRows
      ? filters.visibleRows(body)
      : Array.from({ length: body.columns }, (_, column) => column);
    const values = readValues(book, body);
    const types = readTypes(book, body);
    const at = <T>(matrix: readonly (readonly T[])[], line: number, key: number) =>
      byRows ? matrix[line]?.[key] : matrix[key]?.[line];
    const keys = lines.map((line) =>
      fields.map(({ key }) => ({
        value: at(values, line, key) ?? "",
        type: at(types, line, key) ?? ("Empty" as const),
      })),
    );
    const ascending = fields.map((field) => field.ascending);
    const order = sortedOrder(keys, ascending, matchCase);
    return new Map(order.map((from, to) => [lines[to] ?? to, lines[from] ?? from]));
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

interface Axis {
  readonly start: "row" | "column";
  readonly size: "rows" | "columns";
  /** How many cells a line has. */
  readonly across: "rows" | "columns";
}

const AXES: Readonly<Record<SortOptions["orientation"], Axis>> = {
  Rows: { start: "row", size: "rows", across: "columns" },
  Columns: { start: "column", size: "columns", across: "rows" },
};

function reordered(
  { book }: Context,
  body: Area,
  order: ReadonlyMap<number, number>,
  { start, across }: Axis,
): CellMatrix {
  const worksheet = book.worksheet(body.sheet);
  const formula = formulaReader(book, body);
  const styles = book.workbook().getStyles();
  const cells: CellMatrix = {};
  const place = (line: number, at: number) =>
    start === "row"
      ? { row: body.row + line, column: body.column + at }
      : { row: body.row + at, column: body.column + line };
  for (const [to, from] of order) {
    if (to === from) continue;
    for (let at = 0; at < body[across]; at += 1) {
      const source = place(from, at);
      const target = place(to, at);
      const cell = worksheet.getCellRaw(source.row, source.column) ?? null;
      const typed = formula(cell, source.row, source.column);
      const offset = [target.row - source.row, target.column - source.column] as const;
      const content: ICellData = typed
        ? { ...BLANK, f: offsetReferences(typed, ...offset) }
        : { ...BLANK, v: cell?.v ?? null, t: cell?.t ?? null, p: cell?.p ?? null };
      const styled = { ...content, s: wholeStyle(styles.getStyleByCell(cell)) };
      (cells[target.row] ??= {})[target.column] = styled;
    }
  }
  return cells;
}

/** The lines that are not where they were, neighbours as one area. */
function movedLines(body: Area, order: ReadonlyMap<number, number>, { start, size }: Axis): Area[] {
  const moved = [...order].flatMap(([to, from]) => (to === from ? [] : [to])).sort((a, b) => a - b);
  const areas: Area[] = [];
  for (const line of moved) {
    const last = areas.at(-1);
    if (last && last[start] + last[size] === body[start] + line) {
      areas[areas.length - 1] = { ...last, [size]: last[size] + 1 };
    } else {
      areas.push({ ...body, [start]: body[start] + line, [size]: 1 });
    }
  }
  return areas;
}
