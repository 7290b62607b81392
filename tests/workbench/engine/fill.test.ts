import { seriesOf, type SeriesUnit } from "../../../src/workbench/engine/cells/series";
import { AutoFillCommand } from "@univerjs/sheets";
import type { CellInput, CellValue } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook } from "./support/sheet";

afterEach(closeBooks);

const next = (
  values: readonly CellValue[],
  counting = false,
  unit: SeriesUnit = "number",
): CellValue[] => {
  const series = seriesOf(
    values.map((value) => ({ value, unit })),
    counting,
  );
  return [0, 1, 2].map((step) => series(values.length + step));
};

const rounded = (value: number) => Number(value.toPrecision(15));

test.each<[string, CellValue[], CellValue[]]>([
  ["a single number stays", [5], [5, 5, 5]],
  ["two numbers give the step", [1, 3], [5, 7, 9]],
  ["three numbers give their trend", [1, 2, 4], [16 / 3, 41 / 6, 25 / 3]],
  ["binary fractions leave nothing over", [0.1, 0.2], [0.3, 0.4, 0.5]],
  ["words with a number count", ["Item 1"], ["Item 2", "Item 3", "Item 4"]],
  ["numbers keep their zeros", ["A09"], ["A10", "A11", "A12"]],
  ["text of digits counts", ["009"], ["010", "011", "012"]],
  ["quarters begin anew", ["Q3"], ["Q4", "Q1", "Q2"]],
  ["days and months go on, in the case they came in", ["Fri"], ["Sat", "Sun", "Mon"]],
  ["December is followed by January", ["NOVEMBER"], ["DECEMBER", "JANUARY", "FEBRUARY"]],
  ["every second month", ["January", "March"], ["May", "July", "September"]],
  ["other text repeats", ["a", "b"], ["a", "b", "a"]],
  ["kinds go on among their like", ["a", 1], ["a", 2, "a"]],
  ["truth repeats", [true], [true, true, true]],
])("%s", (_, seeds, expected) => {
  const given = next(seeds);
  expect(given).toEqual(
    expected.map((value) => (typeof value === "number" ? rounded(value) : value)),
  );
});

test("a single date goes on by days, a single time by hours, a single number on demand", () => {
  expect(next([45000], false, "day")).toEqual([45001, 45002, 45003]);
  expect(next([0.5], false, "hour")).toEqual([13 / 24, 14 / 24, 15 / 24].map(rounded));
  expect(next([0.5, 0.75], false, "hour")).toEqual([1, 1.25, 1.5]);
  expect(next([5], true)).toEqual([6, 7, 8]);
});

test("series go backwards too", () => {
  const series = seriesOf([{ value: "Q1", unit: "number" }], false);
  expect([-1, -2].map(series)).toEqual(["Q4", "Q3"]);
});

test("formulas move along, looks too; values leave looks out, formats leave contents out", async () => {
  const book = newBook();
  const { cells, formats } = book.engine;
  book.write("A1:B2", [
    [1, 10],
    [2, 20],
  ]);
  book.write("C1", "=A1*B1");
  formats.set(book.at("C1"), { bold: true });
  cells.fill(book.at("C1"), book.at("C1:C2"), "Default");
  expect(cells.formulas(book.at("C2"))).toEqual([["=A2*B2"]]);
  expect(await book.calculated("C1:C2")).toEqual([[10], [40]]);
  expect(formats.get(book.at("C2")).bold).toBe(true);
  cells.fill(book.at("C1"), book.at("C1:D1"), "Values");
  expect(cells.formulas(book.at("D1"))).toEqual([["=B1*C1"]]);
  expect(formats.get(book.at("D1")).bold).toBe(false);
  cells.fill(book.at("C1"), book.at("C1:C4"), "Formats");
  expect(formats.get(book.at("C4")).bold).toBe(true);
  expect(book.values("C4")).toEqual([[""]]);
});

test("several columns continue each in its way, upwards as well", () => {
  const book = newBook();
  book.write("A5:B6", [
    [1, "Mon"],
    [2, "Tue"],
  ]);
  book.engine.cells.fill(book.at("A5:B6"), book.at("A3:B8"), "Default");
  expect(book.values("A3:B8")).toEqual([
    [-1, "Sat"],
    [0, "Sun"],
    [1, "Mon"],
    [2, "Tue"],
    [3, "Wed"],
    [4, "Thu"],
  ]);
});

test("the target must hold the source and go on in one direction", () => {
  const book = newBook();
  for (const target of ["A2:A5", "A1:B5", "C1:C5"]) {
    expect(() => book.engine.cells.fill(book.at("A1"), book.at(target), "Default")).toThrow(
      expect.objectContaining({ code: "InvalidArgument" }),
    );
  }
});

test("the grid's own fill goes on as Excel's, with the looks", async () => {
  const book = newBook();
  const filled = async (source: readonly CellInput[], format = "General") => {
    const address = `A1:A${source.length}`;
    book.engine.cells.clear(book.at("A1:A20"), "All");
    book.engine.cells.setNumberFormats(book.at(address), format);
    book.write(
      address,
      source.map((value) => [value]),
    );
    const end = source.length + 3;
    const range = (rows: number) => ({
      startRow: 0,
      endRow: rows - 1,
      startColumn: 0,
      endColumn: 0,
    });
    await book.command(AutoFillCommand.id, address, {
      sourceRange: range(source.length),
      targetRange: range(end),
    });
    expect(book.engine.cells.numberFormats(book.at(`A${end}`))).toEqual([[format]]);
    return book.values(`A${source.length + 1}:A${end}`).flat();
  };
  expect(await filled([0.5], "h:mm")).toEqual([13 / 24, 14 / 24, 15 / 24].map(rounded));
  expect(await filled([45000], "m/d/yyyy")).toEqual([45001, 45002, 45003]);
  expect(await filled([5])).toEqual([5, 5, 5]);
  expect(await filled([1, 2, 4])).toEqual([16 / 3, 41 / 6, 25 / 3].map(rounded));
  expect(await filled([0.000001, 0.000002])).toEqual([0.000003, 0.000004, 0.000005]);
  expect(await filled([true, false])).toEqual([true, false, true]);
  expect(await filled(["Q3"])).toEqual(["Q4", "Q1", "Q2"]);
  expect(await filled(["'009"])).toEqual(["010", "011", "012"]);
  expect(await filled(["a", 1])).toEqual(["a", 2, "a"]);
});
