import type { Cell, CellStyle, CellValue, Row, Sheet } from "../../xlsx";
import type {
  CellLook,
  CellValue as GridValue,
  CellValueType,
  StoredCell,
  StoredLine,
  StoredLines,
  StoredRow,
} from "../engine/contract";
import { toLook } from "./looks";
import type { Losses } from "./losses";
import type { PlainFormulas } from "./plain-formulas";

/** The errors that cells of the grid can hold. */
const GRID_ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
]);

export const toPoints = (characters: number): number => characters * 7 * 0.75;

/** Like styles as one look, which the grid then stores once. */
export class Looks {
  readonly #known = new Map<CellStyle, CellLook>();

  constructor(
    private readonly sheet: string,
    private readonly losses: Losses,
  ) {}

  of(style: CellStyle): CellLook {
    const look = this.#known.get(style) ?? toLook(style, this.sheet, this.losses);
    this.#known.set(style, look);
    return look;
  }
}

/** What the cells of a sheet need on their way. */
export interface SheetOnItsWay {
  /** Its name, for what is lost. */
  readonly sheet: string;
  readonly looks: Looks;
  readonly losses: Losses;
  readonly formulas: PlainFormulas;
}

export const toStoredRow = ({ index, cells }: Row, way: SheetOnItsWay): StoredRow => ({
  row: index,
  cells: cells.map((cell) => toStoredCell(cell, way)),
});

function toStoredCell(
  { column, value, formula, style }: Cell,
  { sheet, looks, losses, formulas }: SheetOnItsWay,
): StoredCell {
  if (formula?.kind === "array") losses.add("arrayFormula", sheet);
  const unknown = typeof value === "object" && value !== null && !GRID_ERRORS.has(value.error);
  if (unknown && formula === null) losses.add("error", sheet);
  return {
    column,
    ...contentsOf(value),
    formula: formula && formulas.fromFile(formula),
    look: looks.of(style),
  };
}

/** As the grid holds it; an error that it does not know is text. */
export function contentsOf(value: CellValue): { value: GridValue; type: CellValueType } {
  if (value === null || value === "") return { value: "", type: "Empty" };
  if (typeof value === "number") return { value, type: "Double" };
  if (typeof value === "boolean") return { value, type: "Boolean" };
  if (typeof value === "string") return { value, type: "String" };
  return { value: value.error, type: GRID_ERRORS.has(value.error) ? "Error" : "String" };
}

export function toStoredLines({ rows, columns }: Sheet, looks: Looks): StoredLines {
  const look = (style: CellStyle | null) => (style === null ? null : looks.of(style));
  return {
    rows: rows
      .filter(({ height, hidden, style }) => height !== null || hidden || style !== null)
      .map(({ index, height, hidden, style }) => ({
        index,
        size: height,
        hidden,
        look: look(style),
      })),
    columns: columns.flatMap(({ first, last, width, hidden, style }): StoredLine[] =>
      Array.from({ length: last - first + 1 }, (_, at) => ({
        index: first + at,
        size: width === null ? null : toPoints(width),
        hidden,
        look: look(style),
      })),
    ),
  };
}
