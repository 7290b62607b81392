/** Undo, the example and the plan's identity: nothing of the user's goes, nothing of ours stays. */
import { differences, RECORD } from "./support/book-image";
import { PlanPane } from "./support/plan-pane";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(180_000);

let session: Session;
let plan: PlanPane;

beforeAll(async () => {
  session = await openWorkbench();
  plan = new PlanPane(session);
  await plan.open();
  expect(await plan.scaffold()).toBe("done");
  await plan.keep();
});
afterAll(() => session.close());

test("the file says which plan it holds", async () => {
  const parts = await session.page.evaluate(() => {
    const parser = new DOMParser();
    return window.workbench.engine.store.xmlParts.list().map(({ namespace, xml }) => {
      const { attributes } = parser.parseFromString(xml, "application/xml").documentElement;
      return {
        namespace,
        ...Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
      };
    });
  });
  expect(parts).toEqual([
    {
      namespace: "urn:strategic-action-plan:book:1",
      xmlns: "urn:strategic-action-plan:book:1",
      state: "complete",
      plan: "ROCB A/P Strategic Action Plan (2018-2020)",
      // 1 July 2018 and 30 June 2020.
      termStart: "43282",
      termEnd: "44012",
      // Today is later.
      asOf: "44012",
      contentHash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      version: "1",
    },
  ]);
});

test("undo spares what the user has made since", async () => {
  await plan.openKept((engine) => {
    const sheet = engine.sheets.add("Mine");
    engine.cells.setValues({ sheet, row: 0, column: 0, rows: 1, columns: 1 }, "Ours");
  });
  expect(await plan.press("Undo the last run")).toBe("undone");
  const after = await plan.image();
  expect(after["Mine R0C0"]).toBe(JSON.stringify(["Ours", "Ours", "Ours"]));
  expect(Object.keys(after).filter((key) => key.endsWith("itself"))).toEqual([
    "Sheet1 itself",
    "Mine itself",
  ]);
});

test.each([
  ["a row", "'Member rows'!C2", "Yes"],
  ["a cell beside the board", "Scoreboard!T3", "Ask Fiji"],
  ["another as-of date", "Scoreboard!C2", "2019-01-31"],
])("undo asks before %s goes that the user has written", async (_, address, text) => {
  await plan.openKept();
  await session.type(address, text);
  const before = await plan.image();
  expect(await plan.press("Undo the last run")).toBe("touched");
  expect(differences(before, await plan.image())).toEqual([]);
  await session.pane.getByRole("button", { name: "Keep everything" }).click();
  expect(differences(before, await plan.image())).toEqual([]);
  expect(await plan.press("Undo the last run")).toBe("touched");
  expect(await plan.press("Delete it all the same")).toBe("undone");
  const after = await plan.image();
  expect(Object.keys(after).filter((key) => key.endsWith("itself"))).toEqual(["Sheet1 itself"]);
});

test("undo of a repair asks before it deletes a column that the user has filled since", async () => {
  await plan.openKept((engine) => {
    const { id } = engine.tables.find("MemberRows")!;
    const source = engine.tables.columns(id).find(({ name }) => name === "Source")!;
    engine.tables.removeColumn(id, source.id);
  });
  expect(await plan.scaffold()).toBe("asks");
  expect(await plan.press("Keep and add what is missing")).toBe("done");
  await plan.change((engine) => {
    const area = engine.areas.resolve("'Member rows'!G2", engine.sheets.active());
    engine.cells.setValues(area, "Returned book");
  });
  const before = await plan.image();
  expect(await plan.press("Undo the last run")).toBe("touched");
  expect(differences(before, await plan.image())).toEqual([]);
});

describe("a book that counts days from 1904", () => {
  /** The one sign that Excel gives of it: the dates read four years late. */
  const readFourYearsLate: Parameters<PlanPane["change"]>[0] = (engine) => {
    const cell = engine.areas.resolve("Scoreboard!C3", engine.sheets.active());
    engine.cells.setNumberFormats(cell, '"1 Jul 2022"');
  };
  const cure = () => session.pane.getByText("Switch off Use 1904 date system").count();

  test("is refused with the cure at every run, and left as it is", async () => {
    await plan.openKept(readFourYearsLate);
    const before = await plan.image();
    for (let run = 1; run <= 2; run += 1) {
      expect(await plan.scaffold()).toBe("failed");
      expect(await cure()).toBe(1);
      expect(differences(before, await plan.image())).toEqual([]);
    }
  });

  test("is refused by the run that would finish one that was cut off, which takes it away", async () => {
    await plan.open();
    const empty = await plan.image();
    const FORMATS = 6;
    await plan.failAt(FORMATS, 0);
    expect(await plan.scaffold()).toBe("failed");
    expect(await session.value("Scoreboard!C3")).toBe(43282);
    await plan.change(readFourYearsLate);
    expect(await plan.scaffold()).toBe("failed");
    expect(await cure()).toBe(1);
    expect(differences(empty, await plan.image())).toEqual([]);
  });
});

test("the example leaves no trace", async () => {
  await plan.openKept();
  const before = await plan.image();
  expect(await plan.press("Fill with a fictional example")).toBe("filled");
  await session.calculated();
  expect(await session.value("Scoreboard!C2")).toBe(43555);
  const marked = (await session.values("MemberRows")).filter(([, , , , , , source]) =>
    String(source).startsWith("Example"),
  );
  expect(marked.length).toBeGreaterThan(200);
  expect(await plan.press("Remove the example")).toBe("removed");
  expect(differences(before, await plan.image())).toEqual([]);
});

test("the example spares rows that the user has added", async () => {
  await plan.openKept();
  expect(await plan.press("Fill with a fictional example")).toBe("filled");
  await plan.change((engine) => {
    const { id } = engine.tables.find("Activities")!;
    engine.tables.addRows(id, null, [[43500, "8", "Ours", "", "", "", "", "", ""]]);
  });
  expect(await plan.press("Remove the example")).toBe("removed");
  await session.calculated();
  expect(
    (await session.values("Activities")).map(([date, code, text]) => [date, code, text]),
  ).toEqual([[43500, "8", "Ours"]]);
  const before = await plan.image();
  expect(await plan.scaffold()).toBe("nothing");
  expect(differences(before, await plan.image(), RECORD)).toEqual([]);
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
