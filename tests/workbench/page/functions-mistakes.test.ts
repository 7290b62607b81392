/** Each mistake in an argument of each function: the cell's error, and the cure that its card tells. */
import { scaffold } from "./support/functions-book";
import { until } from "./support/poll";
import type { Answer, Questions } from "./support/questions";
import { askCells } from "./support/questions";
import type { Session } from "./support/workbench";
import { openWorkbench } from "./support/workbench";

jest.setTimeout(180_000);

let session: Session;
beforeAll(async () => {
  session = await openWorkbench();
  await scaffold(session);
});
afterAll(() => session.close());

type Mistake = readonly [argument: string, error: "#VALUE!" | "#N/A", ...tells: RegExp[]];

/** An empty cell of the sheet that asks, and two of them. */
const EMPTY = "Z1";
const TWO_CELLS = "Z1:Z2";

/** What can be wrong with a table, whichever it is and whatever takes it. */
function tableMistakes(table: string, name: string, what: string): Mistake[] {
  const cure = new RegExp(`${table}\\[#All\\], or use the name ${name}`);
  return [
    ["", "#VALUE!", /^Pass the|header row/, new RegExp(what, "i"), new RegExp(name)],
    [
      table,
      "#VALUE!",
      new RegExp(`^The ${what} has no header row`),
      /include the header row/,
      cure,
    ],
    [`"${name}"`, "#VALUE!", new RegExp(`^The ${what} is the text “${name}”`), /without quotes/],
    [`${name}e`, "#VALUE!", new RegExp(`^The ${what} is an error`), /check the spelling/, cure],
    [EMPTY, "#VALUE!", new RegExp(`^The ${what} has no header row`), cure],
    ["42", "#VALUE!", new RegExp(`^The ${what} has no header row`), cure],
  ];
}

const PLAN: Mistake[] = [
  ...tableMistakes("Kpis", "Plan", "plan"),
  ["Kpis[[#All],[KPI]:[Per]]", "#VALUE!", /^The plan lacks the columns “Start” and “End”/],
  ["Kpis[[#All],[Action]:[Note]]", "#VALUE!", /^The plan lacks the column “KPI”: pass Kpis/],
  ["Roster", "#VALUE!", /^The plan has no header row/, /name Plan/],
];
const MEMBER_LOG: Mistake[] = [
  ...tableMistakes("MemberRows", "MemberLog", "member log"),
  ["MemberRows[[#All],[KPI]:[Member]]", "#VALUE!", /^The member log lacks the column “Status”/],
  ["Roster", "#VALUE!", /^The member log lacks the columns “KPI” and “Status”/],
  ["ActivityLog", "#VALUE!", /needs the member log, not the activity log/, /name MemberLog/],
];
const ACTIVITY_LOG: Mistake[] = [
  ...tableMistakes("Activities", "ActivityLog", "activity log"),
  ["Activities[[#All],[Date]]", "#VALUE!", /^The activity log lacks the column “KPI”/],
  ["MemberLog", "#VALUE!", /needs the activity log, not the member log/, /name ActivityLog/],
];
const ROSTER: Mistake[] = [
  ...tableMistakes("Members", "Roster", "roster"),
  ["Members[[#All],[Code]:[Aliases]]", "#VALUE!", /^The roster lacks the column “Member”/],
  ["AsOf", "#VALUE!", /^The roster has no header row/],
];
const AS_OF: Mistake[] = [
  [EMPTY, "#VALUE!", /^The as-of cell is empty/, /name AsOf, or leave the argument out/],
  ['""', "#VALUE!", /^The as-of cell is empty/],
  ['"30/06/2019"', "#VALUE!", /^The as-of date is not a date/, /AsOf/, /2019-03-31/],
  ["-5", "#VALUE!", /^The as-of date is not a date/],
  ["TRUE", "#VALUE!", /^The as-of date is not a date/],
  ["NA()", "#VALUE!", /^The as-of date is not a date/],
  ["AzOf", "#VALUE!", /^The as-of date is not a date/],
  [TWO_CELLS, "#VALUE!", /^Pass one cell as the as-of date: AsOf/],
];
const KPI: Mistake[] = [
  ['"99"', "#N/A", /^There is no KPI “99” in the plan/, /The plan has 5, 6, 7, .*4c\.$/],
  ["99", "#N/A", /^There is no KPI “99” in the plan/],
  ['""', "#N/A", /^No KPI is given\. The plan has 5, 6, /],
  [EMPTY, "#N/A", /^No KPI is given/],
  ["NA()", "#VALUE!", /^The cell of the KPI code holds an error/],
  ["Zehn", "#VALUE!", /^The cell of the KPI code holds an error/],
];
const STATUS: Mistake[] = [
  ['"Maybe"', "#VALUE!", /^“Maybe” is no status of a Member: pass Yes, .*No.* or Not stated/],
];

type Arguments = Readonly<Record<string, readonly [right: string, mistakes: readonly Mistake[]]>>;

const ONE_KPI: Arguments = {
  kpi: ['"10"', KPI],
  plan: ["Plan", PLAN],
  rows: ["MemberLog", MEMBER_LOG],
  roster: ["Roster", ROSTER],
  asOf: ["AsOf", AS_OF],
};
/** A KPI that is told by activities needs no roster. */
const ONE_ACTIVITY_KPI: Arguments = {
  kpi: ['"8"', []],
  plan: ["Plan", []],
  rows: ["ActivityLog", ACTIVITY_LOG],
  roster: ["", []],
  asOf: ["AsOf", []],
};
const WHOLE_PLAN: Arguments = {
  plan: ["Plan", PLAN],
  memberLog: ["MemberLog", MEMBER_LOG],
  activityLog: ["ActivityLog", ACTIVITY_LOG],
  roster: ["Roster", ROSTER],
  asOf: ["AsOf", AS_OF],
};
const SINGLE = [
  "KPISTATUS",
  "KPIACTUAL",
  "KPIATTAINMENT",
  "KPIGAP",
  "KPINEXTDUE",
  "KPIEXPLAIN",
  "KPIHISTORY",
];
const FUNCTIONS: readonly (readonly [string, Arguments])[] = [
  ...SINGLE.map((name) => [name, ONE_KPI] as const),
  ...SINGLE.map((name) => [name, ONE_ACTIVITY_KPI] as const),
  [
    "KPIMEMBERS",
    {
      kpi: ['"10"', [...KPI, ['"8"', "#VALUE!", /^KPI 8 measures Activities: KPIMEMBERS lists/]]],
      plan: ["Plan", PLAN],
      memberLog: ["MemberLog", MEMBER_LOG],
      roster: ["Roster", ROSTER],
      status: ["", STATUS],
      asOf: ["AsOf", AS_OF],
    },
  ],
  ["KPISCOREBOARD", WHOLE_PLAN],
  ["KPISUMMARY", WHOLE_PLAN],
  [
    "KPIMATRIX",
    {
      plan: ["Plan", PLAN],
      memberLog: ["MemberLog", MEMBER_LOG],
      roster: ["Roster", ROSTER],
      asOf: ["AsOf", AS_OF],
    },
  ],
  ["KPIISSUES", WHOLE_PLAN],
];

interface Wrong {
  readonly formula: string;
  readonly error: string;
  readonly tells: readonly RegExp[];
}

/** Every function with one argument wrong at a time. */
const WRONG: Wrong[] = FUNCTIONS.flatMap(([name, parameters]) =>
  Object.entries(parameters).flatMap(([wrong, [, mistakes]]) =>
    mistakes.map(([argument, error, ...tells]) => {
      const passed = Object.entries(parameters).map(([parameter, [right]]) =>
        parameter === wrong ? argument : right,
      );
      return { formula: `=${name}(${passed.join(", ")})`, error, tells };
    }),
  ),
);

describe("one argument wrong at a time", () => {
  let questions: Questions;
  let answers: readonly Answer[];
  beforeAll(async () => {
    questions = await askCells(
      session,
      WRONG.map(({ formula }) => formula),
    );
    answers = await questions.answers();
  });

  test.each(FUNCTIONS.map(([name]) => name).filter(unique))("%s tells the cure", (name) => {
    let seen = 0;
    WRONG.forEach(({ error, formula, tells }, index) => {
      if (!formula.startsWith(`=${name}(`)) return;
      const { message, values } = answers[index]!;
      expect([formula, values]).toEqual([formula, [[error]]]);
      for (const pattern of tells)
        expect([formula, message]).toEqual([formula, expect.stringMatching(pattern)]);
      seen++;
    });
    expect(seen).toBeGreaterThan(25);
  });

  test("the same with empty cells passed as null", async () => {
    await session.page.evaluate(() => window.workbench.engine.functions.passEmptyCellsAs(null));
    expect(await questions.answers()).toEqual(answers);
    await session.page.evaluate(() => window.workbench.engine.functions.passEmptyCellsAs(0));
  });
});

test("no figure where there is none: #N/A, and the explanation says why", async () => {
  const log = "Plan, MemberLog, Roster";
  const questions = await askCells(session, [
    `=KPIACTUAL("10", ${log}, AsOf)`,
    `=KPIATTAINMENT("10", ${log}, AsOf)`,
    `=KPIGAP("10", ${log}, AsOf)`,
    `=KPIGAP("10", ${log}, "2018-06-30")`,
    '=KPIACTUAL("3b", Plan, ActivityLog, , AsOf)',
  ]);
  const answers = await questions.answers();
  for (const { values } of answers) expect(values).toEqual([["#N/A"]]);
  expect(answers.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^No Member’s statement/),
    expect.stringMatching(/^No Member’s statement/),
    expect.stringMatching(/^No Member’s statement/),
    expect.stringMatching(/1 July 2018/),
    expect.stringMatching(/^Nothing is recorded/),
  ]);
});

test("several cells for a code or a status are #VALUE!; an error for a status is that error", async () => {
  const questions = await askCells(session, [
    `=KPISTATUS(${TWO_CELLS}, Plan, MemberLog, Roster, AsOf)`,
    `=KPIMEMBERS("10", Plan, MemberLog, Roster, ${TWO_CELLS}, AsOf)`,
    '=KPIMEMBERS("10", Plan, MemberLog, Roster, NA(), AsOf)',
  ]);
  const answers = await questions.answers();
  expect(answers.map(({ values }) => values[0]![0])).toEqual(["#VALUE!", "#VALUE!", "#N/A"]);
  expect(answers[0]!.message).toBe(
    "Pass one KPI code, not a range of them, and fill the formula down.",
  );
  expect(answers[1]!.message).toContain('"status" takes one value');
});

test("typed by keyboard, a mistake tells its cure and mending it takes both away", async () => {
  await session.page.evaluate(() => {
    const { sheets } = window.workbench.engine;
    sheets.activate(sheets.add("Typed"));
  });
  await session.type("Typed!B2", '=KPISTATUS("10", Plan, MemberRows, Roster, AsOf)');
  await until(
    () => session.value("Typed!B2"),
    (value) => value === "#VALUE!",
  );
  expect(await session.message("Typed!B2")).toMatch(/include the header row: MemberRows\[#All\]/);
  await session.type("Typed!B2", '=KPISTATUS("10", Plan, MemberRows[#All], Roster, AsOf)');
  await until(
    () => session.value("Typed!B2"),
    (value) => value === "No data",
  );
  expect(await session.message("Typed!B2")).toBeNull();
});

function unique<T>(item: T, index: number, all: readonly T[]): boolean {
  return all.indexOf(item) === index;
}

test("no console error, no request that leaves the origin", () => {
  expect(session.troubles).toEqual([]);
});
