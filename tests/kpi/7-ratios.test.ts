import { activityLog, day, plan, stand } from "./support/tables";
import type { ActivityCells, KpiCells } from "./support/tables";

const SHARE = { KPI: "8", Measure: "Share", Goal: 0.75 };
const AVERAGE = { KPI: "8", Measure: "Average", Goal: 4, Of: 5 };

function at(row: KpiCells, asOf: string, ...rows: readonly ActivityCells[]) {
  const log = activityLog(...rows.map((cells) => ({ Date: "2018-08-01", ...cells })));
  return stand({ kpi: "8", plan: plan(row), rows: log, roster: null, asOf });
}

const met = (count: number, outOf: number): ActivityCells => ({ Count: count, "Out of": outOf });
const score = (value: unknown, responses: unknown): ActivityCells => ({
  Score: value,
  Responses: responses,
});
const MIDTERM = "2019-03-31";

describe("[7.1] rows from Start to A'", () => {
  test("no row is No data", () => {
    expect(at(SHARE, MIDTERM)).toMatchObject({
      status: "No data",
      figures: null,
      nextDue: day("2020-06-30"),
    });
    expect(at(AVERAGE, MIDTERM).status).toBe("No data");
    expect(at(SHARE, MIDTERM, met(9, 2)).status).toBe("No data");
    expect(at(SHARE, "2021-01-01")).toMatchObject({ status: "No data", nextDue: null });
  });

  test("rows, but all pending, is No requests", () => {
    expect(at(SHARE, MIDTERM, met(0, 0))).toMatchObject({
      status: "No requests",
      figures: null,
      nextDue: day("2020-06-30"),
    });
    expect(at(SHARE, "2021-01-01", met(0, 0)).status).toBe("No requests");
    expect(at(SHARE, MIDTERM, met(0, 0), met(0, 1)).status).not.toBe("No requests");
  });

  test.each([
    ["2018-06-30", "No data"],
    ["2018-07-01", "On track"],
    ["2019-03-31", "On track"],
    ["2019-04-01", "No data"],
  ])("a row dated %s: %s", (date, status) => {
    expect(at(SHARE, MIDTERM, { Date: date, ...met(9, 9) }).status).toBe(status);
    expect(at(AVERAGE, MIDTERM, { Date: date, ...score(5, 9) }).status).toBe(status);
  });

  test("after the term rows count to End", () => {
    const rows = [
      met(9, 9),
      { Date: "2020-06-30", ...met(0, 3) },
      { Date: "2020-07-01", ...met(0, 99) },
    ];
    expect(at(SHARE, "2021-01-01", ...rows).figures?.actual).toBe(0.75);
  });
});

describe("[7.2] p", () => {
  test("is sums over sums, not a mean of shares", () => {
    expect(at(SHARE, MIDTERM, met(1, 1), met(0, 3)).figures?.actual).toBe(0.25);
  });

  test("is the mean of scores weighted by responses, exactly", () => {
    const found = at(AVERAGE, MIDTERM, score(4.1, 3), score(3.85, 2));
    expect(found.figures).toEqual({ actual: 4, attainment: 1, gap: 0 });
    expect(found.status).toBe("On track");
    expect(at(AVERAGE, MIDTERM, score(4.1, 3), score(3.84, 2)).status).toBe("At risk");
  });

  test("scores 0.1 apart do not drift over many rows", () => {
    const rows = Array.from({ length: 100 }, (_, index) => score(index % 2 === 0 ? 3.9 : 4.1, 7));
    expect(at(AVERAGE, MIDTERM, ...rows).figures?.actual).toBe(4);
  });
});

describe("[7.3] against the goal", () => {
  test.each([
    [met(75, 100), "On track"],
    [met(74, 100), "At risk"],
    [met(68, 100), "At risk"],
    [met(67, 100), "Off track"],
    [met(675, 1000), "At risk"],
    [met(674, 1000), "Off track"],
  ])("%o of 75 % is %s", (row, status) => {
    expect(at(SHARE, MIDTERM, row).status).toBe(status);
  });

  test.each([
    [score(4, 10), "On track"],
    [score(3.99, 10), "At risk"],
    [score(3.6, 10), "At risk"],
    [score("3.59999999999999999999", 10), "Off track"],
    [score(3.59, 10), "Off track"],
  ])("%o of 4 is %s", (row, status) => {
    expect(at(AVERAGE, MIDTERM, row).status).toBe(status);
  });

  test("once the term is over there is Achieved and Not achieved", () => {
    expect(at(SHARE, "2020-06-29", met(74, 100)).status).toBe("At risk");
    expect(at(SHARE, "2020-06-30", met(74, 100)).status).toBe("Not achieved");
    expect(at(SHARE, "2020-06-30", met(75, 100)).status).toBe("Achieved");
    expect(at(SHARE, "2020-06-30", met(1, 4)).status).toBe("Not achieved");
  });
});

describe("[7.4] provisional", () => {
  const says = (found: { explanation: string }) => /provisional/i.test(found.explanation);

  test("under 5 asked for Off track is softened to At risk", () => {
    const four = at(SHARE, MIDTERM, met(1, 4));
    expect(four.status).toBe("At risk");
    expect(four.explanation).toContain("so this is At risk rather than Off track");
    const five = at(SHARE, MIDTERM, met(1, 5));
    expect(five.status).toBe("Off track");
    expect(says(five)).toBe(false);
  });

  test("responses likewise, of which an empty cell is one", () => {
    expect(at(AVERAGE, MIDTERM, score(2, 4)).status).toBe("At risk");
    expect(at(AVERAGE, MIDTERM, score(2, 5)).status).toBe("Off track");
    const rows = Array.from({ length: 4 }, () => score(2, ""));
    expect(at(AVERAGE, MIDTERM, ...rows).status).toBe("At risk");
    expect(at(AVERAGE, MIDTERM, ...rows, score(2, "")).status).toBe("Off track");
  });

  test("is said whatever the status, and softened only where it was Off track", () => {
    const track = at(SHARE, MIDTERM, met(4, 4));
    expect([track.status, says(track)]).toEqual(["On track", true]);
    expect(track.explanation).not.toContain("rather than");
    const risk = at(SHARE, MIDTERM, met(3, 4), met(0, 0));
    expect(risk.status).toBe("On track");
    const nearly = at({ ...SHARE, Goal: 0.8 }, MIDTERM, met(3, 4));
    expect([nearly.status, says(nearly)]).toEqual(["At risk", true]);
    expect(nearly.explanation).not.toContain("rather than");
    const over = at(SHARE, "2020-06-30", met(1, 4));
    expect([over.status, says(over)]).toEqual(["Not achieved", true]);
    expect(over.explanation).not.toContain("rather than");
  });

  test("nothing at all is not provisional", () => {
    expect(says(at(SHARE, MIDTERM))).toBe(false);
    expect(says(at(SHARE, MIDTERM, met(0, 0)))).toBe(false);
  });
});

describe("[7.5] figures", () => {
  test("actual, attainment and gap", () => {
    expect(at(SHARE, MIDTERM, met(3, 10)).figures).toEqual({
      actual: 0.3,
      attainment: 0.4,
      gap: 0.45,
    });
    expect(at(SHARE, MIDTERM, met(10, 10)).figures).toEqual({
      actual: 1,
      attainment: 4 / 3,
      gap: 0,
    });
    expect(at(AVERAGE, MIDTERM, score(3, 10)).figures).toEqual({
      actual: 3,
      attainment: 0.75,
      gap: 1,
    });
  });

  test("the gap is exact: 0.3 of 0.1 + 0.2 misses nothing", () => {
    expect(at({ ...SHARE, Goal: 0.3 }, MIDTERM, met(3, 10)).figures).toEqual({
      actual: 0.3,
      attainment: 1,
      gap: 0,
    });
  });

  test("what falls short by less than a number can show still shows as short", () => {
    const huge = { Count: "74999999999999999999999", "Out of": "100000000000000000000000" };
    const { figures, status } = at(SHARE, MIDTERM, huge);
    expect(status).toBe("At risk");
    expect(figures?.actual).toBeLessThan(0.75);
    expect(figures?.attainment).toBeLessThan(1);
    expect(figures?.gap).toBeGreaterThan(0);
  });

  test("next due is End while the term runs, met or not", () => {
    expect(at(SHARE, "2020-06-29", met(9, 9)).nextDue).toBe(day("2020-06-30"));
    expect(at(SHARE, "2020-06-29", met(1, 9)).nextDue).toBe(day("2020-06-30"));
    expect(at(SHARE, "2020-06-30", met(1, 9)).nextDue).toBeNull();
  });

  test("before the term there is nothing", () => {
    expect(at(SHARE, "2018-06-30", met(9, 9))).toMatchObject({
      status: "Not started",
      figures: null,
      nextDue: null,
    });
  });

  test("up to and at best are not for these measures", () => {
    expect(at(SHARE, MIDTERM, met(9, 9))).toMatchObject({ upTo: null, atBest: null });
  });
});
