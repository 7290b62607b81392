import { type Area, SHEET_COLUMNS, SHEET_ROWS } from "../../engine/contract";
import type { Arguments } from "../protocol/arguments";
import { HostError } from "../protocol/error";
import type { HostObject } from "../protocol/host-object";
import type { Method } from "../protocol/model";
import { bounding, cellAt, checkedArea, intersect, moved } from "./geometry";
import { orNullObject } from "./members";
import { areaOf } from "./range-arguments";
import type { RangeTarget } from "../book";
import { range } from "./targets";
import { directions, edgeFrom, extendedTo, surroundingRegion } from "./regions";
import { usedWithin } from "./used-area";

/** The methods of a Range that answer another range. */

type Move = (area: Area, args: Arguments, target: RangeTarget) => Area;

function move(to: Move): Method<RangeTarget> {
  return (target, args) => range(target.book, to(target.area, args, target));
}

const other = (target: RangeTarget, args: Arguments): Area =>
  areaOf(target.book, args.at(0), target.area.sheet, "anotherRange");

/** The cell from which an arrow key goes: the one given, or the first. */
function startCell(area: Area, args: Arguments, target: RangeTarget): Area {
  const given = args.has(1) ? areaOf(target.book, args.at(1), area.sheet, "activeCell") : area;
  return { ...given, rows: 1, columns: 1 };
}

/** `count` rows or columns beside the range; negative counts look the other way. */
function beside(axis: "row" | "column", side: -1 | 1): Move {
  const size = axis === "row" ? "rows" : "columns";
  return (area, args) => {
    const count = (args.optionalInteger(0) ?? 1) * side;
    if (count === 0) throw new HostError("InvalidArgument", "count may not be zero.");
    const start = count > 0 ? area[axis] + area[size] : area[axis] + count;
    return checkedArea({ ...area, [axis]: start, [size]: Math.abs(count) });
  };
}

function spillOf(target: RangeTarget): HostObject | null {
  const { book, area } = target;
  if (area.rows > 1 || area.columns > 1) {
    throw new HostError("InvalidArgument", "Only a single cell can be asked for its spill.");
  }
  return range(book, book.engine.cells.spillOf(area));
}

function spillParent({ book, area }: RangeTarget): HostObject | null {
  if (area.rows > 1 || area.columns > 1) {
    throw new HostError("InvalidArgument", "Only a single cell can be asked for its spill parent.");
  }
  const parent = book.engine.cells.spillParent(area);
  return parent && range(book, { ...parent, rows: 1, columns: 1 });
}

export const rangeMoves: Record<string, Method<RangeTarget>> = {
  getCell: move((area, args) => cellAt(area, args.integer(0), args.integer(1))),
  getRow: move((area, args) => checkedArea({ ...area, row: area.row + args.integer(0), rows: 1 })),
  getColumn: move((area, args) =>
    checkedArea({ ...area, column: area.column + args.integer(0), columns: 1 }),
  ),
  getLastCell: move((area) => cellAt(area, area.rows - 1, area.columns - 1)),
  getLastRow: move((area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: move((area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
  getEntireRow: move((area) => ({ ...area, column: 0, columns: SHEET_COLUMNS })),
  getEntireColumn: move((area) => ({ ...area, row: 0, rows: SHEET_ROWS })),
  getOffsetRange: move((area, args) =>
    moved(area, { row: args.integer(0), column: args.integer(1) }),
  ),
  getResizedRange: move((area, args) =>
    moved(area, { rows: args.integer(0), columns: args.integer(1) }),
  ),
  getAbsoluteResizedRange: move((area, args) =>
    checkedArea({ ...area, rows: args.integer(0), columns: args.integer(1) }),
  ),
  getRowsAbove: move(beside("row", -1)),
  getRowsBelow: move(beside("row", 1)),
  getColumnsBefore: move(beside("column", -1)),
  getColumnsAfter: move(beside("column", 1)),
  getBoundingRect: move((area, args, target) => bounding(area, other(target, args))),
  ...orNullObject("getIntersection", (target: RangeTarget, args) =>
    range(target.book, intersect(target.area, other(target, args))),
  ),
  ...orNullObject("getUsedRange", ({ book, area }: RangeTarget, args) =>
    range(book, usedWithin(book.engine, area, args.flagOr(0, false))),
  ),
  ...orNullObject("getSpillingToRange", spillOf),
  ...orNullObject("getSpillParent", spillParent),
  getSurroundingRegion: move((area, _, { book }) => surroundingRegion(book.engine, area)),
  getRangeEdge: move((area, args, target) =>
    edgeFrom(target.book.engine, startCell(area, args, target), args.word(0, directions)),
  ),
  getExtendedRange: move((area, args, target) =>
    extendedTo(target.book.engine, area, startCell(area, args, target), args.word(0, directions)),
  ),
};
