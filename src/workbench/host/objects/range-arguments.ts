import type { Area, SheetId } from "../../engine/contract";
import type { Book, RangeTarget } from "../book";
import type { Argument } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import { HostObject } from "../protocol/host-object";

/**
 * An argument that is a Range, or a text that names one; texts without a sheet mean `sheet`.
 * @throws HostError InvalidArgument; ItemNotFound for an unknown sheet.
 */
export function areaOf(book: Book, argument: Argument, sheet: SheetId, name: string): Area {
  return typeof argument === "string"
    ? book.engine.areas.resolve(argument, sheet)
    : areaArgument(argument, name);
}

/** An argument that has to be a Range. */
export function areaArgument(argument: Argument, name: string): Area {
  const range = rangeTarget(argument, ["Range"]);
  if (range) return range.area;
  throw invalidArgument(`The argument is invalid: ${name} should be a range.`);
}

/** An argument that is a Range or a RangeAreas, or a text that names one range. */
export function areasOf(
  book: Book,
  argument: Argument,
  sheet: SheetId,
  name: string,
): readonly Area[] {
  const range = rangeTarget(argument, ["Range", "RangeAreas"]);
  if (range) return range.areas;
  return [areaOf(book, argument, sheet, name)];
}

function rangeTarget(argument: Argument, kinds: readonly string[]): RangeTarget | null {
  const isRange = argument instanceof HostObject && kinds.includes(argument.kind);
  return isRange ? (argument.target as RangeTarget) : null;
}
