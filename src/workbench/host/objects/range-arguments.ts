import type { Area, SheetId } from "../../engine/contract";
import type { Book } from "../book";
import type { Argument } from "../protocol/arguments";
import { invalidArgument } from "../protocol/error";
import { HostObject } from "../protocol/model";
import { RangeTarget } from "./range-target";

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
  if (argument instanceof HostObject && argument.target instanceof RangeTarget) {
    return argument.target.area;
  }
  throw invalidArgument(`The argument is invalid: ${name} should be a range.`);
}

/** An argument that is a Range or a RangeAreas, or a text that names one range. */
export function areasOf(
  book: Book,
  argument: Argument,
  sheet: SheetId,
  name: string,
): readonly Area[] {
  if (argument instanceof HostObject && argument.target instanceof RangeTarget) {
    return argument.target.areas;
  }
  return [areaOf(book, argument, sheet, name)];
}
