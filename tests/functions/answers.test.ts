import * as functions from "../../src/functions/functions";
import { installCustomFunctions, shownError } from "./support/runtime";
import {
  ACTIVITY_LOG,
  AS_OF,
  MEMBER_LOG,
  PLAN,
  rearranged,
  ROSTER,
  withCell,
  withEmptyCellsAs,
} from "./support/workbook";
import type { Table } from "./support/workbook";

beforeAll(installCustomFunctions);

const {
  kpiActual,
  kpiAttainment,
  kpiExplain,
  kpiGap,
  kpiHistory,
  kpiIssues,
  kpiMatrix,
  kpiMembers,
  kpiNextDue,
  kpiScoreboard,
  kpiStatus,
  kpiSummary,
} = functions;

interface Book {
  readonly plan: Table;
  readonly memberLog: Table;
  readonly activityLog: Table;
  readonly roster: Table;
}
const BOOK: Book = {
  plan: PLAN,
  memberLog: MEMBER_LOG,
  activityLog: ACTIVITY_LOG,
  roster: ROSTER,
};

function mapBook(change: (table: Table) => Table): Book {
  return {
    plan: change(BOOK.plan),
    memberLog: change(BOOK.memberLog),
    activityLog: change(BOOK.activityLog),
    roster: change(BOOK.roster),
  };
}

/** What every function answers on every KPI of a book, errors included. */
function allAnswers({ plan, memberLog, activityLog, roster }: Book): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const note = (name: string, call: () => unknown) => {
    try {
      answers[name] = call();
    } catch {
      answers[name] = shownError(call);
    }
  };
  const single = {
    kpiStatus,
    kpiActual,
    kpiAttainment,
    kpiGap,
    kpiNextDue,
    kpiExplain,
    kpiHistory,
  };
  for (const [kpi, rows] of [
    ["10", memberLog],
    ["11", memberLog],
    ["12.1", activityLog],
    ["20", activityLog],
    ["21", activityLog],
    ["30", activityLog],
  ] as const)
    for (const [name, ask] of Object.entries(single))
      note(`${name} ${kpi}`, () => ask([[kpi]], plan, rows, roster, AS_OF));
  note("kpiMembers", () => kpiMembers([["10"]], plan, memberLog, roster, undefined, AS_OF));
  note("kpiMatrix", () => kpiMatrix(plan, memberLog, roster, AS_OF));
  for (const [name, ask] of Object.entries({ kpiScoreboard, kpiSummary, kpiIssues }))
    note(name, () => ask(plan, memberLog, activityLog, roster, AS_OF));
  return answers;
}

describe("[10] good arguments", () => {
  const ask10: Parameters<typeof kpiStatus> = [[["10"]], PLAN, MEMBER_LOG, ROSTER, AS_OF];

  test("one KPI: status, figures, next date, explanation", () => {
    expect(kpiStatus(...ask10)).toBe("On track");
    expect(kpiActual(...ask10)).toBe(2);
    expect(kpiAttainment(...ask10)).toBe(2 / 3);
    expect(kpiGap(...ask10)).toBe(1);
    expect(kpiNextDue(...ask10)).toBe(44012);
    expect(kpiExplain(...ask10)).toMatch(/2 .*3/);
  });

  test("each measure reads its own log", () => {
    expect(kpiStatus([["11"]], PLAN, MEMBER_LOG, ROSTER, AS_OF)).toBe("Achieved");
    expect(kpiActual([["12.1"]], PLAN, ACTIVITY_LOG, ROSTER, AS_OF)).toBe(2);
    expect(kpiActual([["20"]], PLAN, ACTIVITY_LOG, ROSTER, AS_OF)).toBe(0.9);
    expect(kpiActual([["21"]], PLAN, ACTIVITY_LOG, ROSTER, AS_OF)).toBe(4);
  });

  test("nothing is due: an empty text, not 0", () => {
    expect(kpiNextDue([["11"]], PLAN, MEMBER_LOG, ROSTER, AS_OF)).toBe("");
  });

  test("activities need no roster [3.6]", () => {
    expect(kpiStatus([["20"]], PLAN, ACTIVITY_LOG, undefined, AS_OF)).toBe("On track");
  });

  test("the code may be a text, a number, a cell [1.1]", () => {
    for (const code of ["10", 10, " 10 "])
      expect(kpiStatus([[code]], PLAN, MEMBER_LOG, ROSTER, AS_OF)).toBe("On track");
  });

  test("KPIMEMBERS lists by status, in the order of the roster", () => {
    const members = (status?: unknown) =>
      kpiMembers([["10"]], PLAN, MEMBER_LOG, ROSTER, status as never, AS_OF);
    expect(members()).toEqual([["Fiji"], ["India"]]);
    expect(members("in progress")).toEqual([["Japan"]]);
    expect(members("Not applicable")).toEqual([["Nepal"]]);
    expect(members("Not stated")).toEqual([["Viet Nam"]]);
    expect(members("No")).toEqual([["None"]]);
    for (const empty of [null, "", 0, "0", [[""]]])
      expect(members(empty)).toEqual([["Fiji"], ["India"]]);
  });

  test("KPIHISTORY gives the quarters up to the as-of date", () => {
    const [header, ...quarters] = kpiHistory([["10"]], PLAN, MEMBER_LOG, ROSTER, AS_OF);
    expect(header).toEqual(["Date", "Actual", "Expected"]);
    expect(quarters.map(([date, actual]) => [date, actual])).toEqual([
      [43373, 1],
      [43465, 1],
      [43555, 2],
      [43646, 2],
    ]);
  });

  test("KPISCOREBOARD has a line a KPI and agrees with the single functions", () => {
    const [header, ...lines] = kpiScoreboard(PLAN, MEMBER_LOG, ACTIVITY_LOG, ROSTER, AS_OF);
    // prettier-ignore
    expect(header).toEqual(["KPI", "Pillar", "Indicator", "Target", "Measure", "Actual", "Goal", "Attainment", "Status", "Up to", "At best", "Next due", "Explanation"]);
    expect(lines.map(([kpi, , , , , actual, , , status]) => [kpi, actual, status])).toEqual([
      ["10", 2, "On track"],
      ["11", 1, "Achieved"],
      ["12.1", 2, "On track"],
      ["20", 0.9, "On track"],
      ["21", 4, "On track"],
      ["30", "", "Not set up"],
    ]);
    expect(lines[0]?.at(-1)).toBe(kpiExplain(...ask10));
  });

  test("KPISUMMARY counts by pillar and for the plan", () => {
    const [header, ...lines] = kpiSummary(PLAN, MEMBER_LOG, ACTIVITY_LOG, ROSTER, AS_OF);
    expect(header?.slice(0, 3)).toEqual(["Pillar", "KPIs", "Not achieved"]);
    expect(lines.map((line) => [line[0], line[1], line.at(-1)])).toEqual([
      ["One", 3, "10: On track"],
      ["Two", 3, "30: Not set up"],
      ["Plan", 6, "30: Not set up"],
    ]);
  });

  test("KPIMATRIX crosses Members and their KPIs", () => {
    expect(kpiMatrix(PLAN, MEMBER_LOG, ROSTER, AS_OF)).toEqual([
      ["Member", "10", "11"],
      ["Fiji", "Yes", ""],
      ["India", "Yes", ""],
      ["Japan", "In progress", ""],
      ["Nepal", "Not applicable", ""],
      ["Viet Nam", "", "Yes"],
    ]);
  });

  test("KPIISSUES names table, row and problem, and says when there is none", () => {
    const clean = PLAN.slice(0, -1);
    expect(kpiIssues(clean, MEMBER_LOG, ACTIVITY_LOG, ROSTER, AS_OF)).toEqual([["No issues"]]);
    const log = withCell(MEMBER_LOG, 2, "Member", "Atlantis");
    const [header, ...lines] = kpiIssues(clean, log, ACTIVITY_LOG, ROSTER, AS_OF);
    expect(header).toEqual(["Table", "Row", "Problem"]);
    expect(lines).toEqual([["MemberRows", 2, expect.stringContaining("Atlantis")]]);
  });
});

describe("what a host passes in other ways", () => {
  const expected = () => allAnswers(BOOK);

  test.each([
    ["0", 0],
    ["null", null],
    ["undefined", undefined],
    ["blanks", "  "],
  ])("[1.3] empty cells as %s give the same answers", (_, empty) => {
    expect(allAnswers(mapBook((table) => withEmptyCellsAs(empty, table)))).toEqual(expected());
  });

  test("[1.5] columns in another order, among extra ones, give the same answers", () => {
    expect(allAnswers(mapBook(rearranged))).toEqual(expected());
  });

  test("what is left out may be null or undefined", () => {
    expect(kpiStatus([["20"]], PLAN, ACTIVITY_LOG, null as never, AS_OF)).toBe(
      kpiStatus([["20"]], PLAN, ACTIVITY_LOG, undefined, AS_OF),
    );
  });

  test("Excel's own last argument, the invocation, changes nothing", () => {
    const call = kpiStatus as (...args: unknown[]) => string;
    expect(call("10", PLAN, MEMBER_LOG, ROSTER, AS_OF, { functionName: "KPISTATUS" })).toBe(
      "On track",
    );
  });
});

test("no spill holds null, an error or anything else that Excel cannot show", () => {
  const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
  const broken: Book = {
    plan: withCell(withCell(PLAN, 1, "Indicator", error), 2, "Goal", error),
    memberLog: withCell(MEMBER_LOG, 1, "Status", error),
    activityLog: withCell(ACTIVITY_LOG, 1, "Date", null),
    roster: withCell(ROSTER, 1, "Aliases", error),
  };
  for (const book of [BOOK, broken])
    for (const answer of Object.values(allAnswers(book)))
      if (Array.isArray(answer)) {
        expect(new Set(answer.map((row: unknown[]) => row.length)).size).toBe(1);
        for (const cell of answer.flat()) expect(["string", "number"]).toContain(typeof cell);
      }
});

describe("[1.4] error cells do not fail the call", () => {
  const error = () => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidReference);

  test("in a row of another KPI they do not matter", () => {
    const log = withCell(MEMBER_LOG, 5, "Since", error());
    expect(kpiActual([["10"]], PLAN, log, ROSTER, AS_OF)).toBe(2);
  });

  test("in a row of its own they reject the row, and KPIISSUES says so", () => {
    const log = withCell(MEMBER_LOG, 1, "Since", error());
    expect(kpiActual([["10"]], PLAN, log, ROSTER, AS_OF)).toBe(1);
    const lines = kpiIssues(PLAN, log, ACTIVITY_LOG, ROSTER, AS_OF);
    expect(lines.some(([table, row]) => table === "MemberRows" && row === 1)).toBe(true);
  });

  test("in the plan they leave the KPI not set up", () => {
    const plan = withCell(PLAN, 1, "Goal", error());
    expect(kpiStatus([["10"]], plan, MEMBER_LOG, ROSTER, AS_OF)).toBe("Not set up");
  });
});

describe("[10] as-of date", () => {
  afterEach(() => jest.useRealTimers());

  test("left out it is today, by the user's own calendar", () => {
    for (const now of [new Date(2019, 5, 30, 0, 5), new Date(2019, 5, 30, 23, 55)]) {
      jest.useFakeTimers({ now });
      for (const omitted of [undefined, null as never])
        expect(kpiExplain([["10"]], PLAN, MEMBER_LOG, ROSTER, omitted)).toBe(
          kpiExplain([["10"]], PLAN, MEMBER_LOG, ROSTER, AS_OF),
        );
    }
  });

  test("a day earlier is another answer: today is really read", () => {
    jest.useFakeTimers({ now: new Date(2018, 5, 30) });
    expect(kpiStatus([["10"]], PLAN, MEMBER_LOG, ROSTER)).toBe("Not started");
  });

  test("it may be a date with a time of day, or text yyyy-mm-dd", () => {
    for (const date of [[[43646.9]], [["2019-06-30"]], 43646])
      expect(kpiStatus([["10"]], PLAN, MEMBER_LOG, ROSTER, date as never)).toBe("On track");
  });
});
