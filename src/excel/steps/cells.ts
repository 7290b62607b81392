import type { Cell, DrawnTable, SheetBlueprint } from "../../workbook";
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

/** Whether the formula stands anywhere on the sheet, in whatever cell the user has moved it to. */
export const holdsFormula = (found: FoundGrid, formula: string): boolean => {
  const bare = (text: string) => text.replaceAll(/\s|_xldudf_|_xlfn\./gi, "").toUpperCase();
  return found.flat().some((cell) => typeof cell === "string" && bare(cell) === bare(formula));
};

/** Whether nothing stands in these cells. */
export const isFree = (found: FoundGrid, address: string): boolean => {
  const { row, column, rows, columns } = place(address);
  return found
    .slice(row, row + rows)
    .every((line) => line.slice(column, column + columns).every((cell) => cell === ""));
};
