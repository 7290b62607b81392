/** Members' books come back: read, compared, decided, merged, taken back, through the pane. */
import { day } from "../../kpi/support/tables";
import { fillBook, issueBooks, type Filled } from "../../returns/support/fill-book";
import { tableOf } from "../../returns/support/returned-files";
import { save } from "../../../src/xlsx";
import { makeNarrow, paneFaults } from "./support/pane-faults";
import { until } from "./support/poll";
import { openWorkbench, type Session } from "./support/workbench";

jest.setTimeout(300_000);

/** Two to look, one to record what will be written, one to write it. */
const ROUND_TRIPS = 4;
const ISSUED = day("2019-01-15");
const RECEIVED = "2019-03-31";

const tables = {
  plan: tableOf("kpis"),
  actions: tableOf("actions"),
  roster: tableOf("members"),
  memberLog: tableOf("memberRows"),
};
const books = issueBooks(tables, ISSUED);

interface Dropped {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function returned(member: string, filled: Filled): Promise<Dropped> {
  const bytes = await save(fillBook(books.get(member)!, filled));
  return {
    name: `${member}.xlsx`,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  };
}

let session: Session;
beforeAll(async () => {
  session = await openWorkbench();
});
afterAll(() => session.close());

type Values = Awaited<ReturnType<Session["values"]>>;

const log = () => session.values("MemberRows[#All]");
const differing = (before: Values, after: Values) =>
  after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]));

const button = (name: string) => session.pane.getByRole("button", { name, exact: true });
const says = (text: string | RegExp) => session.pane.getByText(text).first().waitFor();

type Kept = ReturnType<typeof window.workbench.engine.save>;
declare global {
  interface Window {
    keptPlan?: Kept;
    actions: readonly number[];
  }
}

/** A scaffolded book with the Collect screen open; scaffolded once, then loaded. */
async function begin(): Promise<void> {
  const { page, pane } = session;
  await session.calculated();
  const loaded = await page.evaluate(() => {
    const { keptPlan, workbench } = window;
    if (keptPlan) workbench.engine.load(keptPlan);
    return keptPlan !== undefined;
  });
  await reopen();
  if (!loaded) {
    await pane.getByRole("tab", { name: "Scaffold" }).click();
    await button("Scaffold the plan").click();
    await says("The plan is set up");
    await session.calculated();
    await page.evaluate(() => {
      window.keptPlan = window.workbench.engine.save();
    });
  }
  await collectScreen();
}

async function reopen(): Promise<void> {
  const { pane } = session;
  await pane.evaluate(() => {
    document.documentElement.dataset["old"] = "true";
    location.reload();
  });
  await pane.waitForSelector("html:not([data-old])");
  await pane.getByRole("tab", { name: "Scaffold" }).waitFor();
}

async function collectScreen(): Promise<void> {
  const { pane } = session;
  await pane.getByRole("tab", { name: "Members" }).click();
  await pane.getByRole("tab", { name: "Collect" }).click();
  await pane.getByLabel("Received on").fill(RECEIVED);
}

async function drop(...files: readonly Dropped[]): Promise<void> {
  await session.pane.locator('input[type="file"]').setInputFiles([...files]);
  for (const { name } of files) await says(name);
}

/** Counts the actions of each of the add-in's requests from here on. */
const count = () =>
  session.page.evaluate(() => {
    const { faults } = window.workbench.host;
    const actions: number[] = [];
    window.actions = actions;
    const next = (Object.getPrototypeOf(faults) as typeof faults).next;
    faults.reset();
    faults.next = () => {
      const before = next.call(faults);
      const at = actions.push(0) - 1;
      return (index) => {
        actions[at] = index + 1;
        before(index);
      };
    };
  });
const counted = () => session.page.evaluate(() => window.actions);

async function failAt(request: number, afterActions: number): Promise<void> {
  await session.page.evaluate(
    ([request, afterActions]) => {
      const { faults } = window.workbench.host;
      faults.reset();
      faults.inject({ request, afterActions, code: "GeneralException" });
    },
    [request, afterActions] as const,
  );
}

const FIJI = { "10": { Status: "Yes", Evidence: "=1+1" }, "11": { Status: "In progress" } };
const JAPAN = { "10": { Status: "yes", Since: "1 August 2018" } };

describe("one merge", () => {
  let before: Values;
  beforeAll(async () => {
    await begin();
    before = await log();
    await drop(await returned("Fiji", FIJI), await returned("Japan", JAPAN));
  });

  test("says what each file would change, and what that does to the board", async () => {
    await says("2 new");
    await says("1 new");
    const effect = session.pane.getByRole("list", { name: "What would change on the board" });
    expect(await effect.innerText()).toMatch(/10:\s*No data\s*to/);
    await button("Show rows of Fiji.xlsx").click();
    const rows = session.pane.getByRole("list", { name: "Rows of Fiji.xlsx" });
    expect(await rows.innerText()).toMatch(
      /KPI 10\s*New\s*Theirs\s*Yes\s*Ours now\s*Nothing\s*At issue\s*Nothing/,
    );
  });

  test("writes all files in four round trips, into the rows that waited", async () => {
    await count();
    await button("Merge").click();
    await says("3 statements of 2 files recorded");
    // The screen then reads the workbook anew.
    expect(await counted()).toHaveLength(ROUND_TRIPS + 2);
    const after = await log();
    expect(after).toHaveLength(before.length);
    const received = day(RECEIVED);
    expect(differing(before, after)).toEqual([
      ["10", "Fiji", "Yes", "", received, "=1+1", "Fiji.xlsx"],
      ["10", "Japan", "Yes", day("2018-08-01"), received, "", "Japan.xlsx"],
      ["11", "Fiji", "In progress", "", received, "", "Fiji.xlsx"],
    ]);
  });

  test("logs what came when in the table Returns", async () => {
    const [header, ...lines] = await session.values("Returns[#All]");
    expect(header!.slice(0, 5)).toEqual(["Member", "Issued", "Received", "File", "New"]);
    expect(lines.map((line) => line.slice(0, 5))).toEqual([
      ["Fiji", ISSUED, day(RECEIVED), "Fiji.xlsx", 2],
      ["Japan", ISSUED, day(RECEIVED), "Japan.xlsx", 1],
    ]);
  });

  test("the board follows", async () => {
    await session.calculated();
    const board = await session.values("Scoreboard!A1:M80");
    const header = board.find((line) => line[0] === "KPI")!;
    const line = board.find((cells) => cells[0] === "10")!;
    expect(line[header.indexOf("Actual")]).toBe(2);
  });

  test("the same files again change nothing", async () => {
    const after = await log();
    await drop(await returned("Fiji", FIJI), await returned("Japan", JAPAN));
    await says("No status and no figure would change.");
    await button("Merge").click();
    await says("Nothing to merge");
    expect(await log()).toEqual(after);
    await button("Leave all out").click();
  });

  test("a conflict waits for the officer, and is taken as decided", async () => {
    const rows = await log();
    const at = rows.findIndex(([kpi, member]) => kpi === "11" && member === "Fiji");
    await session.type(`'Member rows'!C${at + 1}`, "No");
    await reopen();
    await collectScreen();
    await drop(await returned("Fiji", { "11": { Status: "Yes" } }));
    await says("Before merging, decide on 1 conflict.");
    await button("Take theirs in all conflicts").click();
    await says("1 statement of 1 file will be recorded.");
    await says(/another statement of the same day says otherwise/);
    await button("Keep ours in all conflicts").click();
    await says("0 statements of 1 file will be recorded.");
    await button("Leave all out").click();
  });

  test("undo takes back what is as it was written, and lists what was edited since", async () => {
    await button("Undo last merge").click();
    await says("Taken back, but for what was edited since");
    await says("KPI 11, Fiji");
    const after = await log();
    expect(differing(before, after).map((row) => row.slice(0, 3))).toEqual([["11", "Fiji", "No"]]);
  });
});

describe("a failure loses and doubles nothing", () => {
  let actions: readonly number[];
  beforeAll(async () => {
    await begin();
    await drop(await returned("Fiji", FIJI), await returned("Japan", JAPAN));
    await says("2 new");
    await count();
    await button("Merge").click();
    await says("3 statements of 2 files recorded");
    actions = await counted();
  });

  // Every place at which it can break is tried in tests/excel/returns; here through the real page.
  test.each([
    [3, "at its last action", (all: number) => all - 1],
    [4, "halfway into it", (all: number) => Math.floor(all / 2)],
    [4, "at its last action", (all: number) => all - 1],
  ] as const)("round trip %d, %s", async (request, _, partOf) => {
    const afterActions = partOf(actions[request - 1]!);
    await begin();
    const before = await log();
    await drop(await returned("Fiji", FIJI), await returned("Japan", JAPAN));
    await says("2 new");
    await failAt(request, afterActions);
    await button("Merge").click();
    const done = session.pane.getByText("3 statements of 2 files recorded");
    // Whatever the screen offers, until it is done.
    const offered = [button("Try again"), button("Finish it"), button("Merge")];
    await until(
      async () => {
        for (const one of offered)
          if (await one.isEnabled({ timeout: 100 }).catch(() => false)) {
            await one.click();
            break;
          }
        return done.count();
      },
      (count) => count > 0,
      60_000,
    );
    const after = await log();
    expect(after).toHaveLength(before.length);
    expect(differing(before, after).map((row) => row.slice(0, 3))).toEqual([
      ["10", "Fiji", "Yes"],
      ["10", "Japan", "Yes"],
      ["11", "Fiji", "In progress"],
    ]);
    const lines = await session.values("Returns[#All]");
    expect(lines.slice(1).map(([member]) => member)).toEqual(["Fiji", "Japan"]);
    await button("Undo last merge").click();
    await says("Taken back");
    expect(await log()).toEqual(before);
  });
});

test("files that cannot be taken are named, with a reply to copy", async () => {
  await begin();
  const pdf = { name: "Nepal.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };
  await drop(pdf, await returned("Fiji", { "10": { Status: "Maybe" } }));
  await says(/This is a PDF/);
  await says("1 rejected");
  await session.pane.getByText("Reply to the Member").click();
  await says(/came as a PDF/);
});

test("nothing is wrong with it for axe, in light, in dark and at 320 pixels", async () => {
  await begin();
  const rows = await log();
  const at = rows.findIndex(([kpi, member]) => kpi === "11" && member === "Fiji");
  await session.type(`'Member rows'!C${at + 1}`, "No");
  await reopen();
  await collectScreen();
  const pdf = { name: "Nepal.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };
  const dates = { "10": { Status: "Yes", Since: "03/04/2018" } };
  await drop(pdf, await returned("Fiji", FIJI), await returned("Japan", dates));
  await button("Show rows of Fiji.xlsx").click();
  await session.pane.getByText("Reply to the Member").click();
  await says("This file writes 03/04/2018. What comes first?");
  await makeNarrow(session);
  expect(await paneFaults(session)).toEqual([]);
});

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
