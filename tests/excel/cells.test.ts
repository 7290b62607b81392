import fc from "fast-check";
import { addressOf, rectangleOf, splitAddress } from "../../src/excel/a1";
import { readsFourYearsLate } from "../../src/excel/scaffold/date-system";
import { sheetIsTouched, tableIsTouched } from "../../src/excel/scaffold/touched";
import { gridOf } from "../../src/excel/steps/cells";
import { asText } from "../../src/excel/write/cells";
import { blueprint, cellsOf, TODAY } from "./support/book";

test.each(["=1+1", "+1", "-x", "@here", "'quoted", "=KPISTATUS()", "＝1+1", "＠here"])(
  "%s is written as text, also into a text cell",
  (text) => {
    expect(asText(text, true)).toBe(`'${text}`);
    expect(asText(text, false)).toBe(`'${text}`);
  },
);

const MORE_THAN_TEXT = [
  ...["12.1", "10", "1/2", "2018-07-01", "1e5", "50%", "TRUE", "#N/A", "3 Mar", "Mar 2019"],
  ...["10:30", "10:30 PM", "5 a", "¥1,000", "2019年3月15日", "10時30分"],
];
test.each(MORE_THAN_TEXT)("%s stays text outside text cells, and needs no help inside", (text) => {
  expect(asText(text, false)).toBe(`'${text}`);
  expect(asText(text, true)).toBe(text);
});

test.each([
  "At least 22/33 Members",
  "2a",
  "Viet Nam",
  "March of progress",
  "On-going",
  "5 parties",
])("%s is plain text as it is", (text) => expect(asText(text, false)).toBe(text));

test("addresses are read as they are written", () => {
  const size = fc.integer({ min: 1, max: 8000 });
  const rectangle = fc.record({
    row: fc.nat(9999),
    column: fc.nat(8000),
    rows: size,
    columns: size,
  });
  fc.assert(fc.property(rectangle, (one) => expect(rectangleOf(addressOf(one))).toEqual(one)));
});

test("an address is taken apart from its sheet", () => {
  expect(splitAddress("='It''s ours'!$C$2")).toEqual({ sheet: "It's ours", cells: "$C$2" });
  expect(splitAddress("Scoreboard!A1:B2")).toEqual({ sheet: "Scoreboard", cells: "A1:B2" });
  expect(rectangleOf("=#REF!")).toBeUndefined();
});

test("a book that counts from 1904 shows by a date four years late", () => {
  expect(readsFourYearsLate("2 Jul 2022", 43282)).toBe(true);
  expect(readsFourYearsLate("1 Jul 2018", 43282)).toBe(false);
  expect(readsFourYearsLate("########", 43282)).toBe(false);
});

describe("what undo would lose", () => {
  const memberRows = blueprint.sheets.find(({ key }) => key === "memberRows")!;
  const scoreboard = blueprint.sheets.find(({ key }) => key === "scoreboard")!;
  const wanted = gridOf(memberRows.table!);

  test("a fresh table is untouched; one status, one row or one column more is not", () => {
    const fresh = cellsOf(memberRows);
    expect(tableIsTouched(wanted, fresh)).toBe(false);
    expect(tableIsTouched(wanted, [...fresh, fresh[1]!])).toBe(true);
    expect(
      tableIsTouched(
        wanted,
        fresh.map((row) => [...row, "mine"]),
      ),
    ).toBe(true);
    expect(tableIsTouched(wanted, fresh.with(5, fresh[5]!.with(2, "Yes")))).toBe(true);
  });

  test("results on the Scoreboard are its own; a note beside them is the user's", () => {
    const cells = cellsOf(scoreboard);
    expect(sheetIsTouched(scoreboard, cells, TODAY)).toBe(false);
    cells[30]![3] = "At least 22";
    expect(sheetIsTouched(scoreboard, cells, TODAY)).toBe(false);
    cells[2]![16] = "mine";
    expect(sheetIsTouched(scoreboard, cells, TODAY)).toBe(true);
  });

  test("text that reads like a formula is the same with an apostrophe in front", () => {
    const readMe = blueprint.sheets.find(({ key }) => key === "readMe")!;
    const cells = cellsOf(readMe);
    const [down, right] = cells.flatMap((row, at) =>
      row.flatMap((cell, to) => (String(cell).startsWith("=") ? [at, to] : [])),
    ) as [number, number];
    cells[down]![right] = `'${String(cells[down]![right])}`;
    expect(sheetIsTouched(readMe, cells, TODAY)).toBe(false);
    cells[down]![right] += "x";
    expect(sheetIsTouched(readMe, cells, TODAY)).toBe(true);
  });

  test("another as-of date is the user's, a day that has passed since is not", () => {
    const cells = cellsOf(scoreboard);
    cells[1]![2] = TODAY - 30;
    expect(sheetIsTouched(scoreboard, cells, TODAY)).toBe(true);
    expect(sheetIsTouched(scoreboard, cells, TODAY - 30)).toBe(false);
    cells[1]![2] = "";
    expect(sheetIsTouched(scoreboard, cells, TODAY)).toBe(false);
  });

  test.each([
    ["another title", 0, 0, "Our plan"],
    ["another start of the term", 2, 2, TODAY - 400],
  ])("%s is the user's", (_, row, column, cell) => {
    const cells = cellsOf(scoreboard);
    cells[row]![column] = cell;
    expect(sheetIsTouched(scoreboard, cells, TODAY)).toBe(true);
  });
});
