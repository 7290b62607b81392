import { parseInput } from "../cells/parse-input";
import { EngineError, type ValidationBounds, type ValidationRule } from "../contract";
import { boundsOf } from "./univer-rule";

/**
 * The number that a bound stands for: a date or a time as one types it is its serial; null for a formula
 * and for text that is no number.
 */
export function numberOfBound(bound: string | number): number | null {
  if (typeof bound === "number") return bound;
  if (bound.startsWith("=")) return null;
  const { v } = parseInput(bound, false).cell;
  return typeof v === "number" ? v : null;
}

/**
 * The rule with numbers for bounds that are written out.
 * @throws EngineError InvalidArgument for text that is neither a number nor a formula: it would let
 *   everything in.
 */
export function withNumbers(rule: ValidationRule): ValidationRule {
  const bounded = boundsOf(rule);
  if (!bounded) return rule;
  const { kind, bounds } = bounded;
  const settled: ValidationBounds = {
    ...bounds,
    formula1: settle(bounds.formula1),
    ...(bounds.formula2 === undefined ? {} : { formula2: settle(bounds.formula2) }),
  };
  return { [kind]: settled } as unknown as ValidationRule;
}

function settle(bound: string | number): string | number {
  const number = numberOfBound(bound);
  if (number !== null) return number;
  if (String(bound).startsWith("=")) return bound;
  throw new EngineError("InvalidArgument", `"${String(bound)}" is no number, date or formula.`);
}
