/** Merging into a book that somebody has filtered, emptied or renamed things in. */
import { Pace } from "../../../src/workbench/files/pace";
import { toEngine } from "../../../src/workbench/files/to-engine";
import { readBack, throughFile } from "../../workbench/files/support/engines";
import { correct, finish, merge, MERGED, undo } from "./support/merging";
import {
  AS_OF,
  beginOffice,
  COLLEAGUE,
  NAMING,
  readingNow,
  type OfficeBook,
} from "./support/office-book";

const { memberRows } = NAMING.tables;

let office: OfficeBook;
beforeEach(async () => {
  office = await beginOffice();
});
afterAll(() => office.close());

const table = (name: string) => office.engine.tables.find(name)!;
const showOnly = (name: string, column: number, value: string) =>
  office.engine.filters
    .ofTable(table(name).id)
    .apply(null, column, { filterOn: "Values", values: [value] });
const isFiltered = (name: string) =>
  office.engine.filters
    .ofTable(table(name).id)
    .criteria()
    .some((one) => one !== null);

test("filters are cleared, and told of: Excel misplaces what is written across hidden rows", async () => {
  showOnly(memberRows, 1, "Nepal");
  expect(await merge()).toMatchObject({ outcome: "merged", unfiltered: [memberRows] });
  for (const row of MERGED) expect(office.rows()).toContainEqual(row);
  expect(isFiltered(memberRows)).toBe(false);

  showOnly("Returns", 0, "Nepal");
  COLLEAGUE.sorts(office.engine);
  expect(await undo()).toMatchObject({ outcome: "undone", spared: [], unfiltered: ["Returns"] });
  expect(isFiltered("Returns")).toBe(false);
});

test("all rows of MemberRows are gone: what is merged is appended, and the undo leaves none", async () => {
  const { area, id } = table(memberRows);
  office.engine.tables.removeRows(id, 0, area.rows - 1);
  const before = office.rows();
  expect((await correct()).outcome).toBe("merged");
  expect(office.rows().slice(1)).toEqual([["10", "Fiji", "No", "", AS_OF, "", "Fiji.xlsx", ""]]);
  expect(await undo()).toMatchObject({ outcome: "undone", spared: [] });
  expect(office.rows()).toEqual(before);
});

test("a row of the log that was edited stays, and is told of", async () => {
  await merge();
  const { area } = table("Returns");
  const cell = { ...area, row: area.row + 1, rows: 1, column: area.column + 3, columns: 1 };
  office.engine.cells.setValues(cell, [["Letter of Fiji"]]);
  expect(await undo()).toMatchObject({ spared: [], sparedInLog: [{ file: "Fiji.xlsx" }] });
  expect(office.rows("Returns").map(([member, , , file]) => [member, file])).toEqual([
    ["Member", "File"],
    ["Fiji", "Letter of Fiji"],
  ]);
});

/** The workbook is saved, closed and opened again. */
async function reopened(): Promise<void> {
  const { book } = await readBack(office.engine);
  const file = await throughFile(book);
  await office.reset();
  await toEngine(file, office.engine, new Pace());
}

describe("saved and opened again", () => {
  test("between a merge and its undo", async () => {
    const before = office.rows();
    await merge();
    await reopened();
    for (const row of MERGED) expect(office.rows()).toContainEqual(row);
    expect(await undo()).toMatchObject({ outcome: "undone", spared: [], sparedInLog: [] });
    expect(office.rows()).toEqual(before);
  });

  test("between a merge that was cut off and its end", async () => {
    const before = office.rows();
    await expect(merge(() => office.failAt(4, 0))).rejects.toThrow();
    await reopened();
    expect((await finish()).outcome).toBe("merged");
    for (const row of MERGED) expect(office.rows()).toContainEqual(row);
    await undo();
    expect(office.rows()).toEqual(before);
  });
});

test("a column of another name: nothing is written, and it is said which", async () => {
  await merge();
  const merged = office.rows();
  const name = (now: string, next: string) =>
    office.run(({ workbook }) => {
      workbook.tables.getItem(memberRows).columns.getItem(now).name = next;
      return Promise.resolve();
    });
  await name("Source", "Quelle");
  const problem = { message: `The table ${memberRows} has no column Source.` };
  for (const work of [readingNow, undo]) await expect(work()).rejects.toMatchObject(problem);
  await name("Quelle", "Source");
  expect(office.rows()).toEqual(merged);
  expect(await undo()).toMatchObject({ outcome: "undone", spared: [] });
});
