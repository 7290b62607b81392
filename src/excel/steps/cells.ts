import type { Cell, DrawnTable, FormulaCell, SheetBlueprint } from "../../workbook";
import { columnLetters, rectangleOf, type Rectangle } from "../a1";
import type { FoundCell, FoundGrid } from "../survey/survey";

type Cells = readonly (readonly Cell[])[];

const NOTHING: Rectangle = { row: 0, column: 0, rows: 0, columns: 0 };

export const place = (address: string): Rectangle => rectangleOf(address) ?? NOTHING;

export const cellAt = (grid: FoundGrid, row: number, column: number): FoundCell =>
  grid[row]?.[column] ?? "";

/** Headers and rows of a table as one grid of cells. */
export const gridOf = ({ columns, rows }: DrawnTable): Cells => [
  columns.map(({ header }) => header),
  ...rows,
];

/** What is to be written where nothing stands; null (leave the cell alone) everywhere else. */
export const intoEmptyCells = (cells: Cells, address: string, found: FoundGrid): Cells => {
  const { row, column } = place(address);
  return cells.map((line, down) =>
    line.map((cell, right) =>
      cellAt(found, row + down, column + right) === "" && cell !== "" ? cell : null,
    ),
  );
};

export const isNothing = (cells: Cells): boolean =>
  cells.every((row) => row.every((c) => c === null));

/** The cells of a grid that hold something, each as a block of its own. */
export const singly = (
  cells: Cells,
  address: string,
): readonly { address: string; cells: Cells }[] => {
  const { row, column } = place(address);
  return cells.flatMap((line, down) =>
    line.flatMap((cell, right) => {
      const where = `${columnLetters(column + right)}${row + down + 1}`;
      return cell === null ? [] : [{ address: where, cells: [[cell]] }];
    }),
  );
};

const bookTexts = ({ blocks }: SheetBlueprint): readonly { address: string; text: string }[] =>
  blocks
    .filter(({ owner }) => owner === "book")
    .flatMap((block) => singly(block.cells, block.address))
    .flatMap(({ address, cells }) => {
      const text = cells[0]?.[0];
      return typeof text === "string" ? [{ address, text }] : [];
    });

/**
 * Whether a sheet's own texts still stand where the blueprint puts them. Where rows or columns have
 * been inserted they do not, and no cell may be written by its address.
 */
export const isInPlace = (sheet: SheetBlueprint, found: FoundGrid): boolean => {
  const texts = bookTexts(sheet);
  const there = new Set(found.flat());
  const moved = texts.filter(({ address, text }) => {
    const { row, column } = place(address);
    return cellAt(found, row, column) !== text && there.has(text);
  });
  return moved.length <= texts.length / 4;
};

/** A formula without what Excel adds to it when it stores it. */
const bare = (text: string): string => text.replaceAll(/\s|_xldudf_|_xlfn\./gi, "").toUpperCase();

/** Whether the formula stands anywhere on the sheet, in whatever cell the user has moved it to. */
export const holdsFormula = (found: FoundGrid, formula: string): boolean =>
  found.flat().some((cell) => typeof cell === "string" && bare(cell) === bare(formula));

/** A column of a table, cells of a sheet, or the #REF! that is left of either. */
const REFERENCE =
  /[A-Z_][\w.]*\[[^\]]*\]|(?:(?:'(?:[^']|'')+'|[\w.]+)!)?(?:#REF!|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gi;

const skeleton = (formula: string): string => bare(formula.replaceAll(REFERENCE, "#"));

/** Whether two formulas differ in nothing but what they refer to. */
export const sameButReferences = (one: string, other: string): boolean =>
  skeleton(one) === skeleton(other);

/**
 * What our formula has become in its own cell, where nothing but its references has changed: Excel
 * rewrites them when a table is deleted, renamed or converted to a range. Undefined where it has not.
 */
export const strayFormula = (
  found: FoundGrid,
  { cell, formula }: FormulaCell,
): string | undefined => {
  const { row, column } = place(cell);
  const there = cellAt(found, row, column);
  return typeof there === "string" && there !== formula && sameButReferences(there, formula)
    ? there
    : undefined;
};

/** Whether nothing stands in these cells. */
export const isFree = (found: FoundGrid, address: string): boolean => {
  const { row, column, rows, columns } = place(address);
  return found
    .slice(row, row + rows)
    .every((line) => line.slice(column, column + columns).every((cell) => cell === ""));
};
