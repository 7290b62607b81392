import { activityLog, books, day, grid, plan, stand } from "./support/tables";
import type { ActivityCells, KpiCells } from "./support/tables";
import { scoreboard } from "../../src/kpi";

const YEARLY = { KPI: "8", Measure: "Activities", Goal: 2, Per: "year" };
const QUARTERLY = { KPI: "8", Measure: "Activities", Goal: 3, Per: "quarter" };

function at(row: KpiCells, asOf: string, ...rows: readonly (ActivityCells | string)[]) {
  const log = activityLog(
    ...rows.map((cells) => (typeof cells === "string" ? { Date: cells } : cells)),
  );
  return stand({ kpi: "8", plan: plan({ ...YEARLY, ...row }), rows: log, roster: null, asOf });
}

describe("[4.2] periods", () => {
  test.each([
    ["year", "2019-06-30"],
    ["half-year", "2018-12-31"],
    ["quarter", "2018-09-30"],
    ["month", "2018-07-31"],
  ])("a %s from Start ends on %s", (per, last) => {
    expect(at({ Per: per, Goal: 1 }, "2018-07-01").nextDue).toBe(day(last));
    const rows = ["2018-07-01", last];
    expect(at({ Per: per, Goal: 2 }, last, ...rows)).toMatchObject({ status: "On track" });
    const next = day(last) + 1;
    const after = at({ Per: per, Goal: 2 }, "2019-07-01", ...rows, { Date: next });
    expect(after.status).toBe(per === "year" ? "On track" : "Off track");
  });

  test("the last one is cut at End", () => {
    const cut = { Per: "year", Goal: 1, End: "2019-08-31" };
    const found = at(cut, "2019-08-30", "2018-08-01");
    expect(found.nextDue).toBe(day("2019-08-31"));
    expect(at(cut, "2019-08-31", "2018-08-01", "2019-08-31").status).toBe("Achieved");
    expect(at(cut, "2019-09-01", "2018-08-01", "2019-09-01").status).toBe("Not achieved");
    // A term shorter than its period has one, cut.
    expect(at({ Per: "year", Goal: 1, End: "2018-08-31" }, "2018-08-31", "2018-08-01").status).toBe(
      "Achieved",
    );
  });

  test("periods from the end of a month are clamped, each from Start", () => {
    const ends = { Per: "month", Goal: 1, Start: "2018-12-31", End: "2019-06-30" };
    const dues = ["2018-12-31", "2019-01-31", "2019-02-28", "2019-03-31"].map(
      (asOf) => at(ends, asOf).nextDue,
    );
    expect(dues).toEqual(["2019-01-30", "2019-02-27", "2019-03-30", "2019-04-29"].map(day));
  });

  test("a period is complete on its last day, and still the running one", () => {
    const before = at(QUARTERLY, "2018-09-29", "2018-07-02");
    const last = at(QUARTERLY, "2018-09-30", "2018-07-02");
    const after = at(QUARTERLY, "2018-10-01", "2018-07-02");
    expect([before.status, last.status, after.status]).toEqual([
      "At risk",
      "Off track",
      "Off track",
    ]);
    expect([before, last, after].map(({ figures }) => figures?.actual)).toEqual([1, 1, 0]);
  });
});

describe("[6.1] No data while the whole log is not in use", () => {
  const others = plan(
    YEARLY,
    { KPI: "9", Measure: "Share", Goal: 0.5 },
    { KPI: "10" },
    { KPI: "11", Measure: "Average", Goal: 4, Of: "" },
  );
  const with_ = (row: ActivityCells, asOf = "2019-03-31") =>
    stand({ kpi: "8", plan: others, rows: activityLog(row), roster: null, asOf }).status;

  test("no rows at all", () => {
    const found = at({}, "2019-03-31");
    expect(found).toMatchObject({ status: "No data", figures: null, nextDue: day("2019-06-30") });
    expect(at({}, "2021-01-01")).toMatchObject({ status: "No data", nextDue: null });
  });

  test.each([
    ["its own", { KPI: "8" }],
    ["another KPI's", { KPI: "9", Count: 1, "Out of": 2 }],
    ["a pending one", { KPI: "9" }],
    ["one of a list", { KPI: "99; 9", Count: 1, "Out of": 2 }],
    ["one of a KPI that is not set up", { KPI: "11", Score: 3 }],
  ])("an accepted row, %s, dated Start to A', puts it in use", (_, row) => {
    expect(with_({ ...row, Date: "2018-07-01" })).not.toBe("No data");
    expect(with_({ ...row, Date: "2019-03-31" })).not.toBe("No data");
    expect(with_({ ...row, Date: "2018-06-30" })).toBe("No data");
    expect(with_({ ...row, Date: "2019-04-01" })).toBe("No data");
  });

  test.each([
    ["a rejected one", { KPI: "9", Count: 3, "Out of": 2 }],
    ["one of a KPI that takes statements", { KPI: "10" }],
    ["one of an unknown KPI", { KPI: "99" }],
    ["one without a KPI", { KPI: "" }],
    ["one without a date", { KPI: "8", Date: "" }],
  ])("%s does not", (_, row) => {
    expect(with_({ Date: "2018-08-01", ...row })).toBe("No data");
  });

  test("rows after End do not count as use", () => {
    expect(with_({ KPI: "9", Date: "2020-07-01" }, "2021-01-01")).toBe("No data");
    expect(with_({ KPI: "9", Date: "2020-06-30" }, "2021-01-01")).toBe("Not achieved");
  });

  test("an early row of another, rejected for it, does not hide a later one", () => {
    const rows = activityLog(
      { KPI: "9", Date: "2019-02-01" },
      { KPI: "9", Date: "2018-08-01", Count: 3 },
      { KPI: "9", Date: "2018-09-01" },
    );
    const found = (asOf: string) =>
      stand({ kpi: "8", plan: others, rows, roster: null, asOf }).status;
    expect(found("2018-08-31")).toBe("No data");
    expect(found("2018-09-01")).not.toBe("No data");
  });

  test("in use, a KPI without rows has counted 0", () => {
    const rows = activityLog({ KPI: "9", Date: "2018-07-02" });
    const found = stand({ kpi: "8", plan: others, rows, roster: null });
    expect(found.figures).toEqual({ actual: 0, attainment: 0, gap: 2 });
  });

  test("the board says the same, with KPIs of different terms", () => {
    const two = plan(
      YEARLY,
      { ...YEARLY, KPI: "8b", Start: "2018-09-01" },
      { ...YEARLY, KPI: "8c" },
    );
    const tables = books({ plan: two, activityLog: activityLog({ KPI: "8", Date: "2018-08-01" }) });
    const words = grid(scoreboard({ ...tables, asOf: day("2018-10-01") })).map((line) => line[8]);
    expect(words).toEqual(["Status", "On track", "No data", "On track"]);
  });
});

describe("[6.2] what counts in a period", () => {
  test("rows before Start do not stand for a period that was missed", () => {
    const before = { Date: "2018-06-30", Count: 5 };
    const found = at(QUARTERLY, "2018-10-01", before, "2018-10-01");
    expect(found.status).toBe("Off track");
    expect(found.explanation).toContain("0 of 1 complete quarter met the goal");
    expect(found.figures?.attainment).toBe(0);
  });

  test("from its first day to its last, and not after A'", () => {
    const rows = ["2018-06-30", "2018-07-01", "2019-03-31", "2019-04-01"];
    expect(at({}, "2019-03-31", ...rows).figures?.actual).toBe(2);
    expect(at({}, "2019-04-01", ...rows).figures?.actual).toBe(3);
    expect(at({}, "2019-03-30", ...rows).figures?.actual).toBe(1);
    const edge = ["2019-06-30", "2019-07-01"];
    expect(at({}, "2019-07-01", ...edge).figures?.actual).toBe(1);
  });

  test("a complete period is met with k", () => {
    const year = (count: number) =>
      at({}, "2019-06-30", { Date: "2018-08-01", Count: count }).status;
    expect([year(1), year(2), year(3)]).toEqual(["Off track", "On track", "On track"]);
  });
});

describe("[6.3] over", () => {
  const both = [
    { Date: "2018-08-01", Count: 2 },
    { Date: "2020-06-30", Count: 2 },
  ];

  test("all met is Achieved, else Not achieved", () => {
    expect(at({}, "2020-06-30", ...both).status).toBe("Achieved");
    expect(at({}, "2020-06-29", ...both).status).not.toBe("Achieved");
    expect(at({}, "2025-01-01", ...both).status).toBe("Achieved");
    expect(at({}, "2020-06-30", both[0]!).status).toBe("Not achieved");
    expect(at({}, "2020-06-30", both[1]!).status).toBe("Not achieved");
    expect(at({}, "2020-06-30", { Date: "2018-08-01", Count: 4 }).status).toBe("Not achieved");
  });
});

describe("[6.4] a complete period missed is Off track", () => {
  test("however good the running one is", () => {
    const good = { Date: "2019-07-01", Count: 9 };
    expect(at({}, "2019-07-01", good).status).toBe("Off track");
    expect(at({}, "2019-07-01", good, { Date: "2018-08-01", Count: 2 }).status).toBe("On track");
  });
});

describe("[6.5] At risk", () => {
  test("below floor(k x elapsed share), A' included", () => {
    // 12 a year of 365 days: the first is due when 12 x days / 365 reaches 1, on day 31.
    const row = { Goal: 12 };
    const log = { KPI: "8; 99", Date: "2018-07-01" };
    expect(at(row, "2018-08-29", log).status).toBe("On track");
    // Day 61 (30 August): 12 x 61 / 365 = 2.005.
    expect(at(row, "2018-08-30", log).status).toBe("At risk");
    expect(at(row, "2018-08-30", log, log).status).toBe("On track");
  });

  test("short with at most 25 % of the days left after A'", () => {
    // The quarter from 1 July has 92 days: 23 are left after 7 September.
    const row = { Per: "quarter", Goal: 1 };
    const use = { KPI: "8", Date: "2018-07-01" };
    const its = plan({ ...YEARLY, ...row }, { KPI: "9", Measure: "Share", Goal: 0.5 });
    const pending = activityLog({ KPI: "9", Date: "2018-07-01" });
    const found = (asOf: string) =>
      stand({ kpi: "8", plan: its, rows: pending, roster: null, asOf }).status;
    expect(found("2018-09-06")).toBe("On track");
    expect(found("2018-09-07")).toBe("At risk");
    expect(found("2018-09-29")).toBe("At risk");
    expect(at(row, "2018-09-07", use).status).toBe("On track");
  });

  test("the days are those of the period, cut at End", () => {
    // From 1 July to 31 August: 62 days. 3 x 42 / 62 = 2.03 on 11 August; 15 days left on 16 August.
    const row = { Per: "year", Goal: 3, End: "2018-08-31" };
    const two = { Date: "2018-07-01", Count: 2 };
    const one = { Date: "2018-07-01", Count: 1 };
    expect(at(row, "2018-08-10", one).status).toBe("On track");
    expect(at(row, "2018-08-11", one).status).toBe("At risk");
    expect(at(row, "2018-08-11", two).status).toBe("On track");
    expect(at(row, "2018-08-15", two).status).toBe("On track");
    expect(at(row, "2018-08-16", two).status).toBe("At risk");
  });

  test("in a later period the days are those from its own first", () => {
    // 12 x days / 366 of the year from 1 July 2019 reaches 2 on day 61, 30 August.
    const met = { Date: "2018-08-01", Count: 12 };
    const found = (asOf: string) => at({ Goal: 12 }, asOf, met, "2019-07-01").status;
    expect(found("2019-08-29")).toBe("On track");
    expect(found("2019-08-30")).toBe("At risk");
    // 3 x days / 92 of the third quarter from 1 January: 90 days, 2 on day 60, 1 March.
    const both = ["2018-07-01", "2018-10-01"].map((Date) => ({ Date, Count: 3 }));
    const third = (asOf: string) => at(QUARTERLY, asOf, ...both, "2019-01-01").status;
    expect(third("2019-02-28")).toBe("On track");
    expect(third("2019-03-01")).toBe("At risk");
  });

  test("on the last day of a period that is met, On track", () => {
    expect(at({}, "2019-06-30", { Date: "2018-08-01", Count: 2 }).status).toBe("On track");
  });
});

describe("[6.7] figures", () => {
  const rows = [
    { Date: "2018-08-01", Count: 5 },
    { Date: "2018-11-01", Count: 1 },
    { Date: "2019-02-01", Count: 2 },
  ];

  test("while no period is complete they are those of the running one", () => {
    expect(at(QUARTERLY, "2018-08-31", ...rows).figures).toEqual({
      actual: 5,
      attainment: 1,
      gap: 0,
    });
    expect(at({ Goal: 10 }, "2018-12-31", ...rows).figures).toEqual({
      actual: 6,
      attainment: 0.6,
      gap: 4,
    });
  });

  test("then attainment is over the complete ones, none above k", () => {
    expect(at(QUARTERLY, "2018-10-01", ...rows).figures).toEqual({
      actual: 0,
      attainment: 1,
      gap: 3,
    });
    expect(at(QUARTERLY, "2019-02-28", ...rows).figures).toEqual({
      actual: 2,
      attainment: 4 / 6,
      gap: 1,
    });
  });

  test("when the term is over the gap is that of all periods", () => {
    const done = at({ ...QUARTERLY, End: "2019-03-31" }, "2019-12-31", ...rows);
    expect(done).toMatchObject({
      status: "Not achieved",
      figures: { actual: 2, attainment: 6 / 9, gap: 0 + 2 + 1 },
      nextDue: null,
    });
  });

  test("next due is the last day of the first period ending after A' that is short", () => {
    const due = (asOf: string, count: number) =>
      at(QUARTERLY, asOf, { Date: "2018-08-01", Count: count }).nextDue;
    expect(due("2018-08-31", 2)).toBe(day("2018-09-30"));
    expect(due("2018-08-31", 3)).toBe(day("2018-12-31"));
    expect(due("2018-09-30", 2)).toBe(day("2018-12-31"));
    expect(due("2018-09-29", 2)).toBe(day("2018-09-30"));
    expect(due("2018-10-01", 2)).toBe(day("2018-12-31"));
  });

  test("none is due when the last period is met, or the term over", () => {
    const last = { Date: "2020-06-01", Count: 3 };
    expect(at(QUARTERLY, "2020-06-15", last).nextDue).toBeNull();
    expect(at(QUARTERLY, "2020-06-15", "2020-06-01").nextDue).toBe(day("2020-06-30"));
    expect(at(QUARTERLY, "2020-06-30", "2020-06-01").nextDue).toBeNull();
    expect(
      at({ Per: "year", Goal: 1, End: "2019-06-30" }, "2019-06-29", "2018-07-01").nextDue,
    ).toBeNull();
  });

  test("up to and at best are not for activities", () => {
    expect(at({}, "2019-03-31", "2018-08-01")).toMatchObject({ upTo: null, atBest: null });
  });

  test("counts are added exactly", () => {
    const huge = { Date: "2018-08-01", Count: 9007199254740992 };
    const found = at({ Goal: "9007199254740993" }, "2018-12-31", huge);
    expect(found.figures?.attainment).toBeLessThan(1);
    expect(found.figures?.gap).toBe(1);
    expect(
      at({ Goal: "9007199254740993" }, "2018-12-31", huge, "2018-08-01").figures,
    ).toMatchObject({
      attainment: 1,
      gap: 0,
    });
  });
});
