import fc from "fast-check";
import { compareReturn } from "../../../src/returns/compare/compare";
import type { Answer } from "../../../src/returns/compare/returned";
import { day } from "../../kpi/support/tables";
import {
  baseAt,
  bookOf,
  ISSUED,
  logOf,
  oursOf,
  PREFILLED,
  RECEIVED,
  returnedRow,
  worlds,
  type LogRow,
} from "../support/worlds";

const FIJI = 0;
const FILE = "Fiji.xlsx";
const said = (Status: string, changes: LogRow = {}): LogRow => ({
  KPI: "10",
  Member: "Fiji",
  Status,
  "Reported on": day("2018-12-01"),
  ...changes,
});
const later = (Status: string, changes: LogRow = {}) =>
  said(Status, { "Reported on": day("2019-02-01"), ...changes });

/** What is decided on Fiji's answer about KPI 10. */
function decided(
  answer: Partial<Answer> | null | string,
  { then = [], now = [] }: { then?: readonly LogRow[]; now?: readonly LogRow[] },
  changes: Parameters<typeof bookOf>[2] = {},
) {
  const base = baseAt(logOf(then), FIJI);
  const book = bookOf(FIJI, [returnedRow("10", answer)], { base, ...changes });
  return compareReturn(book, oursOf(logOf([...PREFILLED, ...then, ...now])))[0]!.decision;
}
const kindOf = (...asked: Parameters<typeof decided>) => decided(...asked).kind;

describe("one decision for each row, from what is on record now, what was at issue, what came back", () => {
  test("new: nothing was on record, then or now", () => {
    expect(kindOf({}, {})).toBe("new");
  });

  test("changed: another status than on record, where ours has not moved", () => {
    expect(kindOf({}, { then: [said("In progress")] })).toBe("changed");
  });

  test("changed: the same status with a date that was not on record, or another one", () => {
    expect(kindOf({ since: day("2018-08-01") }, { then: [said("Yes")] })).toBe("changed");
    const since = day("2018-09-01");
    expect(kindOf({ since }, { then: [said("Yes", { Since: day("2018-08-01") })] })).toBe(
      "changed",
    );
  });

  test("confirmed: the same as on record; a date left out contradicts nothing", () => {
    expect(kindOf({}, { then: [said("Yes", { Since: day("2018-08-01") })] })).toBe("confirmed");
  });

  test("confirmed without a date: the date on record is confirmed, too, and is taken once", () => {
    const Since = day("2018-08-01");
    const then = [said("Yes", { Since })];
    const answer = { status: "Yes", since: Since, evidence: "" };
    expect(decided({}, { then })).toEqual({ kind: "confirmed", answer });
    expect(decided({ since: Since }, { then })).toEqual({ kind: "confirmed", answer });
    const merged = [said("Yes", { Since, "Reported on": RECEIVED, Source: FILE })];
    expect(decided({}, { then, now: merged })).toEqual({ kind: "unchanged", why: "already" });
  });

  test("confirmed: we have recorded meanwhile what comes back", () => {
    expect(kindOf({}, { then: [said("No")], now: [later("Yes")] })).toBe("confirmed");
  });

  test("unchanged: a blank row is silent, whatever is on record", () => {
    const silent = { kind: "unchanged", why: "silent" };
    expect(decided(null, { then: [said("Yes")] })).toEqual(silent);
  });

  test("each row by what is on record of its own KPI", () => {
    const then = [said("Yes"), said("In progress", { KPI: "3c" })];
    const rows = [returnedRow("10", { status: "Yes" }), returnedRow("3c", { status: "Yes" }, 2)];
    const book = bookOf(FIJI, rows, { base: baseAt(logOf(then), FIJI) });
    const answers = compareReturn(book, oursOf(logOf([...PREFILLED, ...then])));
    expect(answers.map(({ decision }) => decision.kind)).toEqual(["confirmed", "changed"]);
    expect(answers.map(({ base }) => base?.status)).toEqual(["Yes", "In progress"]);
  });

  test("conflict: ours and theirs have both moved, to different things", () => {
    expect(kindOf({}, { then: [said("In progress")], now: [later("No")] })).toBe("conflict");
    expect(kindOf({}, { now: [later("No")] })).toBe("conflict");
  });

  test("conflict: a status that repeats what was on record never turns back what is now", () => {
    const answer = { status: "In progress" } as const;
    expect(kindOf(answer, { then: [said("In progress")], now: [later("Yes")] })).toBe("conflict");
  });

  test("conflict: ours was taken back since the book was issued", () => {
    const then = [said("In progress")];
    const book = bookOf(FIJI, [returnedRow("10", {})], { base: baseAt(logOf(then), FIJI) });
    expect(compareReturn(book, oursOf(logOf(PREFILLED)))[0]?.decision.kind).toBe("conflict");
  });

  describe("a book that was issued with something else than it says now", () => {
    const answer = { status: "No" } as const;
    const moved = { then: [said("In progress")], now: [later("Yes")] };
    const forged = (status: "Yes" | "In progress") => ({
      base: [{ kpi: "10", status, since: null, reportedOn: null }],
    });

    test("does not hide that ours has moved since", () => {
      expect(kindOf(answer, moved, forged("In progress"))).toBe("conflict");
      expect(kindOf(answer, moved, forged("Yes"))).toBe("conflict");
      expect(kindOf({}, moved, forged("Yes"))).toBe("confirmed");
    });

    test("does not make new what had been on record", () => {
      expect(kindOf(answer, { then: [said("In progress")] }, { base: [] })).toBe("conflict");
    });

    test.each<[string, readonly LogRow[], readonly LogRow[]]>([
      [
        "what was told since, though of an earlier day",
        [],
        [later("No", { Since: day("2018-12-01") })],
      ],
      ["what was told on the day of issue", [said("Yes", { "Reported on": ISSUED })], []],
      ["what nobody dated", [said("Yes", { "Reported on": "" })], []],
      ["what is on record of another KPI", [said("Yes", { KPI: "3c" })], []],
      ["what is on record of another Member", [said("Yes", { Member: "Japan" })], []],
    ])("%s is not held against a book", (_, then, now) => {
      const book = bookOf(FIJI, [returnedRow("10", answer)], { base: baseAt(logOf(then), FIJI) });
      const [row] = compareReturn(book, oursOf(logOf([...PREFILLED, ...then, ...now])));
      expect(row?.remarks).toEqual([]);
    });

    test("nor what the workbook says of a day that nobody knows", () => {
      expect(kindOf(answer, moved, { ...forged("Yes"), issued: null })).toBe("changed");
    });

    test("it is said, with the rows that say something", () => {
      const log = logOf([...PREFILLED, ...moved.then, ...moved.now]);
      const remarks = (says: Parameters<typeof returnedRow>[1]) =>
        compareReturn(bookOf(FIJI, [returnedRow("10", says)], forged("Yes")), oursOf(log))[0]!
          .remarks;
      expect(remarks(answer).join()).toMatch(/not what this workbook says of that day/);
      expect(remarks(null)).toEqual([]);
    });

    test("what was recorded later of earlier days is no forgery", () => {
      const since = { Since: day("2018-09-01") };
      expect(kindOf({}, { then: [said("No")], now: [later("No", since)] })).toBe("conflict");
      expect(kindOf({ status: "No" }, { then: [said("No")], now: [later("No", since)] })).toBe(
        "confirmed",
      );
    });
  });

  test("without a base every difference is the officer's; what is new or the same needs none", () => {
    const lost = { base: null };
    expect(kindOf({}, {}, lost)).toBe("new");
    expect(kindOf({}, { then: [said("Yes")] }, lost)).toBe("confirmed");
    expect(kindOf({}, { then: [said("No")] }, lost)).toBe("conflict");
  });

  test("[3.2] statements that contradict each other are nothing in force, and it is said", () => {
    const now = [said("Yes"), said("No")];
    const book = bookOf(FIJI, [returnedRow("10", {})], { base: baseAt(logOf(now), FIJI) });
    const [row] = compareReturn(book, oursOf(logOf(now)));
    expect(row).toMatchObject({ decision: { kind: "new" }, ours: { status: null } });
    expect(row?.remarks).toHaveLength(1);
  });
});

const DIFFER = "Rows 12 and 15 are for the same KPI and say different things.";

describe("rejected, each with its reason", () => {
  test.each([
    ["what could not be read", "10", "Status is a formula.", "Status is a formula."],
    ["a KPI that is not in the plan", "99", {}, "KPI “99” is none that"],
    ["a KPI that measures activities", "8", {}, "KPI “8” is none that"],
    ["no KPI", "", {}, "no KPI code"],
    ["a Since after the day of receipt", "10", { since: day("2019-04-01") }, "1 April 2019"],
  ])("%s", (_, kpi, says, reason) => {
    const [row] = compareReturn(bookOf(FIJI, [returnedRow(kpi, says)]), oursOf(logOf(PREFILLED)));
    expect(row?.decision).toMatchObject({ kind: "rejected" });
    expect(JSON.stringify(row?.decision)).toContain(reason);
  });

  test("a Since on the day of receipt is none", () => {
    expect(kindOf({ since: RECEIVED }, {})).toBe("new");
  });

  test("two rows of one KPI that differ: both; the same twice: counted once; a silent one: silent", () => {
    const of = (...says: (Partial<Answer> | null)[]) =>
      compareReturn(
        bookOf(
          FIJI,
          says.map((one, at) => returnedRow("10", one, at + 12)),
        ),
        oursOf(logOf(PREFILLED)),
      ).map(({ decision }) => ("why" in decision ? decision.why : decision.kind));
    expect(of({}, { status: "No" })).toEqual(["rejected", "rejected"]);
    expect(of({}, {})).toEqual(["new", "repeated"]);
    expect(of(null, {})).toEqual(["silent", "new"]);
  });

  test("which rows of one KPI differ; that one repeats another, or says nothing of no KPI, changes nothing", () => {
    const decisions = (...rows: Parameters<typeof bookOf>[1]) =>
      compareReturn(bookOf(FIJI, rows), oursOf(logOf(PREFILLED))).map(({ decision }) => decision);
    expect(decisions(returnedRow("10", {}, 12), returnedRow("10", { status: "No" }, 15))).toEqual([
      { kind: "rejected", reason: DIFFER },
      { kind: "rejected", reason: DIFFER },
    ]);
    expect(decisions(returnedRow("10", {}), returnedRow("10", {}, 2))[1]).toEqual({
      kind: "unchanged",
      why: "repeated",
    });
    expect(decisions(returnedRow("99", null))).toEqual([{ kind: "unchanged", why: "silent" }]);
  });
});

describe("what has been taken already is not taken again", () => {
  const taken = (changes: LogRow = {}) =>
    said("Yes", { "Reported on": RECEIVED, Source: FILE, Evidence: "Law 7", ...changes });
  const answer = { status: "Yes", evidence: "Law 7" } as const;
  const already = { kind: "unchanged", why: "already" };

  test("from this file", () => {
    expect(decided(answer, { now: [taken()] })).toEqual(already);
    expect(decided(answer, { now: [taken()] }, { issued: null })).toEqual(already);
  });

  test("from a copy of it under another name", () => {
    expect(decided(answer, { now: [taken()] }, { file: "Fiji (1).xlsx" })).toEqual(already);
  });

  test("what somebody else has told us meanwhile is confirmed", () => {
    expect(kindOf(answer, { now: [taken({ Source: "Survey" })] })).toBe("confirmed");
  });

  test("but a book of the next round confirms anew, also under the same name", () => {
    const now = [taken({ "Reported on": day("2018-12-20") })];
    expect(decided(answer, { now }, { base: null }).kind).toBe("confirmed");
  });

  test("other evidence is news, and another word or date from this file, too", () => {
    expect(kindOf({ ...answer, evidence: "Law 8" }, { now: [taken()] })).toBe("confirmed");
    expect(kindOf(answer, { now: [taken({ Status: "No" })] })).toBe("conflict");
    const since = day("2018-08-01");
    const other = taken({ Since: day("2018-09-01") });
    expect(kindOf({ ...answer, since }, { now: [other] })).toBe("conflict");
  });

  test("a source that is no returned book takes nothing, nor a copy of nobody knows which issue", () => {
    const now = [taken({ Source: "see Fiji.xlsx, page 2" })];
    expect(kindOf(answer, { now })).toBe("confirmed");
    const copy = { file: "Fiji (1).xlsx", issued: null };
    expect(kindOf(answer, { now: [taken()] }, copy)).toBe("confirmed");
  });

  test("from this file, also where somebody has removed the day, or the file has no ending", () => {
    const undated = taken({ "Reported on": "" });
    expect(decided(answer, { now: [undated] })).toEqual(already);
    expect(kindOf(answer, { now: [undated] }, { file: "Fiji (1).xlsx" })).toBe("confirmed");
    expect(decided(answer, { now: [taken({ Source: "Fiji" })] }, { file: "Fiji" })).toEqual(
      already,
    );
  });

  test("the same day as the issue, it takes the same file", () => {
    const now = [taken({ "Reported on": ISSUED })];
    expect(decided(answer, { now })).toEqual(already);
    expect(kindOf(answer, { now }, { file: "other.xlsx" })).toBe("confirmed");
  });
});

test("every returned row has exactly one decision, in the order of the rows", () => {
  fc.assert(
    fc.property(worlds, ({ log, books }) => {
      const ours = oursOf(log);
      for (const book of books) {
        const rows = compareReturn(book, ours);
        expect(rows.map(({ row }) => row)).toEqual(book.rows.map(({ row }) => row));
        for (const { decision } of rows)
          expect(["new", "changed", "confirmed", "unchanged", "conflict", "rejected"]).toContain(
            decision.kind,
          );
      }
    }),
  );
});
