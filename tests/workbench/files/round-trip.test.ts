import type { Engine } from "../../../src/workbench/engine";
import { CUSTOM_FUNCTIONS, everything, formula, row } from "../../xlsx/support/everything";
import { validationErrors } from "../../xlsx/support/validator";
import { cellStyle, newSheet, newWorkbook, save, type Workbook } from "../../../src/xlsx";
import { blankEngine, closeEngines, inEngine, readBack, throughFile } from "./support/engines";

afterEach(closeEngines);

/** A formula that the grid cannot read a second time: its LET forgets the names. */
const LET = "LET(low,10,low*2)";
const withoutLet = (text: string) => text.replace(LET, "20");

const book: Workbook = {
  ...everything,
  sheets: everything.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ formula, ...cell }) => ({
        ...cell,
        formula: formula && { ...formula, text: withoutLet(formula.text) },
      })),
    })),
  })),
};

const sheetsOf = ({ sheets }: Engine) =>
  sheets.list().map(({ name, visibility, tabColor }) => [name, visibility, tabColor]);

/** Whatever the book shows through the engine's contract. */
function contents(engine: Engine) {
  return engine.sheets.list().map(({ id }) => {
    const used = engine.sheets.usedArea(id, false);
    const near = used && used.rows < 1_000 ? used : null;
    const { cells, formats, tables } = engine;
    return {
      values: near && cells.values(near),
      formulas: near && cells.formulas(near),
      types: near && cells.valueTypes(near),
      numberFormats: near && cells.numberFormats(near),
      formats: near && formats.each(near),
      merged:
        near &&
        cells.merged(near).map(({ row, column, rows, columns }) => [row, column, rows, columns]),
      tables: tables.list(id).map(({ id: _id, area, ...table }) => ({
        ...table,
        at: engine.areas.address(area),
        columns: tables
          .columns(_id)
          .map(({ name, calculatedFormula }) => [name, calculatedFormula]),
      })),
      names: engine.names
        .list(id)
        .map(({ name, formula, visible, comment }) => [name, formula, visible, comment]),
      validations: engine.validation
        .list(id)
        .map(({ areas, ...state }) => ({ ...state, areas: areas.map(engine.areas.address) })),
      conditionalFormats: engine.conditionalFormats
        .list(id)
        .map(({ id: _id, areas, ...format }) => ({
          ...format,
          areas: areas.map(engine.areas.address),
        })),
      notes: engine.notes
        .list(id)
        .map(({ cell, text, author }) => [cell.row, cell.column, text, author]),
      panes: engine.panes.frozen(id),
      protection: engine.protection.options(id),
    };
  });
}

describe("a book with everything, in the grid", () => {
  it("is the same after it was saved and opened again", async () => {
    const { engine } = await inEngine(book);
    const read = await readBack(engine);
    expect(read.lost).toEqual([]);
    const filed = await throughFile(read.book, CUSTOM_FUNCTIONS);
    const again = await inEngine(filed);
    expect(again.lost).toEqual([]);
    expect(sheetsOf(again.engine)).toEqual(sheetsOf(engine));
    expect(contents(again.engine)).toEqual(contents(engine));
    const filedAgain = await throughFile((await readBack(again.engine)).book, CUSTOM_FUNCTIONS);
    expect(filedAgain).toEqual(filed);
  });

  it("is valid for the Open XML SDK", async () => {
    const { engine } = await inEngine(book);
    const { book: read } = await readBack(engine);
    const bytes = await save(read, { customFunctions: CUSTOM_FUNCTIONS });
    expect(await validationErrors(bytes)).toEqual([]);
  });

  it("says what the grid cannot hold", async () => {
    const { lost } = await inEngine(book);
    expect(lost).toEqual([
      "1 array formula entered with Ctrl+Shift+Enter (becomes one that spills) on “Board & “more” <1>”",
      "the zoom on “KPIs”",
      "2 links on “Board & “more” <1>”",
      "the page breaks on “Return”",
      "the number of the first page on “Return”",
      "headers and footers of their own for first or even pages on “Return”",
    ]);
  });

  it("keeps what a file says of the book", async () => {
    const { engine } = await inEngine(book);
    const { book: read } = await readBack(engine);
    expect(read.properties).toEqual(everything.properties);
    expect(read.customProperties).toEqual(everything.customProperties);
    expect(read.xmlParts.map(({ xml }) => xml)).toEqual(everything.xmlParts.map(({ xml }) => xml));
    expect(read.xmlParts[0]?.id).toBe(everything.xmlParts[0]?.id);
    expect(read.activeSheet).toBe(everything.activeSheet);
    expect(read.names).toEqual([...everything.names].sort((a, b) => a.name.localeCompare(b.name)));
  });

  it("keeps the looks of a cell style and says that its name is lost", async () => {
    const engine = blankEngine();
    const area = engine.areas.resolve("B2", engine.sheets.active());
    engine.styles.apply(area, "Good");
    const { book, lost } = await readBack(engine);
    expect(lost).toEqual(["the names of its cell styles (their looks stay) on “Sheet1”"]);
    expect(book.sheets[0]?.rows[0]?.cells[0]?.style).toBeTruthy();
  });

  it("says that what it keeps for add-ins and its structure's protection are lost", async () => {
    const engine = blankEngine();
    engine.sheets.setProperties(engine.sheets.active(), [["key", "value"]]);
    engine.protection.protectStructure();
    const { lost } = await readBack(engine);
    expect(lost).toEqual([
      "1 property that an add-in keeps on “Sheet1”",
      "the protection of its structure",
    ]);
  });

  it("says which functions the grid does not know, and that cells get another font", async () => {
    const arial = cellStyle({ font: { name: "Arial", size: 10 } });
    const texts = [
      "CUBEVALUE(1)+SUM(A1)",
      'KPISTATUS("FOO(1)")',
      "NoSuch(2)",
      "LET(f,1,f(2)+Inside(f))",
    ];
    const rows = [
      row(
        0,
        texts.map((text, column) => formula(column, text, 5, arial)),
      ),
    ];
    const { lost } = await inEngine(
      newWorkbook([newSheet("S", { rows })], { defaultStyle: arial }),
    );
    expect(lost).toEqual([
      "the figures of functions that the workbench does not know (they will show #NAME?): CUBEVALUE, INSIDE, NOSUCH",
      "the workbook’s usual font for cells that are filled later",
    ]);
  });

  it("marks text that an edit would turn into something else, so that it stays text", async () => {
    const engine = blankEngine();
    const texts = ["12.1", "TRUE", "31 Mar 2019", "=1+1", "March", "two words", "(5)"];
    const area = engine.areas.resolve("A1:G1", engine.sheets.active());
    engine.cells.setValues(area, [texts.map((text) => `'${text}`)]);
    const { book: read } = await readBack(engine);
    const marked = read.sheets[0]?.rows[0]?.cells.filter(({ style }) => style.quotePrefix);
    expect(marked?.map(({ value }) => value)).toEqual([
      "12.1",
      "TRUE",
      "31 Mar 2019",
      "=1+1",
      "(5)",
    ]);
  });
});

test("rows that follow their contents do so in files, too, and are fitted when these are opened", async () => {
  const engine = blankEngine();
  const { areas, cells, formats, sheets } = engine;
  const at = (address: string) => areas.resolve(address, sheets.active());
  cells.setValues(at("A1:A2"), "a text that takes several lines in a column as narrow as this one");
  formats.set(at("A1:A2"), { wrapText: true });
  formats.autofitRows(at("A1"));
  formats.setRowHeight(at("2:2"), 20);
  const { book: saved } = await readBack(engine);
  expect(saved.sheets[0]?.rows.map(({ height }) => height)).toEqual([null, 20]);
  const { engine: opened } = await inEngine(await throughFile(saved));
  const sheet = opened.sheets.active();
  const heights = ["A1", "A2"].map((address) =>
    opened.formats.rowHeight(opened.areas.resolve(address, sheet)),
  );
  expect(heights).toEqual([formats.rowHeight(at("A1")), 20]);
  expect(heights[0]).toBeGreaterThan(45);
});
