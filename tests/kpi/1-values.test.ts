import { standingOf } from "../../src/kpi";
import type { TableArgument } from "../../src/kpi";
import {
  activityLog,
  ask,
  books,
  day,
  ERROR,
  memberLog,
  plan,
  problems,
  refusal,
  roster,
  stand,
  TEN,
} from "./support/tables";
import { issues } from "../../src/kpi";

const yes = memberLog({ Member: "M0", Since: "2019-01-01" });

describe("[1.1] codes", () => {
  test.each([
    ["10", "10"],
    [10, "10"],
    ["10", 10],
    [10, 10],
    [12.1, "12.1"],
    ["12.1", 12.1],
    [" 3A ", "3a"],
    ["3a", " 3A"],
    ["0", "0"],
    [1e-7, "1e-7"],
    [true, "TRUE"],
    ["__proto__", "__proto__"],
    ["constructor", "Constructor"],
  ])("%p asks for the KPI that the plan calls %p", (asked, written) => {
    const rows = memberLog({ KPI: asked, Member: "M0" });
    expect(stand({ kpi: asked, plan: plan({ KPI: written }), rows }).figures?.actual).toBe(1);
  });

  test.each([
    ["12.10", 12.1],
    ["010", 10],
    ["1 0", 10],
    ["10;", "10"],
    ["toString", "10"],
  ])("%p is not the KPI %p", (asked, written) => {
    const answer = refusal(ask({ kpi: asked, plan: plan({ KPI: written }) }));
    expect(answer.refusal).toBe("#N/A");
  });

  test("a code that is an error is a mistake of its own", () => {
    const answer = refusal(ask({ kpi: ERROR }));
    expect(answer.refusal).toBe("#VALUE!");
    expect(answer.message).toContain("error");
  });

  describe("a list of codes", () => {
    const two = plan(
      { KPI: "8", Measure: "Activities", Goal: 1, Per: "year" },
      { KPI: 29, Measure: "Activities", Goal: 1, Per: "year" },
      { KPI: "10" },
      { KPI: "x", Measure: "Nonsense" },
    );
    const count = (kpi: string, cell: unknown) => {
      const rows = activityLog({ Date: "2018-09-01", KPI: cell });
      const { figures } = stand({ kpi, plan: two, rows });
      return figures?.actual ?? 0;
    };

    test.each(["8; 29", "8;29", " 8 ;; 29; ", "29;8", "8; 29; 10; nowhere; x"])(
      "“%s” counts for both",
      (cell) => {
        expect([count("8", cell), count("29", cell)]).toEqual([1, 1]);
      },
    );

    test("a code named twice counts once", () => {
      expect(count("8", "8; 29; 8")).toBe(1);
    });

    test("codes that are unknown or take no activities are reported, each", () => {
      const log = activityLog({ Date: "2018-09-01", KPI: "8; 99; 10; x" });
      expect(problems({ plan: two, activityLog: log })).toEqual([
        expect.stringContaining("Kpis 4: Not set up"),
        expect.stringMatching(/^Activities 1: .*“99” is not in the plan/),
        expect.stringMatching(
          /^Activities 1: KPI 10 measures Members and takes rows of MemberRows/,
        ),
        expect.stringMatching(/^Activities 1: KPI x has no valid Measure/),
      ]);
    });

    test("what stands between is no code, and blanks around one are none of it", () => {
      const log = activityLog({ Date: "2018-09-01", KPI: "; 8;; 29 ;  nowhere  ; " });
      expect(problems({ plan: two, activityLog: log }).slice(1)).toEqual([
        "Activities 1: KPI “nowhere” is not in the plan; not counted.",
      ]);
    });

    test("a statement names one KPI", () => {
      const log = memberLog({ KPI: "10; 10", Member: "M0" });
      expect(problems({ memberLog: log })).toEqual([
        expect.stringMatching(/^MemberRows 1: .*“10; 10” is not in the plan/),
      ]);
    });

    test.each([";", " ; ;", ""])("“%s” names none", (cell) => {
      const log = activityLog({ Date: "2018-09-01", KPI: cell });
      expect(problems({ plan: two, activityLog: log }).slice(1)).toEqual([
        "Activities 1: No KPI code; the row is rejected.",
      ]);
    });
  });
});

describe("[1.2] dates", () => {
  const since = (cell: unknown) =>
    stand({ rows: memberLog({ Member: "M0", Since: cell }), asOf: "2019-03-31" }).figures?.actual;

  test.each([[day("2019-03-31")], [day("2019-03-31") + 0.99], ["2019-03-31"], [" 2019-03-31 "]])(
    "%p is a day",
    (cell) => {
      expect(since(cell)).toBe(1);
    },
  );

  test.each([
    ["31.3.2019"],
    ["2019-3-31"],
    ["2019-02-30"],
    [String(day("2019-03-31"))],
    ["0"],
    [-5],
    [0.5],
    [3_000_000],
    [NaN],
    [true],
    [ERROR],
  ])("%p in a date cell that a rule reads rejects the row", (cell) => {
    expect(since(cell)).toBeUndefined();
    expect(problems({ memberLog: memberLog({ Member: "M0", Since: cell }) })).toEqual([
      "MemberRows 1: Since is not a date; the row is rejected.",
    ]);
    expect(problems({ memberLog: memberLog({ Member: "M0", "Reported on": cell }) })).toEqual([
      "MemberRows 1: Reported on is not a date; the row is rejected.",
    ]);
  });

  test("a date that no rule reads does not matter", () => {
    expect(stand({ rows: memberLog({ Member: "M0", Source: ERROR }) }).figures?.actual).toBe(1);
  });
});

describe("[1.3] the kinds of empty cell are one", () => {
  test.each([[null], [undefined], [""], ["  "], ["\u00a0"], [0]])("%p is empty", (empty) => {
    const rows = memberLog({
      Member: "M0",
      Since: empty,
      "Reported on": "2019-01-01",
      Evidence: empty,
    });
    expect(stand({ rows }).figures?.actual).toBe(1);
    const silent = memberLog({
      Member: "M0",
      Status: empty,
      Since: empty,
      "Reported on": empty,
      Evidence: empty,
    });
    expect(problems({ memberLog: silent })).toEqual([]);
    const people = roster({
      Member: "M0",
      Joined: empty,
      Left: empty,
      Code: empty,
      Aliases: empty,
    });
    expect(stand({ rows: yes, roster: people }).figures?.actual).toBe(1);
    const nothing = activityLog({ Date: empty, KPI: empty, Count: empty, Score: empty });
    expect(problems({ activityLog: nothing })).toEqual([]);
  });
});

describe("[1.4] figures and errors", () => {
  test.each([[2], ["2"], [" 2 "], ["2.0"], ["+2"], ["2."]])("a Goal of %p is 2", (goal) => {
    expect(stand({ plan: plan({ Goal: goal }) }).goal).toBe(2);
  });

  test.each([["two"], ["1e1"], [true], [ERROR], [Infinity], [-1], ["0"], ["-0.5"]])(
    "a Goal of %p is none",
    (goal) => {
      expect(stand({ plan: plan({ Goal: goal }) }).status).toBe("Not set up");
    },
  );

  test("a Goal of .5 is a half", () => {
    const its = plan({ KPI: "3b", Measure: "Share", Goal: ".5" });
    expect(stand({ kpi: "3b", plan: its, rows: activityLog(), roster: null }).goal).toBe(0.5);
  });

  test.each([
    ["1E+99", 1e99, 1e99],
    ["nearly as much, with a decimal", `${"9".repeat(99)}.5`, 1e99],
    ["more, as text", `1${"0".repeat(99)}.1`, null],
    ["what a double cannot hold", "9".repeat(309), null],
    ["1E-99", 1e-99, 1e-99],
    ["less, as text", `0.${"0".repeat(99)}9`, null],
    ["less, as a number", 9.9e-100, null],
  ])("a figure has to be within reach: a Goal of %s", (_, goal, expected) => {
    const measure = Number(goal) < 1 ? "Share" : "Activities";
    const its = plan({ KPI: "8", Measure: measure, Per: "year", Goal: goal });
    const found = stand({ kpi: "8", plan: its, rows: activityLog(), roster: null });
    expect(found.goal).toBe(expected);
    if (expected === null)
      expect(found.explanation).toBe(
        "Not set up: Goal is too large or too small to reckon with (beyond 1E+99 or 1E-99).",
      );
  });

  test.each([
    ["Activities", { Goal: 1, Per: "year" }, "Count"],
    ["Share", { Goal: 0.5 }, "Count"],
    ["Share", { Goal: 0.5 }, "Out of"],
    ["Average", { Goal: 4, Of: 5 }, "Responses"],
  ])("%s with %o: a %s beyond reach is rejected, and says so", (measure, asks, column) => {
    const its = plan({ KPI: "8", Measure: measure, ...asks });
    const figures = { Date: "2018-09-01", Count: 1, "Out of": 1e99, Score: 4 };
    const log = (cell: unknown) => activityLog({ ...figures, [column]: cell });
    expect(problems({ plan: its, activityLog: log(1e99) })).toEqual([]);
    for (const cell of [2e99, 1e300, `1${"0".repeat(98)}1`, "9".repeat(309), -1e100]) {
      expect(problems({ plan: its, activityLog: log(cell) })).toEqual([
        `Activities 1: KPI 8: ${column} is too large or too small to reckon with (beyond 1E+99 or 1E-99); the row is rejected.`,
      ]);
    }
  });

  test("the largest figures still make finite sums", () => {
    const row = { Date: "2018-09-01", Count: 1e99 };
    const its = plan({ KPI: "8", Measure: "Activities", Per: "year", Goal: 1e99 });
    const asked = { kpi: "8", plan: its, rows: activityLog(row, row), roster: null };
    expect(stand(asked).figures?.actual).toBe(2e99);
  });

  test.each(["Member", "Status", "Since", "Reported on"])(
    "an error in %s rejects a statement",
    (column) => {
      const rows = memberLog({ Member: "M0", Since: "2019-01-01", [column]: ERROR });
      expect(stand({ rows }).status).toBe("No data");
      expect(problems({ memberLog: rows })).toHaveLength(1);
    },
  );

  test.each([
    [ERROR, "Measure is an error"],
    [Infinity, "Measure is an error"],
    [true, "Measure “TRUE” is not Members, New Members, Activities, Share or Average"],
  ])("a Measure of %p: no error that is not one", (cell, why) => {
    const found = stand({ plan: plan({ Measure: cell }) });
    expect(found.explanation).toBe(`Not set up: ${why}.`);
    expect(found.measure).toBe(cell === true ? "TRUE" : "");
  });

  test("an error as Status says that it is one", () => {
    expect(problems({ memberLog: memberLog({ Member: "M0", Status: ERROR }) })).toEqual([
      "MemberRows 1: Status is an error; the row is rejected.",
    ]);
  });

  test("an error in KPI rejects a row of either log", () => {
    expect(problems({ memberLog: memberLog({ KPI: ERROR, Member: "M0" }) })).toEqual([
      "MemberRows 1: KPI is an error; the row is rejected.",
    ]);
    expect(problems({ activityLog: activityLog({ KPI: ERROR, Date: "2019-01-01" }) })).toEqual([
      "Activities 1: KPI is an error; the row is rejected.",
    ]);
  });

  test.each(["Evidence", "Source"])("an error in %s does not matter", (column) => {
    const rows = memberLog({ Member: "M0", Since: "2019-01-01", [column]: ERROR });
    expect(stand({ rows }).figures?.actual).toBe(1);
    expect(problems({ memberLog: rows })).toEqual([]);
  });

  test.each([
    ["Activities", { Goal: 1, Per: "year" }, "Count", true],
    ["Activities", { Goal: 1, Per: "year" }, "Out of", false],
    ["Activities", { Goal: 1, Per: "year" }, "Score", false],
    ["Activities", { Goal: 1, Per: "year" }, "Evidence", false],
    ["Share", { Goal: 0.5 }, "Count", true],
    ["Share", { Goal: 0.5 }, "Out of", true],
    ["Share", { Goal: 0.5 }, "Responses", false],
    ["Average", { Goal: 4, Of: 5 }, "Score", true],
    ["Average", { Goal: 4, Of: 5 }, "Responses", true],
    ["Average", { Goal: 4, Of: 5 }, "Count", false],
  ])("%s with %o: an error in %s rejects the row: %p", (measure, asks, column, rejects) => {
    const its = plan({ KPI: "8", Measure: measure, ...asks });
    const figures = { Count: 1, "Out of": 2, Score: 4, Responses: 3 };
    const log = activityLog({ Date: "2018-09-01", ...figures, [column]: ERROR });
    const found = stand({ kpi: "8", plan: its, rows: log, roster: null });
    expect(found.status === "No data").toBe(rejects);
    expect(problems({ plan: its, activityLog: log })).toHaveLength(rejects ? 1 : 0);
  });
});

describe("[1.5] header rows", () => {
  const columns = (table: TableArgument, rename: (header: string) => unknown): TableArgument => [
    (table[0] ?? []).map((header) => rename(String(header))),
    ...table.slice(1),
  ];
  const without = (table: TableArgument, column: string) =>
    columns(table, (header) => (header === column ? "Other" : header));

  test("order is free, and case and blanks around do not matter", () => {
    const turned = (table: TableArgument) => table.map((row) => [...row].reverse());
    const shouted = (table: TableArgument) =>
      columns(table, (header) => ` ${header.toUpperCase()} `);
    for (const change of [turned, shouted]) {
      const asked = { plan: change(plan({})), rows: change(yes), roster: change(TEN) };
      expect(stand(asked)).toEqual(stand({ rows: yes }));
    }
  });

  test("extra columns are allowed, with anything in them", () => {
    const more = (table: TableArgument) =>
      table.map((row, index) => [index === 0 ? 2019 : ERROR, ...row, index === 0 ? ERROR : "x"]);
    const asked = { plan: more(plan({})), rows: more(yes), roster: more(TEN) };
    expect(stand(asked)).toEqual(stand({ rows: yes }));
    const silent = memberLog({ KPI: "", Status: "" });
    expect(problems({ memberLog: more(silent) })).toEqual([]);
    expect(problems({ activityLog: more(activityLog({ KPI: "" })) })).toEqual([]);
    expect(problems({ plan: [...more(plan({})), ["extra"]] })).toEqual([]);
  });

  test("of two columns of one name the first counts", () => {
    const twice = yes.map((row, index) => [...row, index === 0 ? "Status" : "No"]);
    expect(stand({ rows: twice }).figures?.actual).toBe(1);
  });

  test.each([
    ["plan", "Kpis[#All], or use the name Plan"],
    ["rows", "MemberRows[#All], or use the name MemberLog"],
    ["roster", "Members[#All], or use the name Roster"],
  ])("a missing header row of %s is refused with the cure", (argument, cure) => {
    const tables = { plan: plan({}), rows: yes, roster: TEN };
    const asked = { ...tables, [argument]: tables[argument as "plan"].slice(1) };
    const { message, refusal: error } = refusal(ask(asked));
    expect(error).toBe("#VALUE!");
    expect(message).toContain(`include the header row: ${cure}`);
    const empty = refusal(ask({ ...asked, [argument]: [] }));
    expect(empty.message).toBe(message);
  });

  test.each([
    ["plan", ["KPI", "Measure", "Goal", "Timeframe", "Start", "End"]],
    ["rows", ["KPI", "Member", "Status"]],
    ["roster", ["Member"]],
  ])("a missing column of %s is named", (argument, required) => {
    const tables = { plan: plan({}), rows: yes, roster: TEN };
    for (const column of required) {
      const asked = { ...tables, [argument]: without(tables[argument as "plan"], column) };
      const { message, refusal: error } = refusal(ask(asked));
      expect(error).toBe("#VALUE!");
      expect(message).toContain(`“${column}”`);
    }
  });

  test("one missing column is told apart from several", () => {
    expect(refusal(ask({ plan: without(plan({}), "Goal") })).message).toBe(
      "The plan lacks the column “Goal”: pass Kpis[#All], or use the name Plan.",
    );
  });

  test.each([
    [
      "Plan",
      "The plan is the text “Plan”, not a range: pass Kpis[#All], or use the name Plan, without quotes.",
    ],
    [
      ERROR,
      "The plan is an error, not a range: check the spelling; pass Kpis[#All], or use the name Plan.",
    ],
    [5, "The plan has no header row: include the header row: Kpis[#All], or use the name Plan."],
    [" ", "The plan has no header row: include the header row: Kpis[#All], or use the name Plan."],
  ])("a lone %p is no table", (cell, message) => {
    expect(refusal(ask({ plan: [[cell]] })).message).toBe(message);
  });

  test("a range of text is no lone one", () => {
    expect(refusal(ask({ plan: [["Plan", "B"]] })).message).toContain("has no header row");
    expect(refusal(ask({ plan: [["Plan"], ["B"]] })).message).toContain("has no header row");
  });

  test("several missing columns are named together", () => {
    const { message } = refusal(ask({ plan: without(without(plan({}), "Goal"), "End") }));
    expect(message).toBe(
      "The plan lacks the columns “Goal” and “End”: pass Kpis[#All], or use the name Plan.",
    );
  });

  test.each(["Date", "KPI"])("Activities need %s", (column) => {
    const its = plan({ KPI: "8", Measure: "Activities", Goal: 1, Per: "year" });
    const rows = without(activityLog({ Date: "2019-01-01" }), column);
    expect(refusal(ask({ kpi: "8", plan: its, rows })).message).toContain(`“${column}”`);
  });

  test("every other column counts as empty when absent", () => {
    const only = (table: TableArgument, kept: readonly string[]) => {
      const at = kept.map((column) => (table[0] ?? []).indexOf(column));
      return table.map((row) => at.map((index) => row[index]));
    };
    const small = {
      plan: only(plan({}), ["KPI", "Measure", "Goal", "Timeframe", "Start", "End"]),
      rows: only(memberLog({ Member: "M0" }), ["KPI", "Member", "Status"]),
      roster: only(TEN, ["Member"]),
    };
    expect(stand(small)).toEqual(stand({ rows: memberLog({ Member: "M0" }) }));
    const its = plan({ KPI: "8", Measure: "Activities", Goal: 1, Per: "year" });
    const rows = only(activityLog({ Date: "2018-09-01" }), ["Date", "KPI"]);
    expect(stand({ kpi: "8", plan: its, rows }).figures?.actual).toBe(1);
  });

  test("an argument that a KPI does not need is not read", () => {
    const its = plan({ KPI: "8", Measure: "Activities", Goal: 1, Per: "year" });
    const nonsense: TableArgument = [["nonsense"]];
    const rows = activityLog({ Date: "2018-09-01" });
    expect(stand({ kpi: "8", plan: its, rows, roster: nonsense }).figures?.actual).toBe(1);
    const unset = plan({ Goal: "" });
    expect(stand({ plan: unset, rows: nonsense, roster: nonsense }).status).toBe("Not set up");
  });

  test("a table that was left out is asked for", () => {
    const nothing = null as unknown as TableArgument;
    const asked = { kpi: "10", plan: nothing, rows: yes, roster: TEN, asOf: day("2019-01-01") };
    expect(refusal(standingOf(asked)).message).toBe(
      "Pass the plan: Kpis[#All], or use the name Plan.",
    );
  });
});

describe("[1.6] nothing disappears silently", () => {
  test("rows are numbered within their table, the first below the header is 1", () => {
    const log = memberLog(
      { Member: "M0" },
      { Member: "Nobody", Since: 1 },
      { Member: "M1", Since: 1 },
    );
    expect(problems({ memberLog: log })).toEqual([
      expect.stringMatching(/^MemberRows 1: No Since/),
      expect.stringMatching(/^MemberRows 2: “Nobody”/),
    ]);
  });

  test("tables come in their order, and rows within them", () => {
    const found = issues(
      books({
        plan: plan({}, { KPI: "11", Goal: "" }, {}),
        roster: roster("M0", { Code: "XXX" }),
        memberLog: memberLog({ Member: "M0" }, { KPI: "99", Member: "M0" }, { Member: "M0" }),
        activityLog: activityLog({ Date: "", Activity: "Talk" }),
      }),
    );
    expect(found).toEqual([
      ["Table", "Row", "Problem"],
      ["Kpis", 2, expect.stringContaining("Goal is missing")],
      ["Kpis", 3, expect.stringContaining("row 1")],
      ["Members", 2, expect.stringContaining("No Member")],
      ["MemberRows", 1, expect.stringContaining("No Since")],
      ["MemberRows", 2, expect.stringContaining("99")],
      ["MemberRows", 3, expect.stringContaining("No Since")],
      ["Activities", 1, expect.stringContaining("Date is missing")],
    ]);
  });

  test("what no function but KPIISSUES reports does not keep the others from answering", () => {
    const asked = {
      plan: plan({}, { KPI: "" }, { KPI: ERROR }),
      roster: roster(
        "M0",
        { Joined: 1 },
        { Member: "M1", Joined: "soon" },
        { Member: "M2", Code: ERROR },
      ),
      rows: memberLog(
        { Member: "M0", Since: "2019-01-01" },
        { Member: "M1", Status: "", Evidence: "Letter" },
        { Member: "Nobody" },
      ),
    };
    expect(stand(asked)).toMatchObject({ figures: { actual: 1 }, upTo: 2 });
  });

  test("what the user wrote is quoted, and cut where it would drown the sentence", () => {
    const long = "x".repeat(100);
    const [problem] = problems({ memberLog: memberLog({ Member: long, Since: 1 }) });
    expect(problem).toContain(`“${"x".repeat(60)}…”`);
    const [short] = problems({ memberLog: memberLog({ Member: "x".repeat(60), Since: 1 }) });
    expect(short).toContain(`“${"x".repeat(60)}”`);
  });
});
