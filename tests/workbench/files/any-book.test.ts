import fc from "fast-check";
import { toEngine } from "../../../src/workbench/files/to-engine";
import { Pace } from "../../../src/workbench/files/pace";
import type { Cell, Sheet, Workbook } from "../../../src/xlsx";
import { containsCell } from "../../../src/xlsx/addresses";
import { book as anyBook } from "../../xlsx/support/books";
import { CUSTOM_FUNCTIONS } from "../../xlsx/support/everything";
import { ADD_IN, blankEngine, closeEngines, readBack, throughFile } from "./support/engines";

afterEach(closeEngines);

/** Into a grid, which is not asked to calculate, and out of it again as a file. */
async function throughGrid(book: Workbook) {
  const engine = blankEngine();
  const lost = await toEngine(book, engine, new Pace(), ADD_IN);
  const back = await readBack(engine);
  closeEngines();
  return { lost, filed: await throughFile(back.book, CUSTOM_FUNCTIONS) };
}

/** Far rows make a grid of a million rows: slow, and looked at elsewhere. */
const near = (book: Workbook): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.filter(({ index }) => index < 1_000),
  })),
});

const lookOf = ({ style: { numberFormat, font, borders, locked, formulaHidden } }: Cell) => ({
  ...{ numberFormat, locked, formulaHidden, left: borders.left?.style, top: borders.top?.style },
  ...{ ...font, underline: null, color: null },
});

const isText = ({ value, formula }: Cell) =>
  formula === null && value !== null && value !== "" && typeof value !== "object";

/** What any grid holds, whatever else is lost. */
function heldOf(sheet: Sheet) {
  const { name, visibility, tabColor, view, print, notes, tables } = sheet;
  const inTable = (row: number) => tables.some(({ area }) => area.top <= row && row <= area.bottom);
  const rows = sheet.rows.filter(({ index }) => !inTable(index));
  const covered = (row: number, column: number) =>
    sheet.merges.some(
      (area) => containsCell(area, { row, column }) && !(area.top === row && area.left === column),
    );
  const cells = rows.flatMap((row) =>
    row.cells
      .filter((cell) => isText(cell) && !covered(row.index, cell.column))
      .map((cell) => [`${row.index} ${cell.column}`, cell.value, lookOf(cell)] as const),
  );
  return {
    ...{ name, visibility, tabColor },
    cells: new Map(cells.map(([at, value, look]) => [at, { value, look }])),
    notes: notes.map(({ row, column, text }) => `${row} ${column} ${text}`).sort(),
    tables: tables.map(({ columns, ...table }) => ({
      ...table,
      columns: columns.map((column) => column.name),
    })),
    view: [view.frozenRows, view.frozenColumns, view.gridlines, view.headings],
    print: [print.orientation, print.paperSize, print.titleRows, print.titleColumns, print.margins],
    sizes: rows.map(({ index, height, hidden }) => [index, height, hidden]),
    widths: sheet.columns.flatMap(({ first, last, width, hidden }) =>
      Array.from({ length: last - first + 1 }, (_, at) => [first + at, width, hidden]),
    ),
  };
}

it("is the same after it was saved and opened again, whatever is in the grid", async () => {
  await fc.assert(
    fc.asyncProperty(anyBook.map(near), async (given) => {
      const { filed } = await throughGrid(given);
      const again = await throughGrid(filed);
      expect(again.lost).toEqual([]);
      expect(again.filed).toEqual(filed);
      for (const [at, sheet] of filed.sheets.entries()) {
        const { cells, ...kept } = heldOf(sheet);
        const { cells: before, ...expected } = heldOf(given.sheets[at]!);
        expect(kept).toEqual(expected);
        // Errors that the grid does not know have become text.
        for (const [place, cell] of before) expect(cells.get(place)).toEqual(cell);
      }
    }),
    { numRuns: 10, seed: 9 },
  );
}, 240_000);
