import {
  MEMBER_STATUSES,
  memberStatusIn,
  MEASURES,
  nameKey,
  PERS,
  scoreboard,
} from "../../src/kpi";
import {
  activityLog,
  books,
  ERROR,
  grid,
  memberLog,
  plan,
  problems,
  roster,
  stand,
} from "./support/tables";
import type { KpiCells } from "./support/tables";

const explained = (row: KpiCells) => stand({ kpi: row.KPI ?? "10", plan: plan(row) }).explanation;
const status = (row: KpiCells) =>
  stand({
    kpi: row.KPI ?? "10",
    plan: plan(row),
    rows: [["KPI", "Member", "Status", "Date"]],
  }).status;

const ACTIVITIES = { Measure: "Activities", Goal: 1, Per: "year" };
const AVERAGE = { Measure: "Average", Goal: 4, Of: 5 };

describe("[2.1] Kpis", () => {
  test.each([...MEASURES, " members ", "NEW MEMBERS", "share"])("Measure may be %s", (measure) => {
    const set = { Members: 2, "New Members": 2, Activities: 2, Share: 0.5, Average: 4 };
    const name = MEASURES.find((word) => word.toLowerCase() === measure.trim().toLowerCase());
    const row = { Measure: measure, Goal: set[name ?? "Members"], Of: 5, Per: "year" };
    expect(status(row)).toBe("No data");
    expect(stand({ plan: plan(row), rows: [["KPI", "Member", "Status", "Date"]] }).measure).toBe(
      name,
    );
  });

  test.each([...PERS, " Year ", "HALF-YEAR"])("Per may be %s", (per) => {
    expect(status({ ...ACTIVITIES, Per: per })).toBe("No data");
  });

  test.each([
    [{ Measure: "" }, "Measure is missing"],
    [{ Measure: 0 }, "Measure is missing"],
    [
      { Measure: "Member" },
      "Measure “Member” is not Members, New Members, Activities, Share or Average",
    ],
    [{ Measure: ERROR }, "Measure is an error"],
    [{ Goal: "" }, "Goal is missing"],
    [{ Goal: 0 }, "Goal is missing"],
    [{ Goal: -1 }, "Goal is not a number above 0"],
    [{ Goal: "all" }, "Goal is not a number above 0"],
    [{ Goal: ERROR }, "Goal is not a number above 0"],
    [{ Goal: 2.5 }, "Goal is not a whole number"],
    [{ Measure: "New Members", Goal: "2.5" }, "Goal is not a whole number"],
    [{ ...ACTIVITIES, Goal: 1.5 }, "Goal is not a whole number"],
    [{ Measure: "Share", Goal: 1.01 }, "Goal of a Share is above 1 (write 0.75, not 75)"],
    [{ Measure: "Share", Goal: 75 }, "Goal of a Share is above 1 (write 0.75, not 75)"],
    [
      { ...AVERAGE, Of: "" },
      "Of, the top of the scale of an Average, is missing or not a number from 1 to 1E+99",
    ],
    [
      { ...AVERAGE, Of: 0 },
      "Of, the top of the scale of an Average, is missing or not a number from 1 to 1E+99",
    ],
    [
      { ...AVERAGE, Of: ERROR },
      "Of, the top of the scale of an Average, is missing or not a number from 1 to 1E+99",
    ],
    [{ ...AVERAGE, Goal: 0.99 }, "Goal of an Average is not within 1 and Of"],
    [{ ...AVERAGE, Goal: 5.01 }, "Goal of an Average is not within 1 and Of"],
    [{ ...ACTIVITIES, Per: "" }, "Per is not year, half-year, quarter or month"],
    [{ ...ACTIVITIES, Per: "week" }, "Per is not year, half-year, quarter or month"],
    [{ ...ACTIVITIES, Per: ERROR }, "Per is not year, half-year, quarter or month"],
    [{ Start: "" }, "Start is missing"],
    [{ Start: "July 2018" }, "Start is not a date"],
    [{ End: 0 }, "End is missing"],
    [{ End: ERROR }, "End is not a date"],
    [{ End: "2018-07-01" }, "End is not after Start"],
    [{ End: "2018-06-30" }, "End is not after Start"],
    [{ Timeframe: ERROR }, "Timeframe is an error"],
    [{ Goal: "", Start: "" }, "Goal is missing; Start is missing"],
  ])("%o is Not set up: %s", (row, why) => {
    expect(status(row)).toBe("Not set up");
    expect(explained(row)).toBe(`Not set up: ${why}.`);
    expect(problems({ plan: plan(row) })).toEqual([`Kpis 1: Not set up: ${why}.`]);
  });

  test.each([
    { End: "2018-07-02" },
    { Goal: "2.0" },
    { Measure: "Share", Goal: 1 },
    { Measure: "Share", Goal: 0.001 },
    { ...AVERAGE, Goal: 1 },
    { ...AVERAGE, Goal: 5 },
    { ...AVERAGE, Of: "5" },
    { Of: ERROR, Per: ERROR },
    { Per: "week" },
    { Timeframe: "" },
  ])("%o is set up", (row) => {
    expect(status(row)).not.toBe("Not set up");
    expect(problems({ plan: plan(row) })).toEqual([]);
  });

  test("Not set up has no figures, whatever the logs hold", () => {
    const found = stand({ plan: plan({ Goal: 2.5 }), rows: memberLog({ Member: "M0" }) });
    expect(found).toMatchObject({ figures: null, upTo: null, atBest: null, nextDue: null });
  });

  test.each(["On-going", "ongoing", "ON GOING", " on – going ", "On\u2011going", "On\u00adgoing"])(
    "“%s” is on-going",
    (timeframe) => {
      const on = stand({ plan: plan({ Timeframe: timeframe }), rows: memberLog({ Member: "M0" }) });
      expect(on.status).toBe("Stalled");
    },
  );

  test.each(["June 2020", "", "On-going until 2020", 2020])("“%s” is a deadline", (timeframe) => {
    const rows = memberLog({ Member: "M0", Since: "2019-01-01" });
    expect(stand({ plan: plan({ Timeframe: timeframe }), rows }).status).toBe("On track");
  });

  test("of two rows with one code the first counts, even if it is not set up", () => {
    const twice = plan({ KPI: "3a", Goal: "" }, { KPI: " 3A ", Goal: 5 });
    expect(stand({ kpi: "3a", plan: twice }).status).toBe("Not set up");
    expect(grid(scoreboard(books({ plan: twice })))).toHaveLength(2);
    expect(problems({ plan: twice })).toEqual([
      expect.stringContaining("Kpis 1: Not set up"),
      "Kpis 2: KPI 3A stands in row 1 already; this row is not read.",
    ]);
  });

  test("a row without a code is reported, an empty one is silent", () => {
    const empty = { KPI: "", Measure: "", Goal: "", Timeframe: "", Start: "", End: "" };
    expect(problems({ plan: plan({}, empty, { KPI: "" }, { KPI: ERROR }) })).toEqual([
      "Kpis 3: No KPI code; the row is not read.",
      "Kpis 4: KPI is an error; the row is not read.",
    ]);
  });

  test("an error in a text is shown empty, and reported", () => {
    const row = { Pillar: ERROR, Indicator: ERROR, Target: ERROR, Action: ERROR, Note: ERROR };
    expect(stand({ plan: plan(row) })).toMatchObject({ pillar: "", indicator: "", target: "" });
    expect(problems({ plan: plan(row) })).toEqual([
      "Kpis 1: Pillar is an error; it is shown empty.",
      "Kpis 1: Indicator is an error; it is shown empty.",
      "Kpis 1: Target is an error; it is shown empty.",
    ]);
  });
});

describe("[2.2] Members", () => {
  const counted = (row: object, asOf: string) =>
    stand({
      plan: plan({ Goal: 1 }),
      rows: memberLog({ Member: "M0" }),
      roster: roster({ Member: "M0", ...row }, "M1"),
      asOf,
    }).figures?.actual ?? 0;

  test("from Joined on, and until the day before Left", () => {
    expect(counted({ Joined: "2019-03-31" }, "2019-03-31")).toBe(1);
    expect(counted({ Joined: "2019-04-01" }, "2019-03-31")).toBe(0);
    expect(counted({ Left: "2019-04-01" }, "2019-03-31")).toBe(1);
    expect(counted({ Left: "2019-03-31" }, "2019-03-31")).toBe(0);
    expect(counted({ Joined: "2018-01-01", Left: "2020-01-01" }, "2019-03-31")).toBe(1);
  });

  test("the roster is that of A': after the term it is that of End", () => {
    expect(counted({ Left: "2020-07-01" }, "2021-01-01")).toBe(1);
    expect(counted({ Left: "2020-06-30" }, "2021-01-01")).toBe(0);
    expect(counted({ Joined: "2020-07-01" }, "2021-01-01")).toBe(0);
  });

  test("a row whose name or dates cannot be read is no Member, and reported", () => {
    const people = roster(
      { Member: "M0", Joined: "yes" },
      { Member: "M1", Left: ERROR },
      { Member: ERROR, Code: "X" },
      { RTC: "Yes" },
      {},
      { Member: "M5", RTC: ERROR },
    );
    const found = problems({ roster: people, memberLog: memberLog({ Member: "M0", Since: 1 }) });
    expect(found).toEqual([
      "Members 1: Joined of M0 is not a date; the row is not read.",
      "Members 2: Left of M1 is not a date; the row is not read.",
      "Members 3: Member is an error; the row is not read.",
      "Members 4: No Member; the row is not read.",
      "MemberRows 1: “M0” is not on the roster by any name; the row is rejected.",
    ]);
  });

  test("an error in Code or Aliases is reported; the Member is known by its other names", () => {
    const people = roster({ Member: "M0", Code: ERROR, Aliases: "Zero" });
    expect(
      problems({ roster: people, memberLog: memberLog({ Member: "zero", Since: 1 }) }),
    ).toEqual(["Members 1: Code of M0 is an error; M0 is known by the other names only."]);
  });
});

describe("[2.3] MemberRows", () => {
  test.each([...MEMBER_STATUSES, " yes ", "IN PROGRESS", "n/a", " N/A "])(
    "Status “%s”",
    (written) => {
      const rows = memberLog({ Member: "M0", Status: written, Since: "2019-01-01" });
      expect(stand({ rows }).status).not.toBe("No data");
      expect(problems({ memberLog: rows })).toEqual([]);
    },
  );

  test.each(["Maybe", "Y", "NA", true, 1])("Status %p is rejected", (written) => {
    const rows = memberLog({ Member: "M0", Status: written });
    expect(stand({ rows }).status).toBe("No data");
    expect(problems({ memberLog: rows })).toEqual([
      `MemberRows 1: Status “${String(written).toUpperCase() === "TRUE" ? "TRUE" : written}” is not Yes, In progress, No or Not applicable; the row is rejected.`,
    ]);
  });

  test("“N/A” is Not applicable, and counts as such", () => {
    expect(["N/A", " n/a ", " not applicable "].map(memberStatusIn)).toEqual(
      Array(3).fill("Not applicable"),
    );
    const rows = memberLog(...["M0", "M1"].map((Member) => ({ Member, Status: "N/A" })));
    expect(stand({ rows, plan: plan({ Goal: 9 }) }).explanation).toContain(
      "10 asks for 9; 2 of 10 are not applicable",
    );
  });

  test("without a Status a row says nothing; with a date or evidence it is reported", () => {
    const line = { Member: "M0", Status: "" };
    const rows = memberLog(
      line,
      { ...line, Source: "Survey" },
      { ...line, KPI: "99" },
      { ...line, Since: "2019-01-01" },
      { ...line, "Reported on": ERROR },
      { ...line, Evidence: "Letter" },
    );
    const silent = "No Status: the row states nothing, though it has a date or evidence.";
    expect(problems({ memberLog: rows })).toEqual([
      `MemberRows 4: ${silent}`,
      `MemberRows 5: ${silent}`,
      `MemberRows 6: ${silent}`,
    ]);
  });

  test("only KPIs that measure Members or New Members take statements", () => {
    const its = plan(
      { KPI: "8", ...ACTIVITIES },
      { KPI: "9", Measure: "?" },
      { KPI: "12.2", Measure: "New Members" },
    );
    const rows = memberLog(
      { KPI: "8", Member: "M0", Since: 1 },
      { KPI: "9", Member: "M0", Since: 1 },
      { KPI: "", Member: "M0", Since: 1 },
      { KPI: "12.2", Member: "M0", Since: 1 },
    );
    expect(problems({ plan: its, memberLog: rows })).toEqual([
      expect.stringContaining("Kpis 2: Not set up"),
      "MemberRows 1: KPI 8 measures Activities and takes rows of Activities; not counted.",
      "MemberRows 2: KPI 9 has no valid Measure; not counted.",
      "MemberRows 3: No KPI code; the row is rejected.",
    ]);
  });

  test("a KPI that is not set up takes statements, and they are checked", () => {
    const rows = memberLog({ Member: "M0", Since: 1 }, { Member: "Nobody", Since: 1 });
    expect(problems({ plan: plan({ Goal: "" }), memberLog: rows }).slice(1)).toEqual([
      "MemberRows 2: “Nobody” is not on the roster by any name; the row is rejected.",
    ]);
  });
});

describe("[2.4] names", () => {
  test.each([
    ["Viet Nam", "VIETNAM"],
    ["Lao P.D.R.", "lao pdr"],
    ["Timor-Leste", "Timor Leste"],
    ["Côte d’Ivoire", "COTE D'IVOIRE"],
    ["Korea (Republic of)", "Korea, Republic of"],
    ["Việt Nam", "Viet\u00a0Nam"],
    ["Straße", "STRASSE"],
    ["İstanbul", "istanbul"],
    ["ﬁji", "Fiji"],
    ["Θάλασσας", "ΘΑΛΑΣΣΑΣ"],
    ["Россия", "РОССИЯ"],
    ["中国", " 中国。"],
    ["P.R. China", "PRCHINA"],
  ])("“%s” is “%s”", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
    expect(nameKey(a)).not.toBe("");
  });

  test.each([
    ["नेपाल", "नपल"],
    ["が", "か"],
    ["Niger", "Nigeria"],
    ["Korea 1", "Korea 2"],
    ["日本", "中国"],
  ])("“%s” is not “%s”", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  const people = roster(
    { Member: "Viet Nam", Code: "VNM", Aliases: "Vietnam; Socialist Republic of Viet Nam" },
    { Member: "Congo", Code: "COG", Aliases: "Congo-Brazzaville" },
    { Member: "D.R. Congo", Code: "COD", Aliases: "Congo; Zaïre" },
    { Member: "Tonga", Joined: "2019-04-01" },
    { Member: "日本", Code: "JPN" },
  );
  const one = (member: unknown) => {
    const rows = memberLog({ Member: member, Since: "2019-01-01" });
    return { actual: stand({ rows, roster: people }).figures?.actual, rows };
  };

  test.each([
    "Viet Nam",
    "VIETNAM",
    "vnm",
    " socialist republic of viet-nam ",
    "Zaire",
    "Congo Brazzaville",
    "日本",
    "jpn",
  ])("“%s” is recognised", (name) => {
    expect(one(name).actual).toBe(1);
  });

  test.each([
    ["Atlantis", "“Atlantis” is not on the roster by any name; the row is rejected."],
    ["...", "“...” is not on the roster by any name; the row is rejected."],
    [7, "“7” is not on the roster by any name; the row is rejected."],
    ["Congo", "“Congo” may mean Congo and D.R. Congo; the row is rejected."],
    ["", "No Member; the row is rejected."],
    [0, "No Member; the row is rejected."],
    [ERROR, "Member is an error; the row is rejected."],
  ])("%p is rejected", (name, why) => {
    expect(one(name).actual).toBeUndefined();
    const found = problems({ memberLog: one(name).rows, roster: people });
    expect(found).toContain(`MemberRows 1: ${why}`);
  });

  test("an alias that is blank or has no letter means nobody", () => {
    const few = roster({ Member: "M0", Code: "-", Aliases: "Isle; ;–; " }, "M1");
    for (const member of ["", " ", "–", "-", ERROR]) {
      const rows = memberLog({ Member: member, Since: "2019-01-01" });
      expect(stand({ rows, roster: few }).status).toBe("No data");
    }
  });

  test("a shared alias is quoted without the blanks around it", () => {
    const few = roster({ Member: "M0", Aliases: "Isle" }, { Member: "M1", Aliases: "A;  Isle ;B" });
    expect(problems({ roster: few })).toEqual([
      "Members 2: “Isle” also means M0 (row 1); rows that say it are rejected.",
    ]);
  });

  test("a name of two Members is reported on the roster", () => {
    expect(problems({ roster: people })).toEqual([
      "Members 3: “Congo” also means Congo (row 2); rows that say it are rejected.",
    ]);
    expect(problems({ roster: roster("M0", "M0", "M0") })).toEqual([
      "Members 2: “M0” also means M0 (row 1); rows that say it are rejected.",
      "Members 3: “M0” also means M0 (row 1); rows that say it are rejected.",
    ]);
    expect(problems({ roster: roster({ Member: "M0", Code: "M0", Aliases: "m0;;m-0;" }) })).toEqual(
      [],
    );
  });

  test("whoever is not on the roster at A' is ignored, and reported", () => {
    const { rows } = one("Tonga");
    expect(stand({ rows, roster: people }).status).toBe("No data");
    expect(problems({ memberLog: rows, roster: people })).toContain(
      "MemberRows 1: Tonga is not on the roster on 31 March 2019; the row is ignored.",
    );
    expect(problems({ memberLog: rows, roster: people, asOf: "2019-04-01" })).not.toContainEqual(
      expect.stringContaining("MemberRows"),
    );
    expect(stand({ rows, roster: people, asOf: "2019-04-01" }).figures?.actual).toBe(1);
  });
});

describe("[2.5] Activities", () => {
  const its = plan({ KPI: "8", ...ACTIVITIES }, { KPI: "10" });
  const count = (row: object) =>
    stand({ kpi: "8", plan: its, rows: activityLog(row), asOf: "2018-12-31" }).figures?.actual;

  test("Date is required", () => {
    const log = activityLog({ Activity: "Talk" }, { Date: "soon" }, { Date: ERROR });
    expect(problems({ plan: its, activityLog: log })).toEqual([
      "Activities 1: Date is missing; the row is rejected.",
      "Activities 2: Date is not a date; the row is rejected.",
      "Activities 3: Date is not a date; the row is rejected.",
    ]);
    expect(count({ Activity: "Talk" })).toBeUndefined();
  });

  test("a wholly empty row is silent", () => {
    const zeros = { Date: 0, KPI: 0, Count: 0, "Out of": 0, Score: 0, Responses: 0, Member: 0 };
    expect(problems({ activityLog: activityLog({ KPI: "" }, zeros) })).toEqual([]);
    const text = problems({ activityLog: activityLog({ ...zeros, Count: "0" }) });
    expect(text).toEqual(["Activities 1: Date is missing; the row is rejected."]);
  });

  test.each(["KPI", "Activity", "Member", "Count", "Out of", "Score", "Responses", "Evidence"])(
    "a row with nothing but %s is not empty",
    (column) => {
      const log = activityLog({ KPI: "", [column]: "1" });
      expect(problems({ activityLog: log })).toEqual([
        "Activities 1: Date is missing; the row is rejected.",
      ]);
    },
  );

  test("the Member never decides; a name that fits nobody or several is reported", () => {
    const people = roster("M0", { Member: "M1", Aliases: "M0" }, { Member: "M2", Left: 1 });
    const names = ["M1", "M0", "Atlantis", "M2", "", ERROR];
    const log = activityLog(...names.map((Member) => ({ Date: "2018-09-01", Member })));
    const found = problems({ plan: its, activityLog: log, roster: people, asOf: "2018-12-31" });
    expect(found.slice(1)).toEqual([
      "Activities 2: “M0” may mean M0 and M1; the row counts all the same.",
      "Activities 3: “Atlantis” is not on the roster by any name; the row counts all the same.",
      "Activities 6: Member is an error; the row counts all the same.",
    ]);
    expect(stand({ kpi: "8", plan: its, rows: log, asOf: "2018-12-31" }).figures?.actual).toBe(6);
  });

  test("of a rejected row the Member is not looked at", () => {
    const log = activityLog({ Date: "2018-09-01", Count: -1, Member: "Atlantis" });
    expect(problems({ plan: its, activityLog: log })).toHaveLength(1);
  });
});

describe("[2.6] figures of activities", () => {
  const rejected = (why: string) => [`Activities 1: KPI 8: ${why}; the row is rejected.`];
  const judged = (asks: object, row: object) => {
    const its = plan({ KPI: "8", ...asks });
    const log = activityLog({ Date: "2018-09-01", ...row });
    const { figures, status: word } = stand({ kpi: "8", plan: its, rows: log, asOf: "2018-12-31" });
    const found = problems({ plan: its, activityLog: log, asOf: "2018-12-31" });
    return { actual: figures?.actual, word, found };
  };

  test.each([
    ["", 1],
    [0, 1],
    ["0", 1],
    [1, 1],
    [3, 3],
    ["3", 3],
    [2.0, 2],
  ])("Activities: Count %p counts %d", (cell, actual) => {
    expect(judged(ACTIVITIES, { Count: cell })).toMatchObject({ actual, found: [] });
  });

  test.each([[-1], ["-1"], [1.5], ["1.5"], ["two"], [true], [NaN]])(
    "Activities: Count %p is rejected",
    (cell) => {
      const { actual, found } = judged(ACTIVITIES, { Count: cell });
      expect(actual).toBeUndefined();
      expect(found).toEqual(rejected("Count is not a whole number of 0 or more"));
    },
  );

  const SHARE = { Measure: "Share", Goal: 0.5 };
  test.each([
    [3, 4, 0.75],
    ["3", "4", 0.75],
    [4, 4, 1],
    [0, 4, 0],
    ["", 4, 0],
    [null, 4, 0],
  ])("Share: Count %p of %p is %d", (count, outOf, actual) => {
    const row = { Count: count, "Out of": outOf };
    expect(judged(SHARE, row)).toMatchObject({ actual, found: [] });
  });

  test.each([
    [5, 4, "Count is more than Out of"],
    [1, 0, "Count without Out of"],
    [1, "", "Count without Out of"],
    [1.5, 4, "Count is not a whole number of 0 or more"],
    [-1, 4, "Count is not a whole number of 0 or more"],
    [1, 4.5, "Out of is not a whole number of 0 or more"],
    [0, -4, "Out of is not a whole number of 0 or more"],
    [1, "many", "Out of is not a whole number of 0 or more"],
  ])("Share: Count %p of %p is rejected", (count, outOf, why) => {
    const { found, word } = judged(SHARE, { Count: count, "Out of": outOf });
    expect(word).toBe("No data");
    expect(found).toEqual(rejected(why));
  });

  test.each([
    ["", ""],
    [0, 0],
    [null, 0],
    ["0", "0"],
  ])("Share: Count %p of %p is pending", (count, outOf) => {
    const { found, word } = judged(SHARE, { Count: count, "Out of": outOf });
    expect(word).toBe("No requests");
    expect(found).toEqual([
      "Activities 1: KPI 8: neither Count nor Out of; the row is pending and ignored.",
    ]);
  });

  test.each([
    [1, "", 1],
    [5, 0, 5],
    ["4.5", "12", 4.5],
    [4.1, 3, 4.1],
  ])("Average: Score %p of %p responses is %d", (score, responses, actual) => {
    const row = { Score: score, Responses: responses };
    expect(judged(AVERAGE, row)).toMatchObject({ actual, found: [] });
  });

  test.each([[0.99], [5.01], [0], [""], ["good"], [-4]])(
    "Average: Score %p is rejected",
    (score) => {
      const { found, word } = judged(AVERAGE, { Score: score, Responses: 3 });
      expect(word).toBe("No data");
      expect(found).toEqual(rejected("Score is not a number of at least 1 and at most 5"));
    },
  );

  test.each([[1.5], [-1], ["some"]])("Average: %p responses are rejected", (responses) => {
    const { found, word } = judged(AVERAGE, { Score: 4, Responses: responses });
    expect(word).toBe("No data");
    expect(found).toEqual(rejected("Responses is not a whole number of 0 or more"));
  });

  test("Average: one response weighs 1, and so does none", () => {
    const its = plan({ KPI: "8", ...AVERAGE });
    const mean = (responses: unknown) => {
      const row = { Date: "2018-09-01", Score: 2, Responses: responses };
      const log = activityLog(row, { Date: "2018-09-01", Score: 5, Responses: 2 });
      return stand({ kpi: "8", plan: its, rows: log }).figures?.actual;
    };
    expect([mean(""), mean(0), mean(1), mean(2), mean("4")]).toEqual([4, 4, 4, 3.5, 3]);
  });

  test("an Average that is not set up for want of Of still rejects what is below 1", () => {
    const its = plan({ KPI: "8", ...AVERAGE, Of: "" });
    const log = activityLog({ Date: "2018-09-01", Score: 99 }, { Date: "2018-09-01", Score: 0.5 });
    expect(problems({ plan: its, activityLog: log }).slice(1)).toEqual([
      "Activities 2: KPI 8: Score is not a number of at least 1 and at most 1E+99; the row is rejected.",
    ]);
  });
});
