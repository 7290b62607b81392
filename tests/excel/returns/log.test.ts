/** The log of Member books among what else is in the workbook. */
import type { Engine } from "../../../src/workbench/engine";
import { merge, undo } from "./support/merging";
import { beginOffice, issue, type OfficeBook } from "./support/office-book";

let office: OfficeBook;
beforeEach(async () => {
  office = await beginOffice();
});
afterAll(() => office.close());

const sheets = () => office.engine.sheets.list().map(({ name }) => name);
const tables = () => office.engine.tables.list().map(({ name }) => name);
const members = (table: string) =>
  office
    .rows(table)
    .slice(1)
    .map(([member]) => member);

/** A sheet of somebody else's, with text in it and, under a name, a table. */
function foreign(engine: Engine, sheet: string, table?: string): void {
  const id = engine.sheets.add(sheet);
  const area = engine.areas.resolve("A1:B3", id);
  engine.cells.setValues(area, [
    ["Flight", "Price"],
    ["BKK-NAN", 900],
    ["NAN-BKK", 850],
  ]);
  if (table !== undefined) engine.tables.rename(engine.tables.add(area, true), table);
}

const foreignCells = (sheet: string) => {
  const { areas, cells, sheets: all } = office.engine;
  return cells.values(areas.resolve("A1:J9", all.find(sheet)!.id));
};

describe.each<[string, (engine: Engine) => void, string, string]>([
  ["sheet Returns", (engine) => foreign(engine, "Returns"), "Returns", "Returns (2)"],
  ["sheet RETURNS", (engine) => foreign(engine, "RETURNS"), "Returns", "Returns (2)"],
  ["table Returns", (engine) => foreign(engine, "Travel", "Returns"), "Returns_2", "Returns"],
  [
    "sheet and table Returns, and a Returns_2",
    (engine) => {
      foreign(engine, "Returns", "Returns");
      foreign(engine, "Returns (2)", "Returns_2");
    },
    "Returns_3",
    "Returns (3)",
  ],
])("a foreign %s", (_, prepare, table, sheet) => {
  test("is left alone, and it is said what ours is called instead", async () => {
    prepare(office.engine);
    const before = sheets();
    const cells = before.map(foreignCells);
    expect(await issue("Fiji")).toEqual({ table, madeSheet: sheet, nameTaken: true });
    expect(members(table)).toEqual(["Fiji"]);
    expect(await issue("Tonga")).toEqual({ table, madeSheet: null, nameTaken: false });
    expect(members(table)).toEqual(["Fiji", "Tonga"]);
    expect(sheets()).toEqual([...before, sheet]);
    expect(before.map(foreignCells)).toEqual(cells);
  });

  test("is left alone by a merge and its undo", async () => {
    prepare(office.engine);
    const before = sheets();
    const cells = before.map(foreignCells);
    expect(await merge()).toMatchObject({ log: { table, madeSheet: sheet, nameTaken: true } });
    await undo();
    const plans = before.map((_one, at) => at).filter((at) => !before[at]!.includes("Member"));
    expect(plans.map((at) => foreignCells(before[at]!))).toEqual(plans.map((at) => cells[at]));
  });
});

test.each<[string, (engine: Engine) => void, string]>([
  [
    "its table renamed",
    (engine) => engine.tables.rename(engine.tables.find("Returns")!.id, "SentBooks"),
    "SentBooks",
  ],
  [
    "its sheet renamed",
    (engine) => engine.sheets.set(engine.sheets.find("Returns")!.id, { name: "Post" }),
    "Returns",
  ],
  [
    "a column deleted",
    (engine) => {
      const { id } = engine.tables.find("Returns")!;
      engine.tables.removeColumn(
        id,
        engine.tables.columns(id).find(({ name }) => name === "New")!.id,
      );
    },
    "Returns",
  ],
  [
    "a column of the user's own put before all",
    (engine) =>
      void engine.tables.addColumn(engine.tables.find("Returns")!.id, 0, [
        ["Note"],
        ["x"],
      ] as never),
    "Returns",
  ],
])("the log is known again with %s", async (_, change, table) => {
  await issue("Fiji");
  change(office.engine);
  const before = [sheets(), tables()];
  expect(await issue("Tonga")).toEqual({ table, madeSheet: null, nameTaken: false });
  expect(await merge()).toMatchObject({ log: { table, madeSheet: null } });
  expect([sheets(), tables()]).toEqual(before);
  const column = office.rows(table)[0]!.indexOf("Member");
  const named = office.rows(table).map((row) => row[column]);
  // Fiji's own row is completed, not doubled.
  expect(named).toEqual(["Member", "Fiji", "Tonga", "Japan", "Nepal"]);
});

test("a table that shares a few headers with the log is not taken for it", async () => {
  const id = office.engine.sheets.add("Parcels");
  const area = office.engine.areas.resolve("A1:D2", id);
  office.engine.cells.setValues(area, [
    ["Member", "Issued", "Received", "File"],
    ["Fiji", "", "", ""],
  ]);
  office.engine.tables.add(area, true);
  expect(await issue("Tonga")).toMatchObject({ table: "Returns", madeSheet: "Returns" });
});

test("a sheet that somebody else calls Returns in that very moment is not taken away", async () => {
  // The first round trip looks, the second writes.
  office.before(2, (engine) => foreign(engine, "Returns"));
  await expect(issue("Fiji")).rejects.toThrow();
  expect(foreignCells("Returns")[1]).toContain("BKK-NAN");
  expect(await issue("Fiji")).toMatchObject({ madeSheet: "Returns (2)" });
});
