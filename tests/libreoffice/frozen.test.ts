import { frozenBook } from "../../src/frozen";
import { open, save, type Workbook } from "../../src/xlsx";
import { exampleBoard } from "../frozen/support/boards";
import { LibreOffice } from "./support/soffice";

let libreOffice: LibreOffice;
beforeAll(() => {
  libreOffice = new LibreOffice();
});
afterAll(() => libreOffice.close());

const book = frozenBook(exampleBoard);

/** What a reader sees: every cell's value, number format, colours and boldness. */
const seen = ({ sheets }: Workbook) =>
  sheets.map(({ name, rows, merges }) => ({
    name,
    merges,
    cells: rows.flatMap(({ index, cells }) =>
      cells
        .filter(({ value }) => value !== null)
        .map(({ column, value, style }) => [
          index,
          column,
          typeof value === "number" ? Number(value.toPrecision(15)) : value,
          style.numberFormat.replace(/[\\"]/g, ""),
          style.fill,
          style.font.color,
          style.font.bold,
        ]),
    ),
  }));

it("shows the frozen board as it was made, and keeps its print set-up", async () => {
  const bytes = libreOffice.convert(await save(book), "xlsx", "xlsx");
  const { book: back } = await open(bytes);
  expect(seen(back)).toEqual(seen(book));
  const print = ({ sheets }: Workbook) =>
    sheets.map((sheet) => [sheet.print.orientation, sheet.print.paperSize, sheet.print.titleRows]);
  expect(print(back)).toEqual(print(book));
}, 180_000);

it("prints the frozen board on few pages of A4 on their side", async () => {
  const pdf = Buffer.from(libreOffice.convert(await save(book), "xlsx", "pdf")).toString("latin1");
  const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)];
  expect(pages.length).toBeGreaterThanOrEqual(book.sheets.length);
  expect(pages.length).toBeLessThanOrEqual(12);
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 (\S+) (\S+)\s*\]/g)];
  expect(boxes.length).toBeGreaterThan(0);
  for (const [, width, height] of boxes) {
    expect(Math.round(Number(width))).toBe(842);
    expect(Math.round(Number(height))).toBe(595);
  }
}, 180_000);
