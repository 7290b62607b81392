import { cellName, columnNumber, rowNumber } from "../addresses";
import { refuse } from "../guards/refuse";
import type { Attributes, XmlEvents } from "../guards/xml";
import { SHEET_COLUMNS } from "../model/addresses";
import type { Row } from "../model/cells";
import { OpenCell } from "./cells";
import type { CellContext } from "./cells";
import { Rows } from "./rows";
import { numberOf } from "./values";

const REFERENCE = /^([A-Za-z]{1,3})(\d{1,7})$/;

/** Reads <sheetData> from events; nothing of it is kept but rows and cells. */
export class SheetData implements XmlEvents {
  private readonly context: CellContext;
  private readonly rows: Rows;
  private cell: OpenCell | null = null;
  private outlined = false;

  constructor(context: CellContext) {
    this.context = context;
    this.rows = new Rows(context.styles);
  }

  open(name: string, attributes: Attributes): void {
    if (this.cell) this.cell.open(name, attributes);
    else if (name === "m:c") this.openCell(attributes);
    else if (name === "m:row") this.openRow(attributes);
  }

  text(text: string): void {
    this.cell?.text(text);
  }

  close(name: string): void {
    if (name === "m:row") this.rows.end();
    else if (name !== "m:c") this.cell?.close(name);
    else if (this.cell) this.closeCell(this.cell);
  }

  finish(): readonly Row[] {
    if (this.outlined) this.context.losses.add("outline", this.context.sheet);
    return this.rows.finish((row, column) => this.bad(row, column));
  }

  private bad(row: number, column: number): never {
    return refuse("badCell", this.context.sheet, cellName({ row, column }));
  }

  private openRow(attributes: Attributes): void {
    if (this.rows.start(attributes) === null) this.bad(Math.max(0, this.rows.current), 0);
    this.outlined ||= (numberOf(attributes.get("outlineLevel")) ?? 0) > 0;
  }

  private openCell(attributes: Attributes): void {
    this.context.budget.cell();
    const row = this.rows.current;
    if (row < 0) this.bad(0, 0);
    const column = this.columnOf(attributes.get("r"), row);
    this.rows.startCell(column);
    this.cell = new OpenCell({ row, column }, attributes, this.context);
  }

  private columnOf(reference: string | undefined, row: number): number {
    const match = reference === undefined ? null : REFERENCE.exec(reference.trim());
    if (reference === undefined && this.rows.column < SHEET_COLUMNS) return this.rows.column;
    const column = columnNumber(match?.[1] ?? "");
    if (column === null || rowNumber(match?.[2] ?? "") !== row)
      return this.bad(row, this.rows.column);
    return column;
  }

  private closeCell(cell: OpenCell): void {
    const read = cell.finish();
    if (read === undefined) this.bad(cell.at.row, cell.at.column);
    if (read) this.rows.add(read);
    this.cell = null;
  }
}
