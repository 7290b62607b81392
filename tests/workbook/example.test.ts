import fc from "fast-check";
import {
  isRefusal,
  issues,
  scoreboard,
  STATUSES,
  summary,
  type BoardQuestion,
} from "../../src/kpi";
import { serialFromText } from "../../src/kpi";
import { PLAN_2018, ROSTER_2018 } from "../../src/plan";
import { blueprintFor, exampleTraces, type Cell, type Traces } from "../../src/workbook";
import { exampleRows } from "../../src/workbook/example";
import { table } from "./support/look";

const blueprint = blueprintFor(PLAN_2018, ROSTER_2018, serialFromText("2019-03-31")!);
type Row = readonly Cell[];
type Body = readonly Row[];
type Book = Readonly<Record<"kpis" | "memberRows" | "activities", Body>>;
const bodyOf = (key: "kpis" | "memberRows" | "activities" | "members"): Body =>
  table(blueprint, key).rows;
const withHeader = (key: "kpis" | "memberRows" | "activities" | "members", body: Body) => [
  table(blueprint, key).columns.map(({ header }) => header),
  ...body,
];

const example = exampleRows(PLAN_2018, ROSTER_2018, bodyOf("memberRows"));
const filled: Book = {
  kpis: [...bodyOf("kpis"), ...example.kpis],
  memberRows: example.memberRows,
  activities: example.activities,
};
const question: BoardQuestion = {
  plan: withHeader("kpis", filled.kpis),
  memberLog: withHeader("memberRows", filled.memberRows),
  activityLog: withHeader("activities", filled.activities),
  roster: withHeader("members", bodyOf("members")),
  asOf: serialFromText("2019-03-31")!,
};

function answered<Answer extends object>(answer: Answer): Exclude<Answer, { refusal: string }> {
  if (isRefusal(answer)) throw new Error(answer.message);
  return answer as Exclude<Answer, { refusal: string }>;
}

describe("the board of the fictional example", () => {
  const [header = [], ...lines] = answered(scoreboard(question));
  const of = (name: string) => lines.map((line) => line[header.indexOf(name)]);

  it("[8] shows every status word", () => {
    expect(new Set(of("Status"))).toEqual(new Set(STATUSES.map(({ word }) => word)));
  });

  it("shows within the plan itself all words but four, which its own KPIs X1 to X4 show", () => {
    const own = new Set(lines.slice(0, PLAN_2018.kpis.length).map((line) => line[8]));
    const missing = STATUSES.map(({ word }) => word).filter((word) => !own.has(word));
    expect(missing).toEqual(["Not achieved", "Not set up", "Too early", "Not started"]);
    expect(of("Status").slice(PLAN_2018.kpis.length)).toEqual(
      ["Not achieved", "Not set up", "Too early", "Not started"], //
    );
  });

  it("sums its own KPIs up apart from the plan's pillars", () => {
    const pillars = answered(summary(question)).map(([pillar, kpis]) => [pillar, kpis]);
    expect(pillars.slice(-2)).toEqual([
      ["Example (not in the plan)", 4],
      ["Plan", 48],
    ]);
  });

  it("has nothing to report but the KPI that is not set up and the requests that are pending", () => {
    const [, ...reported] = answered(issues(question));
    expect(new Set(reported.map(([where]) => where))).toEqual(new Set(["Kpis", "Activities"]));
    expect(reported.filter(([where]) => where === "Kpis").every(([, row]) => row === 46)).toBe(
      true,
    );
    const pending = filled.activities.flatMap(([, kpi], index) =>
      kpi === "3d" ? [index + 1] : [],
    );
    expect(reported.filter(([where]) => where === "Activities").map(([, row]) => row)).toEqual(
      pending,
    );
  });
});

describe("filling the example in", () => {
  it("fills the rows that wait and adds later statements below", () => {
    const prefilled = bodyOf("memberRows");
    const first = example.memberRows.slice(0, prefilled.length);
    expect(first.map((row) => row.slice(0, 2))).toEqual(prefilled.map((row) => row.slice(0, 2)));
    expect(example.memberRows.length).toBeGreaterThan(prefilled.length);
    expect(first.some(([, , status]) => status === null)).toBe(true);
  });

  it("makes rectangular rows of the tables' columns", () => {
    for (const key of ["kpis", "memberRows", "activities"] as const) {
      const width = table(blueprint, key).columns.length;
      expect(filled[key].filter((row) => row.length !== width)).toEqual([]);
    }
  });
});

/** What a book holds once traces are wiped, as the pane would do it. */
const wiped = (body: Body, { clear, remove }: Traces, kept: number): Body =>
  body
    .map((row, at) => (clear.includes(at + 1) ? row.map((c, i) => (i < kept ? c : null)) : row))
    .filter((_, at) => !remove.includes(at + 1));

const removed = (book: Book): Book => {
  const traces = exampleTraces(
    withHeader("kpis", book.kpis),
    withHeader("memberRows", book.memberRows),
    withHeader("activities", book.activities),
  );
  return {
    kpis: wiped(book.kpis, traces.kpis, 0),
    memberRows: wiped(book.memberRows, traces.memberRows, 2),
    activities: wiped(book.activities, traces.activities, 0),
  };
};

describe("taking the example away", () => {
  it("leaves the book as it was", () => {
    expect(removed(filled)).toEqual({
      kpis: bodyOf("kpis"),
      memberRows: bodyOf("memberRows"),
      activities: bodyOf("activities"),
    });
  });

  it("finds nothing in a book without it", () => {
    const none = { clear: [], remove: [] };
    const grids = (["kpis", "memberRows", "activities"] as const).map((key) =>
      withHeader(key, bodyOf(key)),
    );
    const [kpis = [], memberRows = [], activities = []] = grids;
    expect(exampleTraces(kpis, memberRows, activities)).toEqual({
      kpis: none,
      memberRows: none,
      activities: none,
    });
  });

  it("spares what was added, wherever it stands, and what somebody has made their own", () => {
    const ownStatement: Row = [
      "10",
      "Viet Nam",
      "Yes",
      43500,
      43550,
      "Depositary's list",
      "Letter",
    ];
    const ownActivity: Row = [43500, "8", "Mission", "Fiji", 1, null, null, null, "Report"];
    const adopted: Row = ["11", "Fiji", "No", null, 43550, "Told on the phone", "Example: survey"];
    const position = fc.nat(filled.activities.length);
    fc.assert(
      fc.property(position, position, position, (a, b, c) => {
        const insert = (body: Body, at: number, row: Row) => body.toSpliced(at, 0, row);
        const after = removed({
          kpis: filled.kpis,
          memberRows: insert(insert(filled.memberRows, a, ownStatement), b, adopted),
          activities: insert(filled.activities, c, ownActivity),
        });
        expect(after.activities).toEqual([ownActivity]);
        const told = after.memberRows.filter((row) => row[2] !== null);
        expect(new Set(told)).toEqual(new Set([ownStatement, adopted]));
        const pairs = new Set(after.memberRows.map(([kpi, member]) => `${kpi}|${member}`));
        expect(pairs.size).toBe(bodyOf("memberRows").length);
      }),
      { numRuns: 40 },
    );
  });

  it("finds the columns by header, in any order, beside columns of the user's own", () => {
    const turned = (grid: readonly Row[]) => grid.map((row) => ["mine", ...row.toReversed()]);
    const [kpis, memberRows, activities] = [
      withHeader("kpis", filled.kpis),
      withHeader("memberRows", filled.memberRows),
      withHeader("activities", filled.activities),
    ];
    expect(exampleTraces(turned(kpis), turned(memberRows), turned(activities))).toEqual(
      exampleTraces(kpis, memberRows, activities),
    );
  });
});
