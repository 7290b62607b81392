import { JSDOM } from "jsdom";

const OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const META = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";

const REPEATED = "number-columns-repeated";

/** A flat OpenDocument spreadsheet, as LibreOffice holds it, to be edited as its user would. */
export class FlatOds {
  private readonly document: Document;
  private readonly window: JSDOM["window"];

  constructor(xml: Uint8Array) {
    const dom = new JSDOM(new TextDecoder().decode(xml), { contentType: "text/xml" });
    this.window = dom.window;
    this.document = dom.window.document;
  }

  toBytes(): Uint8Array {
    const xml = new this.window.XMLSerializer().serializeToString(this.document);
    return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
  }

  private sheet(name: string): Element {
    const sheets = [...this.document.getElementsByTagNameNS(TABLE, "table")];
    const found = sheets.find((sheet) => sheet.getAttributeNS(TABLE, "name") === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  removeSheet(name: string): void {
    this.sheet(name).remove();
  }

  /** As a mail filter or another program does. */
  removeProperties(): void {
    for (const one of [...this.document.getElementsByTagNameNS(META, "user-defined")]) one.remove();
  }

  /** The last row of a sheet whose first cell reads so: steps above the table are numbered, too. */
  row(sheet: string, first: string): Element {
    const rows = [...this.sheet(sheet).getElementsByTagNameNS(TABLE, "table-row")];
    const found = rows.reverse().find((row) => textOf(this.cell(row, 0)) === first);
    if (!found) throw new Error(`No row ${first}`);
    return found;
  }

  /** The cell in a column, taken out of a run of equal ones where it is in one. */
  cell(row: Element, column: number): Element {
    let left = 0;
    for (const cell of [...row.children]) {
      const count = Number(cell.getAttributeNS(TABLE, REPEATED) ?? 1);
      if (column < left + count) return this.single(cell, column - left, count);
      left += count;
    }
    throw new Error(`No column ${column}`);
  }

  private single(cell: Element, before: number, count: number): Element {
    if (count === 1) return cell;
    const run = (length: number) => {
      const part = cell.cloneNode(true) as Element;
      if (length === 1) part.removeAttributeNS(TABLE, REPEATED);
      else part.setAttributeNS(TABLE, `table:${REPEATED}`, String(length));
      return part;
    };
    const one = run(1);
    if (before > 0) cell.before(run(before));
    cell.before(one);
    if (count - before - 1 > 0) cell.before(run(count - before - 1));
    cell.remove();
    return one;
  }

  type(cell: Element, text: string): void {
    this.set(cell, "string", {}, text);
  }

  /** A day as yyyy-mm-dd, in a cell that holds dates. */
  typeDate(cell: Element, day: string): void {
    this.set(cell, "date", { "date-value": day }, day);
  }

  private set(cell: Element, type: string, value: Record<string, string>, text: string): void {
    for (const { name } of [...cell.attributes])
      if (/^(?:office|calcext):/.test(name)) cell.removeAttribute(name);
    cell.setAttributeNS(OFFICE, "office:value-type", type);
    for (const [name, one] of Object.entries(value))
      cell.setAttributeNS(OFFICE, `office:${name}`, one);
    const paragraph = this.document.createElementNS(TEXT, "text:p");
    paragraph.textContent = text;
    cell.replaceChildren(paragraph);
  }
}

const textOf = (cell: Element): string =>
  [...cell.children].map(({ textContent }) => textContent).join("\n");
