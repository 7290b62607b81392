import { calendarOf } from "../../src/kpi";
import { addDays } from "../../src/kpi/dates";
import { day, memberLog, plan, roster, stand } from "./support/tables";
import type { KpiCells, StatementCells } from "./support/tables";

const many = (count: number) => Array.from({ length: count }, (_, index) => `M${index}`);
const PEOPLE = roster(...many(40));

/** Statements of Members from one number to another (excluded), all the same. */
const from = (first: number, end: number, row: StatementCells): StatementCells[] =>
  many(end)
    .slice(first)
    .map((Member) => ({ Member, ...row }));
const since = (date: string): StatementCells => ({ Since: date });

function status(row: KpiCells, rows: readonly StatementCells[], asOf: string) {
  return stand({ plan: plan(row), rows: memberLog(...rows), roster: PEOPLE, asOf });
}

/** Everybody has said No, so that nobody is unknown. */
const ALL_NO = from(0, 40, { Status: "No", Since: "2018-01-01" });

describe("[4.1] before, within and after the term", () => {
  const rows = from(0, 1, since("2018-01-01"));

  test("the day before Start is Not started, without figures", () => {
    const found = status({ Goal: 2 }, rows, "2018-06-30");
    expect(found).toEqual({
      ...found,
      status: "Not started",
      figures: null,
      upTo: null,
      atBest: null,
      nextDue: null,
      explanation: "Not started: the term starts on 1 July 2018.",
    });
    expect(status({ Goal: 2 }, rows, "2018-07-01").status).toBe("Too early");
  });

  test("the term is over on End", () => {
    expect(status({ Goal: 2 }, rows, "2020-06-29").status).not.toBe("Not achieved");
    expect(status({ Goal: 2 }, rows, "2020-06-30").status).toBe("Not achieved");
    expect(status({ Goal: 2 }, rows, "2030-01-01").status).toBe("Not achieved");
  });
});

describe("[5.1] No data", () => {
  test("while no roster Member has a winning statement", () => {
    expect(status({ Goal: 2 }, [], "2019-03-31").status).toBe("No data");
    expect(status({ Goal: 2 }, [{ Member: "Atlantis" }], "2019-03-31").status).toBe("No data");
    const conflict = [{ Member: "M0" }, { Member: "M0", Status: "No" }];
    expect(status({ Goal: 2 }, conflict, "2019-03-31").status).toBe("No data");
    expect(status({ Goal: 2 }, [{ Member: "M0", Status: "No" }], "2019-03-31").status).not.toBe(
      "No data",
    );
  });

  test("comes before the end of the term, and has U but no best", () => {
    const found = status({ Goal: 2 }, [], "2021-01-01");
    expect(found).toMatchObject({
      status: "No data",
      figures: null,
      upTo: 40,
      atBest: null,
      nextDue: null,
    });
    expect(status({ Goal: 2 }, [], "2019-01-01").nextDue).toBe(day("2020-06-30"));
  });
});

describe("[5.2] Achieved", () => {
  test("from T on", () => {
    expect(status({ Goal: 3 }, from(0, 3, since("2019-01-01")), "2019-03-31").status).toBe(
      "Achieved",
    );
    expect(status({ Goal: 4 }, from(0, 3, since("2019-01-01")), "2019-03-31").status).not.toBe(
      "Achieved",
    );
  });

  test("comes before all that follows", () => {
    const rows = from(0, 3, since("2018-07-15"));
    for (const asOf of ["2018-07-20", "2019-03-31", "2020-06-30", "2025-01-01"]) {
      expect(status({ Goal: 3 }, rows, asOf).status).toBe("Achieved");
    }
    expect(status({ Goal: 3, Baseline: 30 }, rows, "2019-03-31").status).toBe("Achieved");
  });

  test("is explained as already met at the start where B >= T", () => {
    const met = (baseline: number) =>
      status({ Goal: 3, Baseline: baseline }, from(0, 3, since("2019-01-01")), "2019-03-31")
        .explanation;
    expect(met(2)).not.toContain("already met at the start");
    expect(met(3)).toContain("already met at the start, with 3");
    expect(met(4)).toContain("already met at the start, with 4");
  });
});

describe("[5.4] Regressing", () => {
  test("where V + U is below B", () => {
    const rows = [...ALL_NO, ...from(0, 5, since("2018-02-01"))];
    expect(status({ Goal: 30, Baseline: 5 }, rows, "2019-03-31").status).toBe("Off track");
    expect(status({ Goal: 30, Baseline: 6 }, rows, "2019-03-31").status).toBe("Regressing");
    const unknown = rows.filter(({ Member }) => Member !== "M39");
    expect(status({ Goal: 30, Baseline: 6 }, unknown, "2019-03-31").status).toBe("Off track");
    expect(status({ Goal: 30, Baseline: 7 }, unknown, "2019-03-31").status).toBe("Regressing");
  });

  test("comes before the first quarter and after the end", () => {
    const rows = [...ALL_NO, ...from(0, 5, since("2018-02-01"))];
    expect(status({ Goal: 30, Baseline: 6 }, rows, "2018-07-02").status).toBe("Regressing");
    expect(status({ Goal: 30, Baseline: 6 }, rows, "2020-06-30").status).toBe("Not achieved");
  });
});

describe("[5.5] Too early", () => {
  test("in the first 3 months", () => {
    expect(status({ Goal: 30 }, ALL_NO, "2018-09-30").status).toBe("Too early");
    expect(status({ Goal: 30 }, ALL_NO, "2018-10-01").status).toBe("Off track");
    const clamped = { Goal: 30, Start: "2018-11-30" };
    expect(status(clamped, ALL_NO, "2019-02-27").status).toBe("Too early");
    expect(status(clamped, ALL_NO, "2019-02-28").status).toBe("Off track");
  });

  test("on-going targets too", () => {
    expect(status({ Goal: 30, Timeframe: "On-going" }, ALL_NO, "2018-09-30").status).toBe(
      "Too early",
    );
  });
});

describe("[5.6] on-going, against 12 months before", () => {
  const ONGOING = { Goal: 30, Timeframe: "On-going", End: "2022-06-30" };
  const five = [...ALL_NO, ...from(0, 5, since("2018-08-01"))];
  /** A year before this day the five count already. */
  const asOf = "2019-08-01";

  test("more is Progressing, equal Stalled", () => {
    expect(status(ONGOING, five, asOf).status).toBe("Stalled");
    expect(status(ONGOING, [...five, ...from(5, 6, since("2019-08-01"))], asOf).status).toBe(
      "Progressing",
    );
    expect(status(ONGOING, five, "2019-07-31").status).toBe("Progressing");
  });

  test("fewer is Regressing when V + U is fewer too, else Stalled", () => {
    const lost = { Member: "M0", Status: "No", Since: "2019-08-01" };
    expect(status(ONGOING, [...five, lost], asOf).status).toBe("Regressing");
    const unsure = [...five, lost].filter(({ Member }) => Member !== "M39");
    expect(status(ONGOING, unsure, asOf).status).toBe("Stalled");
    const two = [...unsure, { Member: "M1", Status: "No", Since: "2019-08-01" }];
    expect(status(ONGOING, two, asOf).status).toBe("Regressing");
  });

  test("against B where that day is on or before Start", () => {
    const given = { ...ONGOING, Baseline: 4 };
    expect(status(given, five, "2019-07-01").status).toBe("Progressing");
    expect(status({ ...given, Baseline: 5 }, five, "2019-07-01").status).toBe("Stalled");
    // From 2 July 2019 on the count of 2 July 2018 is what it is, whatever B says.
    expect(status({ ...given, Baseline: 5 }, five, "2019-07-02").status).toBe("Progressing");
  });

  test("29 February looks back to 28 February", () => {
    const rows = [
      ...ALL_NO,
      ...from(0, 5, since("2019-02-28")),
      ...from(5, 6, since("2019-03-01")),
    ];
    expect(status(ONGOING, rows, "2020-02-29").explanation).toContain(
      "1 more than on 28 February 2019",
    );
  });

  test("New Members look back in the same way", () => {
    const its = { ...ONGOING, Measure: "New Members" };
    expect(status(its, five, "2019-08-01").status).toBe("Stalled");
    expect(status(its, five, "2019-07-31").status).toBe("Progressing");
  });

  test("the term ends on-going targets too", () => {
    expect(status(ONGOING, five, "2022-06-30").status).toBe("Not achieved");
    expect(status(ONGOING, five, "2022-06-29").status).toBe("Stalled");
  });
});

describe("[5.7] a deadline, against the straight line", () => {
  /** A term of exactly 1000 days, so that a share of it is plain to see. */
  const start = day("2018-01-01");
  const TERM = { Start: start, End: addDays(start, 1000), Baseline: "0" };
  const at = (days: number) => {
    const { day: dayOfMonth, month, year } = calendarOf(addDays(start, days));
    return [year, month, dayOfMonth].map((part) => String(part).padStart(2, "0")).join("-");
  };
  const no = from(0, 40, { Status: "No", Since: "2017-01-01" });
  const word = (goal: number, count: number, days: number, row: KpiCells = {}) =>
    status(
      { ...TERM, Goal: goal, ...row },
      [...no, ...from(0, count, since("2018-01-02"))],
      at(days),
    ).status;

  test.each([
    // The line stands at 10 of 20 after 500 days: R = V / 10.
    [20, 10, 500, "On track"],
    [20, 9, 500, "At risk"],
    [20, 6, 500, "At risk"],
    [20, 5, 500, "Off track"],
    [20, 0, 500, "Off track"],
  ])("of %d there are %d after %d days: %s", (goal, count, days, expected) => {
    expect(word(goal, count, days)).toBe(expected);
  });

  test("R of exactly 0.95 is On track, a day later it is not", () => {
    // 19 of 25: the line is at 20 after 800 days, R = 0.95; late enough for the floor not to help.
    expect(word(25, 19, 800)).toBe("On track");
    expect(word(25, 19, 801)).toBe("At risk");
    expect(word(25, 18, 800)).toBe("At risk");
  });

  test("R of exactly 0.60 is At risk, a day later it is not", () => {
    // 12 of 25: the line is at 20 after 800 days.
    expect(word(25, 12, 800)).toBe("At risk");
    expect(word(25, 12, 801)).toBe("Off track");
    expect(word(25, 11, 800)).toBe("Off track");
  });

  test("before three quarters of the term the whole number below the line is enough", () => {
    // Of 3, the line is at 1.995 after 665 days, at 2 after 667: R of 1 is 0.50.
    expect(word(3, 1, 665)).toBe("On track");
    expect(word(3, 1, 666)).toBe("On track");
    expect(word(3, 1, 667)).toBe("Off track");
    expect(word(3, 2, 667)).toBe("On track");
  });

  test("from three quarters on it is At risk only", () => {
    // Of 3, the line is at 2.247 after 749 days, at 2.25 after 750: R of 2 is 0.89.
    expect(word(3, 2, 749)).toBe("On track");
    expect(word(3, 2, 750)).toBe("At risk");
    expect(word(3, 2, 999)).toBe("At risk");
    // Of 2, the line is at 1.998 after 999 days: R of 1 is 0.5005, the whole number below saves it.
    expect(word(2, 1, 999)).toBe("At risk");
    expect(word(2, 0, 999)).toBe("Off track");
    expect(word(1, 0, 999)).toBe("At risk");
  });

  test("the line starts from B", () => {
    // From 10 to 20: after 500 days at 15.
    expect(word(20, 15, 500, { Baseline: 10 })).toBe("On track");
    expect(word(20, 14, 500, { Baseline: 10 })).toBe("At risk");
    expect(word(20, 13, 500, { Baseline: 10 })).toBe("At risk");
    expect(word(20, 12, 500, { Baseline: 10 })).toBe("Off track");
  });

  test("fewer than at the start, with Members unknown, is Off track", () => {
    const rows = [...from(0, 20, { Status: "No" }), ...from(0, 3, since("2017-01-01"))];
    expect(status({ ...TERM, Goal: 20, Baseline: 5 }, rows, at(500)).status).toBe("Off track");
  });

  test("B >= T with V < T is Off track", () => {
    const rows = [
      ...from(0, 20, { Status: "No", Since: "2017-01-01" }),
      ...from(0, 3, since("2017-02-01")),
    ];
    for (const baseline of [4, 5]) {
      const found = status({ ...TERM, Goal: 4, Baseline: baseline }, rows, at(500));
      expect(found.status).toBe("Off track");
      expect(found.explanation).toContain(`already met at the start, with ${baseline}`);
    }
  });

  describe("an uncertain start softens Off track to At risk, and nothing else", () => {
    const undated = from(0, 5, {});
    const rest = from(5, 40, { Status: "No", Since: "2017-01-01" });
    const its = { ...TERM, Baseline: "" };

    test("below the line", () => {
      const found = status({ ...its, Goal: 20 }, [...undated, ...rest], at(500));
      expect(found.status).toBe("At risk");
      expect(found.explanation).toContain(
        "5 Yes counted at the start have no date (M0, M1, M2, M3 and M4), so the start is uncertain and this is At risk rather than Off track",
      );
    });

    test("with B >= T", () => {
      const lost = from(0, 2, { Status: "No", Since: "2018-02-01" });
      const unknown = rest.slice(2);
      const found = status({ ...its, Goal: 5 }, [...undated, ...unknown, ...lost], at(500));
      expect(found.status).toBe("At risk");
      expect(found.explanation).toContain("rather than Off track");
    });

    test("not what is At risk by itself, nor Regressing, nor the end", () => {
      const some = [...undated, ...rest, ...from(5, 10, since("2018-02-01"))];
      const found = status({ ...its, Goal: 20 }, some, at(500));
      expect(found.status).toBe("At risk");
      expect(found.explanation).not.toContain("rather than");
      const lost = from(0, 1, { Status: "No", Since: "2018-02-01" });
      expect(status({ ...its, Goal: 20 }, [...undated, ...rest, ...lost], at(500)).status).toBe(
        "Regressing",
      );
      expect(status({ ...its, Goal: 20 }, [...undated, ...rest], at(1000)).status).toBe(
        "Not achieved",
      );
    });

    test("at best too", () => {
      const found = status({ ...its, Goal: 30 }, [...undated, ...rest.slice(1)], at(900));
      expect(found).toMatchObject({ status: "At risk", atBest: "At risk", upTo: 6 });
    });
  });

  test("counts beyond what a number holds exactly are compared exactly", () => {
    const huge = `1${"0".repeat(30)}`;
    expect(word(20, 19, 500, { Goal: huge })).toBe("Off track");
    expect(word(20, 19, 500, { Goal: huge, Baseline: `${"9".repeat(29)}8` })).toBe("Regressing");
  });
});

describe("[5.8] figures", () => {
  const rows = [
    ...from(0, 3, since("2019-01-01")),
    ...from(3, 5, { Status: "Not applicable", Since: "2018-01-01" }),
    ...from(5, 30, { Status: "No", Since: "2018-01-01" }),
  ];

  test("actual, attainment, gap, up to and next due", () => {
    expect(status({ Goal: 4 }, rows, "2019-03-31")).toMatchObject({
      figures: { actual: 3, attainment: 0.75, gap: 1 },
      goal: 4,
      upTo: 13,
      atBest: "Achieved",
      nextDue: day("2020-06-30"),
    });
  });

  test("attainment may exceed 1; nothing is due then, and nothing missing", () => {
    expect(status({ Goal: 2 }, rows, "2019-03-31")).toMatchObject({
      figures: { actual: 3, attainment: 1.5, gap: 0 },
      nextDue: null,
    });
  });

  test("nothing is due when the term is over", () => {
    expect(status({ Goal: 4 }, rows, "2020-06-29").nextDue).toBe(day("2020-06-30"));
    expect(status({ Goal: 4 }, rows, "2020-06-30").nextDue).toBeNull();
  });

  test("at best is the status of V + U", () => {
    const best = (goal: number, asOf = "2019-12-31", row: KpiCells = {}) =>
      status({ Goal: goal, Baseline: "0", ...row }, rows, asOf).atBest;
    expect(best(13)).toBe("Achieved");
    expect(best(14)).toBe("On track");
    expect(best(28)).toBe("At risk");
    expect(best(40)).toBe("Off track");
    expect(best(13, "2020-06-30")).toBe("Achieved");
    expect(best(14, "2020-06-30")).toBe("Not achieved");
    expect(best(40, "2019-12-31", { Baseline: 14 })).toBe("Regressing");
    expect(best(40, "2018-07-20")).toBe("Too early");
    expect(best(40, "2019-12-31", { Timeframe: "On-going" })).toBe("Progressing");
  });

  test("without unknowns at best is the status itself", () => {
    const all = [...ALL_NO, ...from(0, 3, since("2019-01-01"))];
    const found = status({ Goal: 30 }, all, "2019-12-31");
    expect(found).toMatchObject({ status: "Off track", atBest: "Off track", upTo: 3 });
  });

  test("New Members: who was in before is neither counted nor unknown", () => {
    const its = { Measure: "New Members", Goal: 4 };
    const old = from(0, 2, since("2018-01-01"));
    const found = status(its, [...old, ...from(2, 3, since("2019-01-01"))], "2019-03-31");
    expect(found).toMatchObject({ figures: { actual: 1, attainment: 0.25, gap: 3 }, upTo: 38 });
  });
});

describe("[5.9] the ceiling is the roster less N", () => {
  const rows = [...from(0, 3, { Status: "Not applicable" }), ...from(3, 6, since("2019-01-01"))];
  const said = (goal: number, its: readonly StatementCells[] = rows) =>
    status({ KPI: "10", Goal: goal }, its, "2019-03-31").explanation;

  test("a goal above it is out of reach", () => {
    expect(said(37)).not.toMatch(/out of reach/i);
    expect(said(38)).toContain("Out of reach: 10 asks for 38; 3 of 40 are not applicable");
    expect(said(38, [...from(0, 3, { Status: "Not applicable" }), ...from(3, 4, {})])).toContain(
      "3 of 40 are not applicable",
    );
    const one = [...from(0, 1, { Status: "Not applicable" }), ...from(3, 4, {})];
    expect(said(40, one)).toContain("1 of 40 is not applicable");
  });

  test("where the roster is smaller than the goal, that is why", () => {
    expect(said(41, from(0, 1, {}))).toContain("out of reach: 10 asks for 41; the roster has 40");
    expect(said(40, from(0, 1, {}))).not.toMatch(/out of reach/i);
  });
});
