/** What was cut off is gone on with later, when the book is no longer what it was. */
import { correct, finish, merge, MERGED, undo } from "./support/merging";
import {
  beginOffice,
  issue,
  NAMING,
  readingNow,
  sorted,
  type OfficeBook,
} from "./support/office-book";

/** The last round trip of a merge and of an undo. */
const WRITES = 4;

let office: OfficeBook;
beforeEach(async () => {
  office = await beginOffice();
});
afterAll(() => office.close());

const cutOff = (work: () => Promise<unknown>) => expect(work()).rejects.toThrow();
const mergeCutOff = (afterActions: number) =>
  cutOff(() => merge(() => office.failAt(WRITES, afterActions)));
/** Actions of the last round trip of `work`, all but that which closes the merge's record. */
async function allButTheLast(work: () => Promise<unknown> = merge): Promise<number> {
  await work();
  const actions = office.actions.at(-1)! - 1;
  office = await beginOffice();
  return actions;
}

const at = (table: string, row: number, column: number) => {
  const { area } = office.engine.tables.find(table)!;
  return { ...area, row: area.row + row, rows: 1, column: area.column + column, columns: 1 };
};
const find = (...begin: readonly string[]) =>
  office.rows().findIndex((row) => begin.every((cell, column) => row[column] === cell));
/** A colleague deletes a row of a table; 1 is the first below the header. */
const deletes = (table: string, row: number) =>
  office.engine.tables.removeRows(office.engine.tables.find(table)!.id, row - 1, 1);

const FIJI_SPARED = {
  outcome: "undone",
  spared: [{ statement: { kpi: "10", member: "Fiji" } }],
};
const editsFiji = () =>
  office.engine.cells.setValues(at(NAMING.tables.memberRows, find("10", "Fiji", "Yes"), 5), [
    ["seen"],
  ]);

describe("a row is edited before the taking back is gone on with: it is spared, and listed", () => {
  test("an undo that was cut off", async () => {
    await merge();
    office.failAt(WRITES, 0);
    await cutOff(undo);
    editsFiji();
    expect(await undo()).toMatchObject(FIJI_SPARED);
  });

  test("a merge that was cut off", async () => {
    await mergeCutOff(await allButTheLast());
    editsFiji();
    expect(await undo()).toMatchObject(FIJI_SPARED);
  });
});

describe("an undo gives back what stood there, though the merge came to write otherwise than it first meant", () => {
  test("a row that waited is gone when the merge is finished: the statement is appended", async () => {
    await mergeCutOff(0);
    deletes(NAMING.tables.memberRows, find("10", "Fiji"));
    const before = sorted(office.rows());
    expect((await finish()).outcome).toBe("merged");
    for (const row of MERGED) expect(office.rows()).toContainEqual(row);
    expect(await undo()).toMatchObject({ outcome: "undone", spared: [] });
    expect(sorted(office.rows())).toEqual(before);
  });

  test("the finishing is cut off, too", async () => {
    const cutOffWithoutItsRow = async () => {
      await mergeCutOff(0);
      deletes(NAMING.tables.memberRows, find("10", "Fiji"));
    };
    const actions = await allButTheLast(async () => {
      await cutOffWithoutItsRow();
      await finish();
    });
    await cutOffWithoutItsRow();
    const before = sorted(office.rows());
    // That the row is missing is recorded in a round trip of its own.
    office.failAt(WRITES, actions);
    await cutOff(finish);
    await finish();
    for (const row of MERGED) expect(office.rows()).toContainEqual(row);
    await undo();
    expect(sorted(office.rows())).toEqual(before);
  });

  test("a row that waits has come when the merge is written: it is filled", async () => {
    let before: ReturnType<OfficeBook["rows"]> = [];
    // Between the two readings of the rows, so that the merge has announced to append.
    const another = () =>
      office.before(3, ({ cells }) => {
        const row = find("10", "Tonga");
        cells.setValues(at(NAMING.tables.memberRows, row, 0), [["11"]]);
        cells.setValues(at(NAMING.tables.memberRows, row, 1), [["Nepal"]]);
        before = sorted(office.rows());
      });
    const actions = await allButTheLast(() => merge(another));
    await cutOff(() =>
      merge(() => {
        another();
        office.failAt(WRITES + 1, actions);
      }),
    );
    await finish();
    expect(office.rows()).toContainEqual(MERGED[2]);
    await undo();
    expect(sorted(office.rows())).toEqual(before);
  });

  test("a row of the log is gone when the merge is finished: it is added, and goes with the undo", async () => {
    await issue("Fiji", "Tonga");
    await mergeCutOff(0);
    deletes("Returns", 1);
    await finish();
    expect(office.rows("Returns").map(([member]) => member)).toContain("Fiji");
    await undo();
    expect(
      office
        .rows("Returns")
        .slice(1)
        .map(([member]) => member),
    ).toEqual(["Tonga"]);
  });
});

describe("a Member corrects itself on the same day, in a file of the same name", () => {
  const logged = () => office.rows("Returns").map(([member, , , file]) => [member, file]);
  let first: ReturnType<typeof logged>;
  beforeEach(async () => {
    await issue("Fiji");
    await merge();
    first = logged();
  });

  test("both are logged; the undo takes back the second alone", async () => {
    expect((await correct()).outcome).toBe("merged");
    expect(logged()).toEqual([...first, ["Fiji", "Fiji.xlsx"]]);
    await undo();
    expect(logged()).toEqual(first);
  });

  test("the second is cut off: finished, it is logged once", async () => {
    await cutOff(() => correct(() => office.failAt(WRITES, 0)));
    await finish();
    expect(logged()).toEqual([...first, ["Fiji", "Fiji.xlsx"]]);
    expect((await readingNow()).merge?.state).toBe("merged");
    await undo();
    expect(logged()).toEqual(first);
  });

  test("the second is cut off before anything of it is written: taking it back leaves the first", async () => {
    await cutOff(() => correct(() => office.failAt(WRITES, 0)));
    expect(await undo()).toMatchObject({ outcome: "undone", spared: [] });
    expect(logged()).toEqual(first);
  });
});
