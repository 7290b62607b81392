/** The connection breaks at every round trip, early and late: nothing is lost, nothing is doubled. */
import { finish, merge, MERGED, undo } from "./support/merging";
import { beginOffice, issue, readingNow, sorted, type OfficeBook } from "./support/office-book";

let office: OfficeBook;
beforeEach(async () => {
  office = await beginOffice();
});
afterAll(() => office.close());

const MOST_PLACES = 5;

/**
 * Requests and actions at which what `work` does can break. Of a request that only reads its beginning
 * stands for all; of others, the first actions, the last, and some between.
 */
async function places(work: () => Promise<unknown>): Promise<readonly [number, number][]> {
  const start = office.actions.length;
  await work();
  const reading = 2;
  return office.actions.slice(start).flatMap((count, at) => {
    const step = Math.max(1, Math.floor(count / MOST_PLACES));
    const some = Array.from({ length: count }, (_, action) => action).filter(
      (action) => action < 2 || action % step === 0 || action === count - 1,
    );
    return (at < reading ? [0] : some).map((action): [number, number] => [at + 1, action]);
  });
}

const broken = (work: () => Promise<unknown>): Promise<boolean> =>
  work().then(
    () => false,
    () => true,
  );

/** What the screen reads before the officer presses the button comes before it. */
const fromTheButton = ([request, action]: [number, number]): [number, number][] =>
  request > 2 ? [[request - 2, action]] : [];

/** The officer looks again and presses what the screen offers. */
async function mergeToTheEnd(): Promise<void> {
  const { merge: found } = await readingNow();
  if (found === null) await merge();
  else if (found.state === "merging") await finish();
}

const members = (rows: readonly (readonly unknown[])[]) => rows.slice(1).map(([member]) => member);

test("a merge", async () => {
  const before = office.rows();
  await merge();
  const after = office.rows();
  for (const row of MERGED) expect(after).toContainEqual(row);
  const log = office.rows("Returns");
  expect(members(log)).toEqual(["Fiji", "Japan", "Nepal"]);

  office = await beginOffice();
  for (const [request, action] of (await places(merge)).flatMap(fromTheButton)) {
    office = await beginOffice();
    expect(await broken(() => merge(() => office.failAt(request, action)))).toBe(true);
    const { merge: cutOff } = await readingNow();
    if (action % 2 === 0 && cutOff !== null) {
      await undo();
      expect(office.rows()).toEqual(before);
    }
    await mergeToTheEnd();
    expect(office.rows()).toEqual(after);
    expect(office.rows("Returns")).toEqual(log);
    await undo();
    expect(office.rows()).toEqual(before);
    expect(members(office.rows("Returns")).join("")).toBe("");
  }
});

test("finishing a merge that was cut off", async () => {
  await merge();
  const after = sorted(office.rows());
  const log = office.rows("Returns");
  const cutOff = async () => {
    office = await beginOffice();
    // In the middle of the writing.
    await broken(() => merge(() => office.failAt(4, 30)));
  };
  await cutOff();
  for (const [request, action] of await places(finish)) {
    await cutOff();
    office.failAt(request, action);
    expect(await broken(finish)).toBe(true);
    await mergeToTheEnd();
    expect(sorted(office.rows())).toEqual(after);
    expect(office.rows("Returns")).toEqual(log);
  }
});

test("an undo", async () => {
  const before = office.rows();
  await merge();
  for (const [request, action] of await places(undo)) {
    office = await beginOffice();
    await merge();
    office.failAt(request, action);
    expect(await broken(undo)).toBe(true);
    expect(await undo()).toMatchObject({ outcome: "undone", spared: [] });
    expect(office.rows()).toEqual(before);
    expect((await readingNow()).merge).toBeNull();
  }
});

describe("the log of books that are issued", () => {
  const sheets = () => office.engine.sheets.list().map(({ name }) => name);
  const noted = () => members(office.rows("Returns"));

  test.each([
    ["made anew", []],
    ["that is there", ["Nepal"]],
  ])("one %s", async (_, earlier) => {
    const prepare = async () => {
      office = await beginOffice();
      if (earlier.length > 0) await issue(...earlier);
    };
    const again = () => issue("Fiji", "Tonga");
    await prepare();
    const all = await places(again);
    const tabs = sheets();
    for (const [request, action] of all) {
      await prepare();
      office.failAt(request, action);
      expect(await broken(again)).toBe(true);
      await again();
      expect(noted()).toEqual([...earlier, "Fiji", "Tonga"]);
      expect(sheets()).toEqual(tabs);
    }
  });

  test("noted, and the answer lost: noting them again adds nothing", async () => {
    await issue("Fiji", "Tonga");
    await issue("Fiji", "Tonga", "Japan");
    expect(noted()).toEqual(["Fiji", "Tonga", "Japan"]);
  });
});
