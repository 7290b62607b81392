import { tokenize } from "../lexer";
import type { Token } from "../lexer";
import { Reader } from "./reader";
import type { Scope, Spot } from "./reader";

export interface Findings {
  readonly tokens: readonly Token[];
  readonly spots: readonly Spot[];
  /** An array constant is given where one value is taken: even old Excel calculates that one by one. */
  readonly lifts: boolean;
  /** Calls a function that is made for several values. */
  readonly dynamic: boolean;
}

/**
 * Where a formula, as the formula bar shows it, gives several values to what takes one: a cell, an
 * operator, a parameter.
 */
export function findSeveralValues(formula: string, scope: Scope): Findings {
  const tokens = tokenize(formula);
  const reader = new Reader(tokens, scope, 0);
  reader.cell();
  const { spots, lifts, dynamic, tooDeep } = reader;
  return tooDeep ? { tokens, spots: [], lifts: true, dynamic } : { tokens, spots, lifts, dynamic };
}
