import { agree, choice, counted, list, quoted } from "../../src/kpi/wording/phrases";
import { activityLog, memberLog, plan, roster, stand } from "./support/tables";
import type { ActivityCells, KpiCells, StatementCells } from "./support/tables";

const many = (count: number) => Array.from({ length: count }, (_, index) => `M${index}`);
const from = (first: number, end: number, row: StatementCells): StatementCells[] =>
  many(end)
    .slice(first)
    .map((Member) => ({ Member, ...row }));
const yes = (since: string): StatementCells => ({ Since: since });
const no: StatementCells = { Status: "No", Since: "2018-01-01" };

function members(row: KpiCells, rows: readonly StatementCells[], asOf = "2019-03-31", size = 12) {
  const tables = { plan: plan(row), rows: memberLog(...rows), roster: roster(...many(size)) };
  return stand({ ...tables, asOf }).explanation;
}

describe("Members and New Members", () => {
  const five = [...from(0, 5, yes("2018-01-01")), ...from(5, 12, no)];

  test("No data", () => {
    expect(members({ Goal: 2 }, [])).toBe(
      "No Member’s statement is in force on 31 March 2019; the goal is 2 by 30 June 2020. Next due 30 June 2020: 2 more.",
    );
    expect(members({ Goal: 2, Timeframe: "On-going" }, [], "2020-07-05")).toBe(
      "No Member’s statement is in force on 30 June 2020; the goal is 2 (on-going).",
    );
    expect(members({ Goal: 2 }, [{ Member: "M0" }, { Member: "M0", Status: "No" }])).toBe(
      "No Member’s statement is in force on 31 March 2019; the goal is 2 by 30 June 2020. Statements contradict each other for M0; next due 30 June 2020: 2 more.",
    );
  });

  test("a name that ends with a full stop ends the sentence", () => {
    const rows = memberLog({ Member: "Lao P.D.R." }, { Member: "Lao P.D.R.", Status: "No" });
    const asked = {
      plan: plan({ Goal: 1 }),
      rows,
      roster: roster("Lao P.D.R."),
      asOf: "2020-06-30",
    };
    expect(stand(asked).explanation).toMatch(/ for Lao P\.D\.R\.$/);
  });

  test("Achieved", () => {
    expect(members({ Goal: 1 }, from(0, 1, yes("2019-01-01")))).toBe(
      "By 31 March 2019, 1 of 12 Members counts; the goal of 1 is met.",
    );
    expect(members({ Goal: 4 }, five, "2020-06-30")).toBe(
      "By 30 June 2020, the end of the term, 5 of 12 Members count; the goal of 4 is met; it was already met at the start, with 5.",
    );
    expect(members({ Goal: 1 }, from(0, 1, yes("2019-01-01")), "2019-03-31", 1)).toContain(
      "1 of 1 Member counts",
    );
  });

  test("Not achieved", () => {
    expect(members({ Goal: 9 }, five.slice(0, 11), "2022-01-01")).toBe(
      "By 30 June 2020, the end of the term, 5 of 12 Members count; that is 4 short of the goal of 9. Nothing definite is known of 1, so up to 6 may count (at best Not achieved).",
    );
  });

  test("Too early", () => {
    expect(members({ Goal: 9 }, five, "2018-09-30")).toBe(
      "By 30 September 2018, 5 of 12 Members count; the goal is 9 by 30 June 2020, and the first quarter, to 30 September 2018, is too early to judge. Next due 30 June 2020: 4 more.",
    );
  });

  test("Regressing against the start", () => {
    expect(members({ Goal: 9, Baseline: 6 }, five)).toBe(
      "By 31 March 2019, 5 of 12 Members count; that is fewer than the 6 at the start; the goal is 9 by 30 June 2020. Next due 30 June 2020: 4 more.",
    );
    expect(members({ Goal: 9, Baseline: 8 }, five.slice(0, 11))).toContain(
      "that is fewer than the 8 at the start, even if the 1 not known counted too; the goal",
    );
    expect(members({ Goal: 9, Baseline: 8, Timeframe: "On-going" }, five)).toContain(
      "that is fewer than the 8 at the start; the goal is 9 (on-going)",
    );
  });

  test("an on-going target that is below both its start and the year before tells of the start", () => {
    const its = { Goal: 9, Timeframe: "On-going", Baseline: 6 };
    const lost = { Member: "M0", Status: "No", Since: "2019-12-01" };
    expect(members(its, [...five, lost], "2019-12-31")).toContain(
      "4 of 12 Members count; that is fewer than the 6 at the start; the goal is 9 (on-going)",
    );
    // As many as at the start at best: it is the year before that is missed.
    const met = { ...its, Baseline: 4 };
    expect(members(met, [...five, lost], "2019-12-31")).toContain(
      "that is fewer than the 5 on 31 December 2018; the goal",
    );
    const unknown = [
      ...five.slice(0, 11),
      lost,
      { Member: "M1", Status: "No", Since: "2019-12-01" },
    ];
    expect(members(met, unknown, "2019-12-31")).toContain(
      "3 of 12 Members count; that is fewer than the 5 on 31 December 2018, even if the 1 not known counted too",
    );
  });

  test("Regressing, Stalled and Progressing against a year before", () => {
    const ongoing = { Goal: 9, Timeframe: "On-going", Baseline: 3 };
    const lost = { Member: "M0", Status: "No", Since: "2019-12-01" };
    expect(members(ongoing, [...five, lost], "2019-12-31")).toContain(
      "4 of 12 Members count; that is fewer than the 5 on 31 December 2018; the goal is 9 (on-going)",
    );
    expect(members(ongoing, five, "2019-12-31")).toContain(
      "5 of 12 Members count; that is as many as on 31 December 2018; the goal",
    );
    expect(members(ongoing, [...five.slice(0, 11), lost], "2019-12-31")).toContain(
      "that is 1 fewer than on 31 December 2018, which those not known may make up; the goal",
    );
    expect(members(ongoing, five, "2019-03-31")).toContain(
      "that is 2 more than at the start; the goal",
    );
  });

  test("On track, At risk and Off track against the line", () => {
    const line = "the straight line from 5 at the start asks for 7.2 by now";
    expect(members({ Goal: 11 }, five)).toBe(
      `By 31 March 2019, 5 of 12 Members count; the goal is 11 by 30 June 2020, and ${line}. Next due 30 June 2020: 6 more.`,
    );
    expect(members({ Goal: 11 }, [...five, { Member: "M9", Since: "2019-01-01" }])).toContain(line);
  });

  test("a line just above a whole number never reads as one that is missed", () => {
    // 0.999 and more of a Member is cut, not rounded.
    const its = { Goal: 3, Start: "2018-01-01", End: "2020-09-27", Baseline: "0" };
    expect(members(its, from(0, 1, yes("2018-02-01")), "2019-10-28")).toContain(
      "asks for 1.9 by now",
    );
  });

  test("a goal that was met at the start and is not any more", () => {
    const rows = [...five.slice(0, 11), { Member: "M0", Status: "No", Since: "2018-12-01" }];
    expect(members({ Goal: 5 }, rows)).toContain(
      "4 of 12 Members count; the goal is 5 by 30 June 2020, which was already met at the start, with 5. Nothing definite is known of 1, so up to 5 may count (at best Achieved)",
    );
  });

  test("New Members count as new", () => {
    const its = { Measure: "New Members", Goal: 3 };
    expect(members(its, [...from(0, 1, yes("2019-01-01")), ...from(1, 12, no)])).toContain(
      "1 of 12 Members counts as new; the goal is 3 by 30 June 2020, and the straight line from 0 at the start asks for 1.1 by now",
    );
    expect(members(its, [{ Member: "M0", "Reported on": "2019-01-01" }])).toContain(
      "M0 says Yes without a Since and is not counted",
    );
  });

  test("Members are named up to five, then counted", () => {
    const told = (count: number) =>
      members({ Goal: 11 }, [...from(0, count, {}), ...from(count, 12, no)], "2020-01-01");
    expect(told(1)).toContain("1 Yes counted at the start has no date (M0), so");
    expect(told(5)).toContain(
      "5 Yes counted at the start have no date (M0, M1, M2, M3 and M4), so",
    );
    expect(told(7)).toContain("(M0, M1, M2, M3, M4 and 2 more), so");
  });

  test("Members are named in the order of the roster, whatever that of the rows", () => {
    const turned = ["M11", "M2", "M10", "M0"].map((Member) => ({ Member }));
    expect(members({ Goal: 11 }, [...turned, ...from(3, 10, no)], "2020-01-01")).toContain(
      "(M0, M2, M10 and M11)",
    );
  });

  test("who is in conflict is named, beside what counts", () => {
    const rows = [
      ...from(0, 8, {}),
      ...from(0, 8, { Status: "No" }),
      ...from(8, 12, yes("2019-01-01")),
    ];
    expect(members({ Goal: 11 }, rows)).toContain(
      "Statements contradict each other for M0, M1, M2, M3, M4 and 3 more; nothing definite is known of 8, so up to 12 may count (at best Achieved)",
    );
  });
});

describe("Activities", () => {
  const yearly = { KPI: "8", Measure: "Activities", Goal: 2, Per: "year" };
  const said = (row: KpiCells, asOf: string, ...dates: readonly (string | ActivityCells)[]) => {
    const rows = dates.map((date) => (typeof date === "string" ? { Date: date } : date));
    const tables = { plan: plan({ ...yearly, ...row }), rows: activityLog(...rows) };
    return stand({ kpi: "8", ...tables, asOf }).explanation;
  };

  test("No data", () => {
    expect(said({}, "2019-03-31")).toBe(
      "No activity at all is recorded from 1 July 2018 to 31 March 2019; the goal is 2 a year. Next due 30 June 2019: 2 more.",
    );
    expect(said({}, "2020-06-30")).toBe(
      "No activity at all is recorded from 1 July 2018 to 30 June 2020; the goal is 2 a year.",
    );
    expect(said({}, "2019-08-01")).not.toContain("issed");
  });

  test("On track", () => {
    expect(said({}, "2018-12-31", "2018-08-01")).toBe(
      "By 31 December 2018, 1 counts in the year to 30 June 2019; the goal is 2 a year. Next due 30 June 2019: 1 more.",
    );
    expect(said({ Goal: 1 }, "2019-07-01", "2018-08-01")).toBe(
      "By 1 July 2019, 0 count in the year to 30 June 2020, and 1 of 1 complete year met the goal; the goal is 1 a year. Next due 30 June 2020: 1 more.",
    );
    expect(said({ Goal: 1 }, "2018-12-31", "2018-08-01")).toContain(
      "Next due 30 June 2020: 1 more.",
    );
  });

  test("At risk: what should be done by now, or how many days are left", () => {
    expect(said({ Goal: 4 }, "2018-12-31", "2018-08-01")).toContain(
      ". 2 should be done by now; next due 30 June 2019: 3 more.",
    );
    const quarterly = { Per: "quarter", Goal: 1 };
    const other = { KPI: "8", Date: "2018-07-01" };
    const late = (asOf: string) => said({ ...quarterly, Goal: 2 }, asOf, other);
    expect(late("2018-09-20")).toContain(". 10 days are left; next due 30 September 2018: 1 more.");
    expect(late("2018-09-29")).toContain(". 1 day is left; next due");
    expect(late("2018-08-30")).not.toMatch(/left|should/);
  });

  test("Off track names what is missed", () => {
    expect(said({}, "2019-07-01", "2018-08-01")).toBe(
      "By 1 July 2019, 0 count in the year to 30 June 2020, and 0 of 1 complete year met the goal; the goal is 2 a year. Missed: the year to 30 June 2019 (1); next due 30 June 2020: 2 more.",
    );
    const monthly = said({ Per: "month", Goal: 1 }, "2019-03-31", "2018-10-05");
    expect(monthly).toContain("1 of 9 complete months met the goal");
    expect(monthly).toContain(
      "Missed: the month to 31 July 2018 (0), the month to 31 August 2018 (0), the month to 30 September 2018 (0), the month to 30 November 2018 (0), the month to 31 December 2018 (0) and 3 more; next",
    );
    const five = said({ Per: "month", Goal: 1 }, "2018-12-31", "2018-10-05");
    expect(five).toContain(
      "(0), the month to 30 November 2018 (0) and the month to 31 December 2018 (0); next",
    );
  });

  test("over", () => {
    expect(said({ Goal: 1 }, "2021-01-01", "2018-08-01", "2019-08-01")).toBe(
      "By 30 June 2020, the end of the term, 2 of 2 complete years met the goal; the goal is 1 a year.",
    );
    expect(said({ Goal: 1, Per: "half-year" }, "2020-06-30", "2018-08-01", "2019-08-01")).toBe(
      "By 30 June 2020, the end of the term, 2 of 4 complete half-years met the goal; the goal is 1 a half-year. Missed: the half-year to 30 June 2019 (0) and the half-year to 30 June 2020 (0).",
    );
  });
});

describe("Share and Average", () => {
  const said = (row: KpiCells, rows: readonly ActivityCells[], asOf = "2019-03-31") => {
    const log = activityLog(...rows.map((cells) => ({ Date: "2018-08-01", ...cells })));
    return stand({ kpi: "8", plan: plan({ KPI: "8", ...row }), rows: log, asOf }).explanation;
  };
  const share = { Measure: "Share", Goal: 0.75 };
  const average = { Measure: "Average", Goal: 4, Of: 5 };
  const met = (count: number, outOf: number) => ({ Count: count, "Out of": outOf });

  test("nothing, and nothing asked for", () => {
    expect(said(share, [])).toBe(
      "Nothing is recorded from 1 July 2018 to 31 March 2019; the goal is 75%. Next due 30 June 2020.",
    );
    expect(said(average, [], "2021-01-01")).toBe(
      "Nothing is recorded from 1 July 2018 to 30 June 2020; the goal is 4.",
    );
    expect(said(share, [met(0, 0)])).toBe(
      "1 row is recorded from 1 July 2018 to 31 March 2019, but nothing has been asked for yet; the goal is 75%. Next due 30 June 2020.",
    );
    expect(said(share, [met(0, 0), met(0, 0)])).toMatch(/^2 rows are recorded/);
  });

  test("On track, below the goal, and over", () => {
    expect(said(share, [met(6, 8)])).toBe(
      "By 31 March 2019, 6 of 8 (75%) are met; the goal of 75% is met so far. Next due 30 June 2020.",
    );
    expect(said(share, [met(5, 8)])).toContain(
      "5 of 8 (62.5%) are met; that is below the goal of 75%.",
    );
    expect(said(share, [met(6, 8)], "2020-06-30")).toBe(
      "By 30 June 2020, the end of the term, 6 of 8 (75%) are met; the goal of 75% is met.",
    );
    expect(said(share, [met(5, 8)], "2020-06-30")).toContain("that is below the goal of 75%.");
  });

  test("a figure that is just short never reads as the goal", () => {
    expect(said(share, [met(7499, 10_000)])).toContain("(74.9%)");
    expect(said({ ...share, Goal: 0.7505 }, [met(7504, 10_000)])).toContain(
      "(75.04%) are met; that is below the goal of 75.05%",
    );
    expect(said({ ...share, Goal: 0.7505 }, [met(75_050, 100_000)])).toContain(
      "(75.05%) are met; the goal of 75.05%",
    );
    expect(said(average, [{ Score: 3.999, Responses: 9 }])).toContain(
      "the average is 3.99 of 5, from 9 responses; that is below the goal of 4.",
    );
    expect(said({ ...average, Goal: 4.125 }, [{ Score: 4.1249, Responses: 9 }])).toContain(
      "the average is 4.124 of 5, from 9 responses; that is below the goal of 4.125",
    );
  });

  test("provisional", () => {
    expect(said(share, [met(1, 1)])).toBe(
      "By 31 March 2019, 1 of 1 (100%) is met; the goal of 75% is met so far. Provisional, on fewer than 5 requests; next due 30 June 2020.",
    );
    expect(said(average, [{ Score: 2 }])).toBe(
      "By 31 March 2019, the average is 2 of 5, from 1 response; that is below the goal of 4. Provisional, on fewer than 5 responses, so this is At risk rather than Off track; next due 30 June 2020.",
    );
    expect(said({ ...average, Of: 4.5 }, [{ Score: 2 }])).toContain("2 of 4.5, from");
  });
});

describe("phrases", () => {
  test("counts and their words agree", () => {
    expect([counted(0, "day"), counted(1, "day"), counted(2n, "day")]).toEqual([
      "0 days",
      "1 day",
      "2 days",
    ]);
    expect(counted(2, "half", "halves")).toBe("2 halves");
    expect([agree(1n, "is", "are"), agree(0n, "is", "are")]).toEqual(["is", "are"]);
  });

  test("lists", () => {
    expect(list([])).toBe("");
    expect(list(["A"])).toBe("A");
    expect(list(["A", "B"])).toBe("A and B");
    expect(list(["A", "B", "C", "D", "E"])).toBe("A, B, C, D and E");
    expect(list(["A", "B", "C", "D", "E", "F"])).toBe("A, B, C, D, E and 1 more");
    expect(choice(["A"])).toBe("A");
    expect(choice(["A", "B", "C"])).toBe("A, B or C");
    expect(quoted("A")).toBe("“A”");
  });
});
