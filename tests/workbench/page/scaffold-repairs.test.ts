/** What is deleted or renamed is put back around the user's rows, and undo takes back just that. */
import { differences, RECORD } from "./support/book-image";
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
  await plan.open();
  expect(await plan.scaffold()).toBe("done");
  // What a user does in a book of this kind: rows of their own, a sheet, a column, a colour.
  await plan.change((engine) => {
    const at = (address: string) => engine.areas.resolve(address, engine.sheets.active());
    const rows = engine.tables.find("MemberRows")!;
    engine.cells.setValues(at("'Member rows'!C2:E2"), [["Yes", 43500, 43510]]);
    engine.tables.addRows(rows.id, null, [["10", "Fiji", "No", "", 43520, "A letter", ""]]);
    const members = engine.tables.find("Members")!;
    engine.tables.addColumn(members.id, null, "", "Our remark");
    engine.cells.setValues(at("Scoreboard!C2"), 43555);
    engine.sheets.set(engine.sheets.find("Members")!.id, { position: 0 });
    engine.sheets.add("Mine");
    engine.cells.setValues(at("Mine!A1:B1"), [["Ours", 5]]);
  });
  await plan.keep();
});
afterAll(() => session.close());

interface Damage {
  readonly what: string;
  readonly done: (engine: Engine) => void;
  /** Where the repaired book differs from the one before the damage. */
  readonly differs?: readonly RegExp[];
  /** Where the book differs after undo from the damaged one. */
  readonly remains?: readonly RegExp[];
}

/** A sheet that is made anew goes last. */
const ORDER = / itself$/;

const DAMAGES: readonly Damage[] = [
  {
    what: "a deleted sheet",
    done: (engine) => engine.sheets.remove(engine.sheets.find("Activities")!.id),
    differs: [ORDER],
  },
  {
    what: "the deleted Scoreboard",
    done: (engine) => engine.sheets.remove(engine.sheets.find("Scoreboard")!.id),
    // The as-of date was the user's and went with the sheet.
    differs: [ORDER, /^active$/, /^Scoreboard R/],
    remains: [/^active$/],
  },
  {
    what: "a table that was converted to a range",
    done: (engine) => engine.tables.convertToRange(engine.tables.find("MemberRows")!.id),
    // As in Excel its stripes have become the cells' own, and so the user's.
    differs: [/^Member rows R\d+C\d+ look$/],
  },
  {
    what: "a table that was deleted with its cells",
    done: (engine) => engine.tables.remove(engine.tables.find("Activities")!.id),
  },
  {
    what: "a renamed table",
    done: (engine) => engine.tables.rename(engine.tables.find("Kpis")!.id, "Indicators"),
  },
  {
    what: "deleted names",
    done: (engine) => {
      for (const name of ["Plan", "AsOf"]) engine.names.remove(engine.names.find(name, null)!.id);
    },
  },
  {
    what: "a deleted column",
    done: (engine) => {
      const { id } = engine.tables.find("MemberRows")!;
      const source = engine.tables.columns(id).find(({ name }) => name === "Source")!;
      engine.tables.removeColumn(id, source.id);
    },
  },
  {
    what: "a renamed column",
    done: (engine) => {
      const { id } = engine.tables.find("MemberRows")!;
      const status = engine.tables.columns(id).find(({ name }) => name === "Status")!;
      engine.tables.renameColumn(id, status.id, "How it stands");
    },
  },
  {
    what: "a lost validation and lost colours",
    done: (engine) => {
      const at = (address: string) => engine.areas.resolve(address, engine.sheets.active());
      engine.validation.clear(at("MemberRows[Status]"));
      engine.conditionalFormats.clear(at("Scoreboard!A1:Z100"));
    },
    differs: [/^(Member rows|Scoreboard) (validation|format) /],
  },
  {
    what: "a deleted formula of the board",
    done: (engine) => {
      const at = (address: string) => engine.areas.resolve(address, engine.sheets.active());
      engine.cells.clear(at("Scoreboard!A20"), "Contents");
    },
  },
];

test("the kept book opens as it was", async () => {
  const before = await plan.image();
  await plan.openKept();
  expect(differences(before, await plan.image())).toEqual([]);
  expect(await plan.scaffold()).toBe("nothing");
  expect(differences(before, await plan.image())).toEqual([]);
});

describe.each(DAMAGES.map((damage) => [damage.what, damage] as const))("%s", (_, damage) => {
  test("is repaired around the user's rows, and undo takes the repair back", async () => {
    await plan.openKept();
    const before = await plan.image();
    await plan.change(damage.done);
    const damaged = await plan.image();
    expect(await plan.scaffold()).toBe("asks");
    expect(differences(damaged, await plan.image())).toEqual([]);
    expect(await plan.press("Keep and add what is missing")).toBe("done");
    const repaired = await plan.image();
    expect(differences(before, repaired, RECORD, ...(damage.differs ?? []))).toEqual([]);
    expect(await plan.scaffold()).toBe("nothing");
    expect(differences(repaired, await plan.image())).toEqual([]);
    expect(await plan.press("Undo the last run")).toBe("undone");
    const { remains = [] } = damage;
    expect(differences(damaged, await plan.image(), RECORD, ...remains)).toEqual([]);
  });
});

test("a renamed sheet is known by what stands in it", async () => {
  await plan.openKept((engine) => {
    for (const [before, after] of [
      ["Activities", "What we did"],
      ["Scoreboard", "Where we stand"],
      ["Read me", "Guide"],
      ["Lists", "Choices"],
    ] as const) {
      engine.sheets.set(engine.sheets.find(before)!.id, { name: after });
    }
  });
  const before = await plan.image();
  expect(await plan.scaffold()).toBe("nothing");
  expect(differences(before, await plan.image())).toEqual([]);
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
