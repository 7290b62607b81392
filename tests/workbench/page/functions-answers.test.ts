/** Each function answers in the real page as the rules do in Node over the very same cells. */
import { isDeepStrictEqual } from "node:util";
import type { SerialDate } from "../../../src/kpi";
import { serialOf, STATUSES } from "../../../src/kpi";
import type { Expectation } from "./support/expectations";
import * as expectations from "./support/expectations";
import { fillExample, scaffold, tables, write } from "./support/functions-book";
import { until } from "./support/poll";
import type { Answer, Questions } from "./support/questions";
import { askCells, askSpills } from "./support/questions";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(180_000);

/** What cannot say the same at the end of the plan or before its start as nine months into it. */
const MOVING = /KPISTATUS|KPIEXPLAIN|KPINEXTDUE|KPIHISTORY|KPISCOREBOARD|KPISUMMARY/;
const EXAMPLE_AS_OF = 43555 as SerialDate; // 31 March 2019

let session: Session;
beforeAll(async () => {
  session = await openWorkbench();
  await defineProbe();
  await scaffold(session);
  await fillExample(session);
});
afterAll(() => session.close());

/** Beside the add-in's functions one that tells what its argument holds in place of empty cells. */
async function defineProbe(): Promise<void> {
  await session.pane.evaluate(() => {
    const isEmpty = (cell: unknown) => cell === 0 || cell === null || cell === "";
    CustomFunctions.associate("EMPTYCELLS", (cells: unknown[][]) =>
      [...new Set(cells.flat().filter(isEmpty).map(String))].join(),
    );
  });
  await session.page.evaluate(async () => {
    const metadata = await (await fetch("/addin/functions.json")).json();
    metadata.functions.push({
      id: "EMPTYCELLS",
      name: "EMPTYCELLS",
      description: "",
      parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }],
      result: {},
    });
    window.workbench.host.defineFunctions(metadata);
  });
}

async function expected(all: readonly Expectation[], asOf: SerialDate): Promise<Answer[]> {
  const cells = await tables(session);
  return all.map(({ answer }) => answer(cells, asOf));
}

const formulas = (all: readonly Expectation[]) => all.map(({ formula }) => formula);

const one = (answers: readonly Answer[]) => answers.map(({ values }) => values[0]?.[0]);

test("the functions about one KPI answer for all 48, with every status word", async () => {
  const codes = expectations.codesOf((await tables(session)).plan);
  expect(codes).toHaveLength(48);
  const all = codes.flatMap(([code, log]) => expectations.ofOneKpi(code, log));
  const answers = await (await askCells(session, formulas(all))).answers();
  expect(answers).toEqual(await expected(all, EXAMPLE_AS_OF));
  const statuses = new Set(one(answers.filter((_, index) => index % 6 === 0)));
  expect(statuses).toEqual(new Set(STATUSES.map(({ word }) => word)));
});

test("the functions that spill answer for every measure and the whole plan", async () => {
  const all = [
    ...expectations.ofThePlan(),
    ...(["10", "12.2", "X1"] as const).flatMap((code) => [
      expectations.history(code, "MemberLog"),
      ...["", "Yes", "In progress", "No", "Not applicable", "Not stated"].map((status) =>
        expectations.members(code, status),
      ),
    ]),
    ...(["8", "3a", "3b", "3d", "3j"] as const).map((code) =>
      expectations.history(code, "ActivityLog"),
    ),
  ];
  const answers = await (await askSpills(session, formulas(all))).answers();
  expect(answers).toEqual(await expected(all, EXAMPLE_AS_OF));
  expect(answers[0]!.values).toHaveLength(49);
  expect(answers[2]!.values).toHaveLength(34);
});

describe("the same questions again", () => {
  let all: readonly Expectation[];
  let questions: Questions;
  let atFirst: readonly Answer[];
  beforeAll(async () => {
    all = expectations.everyFunction();
    questions = await askSpills(session, formulas(all));
    atFirst = await questions.answers();
  });

  test("with empty cells passed as null and as 0", async () => {
    const probe = await askCells(session, ["=EMPTYCELLS(MemberLog)"]);
    const passEmptyCellsAs = (empty: 0 | null) =>
      session.page.evaluate((empty) => {
        window.workbench.engine.functions.passEmptyCellsAs(empty);
      }, empty);
    await passEmptyCellsAs(null);
    expect(one(await probe.answers())).toEqual(["null"]);
    expect(await questions.answers()).toEqual(atFirst);
    await passEmptyCellsAs(0);
    expect(one(await probe.answers())).toEqual(["0"]);
    expect(await questions.answers()).toEqual(atFirst);
  });

  test.each([
    ["2020-06-30", 44012],
    ["30 Jun 2018", 43281],
  ])("as of %s, typed by keyboard: all move", async (typed, asOf) => {
    await session.type("AsOf", typed);
    await until(
      () => session.value("AsOf"),
      (value) => value === asOf,
    );
    const moved = await questions.answers();
    expect(moved).toEqual(await expected(all, asOf as SerialDate));
    const still = all.filter((_, index) => isDeepStrictEqual(moved[index], atFirst[index]));
    for (const { formula } of still) expect(formula).not.toMatch(MOVING);
    await write(session, "AsOf", [[EXAMPLE_AS_OF]]);
    expect(await questions.answers()).toEqual(atFirst);
  });
});

test("left out, the as-of date is today", async () => {
  const all = expectations.everyFunction("");
  const before = await expected(all, today());
  const answers = await (await askSpills(session, formulas(all))).answers();
  const after = await expected(all, today());
  // Midnight may pass meanwhile.
  answers.forEach((answer, index) => expect([before[index], after[index]]).toContainEqual(answer));
});

test("a roster that is not needed may be left out between two separators", async () => {
  const answers = await askCells(session, [
    '=KPISTATUS("8", Plan, ActivityLog, , AsOf)',
    '=KPISTATUS("8", Plan, ActivityLog, Roster, AsOf)',
  ]);
  const [without, withIt] = one(await answers.answers());
  expect(without).toBe(withIt);
});

test("the code may come from a cell and be a number", async () => {
  const answers = await askCells(session, [
    "'12.1",
    "12.1",
    '=KPISTATUS("12.1", Plan, MemberLog, Roster, AsOf)',
    "=KPISTATUS(12.1, Plan, MemberLog, Roster, AsOf)",
    "=KPISTATUS(A1, Plan, MemberLog, Roster, AsOf)",
    "=KPISTATUS(A2, Plan, MemberLog, Roster, AsOf)",
    "=KPISTATUS(INDEX(Kpis[KPI], 8), Plan, MemberLog, Roster, AsOf)",
  ]);
  const [text, number, ...statuses] = one(await answers.answers());
  expect([text, number]).toEqual(["12.1", 12.1]);
  expect(statuses).toEqual(Array(5).fill("Achieved"));
});

function today(): SerialDate {
  const now = new Date();
  return serialOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() })!;
}

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
