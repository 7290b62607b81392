/** A colleague changes MemberRows while a merge or its undo is under way. */
import { MERGE_NAMESPACE } from "../../../src/excel/returns/merge/record-xml";
import type { Engine } from "../../../src/workbench/engine";
import { correct, finish, merge, MERGED, MERGED_ON, undo, undoSeen } from "./support/merging";
import {
  AS_OF,
  beginOffice,
  COLLEAGUE,
  NAMING,
  readingNow,
  sorted,
  type OfficeBook,
} from "./support/office-book";

const ROUND_TRIPS = 4;

let office: OfficeBook;
beforeEach(async () => {
  office = await beginOffice();
});
afterAll(() => office.close());

/** Goes on after a disturbance, as the officer does by pressing the button that the screen shows. */
async function mergeToTheEnd(meanwhile?: () => void): Promise<string> {
  const first = await merge(meanwhile);
  if (first.outcome !== "disturbed") return first.outcome;
  const second = await finish();
  return `${first.outcome}, ${second.outcome}`;
}
async function undoToTheEnd() {
  const first = await undo();
  return first.outcome === "disturbed" ? undo() : first;
}

const of = (kpi: string, member: string) => (row: readonly unknown[]) =>
  row[0] === kpi && row[1] === member;

/** Types into a row of MemberRows by its KPI and Member, wherever it is. */
const edits =
  (kpi: string, member: string, column: number, value: string) =>
  (engine: Engine): void => {
    const { area } = engine.tables.find(NAMING.tables.memberRows)!;
    const at = engine.cells.values(area).findIndex(of(kpi, member));
    const cell = { ...area, row: area.row + at, rows: 1, column: area.column + column, columns: 1 };
    engine.cells.setValues(cell, [[value]]);
  };

/** Types evidence into the row that was merged from the Member's file, wherever it is. */
const seen =
  (member: string) =>
  (engine: Engine): void => {
    const { area } = engine.tables.find(NAMING.tables.memberRows)!;
    const row = engine.cells.values(area).findIndex((cells) => cells[6] === `${member}.xlsx`);
    const cell = { ...area, row: area.row + row, rows: 1, column: area.column + 5, columns: 1 };
    engine.cells.setValues(cell, [["seen"]]);
  };

const requests = Array.from({ length: ROUND_TRIPS }, (_, at) => at + 1);

test("undisturbed, a merge and its undo take four round trips each", async () => {
  const before = office.rows();
  const start = office.actions.length;
  expect((await merge()).outcome).toBe("merged");
  expect(office.actions.length - start).toBe(2 + ROUND_TRIPS);
  expect(office.rows().filter(([, , , , , , source]) => /xlsx$/.test(String(source)))).toEqual(
    MERGED,
  );
  expect((await undo()).outcome).toBe("undone");
  expect(office.actions.length - start).toBe(2 + 2 * ROUND_TRIPS);
  expect(office.rows()).toEqual(before);
});

test("the log says when a file came, and when it was merged", async () => {
  await merge();
  const [, fiji] = office.rows("Returns");
  expect(fiji).toEqual(["Fiji", "", AS_OF, "Fiji.xlsx", 1, 0, 0, 0, 0, MERGED_ON]);
});

test("a row of totals is none of the rows", async () => {
  const { id } = office.engine.tables.find(NAMING.tables.memberRows)!;
  office.engine.tables.setLook(id, { showTotals: true });
  const before = office.rows();
  expect((await merge()).outcome).toBe("merged");
  for (const row of MERGED) expect(office.rows()).toContainEqual(row);
  expect((await undo()).outcome).toBe("undone");
  expect(office.rows()).toEqual(before);
});

describe.each(requests)("before round trip %d of the merge a colleague", (request) => {
  const mergedBeside = (work: (engine: Engine) => void) =>
    mergeToTheEnd(() => office.before(request, work));

  test("sorts: everything comes where it belongs", async () => {
    await mergeToTheEnd();
    const wanted = office.sortedRows();
    office = await beginOffice();
    expect(await mergedBeside(COLLEAGUE.sorts)).toBe(
      request < ROUND_TRIPS ? "merged" : "disturbed, merged",
    );
    expect(office.sortedRows()).toEqual(wanted);
  });

  test("deletes another row: everything comes where it belongs", async () => {
    const before = office.rows();
    await mergedBeside(COLLEAGUE.deletesAnother);
    const untouched = before.slice(2).filter((row) => !(of("11", "Japan")(row) && row[2] === ""));
    expect(office.sortedRows()).toEqual(sorted([before[0]!, ...untouched, ...MERGED]));
  });

  test("deletes rows until the table is too short: nothing is written beside it", async () => {
    await mergedBeside((engine) => {
      const { id } = engine.tables.find(NAMING.tables.memberRows)!;
      // All that wait but the first; what is on record stays.
      engine.tables.removeRows(id, 7, 1);
      engine.tables.removeRows(id, 1, 5);
    });
    const { area } = office.engine.tables.find(NAMING.tables.memberRows)!;
    const below = { ...area, row: area.row + area.rows, rows: 20 };
    expect(office.engine.cells.values(below).flat().join("")).toBe("");
    for (const row of MERGED) expect(office.rows()).toContainEqual(row);
  });

  test("fills the row that waited: nothing of it is written over", async () => {
    const outcome = await mergedBeside(edits("10", "Fiji", 2, "No"));
    const fiji = office.rows().filter(of("10", "Fiji"));
    if (request < ROUND_TRIPS) {
      expect(outcome).toBe("moved");
      expect(fiji).toEqual([["10", "Fiji", "No", "", "", "", "", ""]]);
      expect((await readingNow()).merge).toBeNull();
      expect(office.rows("Returns")).toEqual([]);
    } else {
      expect(outcome).toBe("disturbed, merged");
      expect(fiji).toEqual([["10", "Fiji", "No", "", "", "", "", ""], MERGED[0]]);
    }
  });

  test("writes beside a row that waited: both stay", async () => {
    await mergedBeside(edits("10", "Fiji", 7, "by me"));
    const fiji = office.rows().filter(of("10", "Fiji"));
    expect(fiji).toEqual([[...MERGED[0]!.slice(0, 7), "by me"]]);
  });
});

test("rows are sorted in the last moment, and the connection breaks before they are put back: what they held is given", async () => {
  const result = await merge(() => {
    office.before(ROUND_TRIPS, (engine) => {
      edits("10", "Tonga", 2, "No")(engine);
      COLLEAGUE.sorts(engine);
    });
    office.failAt(ROUND_TRIPS + 1, 0);
  });
  expect(result).toEqual({
    outcome: "broken",
    held: [["10", "Tonga", "No", "", "", "", "", ""]],
  });
});

test.each([3, 4])(
  "a colleague takes the merge back before round trip %d of the undo: nothing more is written",
  async (request) => {
    await merge();
    const rows = office.rows();
    office.before(request, ({ store }) => {
      const [part] = store.xmlParts.list().filter(({ namespace }) => namespace === MERGE_NAMESPACE);
      store.xmlParts.remove(part!.id);
    });
    await expect(undo()).rejects.toThrow("Somebody else has taken the same merge back");
    expect(office.rows()).toEqual(rows);
    expect(await undo()).toEqual({ outcome: "nothing" });
  },
);

test("a colleague merges before the officer undoes what was shown: nothing is taken back", async () => {
  await merge();
  const { merge: seen } = await readingNow();
  await correct();
  const rows = office.rows();
  expect(await undoSeen(seen!)).toEqual({ outcome: "another" });
  expect(office.rows()).toEqual(rows);
  const { merge: now } = await readingNow();
  expect(await undoSeen(now!)).toMatchObject({ outcome: "undone", removed: 1 });
});

describe.each(requests)("before round trip %d of the undo a colleague", (request) => {
  let before: ReturnType<OfficeBook["rows"]>;
  beforeEach(async () => {
    before = office.sortedRows();
    await merge();
  });

  test("sorts: what was merged goes, and nothing else", async () => {
    office.before(request, COLLEAGUE.sorts);
    expect(await undoToTheEnd()).toMatchObject({ outcome: "undone", spared: [] });
    expect(office.sortedRows()).toEqual(before);
  });

  test("deletes another row: what was merged goes, and nothing else", async () => {
    office.before(request, (engine) => {
      COLLEAGUE.sorts(engine);
      COLLEAGUE.deletesAnother(engine);
    });
    expect(await undoToTheEnd()).toMatchObject({ outcome: "undone", spared: [] });
    expect(office.sortedRows()).toHaveLength(before.length - 1);
    expect(office.sortedRows().every((row) => before.some((one) => `${one}` === `${row}`))).toBe(
      true,
    );
  });

  test.each([
    ["filled", "10", "Fiji", 0],
    ["appended", "11", "Nepal", 2],
  ] as const)("edits a row that was %s: it is spared, and listed", async (_, kpi, member, at) => {
    office.before(request, (engine) => {
      COLLEAGUE.sorts(engine);
      seen(member)(engine);
    });
    const result = await undoToTheEnd();
    expect(office.rows()).toContainEqual([
      ...MERGED[at]!.slice(0, 5),
      "seen",
      `${member}.xlsx`,
      "",
    ]);
    expect(result).toMatchObject({ outcome: "undone", spared: [{ statement: { kpi, member } }] });
  });
});

describe("a colleague edits a merged row while its undo waits to be gone on with: it is spared, and listed", () => {
  const FIJI = { outcome: "undone", spared: [{ statement: { kpi: "10", member: "Fiji" } }] };
  beforeEach(() => merge());

  test("after rows had been sorted in the last moment", async () => {
    office.before(ROUND_TRIPS, COLLEAGUE.sorts);
    expect((await undo()).outcome).toBe("disturbed");
    seen("Fiji")(office.engine);
    expect(await undo()).toMatchObject(FIJI);
  });

  test("in the moment in which the table turns out to be too short", async () => {
    office.before(ROUND_TRIPS, (engine) => {
      COLLEAGUE.deletesAnother(engine);
      seen("Fiji")(engine);
    });
    expect((await undo()).outcome).toBe("disturbed");
    expect(await undo()).toMatchObject(FIJI);
  });
});
