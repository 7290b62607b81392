import type { Area, Engine } from "../../engine/contract";
import type { Book, RangeTarget } from "../book";
import type { Arguments } from "../protocol/arguments";
import type { Method } from "../protocol/model";
import { cellAt } from "./geometry";
import { orNullObject } from "./members";
import { range } from "./targets";
import { usedWithin } from "./used-area";

interface Criteria {
  readonly text: string;
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function readCriteria(args: Arguments, at: number): Criteria {
  const given = args.has(at) ? args.record(at) : {};
  return {
    text: args.text(0),
    completeMatch: given["completeMatch"] === true,
    matchCase: given["matchCase"] === true,
    backwards: given["searchDirection"] === "Backwards",
  };
}

function matches(cell: string, { text, completeMatch, matchCase }: Criteria): boolean {
  const [hay, needle] = matchCase ? [cell, text] : [cell.toLowerCase(), text.toLowerCase()];
  return completeMatch ? hay === needle : hay.includes(needle);
}

/** The cells, row by row, whose shown text matches. */
export function findCells(engine: Engine, area: Area, args: Arguments): Area[] {
  const criteria = readCriteria(args, 1);
  const used = usedWithin(engine, area, true);
  if (!used || criteria.text === "") return [];
  const found = engine.cells
    .text(used)
    .flatMap((row, r) =>
      row.flatMap((text, c) => (matches(text, criteria) ? [cellAt(used, r, c)] : [])),
    );
  return criteria.backwards ? found.reverse() : found;
}

/** Replaces text in constants and formulas; gives the number of replacements. */
export function replaceAll(book: Book, area: Area, args: Arguments): number {
  const criteria = readCriteria(args, 2);
  const replacement = args.text(1);
  const { engine } = book;
  const used = usedWithin(engine, area, true);
  if (!used || criteria.text === "") return 0;
  let count = 0;
  engine.cells.formulas(used).forEach((row, r) => {
    row.forEach((cell, c) => {
      const before = String(cell);
      if (typeof cell === "boolean" || !matches(before, criteria)) return;
      engine.cells.setFormulas(cellAt(used, r, c), replaced(before, replacement, criteria));
      count += 1;
    });
  });
  return count;
}

function replaced(before: string, replacement: string, criteria: Criteria): string {
  if (criteria.completeMatch) return replacement;
  const pattern = criteria.text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return before.replace(new RegExp(pattern, criteria.matchCase ? "g" : "gi"), () => replacement);
}

export const rangeSearch: Record<string, Method<RangeTarget>> = {
  ...orNullObject("find", ({ book, area }: RangeTarget, args) =>
    range(book, findCells(book.engine, area, args)[0] ?? null),
  ),
  replaceAll: ({ book, area }, args) => replaceAll(book, area, args),
};
