/** Scaffold does no harm: twice is once, at most twelve round trips, a failure at any of them. */
import { differences, type BookImage } from "./support/book-image";
import { PlanPane } from "./support/plan-pane";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(180_000);

/** Two to look, one to open the record, five to write; the pane then asks after the example. */
const ROUND_TRIPS = 9;
const MOST_ROUND_TRIPS = 12;

let session: Session;
let plan: PlanPane;
let empty: BookImage;
let whole: BookImage;
let actions: readonly number[];

beforeAll(async () => {
  session = await openWorkbench();
  plan = new PlanPane(session);
  await plan.open();
  empty = await plan.image();
  await plan.count();
  expect(await plan.scaffold()).toBe("done");
  whole = await plan.image();
  actions = await plan.counted();
});
afterAll(() => session.close());

test("takes few round trips, however many rows", () => {
  expect(actions.length).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
  expect(actions).toHaveLength(ROUND_TRIPS);
});

test("sheets are set up for print, with narrow margins", () => {
  for (const sheet of ["Scoreboard", "KPIs", "Read me"]) {
    expect(JSON.parse(whole[`${sheet} print`]!)).toMatchObject({
      orientation: "Landscape",
      fitToPagesWide: 1,
      // In points.
      margins: { left: 28.8, right: 28.8, top: 32.4 },
    });
  }
});

test("twice changes nothing", async () => {
  expect(await plan.scaffold()).toBe("nothing");
  expect(differences(whole, await plan.image())).toEqual([]);
});

test("undo of an untouched plan leaves the book as it was", async () => {
  expect(await plan.press("Undo the last run")).toBe("undone");
  expect(differences(empty, await plan.image())).toEqual([]);
});

describe.each(Array.from({ length: ROUND_TRIPS }, (_, at) => at + 1))(
  "round trip %d",
  (request) => {
    const half = () => Math.floor(actions[request - 1]! / 2);

    test.each([
      ["before it", () => 0],
      ["in the midst of it", half],
      ["at its last action", () => actions[request - 1]! - 1],
    ])("a failure %s is made good by the next run", async (_, afterActions) => {
      await plan.open();
      await plan.failAt(request, afterActions());
      const said = await plan.scaffold();
      if (request === ROUND_TRIPS) expect(said).toBe("done");
      else {
        expect(said).toBe("failed");
        expect(["done", "nothing"]).toContain(await plan.scaffold());
      }
      expect(differences(whole, await plan.image())).toEqual([]);
    });
  },
);

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
