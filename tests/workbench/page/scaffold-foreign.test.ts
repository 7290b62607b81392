/** What is not ours is never written into, whatever its name. */
import { differences, type BookImage } from "./support/book-image";
import { PlanPane } from "./support/plan-pane";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(180_000);

type Engine = Parameters<Parameters<PlanPane["change"]>[0]>[0];

let session: Session;
let plan: PlanPane;

beforeAll(async () => {
  session = await openWorkbench();
  plan = new PlanPane(session);
});
afterAll(() => session.close());

interface Foreign {
  readonly what: string;
  readonly made: (engine: Engine) => void;
  /** The label of its field in the pane, and the name that is offered. */
  readonly field: string;
  readonly offers: string;
}

const FOREIGN: readonly Foreign[] = [
  {
    what: "sheet",
    made: (engine) => {
      const sheet = engine.sheets.add("Members");
      engine.cells.setValues({ sheet, row: 0, column: 0, rows: 1, columns: 2 }, [["Name", "Fee"]]);
    },
    field: "Our sheet instead of Members",
    offers: "Members 2",
  },
  {
    what: "table",
    made: (engine) => {
      const area = { sheet: engine.sheets.active(), row: 0, column: 0, rows: 2, columns: 2 };
      engine.cells.setValues(area, [
        ["Name", "Fee"],
        ["Ours", 5],
      ]);
      engine.tables.rename(engine.tables.add(area, true), "Kpis");
    },
    field: "Our table instead of Kpis",
    offers: "Kpis2",
  },
  {
    what: "name",
    made: (engine) => {
      engine.names.add("plan", "=Sheet1!$D$4");
    },
    field: "Our name instead of Plan",
    offers: "Plan2",
  },
  {
    what: "name, where our table wants it,",
    made: (engine) => {
      engine.names.add("MemberRows", "=0.5");
    },
    field: "Our table instead of MemberRows",
    offers: "MemberRows2",
  },
];

/** All lines of the first book, but for the sheet in view, that the second has not as they were. */
const lost = (before: BookImage, after: BookImage) =>
  differences(
    before,
    Object.fromEntries(Object.keys(before).map((key) => [key, after[key] ?? ""])),
    /^active$/,
  );

test.each(FOREIGN.map((foreign) => [foreign.what, foreign] as const))(
  "a foreign %s is left alone and ours is called otherwise",
  async (_, { made, field, offers }) => {
    await plan.open(made);
    const before = await plan.image();
    expect(await plan.scaffold()).toBe("taken");
    expect(differences(before, await plan.image())).toEqual([]);
    expect(await session.pane.getByLabel(field).inputValue()).toBe(offers);
    expect(await plan.press("Use these names")).toBe("done");
    const after = await plan.image();
    expect(lost(before, after)).toEqual([]);
    const board = await session.values("Scoreboard!A20:A22");
    expect(board.flat()).toEqual(["KPI", "5", "6"]);

    expect(await plan.scaffold()).toBe("nothing");
    await plan.reopen();
    expect(await plan.scaffold()).toBe("nothing");
    expect(differences(after, await plan.image())).toEqual([]);
    expect(await plan.press("Undo the last run")).toBe("undone");
    expect(differences(before, await plan.image())).toEqual([]);
  },
);

test("a name that the user points elsewhere is the user's", async () => {
  await plan.open();
  expect(await plan.scaffold()).toBe("done");
  await plan.change((engine) => {
    engine.names.set(engine.names.find("TermEnd", null)!.id, { formula: "=Sheet1!$A$1" });
  });
  const before = await plan.image();
  expect(await plan.scaffold()).toBe("taken");
  expect(differences(before, await plan.image())).toEqual([]);
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
