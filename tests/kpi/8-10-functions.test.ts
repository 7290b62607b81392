import {
  asOfFrom,
  figureOf,
  historyOf,
  issues,
  matrix,
  membersOf,
  scoreboard,
  standingsOf,
  STATUSES,
  summary,
} from "../../src/kpi";
import type { TableArgument } from "../../src/kpi";
import {
  activityLog,
  ask,
  books,
  day,
  ERROR,
  grid,
  memberLog,
  plan,
  refusal,
  roster,
  stand,
  TEN,
} from "./support/tables";

/** A range that is none of the tables. */
const NONSENSE: TableArgument = [["non", "sense"]];
const FOUR = plan(
  { KPI: "10", Pillar: "A", Indicator: "Members", Target: "2", Goal: 2 },
  { KPI: "12.2", Pillar: "B", Measure: "New Members", Goal: 3 },
  { KPI: "8", Pillar: "A", Measure: "activities", Goal: 1, Per: "year" },
  { KPI: "3b", Pillar: "B", Measure: "Share", Goal: 0.5 },
);
const STATEMENTS = memberLog(
  { Member: "M0", Since: "2018-01-01" },
  { Member: "M1", Since: "2019-01-01" },
  { Member: "M2", Status: "No", Since: "2019-01-01" },
  { KPI: "12.2", Member: "M3", Status: "In progress", Since: "2019-01-01" },
);
const TALKS = activityLog(
  { Date: "2018-09-01" },
  { KPI: "3b", Date: "2018-09-01", Count: 2, "Out of": 6 },
);
const BOOKS = books({ plan: FOUR, memberLog: STATEMENTS, activityLog: TALKS });

describe("[8] words, colours, order", () => {
  test("from worst to best, each word with its colour", () => {
    expect(STATUSES.map(({ colour, word }) => `${word}: ${colour}`)).toEqual([
      "Not achieved: red",
      "Off track: red",
      "Regressing: red",
      "At risk: amber",
      "Stalled: amber",
      "Progressing: amber",
      "No data: grey",
      "No requests: grey",
      "Not set up: grey",
      "Too early: grey",
      "Not started: grey",
      "On track: green",
      "Achieved: green",
    ]);
  });
});

describe("[9] roll-up", () => {
  const lines = (tables: typeof BOOKS) =>
    grid(summary(tables)).map((line) => {
      const counts = line.slice(2, -1).flatMap((count, index) => {
        const word = STATUSES[index]?.word ?? "";
        return count === 0 ? [] : [`${word} ${count}`];
      });
      return [line[0], line[1], ...counts, line.at(-1)];
    });

  test("a line a pillar in the order of the plan, and one for the plan", () => {
    const [header] = grid(summary(BOOKS));
    expect(header).toEqual(["Pillar", "KPIs", ...STATUSES.map(({ word }) => word), "Worst"]);
    expect(lines(BOOKS).slice(1)).toEqual([
      ["A", 2, "On track 1", "Achieved 1", "8: On track"],
      ["B", 2, "Off track 2", "12.2: Off track"],
      ["Plan", 4, "Off track 2", "On track 1", "Achieved 1", "12.2: Off track"],
    ]);
  });

  test("the worst of equals is the first in the plan; its code as the plan writes it", () => {
    const its = plan({ KPI: "z", Goal: "" }, { KPI: "A", Goal: "" }, { KPI: "b", Measure: "?" });
    expect(lines({ ...BOOKS, plan: its })).toContainEqual([
      "Plan",
      3,
      "Not set up 3",
      "z: Not set up",
    ]);
  });

  test("KPIs without a pillar have a line of their own, without a name", () => {
    const its = plan({ KPI: "1", Pillar: "A" }, { KPI: "2" }, { KPI: "3", Pillar: " A " });
    expect(
      lines({ ...BOOKS, plan: its })
        .slice(1)
        .map(([name, count]) => [name, count]),
    ).toEqual([
      ["A", 2],
      ["", 1],
      ["Plan", 3],
    ]);
  });

  test("an empty plan has nothing that is worst", () => {
    expect(lines({ ...BOOKS, plan: plan() }).slice(1)).toEqual([["Plan", 0, ""]]);
    expect(grid(scoreboard({ ...BOOKS, plan: plan() }))).toHaveLength(1);
  });
});

describe("[10] asOf", () => {
  test.each([[""], [" "], [0], [null], [undefined]])("the empty cell %p is refused", (cell) => {
    const { message, refusal: error } = refusal(asOfFrom(cell));
    expect(error).toBe("#VALUE!");
    expect(message).toContain("empty");
  });

  test.each([["soon"], [-1], [true], [ERROR], [NaN], ["2019-02-30"]])("%p is refused", (cell) => {
    const { message, refusal: error } = refusal(asOfFrom(cell));
    expect(error).toBe("#VALUE!");
    expect(message).toContain("not a date");
  });

  test("a date is itself, without its time of day", () => {
    expect(asOfFrom(43555.75)).toBe(43555);
    expect(asOfFrom("2019-03-31")).toBe(43555);
  });
});

describe("[10] KPISTATUS and its relatives", () => {
  test("an unknown code is #N/A saying which there are", () => {
    const found = refusal(ask({ kpi: "11", plan: FOUR }));
    expect(found).toEqual({
      refusal: "#N/A",
      message: "There is no KPI “11” in the plan. The plan has 10, 12.2, 8 and 3b.",
    });
    expect(refusal(ask({ kpi: 0, plan: FOUR })).message).toBe(
      "No KPI is given. The plan has 10, 12.2, 8 and 3b.",
    );
    expect(refusal(ask({ plan: plan() })).message).toContain("The plan has none.");
    const many = plan(...Array.from({ length: 130 }, (_, index) => ({ KPI: `k${index}` })));
    expect(refusal(ask({ plan: many })).message).toMatch(/k99 and 30 more\.$/);
  });

  test("the wrong log is #VALUE! naming the right one", () => {
    expect(refusal(ask({ plan: FOUR, rows: TALKS }))).toEqual({
      refusal: "#VALUE!",
      message:
        "KPI 10 measures Members and needs the member log, not the activity log: pass MemberRows[#All], or use the name MemberLog.",
    });
    expect(refusal(ask({ kpi: "3b", plan: FOUR, rows: STATEMENTS })).message).toBe(
      "KPI 3b measures Share and needs the activity log, not the member log: pass Activities[#All], or use the name ActivityLog.",
    );
    expect(refusal(ask({ plan: FOUR, rows: TEN })).message).toContain("lacks the columns");
    expect(refusal(ask({ plan: FOUR, rows: TALKS, asOf: "2010-01-01" })).message).toContain(
      "member log",
    );
  });

  test.each([
    ["the member log", STATEMENTS],
    ["the activity log", TALKS],
  ])("%s in place of the roster is #VALUE! naming the right one", (what, log) => {
    const message = `This argument needs the roster, not ${what}: pass Members[#All], or use the name Roster.`;
    const refused = { refusal: "#VALUE!", message };
    expect(ask({ plan: FOUR, rows: STATEMENTS, roster: log })).toEqual(refused);
    expect(scoreboard({ ...BOOKS, roster: log })).toEqual(refused);
    // [1.5] Extra columns are allowed: what has a column of the roster's own is one.
    const both = [[...(log[0] ?? []), "Code"], ...TEN.slice(1)];
    expect(ask({ plan: FOUR, rows: STATEMENTS, roster: both })).not.toHaveProperty("refusal");
  });

  test("a table that is both is the right one", () => {
    const both = [
      ["KPI", "Member", "Status", "Date"],
      ["10", "M0", "Yes", "2018-08-01"],
    ];
    expect(stand({ plan: FOUR, rows: both }).figures?.actual).toBe(1);
    expect(stand({ kpi: "8", plan: FOUR, rows: both }).status).toBe("No data");
  });

  test.each([
    ["No data", { rows: memberLog() }],
    ["Not set up", { plan: plan({ Goal: "" }) }],
    ["Not started", { asOf: "2018-06-30" }],
    [
      "No requests",
      { kpi: "3b", plan: FOUR, rows: activityLog({ KPI: "3b", Date: "2018-08-01" }) },
    ],
  ])("a figure of a KPI with %s is #N/A with a message", (status, asked) => {
    const found = stand(asked);
    expect(found.status).toBe(status);
    for (const which of ["actual", "attainment", "gap"] as const) {
      expect(figureOf(found, which)).toEqual({ refusal: "#N/A", message: found.explanation });
    }
  });

  test("a figure is a number", () => {
    const found = stand({ plan: FOUR, rows: STATEMENTS });
    expect(figureOf(found, "actual")).toBe(2);
    expect(figureOf(found, "attainment")).toBe(1);
    expect(figureOf(found, "gap")).toBe(0);
  });

  test("texts come as the plan writes them", () => {
    const row = {
      KPI: " 3A ",
      Pillar: 1,
      Indicator: " Number ",
      Target: 0.75,
      Measure: "Nonsense",
    };
    expect(stand({ kpi: "3a", plan: plan(row) })).toMatchObject({
      code: "3A",
      pillar: "1",
      indicator: "Number",
      target: "0.75",
      measure: "Nonsense",
    });
  });

  test("the cure for a missing roster names the function", () => {
    const asked = {
      kpi: "10",
      plan: FOUR,
      rows: STATEMENTS,
      roster: null,
      asOf: day("2019-01-01"),
    };
    const found = refusal(historyOf({ ...asked, formula: "KPIHISTORY" }));
    expect(found.message).toBe("Pass the roster: KPIHISTORY(kpi, Plan, MemberLog, Roster).");
  });
});

describe("[10] KPIMEMBERS", () => {
  const listed = (status: unknown, kpi: unknown = "10", asOf = "2019-03-31") =>
    grid(membersOf({ ...BOOKS, kpi, status, asOf: day(asOf) })).map(([name]) => name);

  test("those counted, in roster order", () => {
    const people = roster("M2", "M1", "M0");
    const asked = { ...BOOKS, roster: people, kpi: "10" };
    expect(membersOf(asked)).toEqual([["M1"], ["M0"]]);
  });

  test.each([[undefined], [null], [""], [0], [" "], ["yes"], ["Yes"]])(
    "status %p is Yes",
    (status) => {
      expect(listed(status)).toEqual(["M0", "M1"]);
    },
  );

  test("other words, and those not stated", () => {
    expect(listed("no")).toEqual(["M2"]);
    expect(listed("N/A")).toEqual(["None"]);
    expect(listed("in progress", "12.2")).toEqual(["M3"]);
    expect(listed("not stated")).toEqual(["M3", "M4", "M5", "M6", "M7", "M8", "M9"]);
  });

  test("whoever is in conflict is not stated", () => {
    const log = memberLog({ Member: "M0" }, { Member: "M0", Status: "No" });
    const asked = { ...BOOKS, memberLog: log, roster: roster("M0"), kpi: "10" };
    expect(membersOf({ ...asked, status: "Not stated" })).toEqual([["M0"]]);
    expect(membersOf(asked)).toEqual([["None"]]);
  });

  test("New Members: Yes lists the new ones only", () => {
    const log = memberLog(
      { KPI: "12.2", Member: "M0", Since: "2018-01-01" },
      { KPI: "12.2", Member: "M1", Since: "2019-01-01" },
      { KPI: "12.2", Member: "M2", "Reported on": "2019-01-01" },
    );
    const asked = { ...BOOKS, memberLog: log, roster: roster("M0", "M1", "M2"), kpi: "12.2" };
    expect(membersOf(asked)).toEqual([["M1"]]);
    expect(membersOf({ ...asked, status: "Not stated" })).toEqual([["None"]]);
  });

  test("as of A', over the roster of A'", () => {
    expect(listed("Yes", "10", "2018-12-31")).toEqual(["M0"]);
    expect(listed("Yes", "10", "2018-01-01")).toEqual(["M0"]);
    const people = roster(
      { Member: "M0", Left: "2020-07-01" },
      { Member: "M1", Left: "2020-06-30" },
    );
    const asked = { ...BOOKS, roster: people, kpi: "10", asOf: day("2021-01-01") };
    expect(membersOf(asked)).toEqual([["M0"]]);
  });

  test.each([["Maybe"], ["Conflict"], [true], [7], [ERROR]])("status %p is refused", (status) => {
    const found = refusal(membersOf({ ...BOOKS, kpi: "10", status }));
    expect(found.refusal).toBe("#VALUE!");
    expect(found.message).toContain("Yes, In progress, No, Not applicable or Not stated");
  });

  test("a KPI that takes activities is refused, whatever is passed with it", () => {
    const asked = { ...BOOKS, memberLog: TALKS, kpi: "8" };
    expect(refusal(membersOf(asked)).message).toBe(
      "KPI 8 measures activities: KPIMEMBERS lists Members for KPIs that measure Members or New Members.",
    );
    const unset = plan({ KPI: "8", Measure: "Share", Goal: "" });
    expect(refusal(membersOf({ ...BOOKS, plan: unset, kpi: "8" })).refusal).toBe("#VALUE!");
  });

  test("a KPI that is not set up is #N/A, saying why", () => {
    const asked = { ...BOOKS, plan: plan({ Goal: "" }), kpi: "10" };
    expect(membersOf(asked)).toEqual({ refusal: "#N/A", message: "Not set up: Goal is missing." });
    const none = { ...BOOKS, plan: plan({ Measure: "", End: "" }), kpi: "10" };
    expect(refusal(membersOf(none)).message).toBe(
      "Not set up: Measure is missing; End is missing.",
    );
    const unknown = refusal(membersOf({ ...BOOKS, kpi: "99" }));
    expect(unknown.refusal).toBe("#N/A");
  });

  test("without a roster the cure names the function", () => {
    const asked = { ...BOOKS, roster: null as unknown as TableArgument, kpi: "10" };
    expect(refusal(membersOf(asked)).message).toContain("KPIMEMBERS(kpi");
  });
});

describe("[10] KPIHISTORY", () => {
  const history = (kpi: unknown, rows: TableArgument, asOf: string, its = FOUR, people = TEN) =>
    grid(historyOf({ kpi, plan: its, rows, roster: people, asOf: day(asOf) }));

  test("at each quarter end up to A', with the straight line", () => {
    const [header, ...lines] = history("10", STATEMENTS, "2019-03-31");
    expect(header).toEqual(["Date", "Actual", "Expected"]);
    const ends = ["2018-09-30", "2018-12-31", "2019-03-31"].map(day);
    // B = 1, T = 2, over 730 days.
    const line = (date: number) => 1 + (date - day("2018-07-01")) / 730;
    expect(lines).toEqual([
      [ends[0], 1, line(ends[0]!)],
      [ends[1], 1, line(ends[1]!)],
      [ends[2], 2, line(ends[2]!)],
    ]);
    expect(history("10", STATEMENTS, "2019-03-30")).toHaveLength(3);
    expect(history("10", STATEMENTS, "2018-09-29")).toHaveLength(1);
    expect(history("10", STATEMENTS, "2017-01-01")).toHaveLength(1);
  });

  test("a term that does not end after its start has no quarters", () => {
    for (const End of ["2018-07-01", "2018-06-30"])
      expect(history("10", STATEMENTS, "2019-03-31", plan({ End }))).toHaveLength(1);
  });

  test("the last is cut at End, and nothing follows", () => {
    const its = plan({ Goal: 2, End: "2019-02-15" });
    const lines = history("10", STATEMENTS, "2025-01-01", its).slice(1);
    expect(lines.map(([date]) => date)).toEqual(
      ["2018-09-30", "2018-12-31", "2019-02-15"].map(day),
    );
    expect(lines.at(-1)).toEqual([day("2019-02-15"), 2, 2]);
    const exact = plan({ Goal: 2, End: "2018-12-31" });
    expect(history("10", STATEMENTS, "2025-01-01", exact)).toHaveLength(3);
  });

  test("[3.3] over the roster at A': who joins or leaves makes no step", () => {
    const actuals = (asOf: string, people: TableArgument, its = FOUR) =>
      history("10", STATEMENTS, asOf, its, people)
        .slice(1)
        .map(([, actual]) => actual);
    const left = roster({ Member: "M0", Left: "2019-01-15" }, "M1", "M2");
    expect(actuals("2018-12-31", left)).toEqual([1, 1]);
    expect(actuals("2019-01-14", left)).toEqual([1, 1]);
    expect(actuals("2019-01-15", left)).toEqual(["", ""]);
    expect(actuals("2019-03-31", left)).toEqual(["", "", 1]);
    const joined = roster({ Member: "M0", Joined: "2019-01-15" }, "M1", "M2");
    expect(actuals("2019-01-14", joined)).toEqual(["", ""]);
    expect(actuals("2019-01-15", joined)).toEqual([1, 1]);
    // A' is End: who leaves after it still counts.
    const short = plan({ Goal: 2, End: "2018-12-31" });
    expect(actuals("2019-03-31", left, short)).toEqual([1, 1]);
  });

  test("[3.3, 5.7] what is expected starts from the baseline over the roster at A'", () => {
    const left = roster({ Member: "M0", Left: "2019-01-15" }, "M1", "M2");
    const expectedAt = (asOf: string) => history("10", STATEMENTS, asOf, FOUR, left)[1]?.[2];
    expect(expectedAt("2018-12-31")).toBe(1 + 91 / 730);
    expect(expectedAt("2019-01-15")).toBe((2 * 91) / 730);
  });

  test("actual is empty where there is none; expected is the goal where there is no line", () => {
    expect(history("8", activityLog({ Date: "2018-11-01" }), "2018-12-31").slice(1)).toEqual([
      [day("2018-09-30"), "", 1],
      [day("2018-12-31"), 1, 1],
    ]);
    expect(history("3b", TALKS, "2018-09-30").slice(1)).toEqual([[day("2018-09-30"), 2 / 6, 0.5]]);
    const ongoing = plan({ Goal: 5, Timeframe: "On-going" });
    expect(history("10", STATEMENTS, "2018-09-30", ongoing)[1]).toEqual([day("2018-09-30"), 1, 5]);
    const met = plan({ Goal: 5, Baseline: 7 });
    expect(history("10", STATEMENTS, "2018-09-30", met)[1]).toEqual([day("2018-09-30"), 1, 5]);
    expect(
      history("10", memberLog(), "2018-09-30", plan({ Goal: 5, End: "2018-12-30" }))[1],
    ).toEqual([day("2018-09-30"), "", 2.5]);
  });

  test("a KPI that is not set up has its dates, if it has a term, and no figures", () => {
    expect(history("10", NONSENSE, "2018-12-31", plan({ Goal: "" })).slice(1)).toEqual([
      [day("2018-09-30"), "", ""],
      [day("2018-12-31"), "", ""],
    ]);
    expect(history("10", NONSENSE, "2018-12-31", plan({ End: "" }))).toHaveLength(1);
  });

  test("mistakes are refused as they are elsewhere", () => {
    const asked = { kpi: "10", plan: FOUR, rows: TALKS, roster: TEN, asOf: day("2019-01-01") };
    expect(refusal(historyOf(asked)).message).toContain("needs the member log");
  });
});

describe("[10] KPISCOREBOARD", () => {
  test("a header and a line a KPI, in the order of the plan", () => {
    const [header, ...lines] = grid(scoreboard(BOOKS));
    expect(header).toEqual([
      ...["KPI", "Pillar", "Indicator", "Target", "Measure", "Actual", "Goal", "Attainment"],
      ...["Status", "Up to", "At best", "Next due", "Explanation"],
    ]);
    expect(lines.map((line) => line.slice(0, -1))).toEqual([
      ["10", "A", "Members", "2", "Members", 2, 2, 1, "Achieved", 9, "Achieved", ""],
      ["12.2", "B", "", "", "New Members", 0, 3, 0, "Off track", 9, "Achieved", day("2020-06-30")],
      ["8", "A", "", "", "Activities", 1, 1, 1, "On track", "", "", day("2020-06-30")],
      ["3b", "B", "", "", "Share", 2 / 6, 0.5, 2 / 3, "Off track", "", "", day("2020-06-30")],
    ]);
  });

  test("each line ends with the sentences of KPIEXPLAIN", () => {
    const lines = grid(scoreboard(BOOKS)).slice(1);
    expect(lines.map((line) => line.at(-1))).toEqual([
      stand({ kpi: "10", plan: FOUR, rows: STATEMENTS }).explanation,
      stand({ kpi: "12.2", plan: FOUR, rows: STATEMENTS }).explanation,
      stand({ kpi: "8", plan: FOUR, rows: TALKS }).explanation,
      stand({ kpi: "3b", plan: FOUR, rows: TALKS }).explanation,
    ]);
  });

  test("a figure that does not exist is an empty text, never null or 0", () => {
    const its = plan(
      { Goal: "" },
      { KPI: "11", Measure: "Average", Goal: 4 },
      { KPI: "12", Start: "2019-04-01" },
    );
    const lines = grid(scoreboard({ ...BOOKS, plan: its })).slice(1);
    expect(lines.map((line) => line.slice(5, -1))).toEqual([
      ["", "", "", "Not set up", "", "", ""],
      ["", 4, "", "Not set up", "", "", ""],
      ["", 2, "", "Not started", "", "", ""],
    ]);
  });

  test("agrees with the functions of one KPI", () => {
    const all = standingsOf(BOOKS);
    const rows = { "10": STATEMENTS, "12.2": STATEMENTS, "8": TALKS, "3b": TALKS };
    const single = Object.entries(rows).map(([kpi, log]) => stand({ kpi, plan: FOUR, rows: log }));
    expect(all).toEqual(
      ["10", "12.2", "8", "3b"].map((code) => single.find((its) => its.code === code)),
    );
  });

  test.each([
    ["Share", { Goal: 0.5 }],
    ["Average", { Goal: 4, Of: 5 }],
    ["Activities", { Goal: 1, Per: "year" }],
  ])("[1.5] a plan of one %s KPI reads the activity log", (measure, asks) => {
    const row = { KPI: "8", Date: "2018-09-01", Count: 1, "Out of": 1, Score: 4 };
    const its = plan({ KPI: "8", Measure: measure, ...asks });
    const [, line] = grid(scoreboard(books({ plan: its, activityLog: activityLog(row) })));
    expect(line?.[8]).toBe("On track");
  });

  test("logs that no KPI needs are not read", () => {
    const people = plan({ KPI: "10" }, { KPI: "8", Measure: "Activities", Goal: 1 });
    expect(grid(scoreboard({ ...BOOKS, plan: people, activityLog: NONSENSE }))).toHaveLength(3);
    const talks = plan({ KPI: "8", Measure: "Activities", Goal: 1, Per: "year" }, { Goal: "" });
    const asked = { ...BOOKS, plan: talks, memberLog: NONSENSE, roster: NONSENSE };
    expect(grid(scoreboard(asked))).toHaveLength(3);
  });

  test.each([
    [{ plan: STATEMENTS }, "The plan lacks"],
    [
      { memberLog: TALKS, activityLog: STATEMENTS },
      "This argument needs the member log, not the activity log",
    ],
    [{ activityLog: STATEMENTS }, "This argument needs the activity log, not the member log"],
    [{ memberLog: NONSENSE }, "The member log has no header row"],
    [{ activityLog: NONSENSE }, "The activity log has no header row"],
    [{ roster: NONSENSE }, "The roster has no header row"],
    [{ roster: null }, "Pass the roster: Members[#All], or use the name Roster."],
  ])("%o is refused everywhere", (wrong, message) => {
    const asked = { ...BOOKS, ...wrong } as typeof BOOKS;
    for (const answer of [scoreboard(asked), summary(asked), issues(asked), standingsOf(asked)]) {
      expect(refusal(answer)).toMatchObject({ refusal: "#VALUE!" });
      expect(refusal(answer).message).toContain(message);
    }
  });
});

describe("[10] KPIMATRIX", () => {
  test("Members by the KPIs that measure Members or New Members", () => {
    expect(grid(matrix({ ...BOOKS, roster: roster("M3", "M0", "M2") }))).toEqual([
      ["Member", "10", "12.2"],
      ["M3", "", "In progress"],
      ["M0", "Yes", ""],
      ["M2", "No", ""],
    ]);
  });

  test("a conflict says so", () => {
    const log = memberLog({ Member: "M0" }, { Member: "M0", Status: "No" });
    expect(grid(matrix({ ...BOOKS, memberLog: log, roster: roster("M0") }))[1]).toEqual([
      "M0",
      "Conflict",
      "",
    ]);
  });

  test("the roster is that of A, or of the latest End if that is earlier", () => {
    const its = plan(
      { KPI: "10" },
      { KPI: "11", End: "2021-06-30" },
      { KPI: "8", Measure: "Share", Goal: 1, End: "2030-01-01" },
    );
    const people = roster(
      { Member: "M0", Left: "2020-12-31" },
      { Member: "M1", Joined: "2021-06-30" },
      { Member: "M2", Joined: "2021-07-01" },
    );
    const names = (asOf: string) =>
      grid(matrix({ ...BOOKS, plan: its, roster: people, asOf: day(asOf) }))
        .slice(1)
        .map(([name]) => name);
    expect(names("2020-12-30")).toEqual(["M0"]);
    expect(names("2021-06-29")).toEqual([]);
    expect(names("2021-06-30")).toEqual(["M1"]);
    expect(names("2025-01-01")).toEqual(["M1"]);
  });

  test("the latest End need not be the last in the plan, nor valid everywhere", () => {
    const its = plan(
      { KPI: "10", End: "2021-06-30" },
      { KPI: "11" },
      { KPI: "12", End: "" },
      { KPI: "13", Measure: "" },
    );
    const people = roster({ Member: "M0", Joined: "2021-01-01" }, "M1");
    const lines = grid(matrix({ ...BOOKS, plan: its, roster: people, asOf: day("2025-01-01") }));
    expect(lines).toEqual([
      ["Member", "10", "11", "12"],
      ["M0", "Yes", "", ""],
      ["M1", "Yes", "", ""],
    ]);
  });

  test("each KPI is bounded by its own End, and by its own roster", () => {
    const its = plan({ KPI: "10" }, { KPI: "11", End: "2021-06-30" });
    const people = roster({ Member: "M0", Joined: "2020-07-01" }, "M1");
    const both = (Member: string, Since: string) =>
      ["10", "11"].map((KPI) => ({ KPI, Member, Since }));
    const log = memberLog(...both("M0", "2020-01-01"), ...both("M1", "2020-07-01"));
    expect(
      grid(
        matrix({ ...BOOKS, plan: its, roster: people, memberLog: log, asOf: day("2025-01-01") }),
      ),
    ).toEqual([
      ["Member", "10", "11"],
      ["M0", "", "Yes"],
      ["M1", "", "Yes"],
    ]);
  });

  test("shows what is stated, set up or not, started or not", () => {
    const its = plan(
      { KPI: "10", Goal: "" },
      { KPI: "11", Start: "", Goal: 3 },
      { KPI: "12", Start: "2020-01-01" },
    );
    const log = memberLog(
      ...["10", "11", "12"].map((KPI) => ({ KPI, Member: "M0", Since: "2019-01-01" })),
    );
    expect(grid(matrix({ ...BOOKS, plan: its, roster: roster("M0"), memberLog: log }))).toEqual([
      ["Member", "10", "11", "12"],
      ["M0", "Yes", "Yes", "Yes"],
    ]);
  });

  test("without such KPIs the log is not read, and the Members stand alone", () => {
    const its = plan({ KPI: "8", Measure: "Share", Goal: 1 });
    const asked = { ...BOOKS, plan: its, memberLog: NONSENSE, roster: roster("M0") };
    expect(grid(matrix(asked))).toEqual([["Member"], ["M0"]]);
  });

  test.each([
    [{ plan: NONSENSE }, "The plan has no header row"],
    [{ memberLog: TALKS }, "needs the member log"],
    [{ roster: NONSENSE }, "The roster has no header row"],
  ])("%o is refused", (wrong, message) => {
    expect(refusal(matrix({ ...BOOKS, ...wrong })).message).toContain(message);
  });
});

describe("[10] KPIISSUES", () => {
  test("No issues when clean", () => {
    expect(issues(BOOKS)).toEqual([["No issues"]]);
    expect(
      issues({ ...BOOKS, plan: plan(), memberLog: memberLog(), activityLog: activityLog() }),
    ).toEqual([["No issues"]]);
  });

  test("activities outside the term, and after A', are ignored and reported", () => {
    const log = activityLog(
      { Date: "2018-06-30" },
      { Date: "2018-07-01" },
      { Date: "2019-03-31" },
      { Date: "2019-04-01" },
      { KPI: "3b; 8", Date: "2018-06-30" },
    );
    expect(grid(issues({ ...BOOKS, activityLog: log })).slice(1)).toEqual([
      ["Activities", 1, "KPI 8: before its start on 1 July 2018; the row is ignored."],
      ["Activities", 4, "KPI 8: after 31 March 2019; the row is ignored."],
      ["Activities", 5, "KPI 8: before its start on 1 July 2018; the row is ignored."],
      ["Activities", 5, "KPI 3b: before its start on 1 July 2018; the row is ignored."],
    ]);
    const over = grid(
      issues({
        ...BOOKS,
        activityLog: activityLog({ Date: "2020-07-01" }),
        asOf: day("2021-01-01"),
      }),
    );
    expect(over.at(-1)?.[2]).toBe("KPI 8: after 30 June 2020; the row is ignored.");
  });

  test("of a KPI without a term what is after A is ignored", () => {
    const its = plan({ KPI: "8", Measure: "Activities", Goal: 1, Per: "year", Start: "" });
    const log = activityLog({ Date: "2000-01-01" }, { Date: "2019-04-01" });
    const found = grid(
      issues({ ...BOOKS, plan: its, memberLog: memberLog(), activityLog: log }),
    ).slice(2);
    expect(found).toEqual([["Activities", 2, "KPI 8: after 31 March 2019; the row is ignored."]]);
  });

  test("a row of two KPIs is reported for the one that rejects it", () => {
    const log = activityLog({ KPI: "8; 3b", Date: "2018-09-01", Count: 2 });
    expect(grid(issues({ ...BOOKS, activityLog: log })).slice(1)).toEqual([
      ["Activities", 1, "KPI 3b: Count without Out of; the row is rejected."],
    ]);
    expect(stand({ kpi: "8", plan: FOUR, rows: log }).figures?.actual).toBe(2);
  });
});

describe("[10] a spilled answer has a limit", () => {
  const many = <Row>(count: number, row: (index: number) => Row) =>
    Array.from({ length: count }, (_, index) => row(index));
  const members = (count: number) => roster(...many(count, (index) => `M${index}`));
  const kpis = (count: number) => plan(...many(count, (index) => ({ KPI: `k${index}` })));

  test("of a million cells", () => {
    const asked = { ...BOOKS, plan: kpis(999) };
    expect(grid(matrix({ ...asked, roster: members(999) }))).toHaveLength(1000);
    expect(refusal(matrix({ ...asked, roster: members(1000) }))).toEqual({
      refusal: "#VALUE!",
      message:
        "The answer would be 1001 rows by 1000 columns; a function spills at most 1,000,000 cells, and a sheet has 16,384 columns: pass tables with fewer rows.",
    });
  });

  test("of the columns of a sheet", () => {
    const wide = (count: number) => matrix({ ...BOOKS, plan: kpis(count), roster: members(1) });
    expect(grid(wide(16_383))[0]).toHaveLength(16_384);
    expect(refusal(wide(16_384)).message).toContain("2 rows by 16385 columns");
  });

  test("on the board, on the summary and among the issues too", () => {
    expect(refusal(scoreboard({ ...BOOKS, plan: kpis(76_923) })).message).toContain("76924 rows");
    const pillars = plan(
      ...many(62_499, (index) => ({ KPI: `k${index}`, Pillar: `p${index}`, Goal: "" })),
    );
    expect(refusal(summary({ ...BOOKS, plan: pillars })).message).toContain("62501 rows");
    const [header = [], row = []] = activityLog({ KPI: "99", Date: "2018-09-01" });
    const unknown = [header, ...many(333_333, () => row)];
    expect(refusal(issues({ ...BOOKS, activityLog: unknown })).message).toContain("333334 rows");
    const fewer = { ...BOOKS, activityLog: unknown.slice(0, -1) };
    expect(grid(issues(fewer))).toHaveLength(333_333);
  });
});
