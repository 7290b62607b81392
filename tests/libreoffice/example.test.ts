import { strFromU8, unzipSync } from "fflate";
import { fromEngine } from "../../src/workbench/files/from-engine";
import { Pace } from "../../src/workbench/files/pace";
import { open, save, type CellAddress, type Formula, type Workbook } from "../../src/xlsx";
import { containsCell, parseCell } from "../../src/xlsx/addresses";
import { validationErrors } from "../xlsx/support/validator";
import { openExampleBook } from "./support/example-book";
import { factsOf } from "./support/facts";
import { LibreOffice } from "./support/soffice";

/** The board's two formulas: LibreOffice works arrays out anew, and has no add-in. */
const spillsOf = ({ sheets }: Workbook) =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ formula }): (Exclude<Formula, { kind: "plain" }> & { sheet: string })[] =>
        formula && formula.kind !== "plain" ? [{ ...formula, sheet: name }] : [],
      ),
    ),
  );

/** Counts the example's rows in three tables. */
const MARKER = "Scoreboard!B5";

/** .ods has no references to tables: whole tables are lost, columns become addresses. */
const inOds = (name: string): string =>
  name
    .replace(/= \w+\[#ALL\]$/, "= #NAME?#ALL")
    .replace("= KPIS[[#ALL],[KPI]:[NOTE]]", "= KPIS!A1:N49");

describe("the example book, as the add-in makes it and the workbench saves it", () => {
  const libreOffice = new LibreOffice();
  let functions: readonly string[];
  let given: Workbook;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const excel = await openExampleBook();
    functions = excel.engine.functions.definitions().map(({ name }) => name);
    const converted = await fromEngine(excel.engine, new Pace());
    expect(converted.lost).toEqual([]);
    given = converted.book;
    bytes = await save(given, { customFunctions: functions });
    await excel.close();
  }, 120_000);
  afterAll(() => libreOffice.close());

  const reopened = async (converted: Uint8Array) => {
    const { book, lost } = await open(converted, { customFunctions: functions });
    expect(lost).toEqual([]);
    return book;
  };

  it("is valid for the Open XML SDK and comes back as it was", async () => {
    expect(await validationErrors(bytes)).toEqual([]);
    expect(await reopened(bytes)).toEqual(given);
  });

  it("shows the whole text of rows that follow their contents, in LibreOffice", () => {
    const kpis = Object.entries(unzipSync(libreOffice.convert(bytes, "xlsx", "xlsx"))).find(
      ([name]) => /sheet4\.xml$/.test(name),
    );
    const heights = [...strFromU8(kpis![1]).matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)];
    const ofExample = heights.filter(([, row]) => Number(row) > 45);
    expect(ofExample.map(([, , height]) => Number(height) >= 30)).toEqual([true, true, true, true]);
  });

  describe.each([
    ["to .xlsx", (from: Uint8Array) => libreOffice.convert(from, "xlsx", "xlsx"), false],
    [
      "to .ods and back to .xlsx",
      (from: Uint8Array) =>
        libreOffice.convert(libreOffice.convert(from, "xlsx", "ods"), "ods", "xlsx"),
      true,
    ],
  ] as const)("through LibreOffice %s", (_, convert, addressesOnly) => {
    let back: Workbook;
    beforeAll(async () => {
      back = await reopened(convert(bytes));
    }, 240_000);

    const facts = (book: Workbook) => {
      const spills = spillsOf(given);
      const spilled = (sheet: string, cell: CellAddress) =>
        spills.some((spill) => spill.sheet === sheet && containsCell(spill.area, cell));
      const skip = (sheet: string, cell: string) =>
        spilled(sheet, parseCell(cell)!) || (addressesOnly && `${sheet}!${cell}` === MARKER);
      return factsOf(book, skip);
    };

    it.each(["sheets", "tables", "validations", "cells"] as const)("keeps its %s", (what) => {
      expect(facts(back)[what]).toEqual(facts(given)[what]);
    });

    it("keeps its names", () => {
      const kept = facts(given).names;
      expect(facts(back).names).toEqual(addressesOnly ? kept.map(inOds) : kept);
    });

    it("keeps the board's formulas over their areas", () => {
      const formulas = (book: Workbook) =>
        spillsOf(book).map(({ sheet, text, area }) => [sheet, text.replaceAll(" ", ""), area]);
      expect(formulas(back)).toEqual(formulas(given));
    });

    it("keeps the figure of the formula that looks into tables", () => {
      const of = (book: Workbook) => factsOf(book, () => false).cells[MARKER];
      expect(of(back)).toMatchObject({ value: (of(given) as { value: string }).value });
      expect(String((of(given) as { value: string }).value)).toMatch(/^Fictional example/);
    });
  });
});
