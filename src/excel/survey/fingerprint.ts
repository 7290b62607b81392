import type { DrawnTable, SheetBlueprint, TableBlueprint } from "../../workbook";
import type { FoundGrid, TableFound } from "./survey";
import { sameHeader } from "./survey";

/** How much of each sheet is read to recognise it by. */
export const WINDOW = "A1:Z40";
const WINDOW_ROWS = 40;

/** A table is ours when it has two thirds of our headers: one may have been renamed or deleted. */
const HEADERS_NEEDED = 2 / 3;
/** A sheet under our name is ours when half of its texts are; under another name, nearly all. */
const TEXTS_NEEDED = { underOurName: 1 / 2, renamed: 0.8 };

/** Whether these headers are those of our table, give or take an edited one. */
export const hasHeadersOf = (
  table: Pick<DrawnTable, "columns">,
  headers: readonly string[],
): boolean => {
  const found = table.columns.filter(({ header }) =>
    headers.some((other) => sameHeader(other, header)),
  );
  return found.length >= table.columns.length * HEADERS_NEEDED;
};

/** Whether the table's headers stand, without a table around them, in the sheet's first row. */
export const hasHeaderRowOf = (table: TableBlueprint, top: FoundGrid): boolean =>
  hasHeadersOf(table, (top[0] ?? []).slice(0, table.columns.length).map(String));

export const isBlank = (grid: FoundGrid): boolean =>
  grid.every((row) => row.every((cell) => cell === ""));

const textsOf = (sheet: SheetBlueprint): readonly string[] => [
  ...new Set(
    sheet.blocks
      .filter(({ owner }) => owner === "book")
      .flatMap(({ cells }) => cells.slice(0, WINDOW_ROWS / 2).flat())
      .filter((cell) => typeof cell === "string"),
  ),
];

/** "KPISCOREBOARD": the function at the head of a formula; Excel may write a prefix before it. */
const functionOf = (formula: string): string => /^=([A-Z.]+)\(/i.exec(formula)?.[1] ?? formula;

const holdsSpillOf = (sheet: SheetBlueprint, top: FoundGrid): boolean => {
  const formulas = top.flat().filter((cell) => typeof cell === "string" && cell.startsWith("="));
  return sheet.spills.some(({ formula }) =>
    formulas.some((found) => String(found).includes(`${functionOf(formula)}(`)),
  );
};

const shareOfTexts = (sheet: SheetBlueprint, top: FoundGrid): number => {
  const wanted = textsOf(sheet);
  const found = new Set(top.flat());
  return wanted.length === 0 ? 0 : wanted.filter((text) => found.has(text)).length / wanted.length;
};

/** Whether a sheet under our name is ours, by what stands in it. */
export const looksLike = (sheet: SheetBlueprint, top: FoundGrid): boolean =>
  sheet.table !== null
    ? hasHeaderRowOf(sheet.table, top)
    : holdsSpillOf(sheet, top) || shareOfTexts(sheet, top) >= TEXTS_NEEDED.underOurName;

/**
 * Whether a sheet under another name is ours. A board frozen as values has our texts without our
 * formulas: it is the user's copy, not our sheet.
 */
export const isRenamed = (sheet: SheetBlueprint, top: FoundGrid): boolean => {
  if (sheet.table !== null) return false;
  return sheet.spills.length > 0
    ? holdsSpillOf(sheet, top)
    : shareOfTexts(sheet, top) >= TEXTS_NEEDED.renamed;
};

/** The table of the book that is ours: by its name, else by the sheet on which it stands. */
export const ourTable = (
  sheet: SheetBlueprint,
  table: TableBlueprint,
  tables: readonly TableFound[],
): TableFound | undefined => {
  const candidates = tables.filter(({ headers }) => hasHeadersOf(table, headers));
  return (
    candidates.find(({ name }) => sameHeader(name, table.name)) ??
    candidates.find((found) => sameHeader(found.sheet, sheet.name))
  );
};
