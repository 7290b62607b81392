import { Dimension, type IMutationInfo, RANGE_TYPE, sequenceExecute } from "@univerjs/core";
import {
  getInsertRangeMutations,
  getRemoveRangeMutations,
  InsertColCommand,
  InsertColMutation,
  InsertRowCommand,
  InsertRowMutation,
  RemoveColCommand,
  RemoveColMutation,
  RemoveRowCommand,
  RemoveRowMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { isWholeColumns, isWholeRows } from "../addresses";
import { toRange } from "../ranges";
import type { Context } from "../context";
import { EngineError, type Area } from "../contract";
import { growGrid, gridSize, withinGrid } from "../grid";
import { contains, lastColumn, lastRow, overlap } from "../geometry";
import type { Shift } from "../shift";
import { PARTIAL_SHIFTS, type Structure } from "../structure";
import { presentSheet } from "../univer/present-sheet";
import { partOf } from "../tables/parts";
import { usedArea } from "../used-area";

/** How Univer calls the inserting and deleting of whole rows and columns. */
const LINES = {
  row: {
    rangeType: RANGE_TYPE.ROW,
    insert: InsertRowMutation.id,
    remove: RemoveRowMutation.id,
    commands: { insert: InsertRowCommand.id, delete: RemoveRowCommand.id },
  },
  column: {
    rangeType: RANGE_TYPE.COLUMN,
    insert: InsertColMutation.id,
    remove: RemoveColMutation.id,
    commands: { insert: InsertColCommand.id, delete: RemoveColCommand.id },
  },
} as const;

/** Inserts or deletes cells; whole rows and columns when the area is whole. */
export function shiftCells(
  context: Context,
  structure: Structure,
  area: Area,
  shift: Pick<Shift, "kind" | "axis">,
): void {
  const { book } = context;
  requireAllowed(context, area, shift);
  if (isWholeRows(area))
    return book.write(() => shiftLines(context, area, { ...shift, axis: "row" }));
  if (isWholeColumns(area))
    return book.write(() => shiftLines(context, area, { ...shift, axis: "column" }));
  refuseSplitTables(context, area, shift);
  book.write(() => {
    makeRoom(context, area, shift);
    structure.shiftCells(area.sheet, { ...shift, area }, () =>
      run(context, area, commandFor(shift), () => partMutations(context, area, shift)),
    );
  });
}

function requireAllowed({ locks }: Context, area: Area, { kind }: Pick<Shift, "kind">): void {
  const insert = kind === "insert";
  if (isWholeRows(area)) locks.require(area.sheet, insert ? "allowInsertRows" : "allowDeleteRows");
  else if (isWholeColumns(area)) {
    locks.require(area.sheet, insert ? "allowInsertColumns" : "allowDeleteColumns");
  } else locks.requireWritable({ ...area, row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
}

/** What lies beyond the grid is blank: of a deletion only the part within it matters. */
function shiftLines(
  context: Context,
  area: Area,
  { kind, axis }: Pick<Shift, "kind" | "axis">,
): void {
  const { book } = context;
  if (kind === "insert") growGrid(book, { ...area, rows: 1, columns: 1 });
  const { rows, columns } = gridSize(book, area.sheet);
  const lines = axis === "row" ? { ...area, column: 0, columns } : { ...area, row: 0, rows };
  const held = kind === "insert" ? lines : withinGrid(book, lines);
  if (!held) return;
  if (kind === "delete" && axis === "row") refuseHeadlessTables(context, held);
  if (kind === "delete") keepOneLine(context, held, axis);
  const command = LINES[axis].commands[kind];
  run(context, held, command, () => [lineMutation(context, held, { kind, axis })]);
}

/** The grid keeps a line beyond the deleted ones. */
function keepOneLine({ book }: Context, held: Area, axis: Shift["axis"]): void {
  const beyond =
    axis === "row"
      ? { ...held, row: lastRow(held) + 1 }
      : { ...held, column: lastColumn(held) + 1 };
  growGrid(book, { ...beyond, rows: 1, columns: 1 });
}

/** Inserted lines are as high or wide as the line whose place they take. */
function lineMutation(
  { book }: Context,
  area: Area,
  { kind, axis }: Pick<Shift, "kind" | "axis">,
): IMutationInfo {
  const range = { ...toRange(area), rangeType: LINES[axis].rangeType };
  const params = { unitId: book.unitId, subUnitId: area.sheet, range };
  if (kind === "delete") return { id: LINES[axis].remove, params };
  const worksheet = book.worksheet(area.sheet);
  const info =
    axis === "row"
      ? { rowInfo: Array(area.rows).fill({ h: worksheet.getRowHeight(area.row) }) }
      : { colInfo: Array(area.columns).fill({ w: worksheet.getColumnWidth(area.column) }) };
  return { id: LINES[axis].insert, params: { ...params, ...info } };
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

/**
 * Rows that are deleted must take a whole table with them or leave its header row alone.
 * @throws EngineError InsertDeleteConflict
 */
export function refuseHeadlessTables({ extras }: Context, rows: Area): void {
  for (const table of extras.get().tables) {
    const header = table.sheet === rows.sheet ? partOf(table, "Headers") : null;
    const { row, rows: count } = table.area;
    const whole = rows.row <= row && lastRow(rows) >= row + count - 1;
    if (header && !whole && rows.row <= row && lastRow(rows) >= row) {
      const message = `The header row of the table "${table.name}" goes only with the whole table.`;
      throw new EngineError("InsertDeleteConflict", message);
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

/** Moves the cells and all that goes with them, as Univer's commands do, but at once and on any sheet. */
function run({ book }: Context, area: Area, id: string, mutations: () => IMutationInfo[]): void {
  const params = { range: toRange(area), unitId: book.unitId, subUnitId: area.sheet };
  const all = presentSheet(book.workbook(), book.worksheet(area.sheet), () => {
    const followers = book.injector.get(SheetInterceptorService).onCommandExecute({ id, params });
    return [...(followers.preRedos ?? []), ...mutations(), ...followers.redos];
  });
  sequenceExecute(all, book.commands);
}

function partMutations(
  { book }: Context,
  area: Area,
  { kind, axis }: Pick<Shift, "kind" | "axis">,
): IMutationInfo[] {
  const params = {
    range: toRange(area),
    unitId: book.unitId,
    subUnitId: area.sheet,
    shiftDimension: axis === "row" ? Dimension.ROWS : Dimension.COLUMNS,
  };
  return kind === "insert"
    ? getInsertRangeMutations(book.injector, { ...params, cellValue: {} }).redo
    : getRemoveRangeMutations(book.injector, params).redo;
}

/** The command of the grid for which Univer's parts know what follows. */
function commandFor({ kind, axis }: Pick<Shift, "kind" | "axis">): string {
  const command = Object.entries(PARTIAL_SHIFTS).find(
    ([, shift]) => shift.kind === kind && shift.axis === axis,
  );
  return command?.[0] ?? "";
}
