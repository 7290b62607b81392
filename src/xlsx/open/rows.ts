import { rowNumber } from "../addresses";
import type { Attributes } from "../guards/xml";
import type { Cell, Row } from "../model/cells";
import type { Styles } from "./styles";
import { booleanOf, numberOf } from "./values";

const TALLEST = 409.5;

interface OpenRow extends Row {
  readonly cells: Cell[];
}

/** Only a height that somebody set is kept: Excel finds the others itself. */
function heightOf(attributes: Attributes): number | null {
  const height = numberOf(attributes.get("ht"));
  const set = booleanOf(attributes.get("customHeight"), false);
  return set && height !== null && height >= 0 && height <= TALLEST ? height : null;
}

const isSomething = ({ cells, height, hidden, style }: Row) =>
  cells.length > 0 || height !== null || hidden || style !== null;

/** Gathers rows and their cells, which files may leave unnumbered or write in any order. */
export class Rows {
  private readonly rows: OpenRow[] = [];
  private readonly styles: Styles;
  private row: OpenRow | null = null;
  private nextRow = 0;
  private nextColumn = 0;
  private sorted = true;

  constructor(styles: Styles) {
    this.styles = styles;
  }

  /** Null where the row is none of a sheet. */
  start(attributes: Attributes): number | null {
    const given = attributes.get("r");
    const index = given === undefined ? this.nextRow : rowNumber(given.trim());
    if (index === null) return null;
    if (index < this.nextRow) this.sorted = false;
    this.nextRow = index + 1;
    this.nextColumn = 0;
    const styled = booleanOf(attributes.get("customFormat"), false);
    this.row = {
      index,
      height: heightOf(attributes),
      hidden: booleanOf(attributes.get("hidden"), false),
      style: styled ? this.styles.cell(attributes.get("s")) : null,
      cells: [],
    };
    return index;
  }

  /** Where a cell stands that does not say so. */
  get column(): number {
    return this.nextColumn;
  }

  startCell(column: number): void {
    if (column < this.nextColumn) this.sorted = false;
    this.nextColumn = column + 1;
  }

  get current(): number {
    return this.row?.index ?? -1;
  }

  add(cell: Cell): void {
    this.row?.cells.push(cell);
  }

  end(): void {
    if (this.row && isSomething(this.row)) this.rows.push(this.row);
    this.row = null;
  }

  /** In order. `clash` is called where a row or a cell occurs twice. */
  finish(clash: (row: number, column: number) => never): readonly Row[] {
    if (this.sorted) return this.rows;
    this.rows.sort((a, b) => a.index - b.index);
    this.rows.forEach(({ index, cells }, i) => {
      if (this.rows[i - 1]?.index === index) clash(index, 0);
      cells.sort((a, b) => a.column - b.column);
      cells.forEach(({ column }, j) => {
        if (cells[j - 1]?.column === column) clash(index, column);
      });
    });
    return this.rows;
  }
}
