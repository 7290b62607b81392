import type { Workbook } from "../../xlsx";
import type { Engine, FunctionDefinition } from "../engine/contract";

const TEXT = /"[^"]*"/g;
const CALL = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
/** These give names to what is called like a function. */
const NAMING = /\b(?:LET|LAMBDA)\(/i;

/** Functions that the book's cells call and the grid cannot calculate, by the alphabet. */
export function unknownFunctions(
  book: Workbook,
  engine: Engine,
  own: readonly FunctionDefinition[],
): string[] {
  const names = [book, ...book.sheets].flatMap((scope) => scope.names);
  const known = new Set([...own, ...names].map(({ name }) => name.toUpperCase()));
  const unknown = new Set<string>();
  const look = (formula: string) => {
    if (NAMING.test(formula)) return;
    for (const [call] of formula.replace(TEXT, '""').matchAll(CALL)) {
      const name = call.toUpperCase();
      if (known.has(name) || unknown.has(name)) continue;
      (engine.functions.isKnown(name) ? known : unknown).add(name);
    }
  };
  for (const { rows } of book.sheets)
    for (const { cells } of rows) for (const { formula } of cells) if (formula) look(formula.text);
  return [...unknown].sort();
}
