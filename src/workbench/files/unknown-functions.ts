import type { Workbook } from "../../xlsx";
import type { Engine, FunctionDefinition } from "../engine/contract";

const TEXT = /"[^"]*"/g;
const CALL = /[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
/** LET and LAMBDA give names, which may be called like functions: words alone, behind which a comma stands. */
const NAMING = /\b(?:LET|LAMBDA)\(/i;
const GIVEN = /(?<=[(,]\s*)[\p{L}_][\p{L}\p{N}_.]*(?=\s*,)/gu;

const upper = (matches: Iterable<RegExpMatchArray>): string[] =>
  [...matches].map(([word]) => word.toUpperCase());

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
    const bare = formula.replace(TEXT, '""');
    const given = new Set(NAMING.test(bare) ? upper(bare.matchAll(GIVEN)) : []);
    for (const name of upper(bare.matchAll(CALL))) {
      if (known.has(name) || unknown.has(name) || given.has(name)) continue;
      (engine.functions.isKnown(name) ? known : unknown).add(name);
    }
  };
  for (const { rows } of book.sheets)
    for (const { cells } of rows) for (const { formula } of cells) if (formula) look(formula.text);
  return [...unknown].sort();
}
