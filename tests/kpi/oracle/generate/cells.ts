import fc from "fast-check";
import type { Cell } from "../cells";

/** How Excel hands a cell error to a custom function. */
const ERROR_CELL = { type: "CustomFunctionError", code: "#N/A" };
export const error = (): fc.Arbitrary<Cell> => fc.constant<Cell>(ERROR_CELL);

export const pick = <T>(...values: T[]) => fc.constantFrom(...values);
export const cells = (...values: Cell[]) => fc.constantFrom(...values);
export const weighted = <T>(...choices: [number, fc.Arbitrary<T>][]): fc.Arbitrary<T> =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));

/** One time in so many this, else undefined. */
export const rarely = <T>(times: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  weighted<T | undefined>([times - 1, fc.constant(undefined)], [1, arbitrary]);

export const empty = (): fc.Arbitrary<Cell> => cells(0, null, "", undefined, "  ");
export const junk = (): fc.Arbitrary<Cell> =>
  weighted([4, cells(true, false, "junk", -1)], [1, error()]);

/** Mostly one of these, at times empty, now and then junk; the weights are out of about 60. */
export const mostly = (main: fc.Arbitrary<Cell>, emptiness = 1): fc.Arbitrary<Cell> =>
  weighted([60, main], [emptiness, empty()], [1, junk()]);
