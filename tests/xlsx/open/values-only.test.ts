import { DEFAULT_STYLE, newSheet, open, save, type Workbook } from "../../../src/xlsx";
import { CUSTOM_FUNCTIONS, everything } from "../support/everything";
import { cells, minimal, pack, refusal, worksheet, type Parts } from "../support/minimal";

const options = { customFunctions: CUSTOM_FUNCTIONS };
const valuesOnly = { ...options, valuesOnly: true };

/** What the option leaves out, left out of a book that has it. */
const withoutLooks = (book: Workbook): Workbook => ({
  ...book,
  defaultStyle: { ...DEFAULT_STYLE, numberFormat: book.defaultStyle.numberFormat },
  sheets: book.sheets.map(({ rows, merges, tables, names, ...sheet }) => {
    const { visibility, autoFilter, notes, protection, print, hyperlinks } = sheet;
    const ofNames = {
      area: print.area,
      titleRows: print.titleRows,
      titleColumns: print.titleColumns,
    };
    const plain = newSheet(sheet.name, { visibility, autoFilter, notes, protection, hyperlinks });
    const look = (numberFormat: string) => ({ ...DEFAULT_STYLE, numberFormat });
    return {
      ...{ ...plain, merges, tables, names, print: { ...plain.print, ...ofNames } },
      rows: rows.map((row) => ({
        ...row,
        style: row.style && look(row.style.numberFormat),
        cells: row.cells.map((cell) => ({ ...cell, style: look(cell.style.numberFormat) })),
      })),
    };
  }),
});

it("gives what is said, and number formats, without looks and rules", async () => {
  const opened = await open(await save(everything, options), valuesOnly);
  expect(opened.lost).toEqual([]);
  expect(opened.book).toEqual(withoutLooks(everything));
});

it("lists pictures and the like as ever", async () => {
  const ext = '<extLst><ext uri="{05C60535-1F16-4FD2-B633-F4F36F0B64E0}"/></extLst>';
  const parts = minimal({
    "xl/worksheets/sheet1.xml": worksheet(`<sheetData/><protectedRanges/>${ext}`),
  });
  const full = await open(pack(parts));
  expect(full.lost.map(({ kind }) => kind)).toContain("protectedRange");
  expect((await open(pack(parts), valuesOnly)).lost).toEqual(full.lost);
});

const styles = (count: number) =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>${"<xf/>".repeat(count)}</cellXfs></styleSheet>`;

describe("its guards", () => {
  it.each<[string, Parts]>([
    ["styles", { "xl/styles.xml": styles(70_000) }],
    ["a DOCTYPE in the styles", { "xl/styles.xml": `<!DOCTYPE x>${styles(1)}` }],
    [
      "formulas",
      {
        "xl/worksheets/sheet1.xml": cells(
          `<row r="1"><c r="A1"><f>${"1+".repeat(5_000)}1</f></c></row>`,
        ),
      },
    ],
    [
      "rules",
      {
        "xl/worksheets/sheet1.xml": worksheet(
          `<sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(66_000)}</mergeCells>`,
        ),
      },
    ],
    [
      "cells that occur twice",
      {
        "xl/worksheets/sheet1.xml": cells(
          '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        ),
      },
    ],
  ])("refuse as any opening does: %s", async (_, parts) => {
    const bytes = pack(minimal(parts));
    const { kind, message } = await refusal(bytes);
    expect(await refusal(bytes, valuesOnly)).toMatchObject({ kind, message });
  });
});
