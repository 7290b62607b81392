/** What is done to a sheet that is not in view leaves the sheet in view alone. */
import type { SheetId } from "../../../src/workbench/engine/contract";
import { closeBooks, newBook, type TestBook } from "./support/sheet";

afterEach(closeBooks);

const IN_VIEW = "Sheet1";

/** Two sheets with the same cells, formulas, rules and formats; the first stays in view. */
function twins(): TestBook & { readonly other: SheetId } {
  const book = newBook();
  const { engine } = book;
  const other = engine.sheets.add("Other");
  for (const name of [IN_VIEW, "Other"]) {
    const on = (address: string) => `${name}!${address}`;
    book.write(
      on("A1:D6"),
      Array.from({ length: 6 }, (_, row) => [
        `a${row + 1}`,
        `b${row + 1}`,
        `=ROW(A${row + 1})`,
        `d${row + 1}`,
      ]),
    );
    book.write(on("G1"), "=SUM(C2:C6)");
    engine.validation.set(book.at(on("B2:B6")), {
      rule: { list: { source: "x,y", inCellDropDown: true } },
    });
    engine.conditionalFormats.add(book.at(on("D2:D6")), {
      type: "Custom",
      rule: { formula: "=TRUE" },
      look: { fillColor: "#FF0000" },
    });
    engine.cells.merge(book.at(on("A6:B6")), false);
    engine.notes.add(book.at(on("D5")), "note");
  }
  return { ...book, other };
}

function stateOf({ engine, at }: TestBook, sheet: string) {
  const area = at(`${sheet}!A1:J12`);
  return {
    formulas: engine.cells.formulas(area),
    validation: engine.validation.list(area.sheet),
    conditionalFormats: engine.conditionalFormats.list(area.sheet),
    notes: engine.notes.list(area.sheet),
    merged: engine.cells.merged(area),
  };
}

const SHIFTS = [
  [
    "cells deleted, up",
    "A2:D3",
    (book: TestBook, a: string) => book.engine.cells.remove(book.at(a), "Up"),
  ],
  [
    "cells deleted, left",
    "B2:C6",
    (book: TestBook, a: string) => book.engine.cells.remove(book.at(a), "Left"),
  ],
  [
    "cells inserted, down",
    "A2:D3",
    (book: TestBook, a: string) => book.engine.cells.insert(book.at(a), "Down"),
  ],
  [
    "cells inserted, right",
    "B2:C6",
    (book: TestBook, a: string) => book.engine.cells.insert(book.at(a), "Right"),
  ],
  [
    "rows deleted",
    "2:3",
    (book: TestBook, a: string) => book.engine.cells.remove(book.at(a), "Up"),
  ],
  [
    "columns deleted",
    "B:B",
    (book: TestBook, a: string) => book.engine.cells.remove(book.at(a), "Left"),
  ],
  [
    "rows inserted",
    "2:3",
    (book: TestBook, a: string) => book.engine.cells.insert(book.at(a), "Down"),
  ],
  [
    "columns inserted",
    "B:B",
    (book: TestBook, a: string) => book.engine.cells.insert(book.at(a), "Right"),
  ],
] as const;

test.each(SHIFTS)("%s (%s)", async (_, address, shift) => {
  const book = twins();
  await book.engine.calculation.whenCalculated();
  const before = stateOf(book, IN_VIEW);
  const selected = book.engine.selection.areas();
  shift(book, `Other!${address}`);
  await book.engine.calculation.whenCalculated();
  expect(stateOf(book, IN_VIEW)).toEqual(before);
  expect(book.engine.sheets.active()).toBe(book.sheet);
  expect(book.engine.selection.areas()).toEqual(selected);

  // The very same on the sheet in view gives what the other one must hold now.
  const there = JSON.stringify(stateOf(book, "Other")).replaceAll(book.other, "sheet");
  shift(book, `${IN_VIEW}!${address}`);
  const here = JSON.stringify(stateOf(book, IN_VIEW)).replaceAll(book.sheet, "sheet");
  expect(scrubbed(there)).toEqual(scrubbed(here));
});

test("rules and merged cells move along with the rows", () => {
  const book = twins();
  book.engine.cells.remove(book.at("Other!2:3"), "Up");
  const { formulas, validation, merged, notes } = stateOf(book, "Other");
  expect(formulas[0]?.[6]).toBe("=SUM(C2:C4)");
  expect(validation[0]?.areas).toEqual([book.at("Other!B2:B4")]);
  expect(merged).toEqual([book.at("Other!A4:B4")]);
  expect(notes[0]?.cell).toMatchObject({ row: 2, column: 3 });
});

const scrubbed = (json: string) =>
  JSON.parse(json.replace(/"(uid|id|cfId)":"[^"]*"/g, '"$1":""')) as unknown;

test("a table's rows and columns deleted, and the table", async () => {
  const book = twins();
  const { engine } = book;
  const table = engine.tables.add(book.at("Other!I1:K4"), true);
  book.write("Other!I2:K4", [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  book.write("Sheet1!I1:K4", Array(4).fill(["keep", "keep", "keep"]));
  const before = stateOf(book, IN_VIEW);
  engine.tables.removeRows(table, 1, 1);
  const [, second] = engine.tables.columns(table);
  engine.tables.removeColumn(table, second!.id);
  expect(book.values("Other!I2:K4")).toEqual([
    [1, 3, ""],
    [7, 9, ""],
    ["", "", ""],
  ]);
  engine.tables.remove(table);
  await engine.calculation.whenCalculated();
  expect(stateOf(book, IN_VIEW)).toEqual(before);
  expect(book.values("Sheet1!I1:K4").flat()).toEqual(Array(12).fill("keep"));
});
