import fc from "fast-check";
import { isRefusal, MEMBER_ROW_COLUMNS, onRecord, serial } from "../../../src/kpi";
import type { TableArgument } from "../../../src/kpi";
import { compareReturn } from "../../../src/returns/compare/compare";
import { readLog } from "../../../src/returns/compare/log";
import { applyMerge } from "../../../src/returns/merge/apply";
import { effectOf } from "../../../src/returns/merge/effect";
import { planMerge } from "../../../src/returns/merge/plan";
import { applyUndo, planRest, planUndo } from "../../../src/returns/merge/undo";
import { recordOf as recordOfPlan, type MergePlan, type MergeRecord } from "../../../src/workbook";
import { day } from "../../kpi/support/tables";
import {
  always,
  baseAt,
  bookOf,
  compared,
  KPIS,
  logOf,
  mergedOver,
  oursOf,
  PEOPLE,
  PREFILLED,
  questionOf,
  RECEIVED,
  returnedRow,
  worlds,
  type World,
} from "../support/worlds";

const law = (name: string, holds: (world: World) => void) =>
  test(name, () => {
    fc.assert(fc.property(worlds, holds), { numRuns: 200 });
  });

/** The books with nothing in them but what confirms, each said once. */
const confirming = ({ books, log }: World): World["books"] =>
  books.map((book) => {
    const decided = compareReturn(book, oursOf(log));
    const rows = book.rows.filter((_, at) => decided[at]?.decision.kind === "confirmed");
    return { ...book, rows };
  });

const mergedLog = ({ log, books, choice }: World): TableArgument =>
  applyMerge(log, mergedOver(log, books, choice));

const recordOf = (plan: MergePlan): MergeRecord => ({ ...recordOfPlan(plan, []), state: "merged" });

const undo = (record: MergeRecord, log: TableArgument) => planUndo(record, log, log);

describe("laws of merging", () => {
  law("merging twice equals once", (world) => {
    const once = mergedLog(world);
    expect(mergedLog({ ...world, log: once })).toEqual(once);
  });

  law("the order of the files does not matter", (world) => {
    expect(mergedLog({ ...world, books: [...world.books].reverse() })).toEqual(mergedLog(world));
  });

  law("where nothing conflicts, file after file comes to the same as all at once", (world) => {
    const all = mergedOver(world.log, world.books, world.choice);
    fc.pre(all.returned.every(({ counts }) => counts.conflicts === 0));
    const byOne = [...world.books]
      .sort((a, b) => a.member - b.member)
      .reduce((log, book) => mergedLog({ ...world, log, books: [book] }), world.log);
    expect(byOne).toEqual(mergedLog(world));
  });

  law("only the Member's own statements change", (world) => {
    const before = oursOf(world.log);
    const after = oursOf(mergedLog(world));
    const returned = new Set(world.books.map(({ member }) => member));
    for (const kpi of KPIS)
      PEOPLE.forEach((_, member) => {
        if (returned.has(member)) return;
        const of = ({ record }: typeof before) =>
          record.kpis.find(({ code }) => code === kpi)?.of(member);
        expect(of(after)).toEqual(of(before));
      });
  });

  law(
    "history is never rewritten: every row that said something stands where it stood",
    (world) => {
      const { record } = oursOf(world.log);
      const after = mergedLog(world);
      for (const { row, waits } of readLog(world.log, record))
        if (!waits) expect(after[row]).toEqual(world.log[row]);
    },
  );

  law("columns of the user's own are left alone", (world) => {
    const after = mergedLog(world);
    const own = world.log[0]!.indexOf("Checked");
    world.log.forEach((cells, row) => expect(after[row]?.[own]).toBe(cells[own]));
  });

  law("undo gives the table back cell by cell", (world) => {
    const plan = mergedOver(world.log, world.books, world.choice);
    const after = applyMerge(world.log, plan);
    const taken = undo(recordOf(plan), after);
    expect(taken.rows.filter(({ spared }) => spared)).toEqual([]);
    expect(applyUndo(after, taken)).toEqual(world.log);
  });

  test("undo spares and lists rows edited since, wherever they have been sorted to", () => {
    const edits = fc.record({
      row: fc.nat(),
      column: fc.constantFrom(...MEMBER_ROW_COLUMNS),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(worlds, edits, (world, { row, column, seed }) => {
        const plan = mergedOver(world.log, world.books, world.choice);
        fc.pre(plan.rows.length > 0);
        const after = applyMerge(world.log, plan).map((cells) => [...cells]);
        const { statement, waiting } = plan.rows[row % plan.rows.length]!;
        const appended = plan.rows.filter((one) => one.waiting === null);
        const at =
          waiting ?? world.log.length + appended.findIndex((one) => one.statement === statement);
        after[at]![after[0]!.indexOf(column)] = "edited";
        const [header, ...body] = after;
        const turn = seed % Math.max(1, body.length);
        const sorted = [header!, ...body.slice(turn), ...body.slice(0, turn)];

        const taken = undo(recordOf(plan), sorted);
        const spared = taken.rows.filter((one) => one.spared);
        expect(spared.map((one) => one.statement)).toEqual([statement]);
        expect(applyUndo(sorted, taken)).toContainEqual(after[at]);
      }),
      { numRuns: 200 },
    );
  });

  law("a merge that was cut off after any of its rows is finished by its record alone", (world) => {
    const plan = mergedOver(world.log, world.books, world.choice);
    const whole = applyMerge(world.log, plan);
    for (let done = 0; done <= plan.rows.length; done++) {
      const half = applyMerge(world.log, { ...plan, rows: plan.rows.slice(0, done) });
      expect(applyMerge(half, planRest(recordOf(plan), half))).toEqual(whole);
    }
  });

  law(
    "a merge that was cut off after any of its rows is taken back, none called edited",
    (world) => {
      const plan = mergedOver(world.log, world.books, world.choice);
      for (let done = 0; done <= plan.rows.length; done++) {
        const half = applyMerge(world.log, { ...plan, rows: plan.rows.slice(0, done) });
        const taken = undo({ ...recordOf(plan), state: "merging" }, half);
        expect(taken.rows.filter(({ spared }) => spared)).toEqual([]);
        expect(applyUndo(half, taken)).toEqual(world.log);
      }
    },
  );

  law("an undo that was cut off and is run again calls nothing edited", (world) => {
    const plan = mergedOver(world.log, world.books, world.choice);
    const after = applyMerge(world.log, plan);
    const first = undo(recordOf(plan), after);
    const half = applyUndo(after, { ...first, clear: [], remove: first.remove.slice(0, 1) });
    const record = { ...recordOf(plan), state: "undoing", rows: first.rows } as const;
    const again = undo(record, half);
    expect(again.rows.some(({ spared }) => spared)).toBe(false);
    expect(applyUndo(half, again)).toEqual(world.log);
  });
});

describe("what is written", () => {
  const fiji = bookOf(0, [returnedRow("10", { evidence: "=1+1" }), returnedRow("8", {})]);

  test("Reported on is the day of receipt, Source the file; text stays text", () => {
    const { rows, returned } = mergedOver(logOf(PREFILLED), [fiji]);
    expect(rows).toEqual([
      {
        statement: {
          ...{ kpi: "10", member: "Fiji", status: "Yes", since: null, evidence: "=1+1" },
          reportedOn: day("2019-03-31"),
          source: "Fiji.xlsx",
        },
        waiting: 1,
        earlier: 0,
      },
    ]);
    expect(returned).toMatchObject([
      { member: "Fiji", counts: { new: 1, changed: 0, confirmed: 0, conflicts: 0, rejected: 1 } },
    ]);
  });

  test("in the order of the roster and of the plan, whatever that of files and rows", () => {
    const rows = [returnedRow("3c", {}), returnedRow("10", {}, 2)];
    const [japan, second, first] = [
      bookOf(1, rows),
      bookOf(0, [returnedRow("10", { status: "No" })], { file: "b.xlsx" }),
      bookOf(0, rows, { file: "a.xlsx" }),
    ];
    const orders = [
      [japan, second, first],
      [first, second, japan],
    ];
    for (const books of orders) {
      const plan = mergedOver(logOf(PREFILLED), books);
      const said = plan.rows.map(({ statement }) => [statement.source, statement.kpi]);
      expect(said).toEqual([
        ["a.xlsx", "10"],
        ["a.xlsx", "3c"],
        ["b.xlsx", "10"],
        ["Japan.xlsx", "10"],
        ["Japan.xlsx", "3c"],
      ]);
      expect(plan.returned.map(({ file }) => file)).toEqual(["a.xlsx", "b.xlsx", "Japan.xlsx"]);
    }
  });

  test("each decision is counted for the log", () => {
    const then = logOf([
      { KPI: "10", Member: "Fiji", Status: "No", "Reported on": day("2018-12-01") },
      { KPI: "12.2", Member: "Fiji", Status: "Yes", "Reported on": day("2018-12-01") },
    ]);
    const rows = [returnedRow("10", {}), returnedRow("12.2", {}, 2), returnedRow("3c", {}, 3)];
    const counts = (base: ReturnType<typeof baseAt> | null) =>
      mergedOver(then, [bookOf(0, rows, { base })]).returned[0]?.counts;
    expect(counts(baseAt(then, 0))).toEqual({
      ...{ new: 1, changed: 1, confirmed: 1, conflicts: 0, rejected: 0 },
    });
    expect(counts(null)).toMatchObject({ new: 1, changed: 0, confirmed: 1, conflicts: 1 });
  });

  test("a row that somebody has filled since a merge was cut off is not written over", () => {
    const plan = mergedOver(logOf(PREFILLED), [fiji]);
    expect(planRest(recordOf(plan), logOf(PREFILLED)).rows[0]?.waiting).toBe(1);
    const [waiting = {}, ...others] = PREFILLED;
    const taken = logOf([{ ...waiting, Evidence: "a letter" }, ...others]);
    expect(planRest(recordOf(plan), taken).rows[0]?.waiting).toBeNull();
  });

  test.each([
    { Status: "Maybe" },
    { Since: day("2018-08-01") },
    { "Reported on": day("2018-08-01") },
    { Evidence: "a letter" },
    { Source: "Survey" },
  ])("a prefilled row that says %j is not filled", (said) => {
    const [waiting = {}, ...others] = PREFILLED;
    expect(
      mergedOver(logOf([{ ...waiting, ...said }, ...others]), [fiji]).rows[0]?.waiting,
    ).toBeNull();
  });

  test("only an empty prefilled row is filled; a later statement is a new row", () => {
    const first = applyMerge(logOf(PREFILLED), mergedOver(logOf(PREFILLED), [fiji]));
    expect(first).toHaveLength(PREFILLED.length + 1);
    const changed = bookOf(0, [returnedRow("10", { status: "No" })], { base: null });
    expect(mergedOver(first, [changed]).rows[0]?.waiting).toBeNull();
  });

  test("a row that waits is given away once: what else is said of that KPI and Member is a new row", () => {
    const also = bookOf(0, [returnedRow("10", { status: "No" })], { file: "Fiji too.xlsx" });
    const plan = mergedOver(logOf(PREFILLED), [fiji, also]);
    expect(plan.rows.map(({ waiting }) => waiting)).toEqual([1, null]);
    expect(applyMerge(logOf(PREFILLED), plan)).toHaveLength(PREFILLED.length + 2);
  });

  test("a book that was issued after the day given as that of its receipt is merged once, too", () => {
    const early = bookOf(0, [returnedRow("10", {})], { issued: serial(RECEIVED + 10) });
    const once = applyMerge(logOf(PREFILLED), mergedOver(logOf(PREFILLED), [early]));
    expect(mergedOver(once, [early]).rows).toEqual([]);
  });

  test("an open conflict, and one that stays ours, is not taken", () => {
    const log = logOf([
      { KPI: "10", Member: "Fiji", Status: "No", "Reported on": day("2019-02-01") },
    ]);
    expect(mergedOver(log, [fiji], () => null).rows).toEqual([]);
    expect(mergedOver(log, [fiji], () => "ours").rows).toEqual([]);
    expect(mergedOver(log, [fiji], () => "theirs").rows).toHaveLength(1);
  });

  test("of a row that filled one and a copy of it below, an undo takes the one that was filled", () => {
    const plan = mergedOver(logOf(PREFILLED), [fiji]);
    const after = applyMerge(logOf(PREFILLED), plan);
    const copied = [...after, [...after[1]!]];
    expect(applyUndo(copied, undo(recordOf(plan), copied))).toEqual([
      ...logOf(PREFILLED),
      after[1],
    ]);
  });

  test("an undo spares an appended row beside which somebody has written, but no formula", () => {
    const log = logOf([]);
    const plan = mergedOver(log, [fiji]);
    const after = (own: string) =>
      applyMerge(log, plan).map((cells, row) =>
        row === 1 ? cells.map((cell, at) => (log[0]?.[at] === "Checked" ? own : cell)) : cells,
      );
    expect(undo(recordOf(plan), after("seen")).remove).toEqual([]);
    expect(undo(recordOf(plan), after("=A2")).remove).toEqual([1]);
  });
});

describe("the effect on the board", () => {
  const effect = (log: TableArgument, ...books: ReturnType<typeof bookOf>[]) => {
    const answer = effectOf(questionOf(log), mergedOver(log, books));
    if (isRefusal(answer)) throw new Error(answer.message);
    return answer;
  };

  test("names each KPI whose status or figure moves, and none else", () => {
    const books = [0, 1].map((member) => bookOf(member, [returnedRow("10", {})]));
    expect(effect(logOf(PREFILLED), ...books).moves).toEqual([
      {
        kpi: "10",
        indicator: "Acceded",
        before: "No data",
        after: "Achieved",
        actual: { before: null, after: 2 },
      },
    ]);
  });

  test("[3.2] says what is written and yet not in force", () => {
    const book = bookOf(0, [returnedRow("10", {})]);
    const said = (date: string) =>
      logOf([{ KPI: "10", Member: "Fiji", Status: "No", "Reported on": day(date) }]);
    expect(effect(said("2019-03-31"), book).unheard).toEqual([
      { kpi: "10", member: "Fiji", why: "tie" },
    ]);
    expect(effect(said("2019-02-01"), book).unheard).toEqual([]);
  });

  test("[3.2] says that a statement with a later date counts in its place", () => {
    const said = (reported: string, since: string) =>
      logOf([
        {
          ...{ KPI: "10", Member: "Fiji", Status: "No" },
          ...{ Since: day(since), "Reported on": day(reported) },
        },
      ]);
    const unheard = (log: TableArgument, since = "2018-08-01") =>
      effect(log, bookOf(0, [returnedRow("10", { since: day(since) })])).unheard;
    const later = [{ kpi: "10", member: "Fiji", why: "later" }];
    expect(unheard(said("2019-04-10", "2018-01-01"))).toEqual(later);
    expect(unheard(said("2019-03-31", "2019-03-01"))).toEqual(later);
    expect(unheard(said("2019-03-31", "2018-01-01"))).toEqual([]);
    expect(unheard(said("2019-03-30", "2019-03-01"))).toEqual([]);
  });

  test("[3.1] says that nothing counts any more that takes effect after the end of the plan", () => {
    const log = logOf([
      { KPI: "10", Member: "Fiji", Status: "No", "Reported on": day("2019-02-01") },
    ]);
    const ours = oursOf(log, day("2021-01-31"));
    const books = compared([bookOf(0, [returnedRow("10", {})])], ours);
    const plan = planMerge(books, always, ours, ours.received);
    // Nor would it on a later board than this one, of before the end.
    const answer = effectOf(questionOf(log), plan);
    expect(answer).toMatchObject({
      later: 0,
      moves: [],
      unheard: [{ kpi: "10", member: "Fiji", why: "afterEnd" }],
    });
  });

  test("[3.1] counts the statements that take effect after the day of the board", () => {
    const rows = [
      returnedRow("10", {}),
      returnedRow("12.2", { since: day("2019-03-15") }, 2),
      returnedRow("3c", { since: day("2019-03-01") }, 3),
    ];
    const log = logOf(PREFILLED);
    const plan = mergedOver(log, [bookOf(0, rows)]);
    const at = (date: string) => effectOf({ ...questionOf(log), asOf: day(date) }, plan);
    expect(at("2019-03-14")).toMatchObject({ asOf: day("2019-03-14"), later: 2 });
    expect(at("2019-03-15")).toMatchObject({ later: 1 });
    expect(at("2019-03-31")).toMatchObject({ later: 0 });
  });

  test("names a KPI of which the figure moves and the status stays", () => {
    const yes = (Member: string) => ({
      KPI: "10",
      Member,
      Status: "Yes",
      "Reported on": day("2018-12-01"),
    });
    const answer = effect(logOf([yes("Japan"), yes("Nepal")]), bookOf(0, [returnedRow("10", {})]));
    expect(answer.moves).toEqual([
      {
        ...{ kpi: "10", indicator: "Acceded", before: "Achieved", after: "Achieved" },
        actual: { before: 2, after: 3 },
      },
    ]);
  });

  test("a Member new since December who confirms without a date stays new", () => {
    const joined = { Status: "Yes", Since: day("2018-12-01"), "Reported on": day("2018-12-05") };
    const log = logOf([...PREFILLED, { KPI: "12.2", Member: "Fiji", ...joined }]);
    const fiji = bookOf(0, [returnedRow("12.2", {})], { base: baseAt(log, 0) });
    expect(effect(log, fiji)).toMatchObject({ moves: [], unheard: [] });
  });

  test("[3.5] says that a new Member without a Since is not counted", () => {
    const since = day("2018-12-01");
    const unheard = (...rows: Parameters<typeof bookOf>[1]) =>
      effect(logOf(PREFILLED), bookOf(0, rows)).unheard;
    expect(unheard(returnedRow("12.2", {}), returnedRow("10", {}))).toEqual([
      { kpi: "12.2", member: "Fiji", why: "undated" },
    ]);
    expect(unheard(returnedRow("12.2", { since }))).toEqual([]);
    expect(unheard(returnedRow("12.2", { status: "No" }))).toEqual([]);
  });

  law("confirming alone moves nothing", (world) => {
    const plan = mergedOver(world.log, confirming(world), world.choice);
    const answer = effectOf(questionOf(world.log), plan);
    expect(answer).toMatchObject({ moves: [] });
  });

  law("what is taken and not said to be unheard is on record afterwards", (world) => {
    const plan = mergedOver(world.log, world.books, world.choice);
    const answer = effectOf(questionOf(world.log), plan);
    if (isRefusal(answer)) throw new Error(answer.message);
    const record = onRecord(questionOf(applyMerge(world.log, plan)));
    if (isRefusal(record)) throw new Error(record.message);
    for (const { statement } of plan.rows) {
      const { kpi, member, status } = statement;
      if (answer.unheard.some((one) => one.kpi === kpi && one.member === member)) continue;
      const now = record.kpis
        .find(({ code }) => code === kpi)
        ?.of(PEOPLE.indexOf(member as "Fiji"));
      expect(now?.status).toBe(status);
    }
  });
});
