import { Dimension, Direction, type IMutationInfo, sequenceExecute } from "@univerjs/core";
import {
  getInsertRangeMutations,
  getRemoveRangeMutations,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { isWholeColumns, isWholeRows } from "../addresses";
import { toRange } from "../book";
import type { Context } from "../context";
import { EngineError, type Area } from "../contract";
import { growGrid, gridSize, withinGrid } from "../grid";
import { contains, lastColumn, lastRow, overlap } from "../geometry";
import type { Shift } from "../shift";
import { PARTIAL_SHIFTS, type Structure } from "../structure";
import { usedArea } from "../used-area";

/** Inserts or deletes cells; whole rows and columns when the area is whole. */
export function shiftCells(
  context: Context,
  structure: Structure,
  area: Area,
  shift: Pick<Shift, "kind" | "axis">,
): void {
  const { book } = context;
  requireAllowed(context, area, shift);
  if (isWholeRows(area)) return book.write(() => shiftRows(context, area, shift.kind));
  if (isWholeColumns(area)) return book.write(() => shiftColumns(context, area, shift.kind));
  refuseSplitTables(context, area, shift);
  book.write(() => {
    makeRoom(context, area, shift);
    const run = () => runPartial(context, area, shift);
    structure.shiftCells(area.sheet, { ...shift, area }, run);
  });
}

function requireAllowed({ locks }: Context, area: Area, { kind }: Pick<Shift, "kind">): void {
  const insert = kind === "insert";
  if (isWholeRows(area)) locks.require(area.sheet, insert ? "allowInsertRows" : "allowDeleteRows");
  else if (isWholeColumns(area)) {
    locks.require(area.sheet, insert ? "allowInsertColumns" : "allowDeleteColumns");
  } else locks.requireWritable({ ...area, row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
}

function shiftRows({ book }: Context, area: Area, kind: Shift["kind"]): void {
  const sheet = area.sheet;
  if (kind === "insert") growGrid(book, { ...area, rows: 1, columns: 1 });
  const { columns } = gridSize(book, sheet);
  const range = toRange({ ...area, column: 0, columns });
  if (kind === "insert") {
    book.run(InsertRowByRangeCommand.id, { subUnitId: sheet, range, direction: Direction.UP });
    return;
  }
  const held = withinGrid(book, { ...area, columns });
  if (!held) return;
  growGrid(book, { ...area, row: lastRow(held) + 1, rows: 1, columns: 1 });
  book.run(RemoveRowByRangeCommand.id, { subUnitId: sheet, range: toRange(held) });
}

function shiftColumns({ book }: Context, area: Area, kind: Shift["kind"]): void {
  const sheet = area.sheet;
  if (kind === "insert") growGrid(book, { ...area, rows: 1, columns: 1 });
  const { rows } = gridSize(book, sheet);
  const range = toRange({ ...area, row: 0, rows });
  if (kind === "insert") {
    book.run(InsertColByRangeCommand.id, { subUnitId: sheet, range, direction: Direction.LEFT });
    return;
  }
  const held = withinGrid(book, { ...area, rows });
  if (!held) return;
  growGrid(book, { ...area, column: lastColumn(held) + 1, rows: 1, columns: 1 });
  book.run(RemoveColByRangeCommand.id, { subUnitId: sheet, range: toRange(held) });
}

/**
 * Cells that move must take whole tables with them or leave them alone.
 * @throws EngineError InsertDeleteConflict
 */
export function refuseSplitTables(
  { extras }: Context,
  area: Area,
  { axis }: Pick<Shift, "axis">,
): void {
  const moving = axis === "row" ? { ...area, rows: 1_048_576 } : { ...area, columns: 16_384 };
  for (const table of extras.get().tables) {
    if (table.sheet !== area.sheet || !overlap(moving, table.area)) continue;
    const across =
      axis === "row"
        ? contains({ ...area, row: 0, rows: 1_048_576 }, table.area)
        : contains({ ...area, column: 0, columns: 16_384 }, table.area);
    if (!across) {
      throw new EngineError(
        "InsertDeleteConflict",
        `This would tear the table "${table.name}" apart.`,
      );
    }
  }
}

function makeRoom(
  { book }: Context,
  area: Area,
  { kind, axis }: Pick<Shift, "kind" | "axis">,
): void {
  const used = usedArea(book, area.sheet, false);
  growGrid(book, area);
  if (!used || kind === "delete") return;
  const rows = axis === "row" ? area.rows : 0;
  const columns = axis === "column" ? area.columns : 0;
  growGrid(book, { ...used, rows: used.rows + rows, columns: used.columns + columns });
}

function commandFor({ kind, axis }: Pick<Shift, "kind" | "axis">): string {
  const command = Object.entries(PARTIAL_SHIFTS).find(
    ([, shift]) => shift.kind === kind && shift.axis === axis,
  );
  return command?.[0] ?? "";
}

/** What Univer's asynchronous commands do, at once. */
function runPartial(
  { book }: Context,
  area: Area,
  { kind, axis }: Pick<Shift, "kind" | "axis">,
): void {
  const range = toRange(area);
  const params = {
    range,
    unitId: book.unitId,
    subUnitId: area.sheet,
    shiftDimension: axis === "row" ? Dimension.ROWS : Dimension.COLUMNS,
  };
  const followers = book.injector
    .get(SheetInterceptorService)
    .onCommandExecute({ id: commandFor({ kind, axis }), params: { range } });
  const { redo } =
    kind === "insert"
      ? getInsertRangeMutations(book.injector, { ...params, cellValue: {} })
      : getRemoveRangeMutations(book.injector, params);
  const mutations: IMutationInfo[] = [...(followers.preRedos ?? []), ...redo, ...followers.redos];
  sequenceExecute(mutations, book.commands);
}
