import fc from "fast-check";
import { longDate } from "../../src/kpi";
import { EXAMPLE_MARK, exampleAsOf, PLAN_2018, ROSTER_2018, takesStatements } from "../../src/plan";
import { exampleFor } from "../../src/plan/example";
import { anyPlan, anyRoster } from "./support/plans";

const example = exampleFor(PLAN_2018, ROSTER_2018);

describe("the fictional example", () => {
  it("stands at 31 March 2019", () => {
    expect(longDate(example.asOf)).toBe("31 March 2019");
    expect(exampleAsOf(PLAN_2018)).toBe(example.asOf);
  });

  it("holds a few hundred statements and activities", () => {
    expect(example.statements.length).toBeGreaterThan(300);
    expect(example.statements.length).toBeLessThan(800);
    expect(example.activities.length).toBeGreaterThan(50);
    expect(example.activities.length).toBeLessThan(150);
  });

  it("is the same every time, and another for another roster", () => {
    expect(exampleFor(PLAN_2018, ROSTER_2018)).toEqual(example);
    expect(exampleFor(PLAN_2018, ROSTER_2018.toReversed())).not.toEqual(example);
  });

  it("brings its own KPIs, told by code and Note", () => {
    expect(example.kpis.map(({ code }) => code)).toEqual(["X1", "X2", "X3", "X4"]);
    const taken = { ...PLAN_2018, kpis: [{ ...PLAN_2018.kpis[0]!, code: "x2" }] };
    expect(exampleFor(taken, ROSTER_2018).kpis.map(({ code }) => code)).toEqual(
      ["X1", "X3", "X4", "X5"], //
    );
  });

  it("tells no Member's answer on a KPI twice with the same words", () => {
    const told = example.statements.map(({ kpi, member, status }) => `${kpi}|${member}|${status}`);
    expect(new Set(told).size).toBe(told.length);
  });

  it("keeps older answers: somebody has moved from In progress to Yes, somebody from Yes to No", () => {
    const courses = new Map<string, string[]>();
    for (const { kpi, member, status } of example.statements) {
      courses.set(`${kpi}|${member}`, [...(courses.get(`${kpi}|${member}`) ?? []), status]);
    }
    const all = new Set([...courses.values()].map((course) => course.join(" > ")));
    expect(all).toContain("In progress > Yes");
    expect(all).toContain("Yes > No");
  });
});

describe("the example of any plan", () => {
  it("is plainly marked, row by row", () => {
    fc.assert(
      fc.property(anyPlan, anyRoster, (plan, roster) => {
        const { kpis, statements, activities } = exampleFor(plan, roster);
        const marks = [
          ...kpis.map(({ notes }) => notes[0]),
          ...statements.flatMap(({ evidence, source }) => [evidence, source]),
          ...activities.map(({ evidence }) => evidence),
        ];
        expect(marks.filter((mark) => !mark?.startsWith(EXAMPLE_MARK))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("speaks of its KPIs and Members only, and of nothing after the as-of date", () => {
    fc.assert(
      fc.property(anyPlan, anyRoster, (plan, roster) => {
        const { asOf, kpis, statements, activities } = exampleFor(plan, roster);
        const names = new Set(roster.map(({ name }) => name));
        const counting = [...plan.kpis, ...kpis].filter(
          ({ goal }) => goal !== null && takesStatements(goal.measure),
        );
        const codes = new Set(counting.map(({ code }) => code));
        for (const { kpi, member, since, reportedOn } of statements) {
          expect([codes.has(kpi), names.has(member)]).toEqual([true, true]);
          expect(Math.max(since ?? 0, reportedOn ?? 0)).toBeLessThanOrEqual(asOf);
        }
        for (const { date, count, outOf } of activities) {
          expect(date).toBeGreaterThanOrEqual(plan.termStart);
          expect(date).toBeLessThanOrEqual(asOf);
          expect(outOf ?? 0).toBeGreaterThanOrEqual(count ?? 0);
        }
      }),
      { numRuns: 50 },
    );
  });
});
