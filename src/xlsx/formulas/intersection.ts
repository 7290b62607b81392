import { isSign, join } from "./lexer";
import { findSeveralValues } from "./several-values/find";
import type { FormulaScope } from "./several-values/scope";

/**
 * Whether the formula would mean something else, or might, were it stored as a plain one: Excel takes
 * one value of several there ("implicit intersection"). When in doubt yes: where all is one value the
 * two are the same.
 */
export function needsArray(formula: string, scope: FormulaScope): boolean {
  const { spots, lifts, dynamic } = findSeveralValues(formula, scope);
  return spots.length > 0 || lifts || dynamic;
}

/** A plain formula of a file with "@" where it takes one value of several, as Excel shows it. */
export function withIntersection(formula: string, scope: FormulaScope): string {
  const { tokens, spots } = findSeveralValues(formula, scope);
  if (spots.length === 0) return formula;
  const before = new Map<number, string>();
  // Inner ones come first: the sign of an outer one goes before theirs.
  for (const { start, end, compound } of spots) {
    before.set(start, (compound ? "@(" : "@") + (before.get(start) ?? ""));
    if (compound) before.set(end, ")" + (before.get(end) ?? ""));
  }
  const pieces = tokens.map(({ text }, i) => (before.get(i) ?? "") + text);
  return pieces.join("") + (before.get(tokens.length) ?? "");
}

/**
 * A formula that is to be stored as a plain one, without the "@" that Excel shows by itself; others
 * stay.
 */
export function withoutIntersection(formula: string, scope: FormulaScope): string {
  const { tokens } = findSeveralValues(formula, scope);
  if (!tokens.some((token) => isSign(token, "@"))) return formula;
  const bare = join(tokens.filter((token) => !isSign(token, "@")));
  return withIntersection(bare, scope) === formula ? bare : formula;
}
