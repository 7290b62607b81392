import { MEASURES, longDate, serialFromText, type Measure } from "../../src/kpi";
import { PLAN_2018, notesOf, takesStatements, type Kpi } from "../../src/plan";

const plan = PLAN_2018;
const kpi = (code: string): Kpi => plan.kpis.find((one) => one.code === code)!;
const measuring = (measure: Measure) =>
  plan.kpis.filter(({ goal }) => goal?.measure === measure).map(({ code }) => code);

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${from + index}`);
const letters = (pillar: string, upTo: string) =>
  [..."abcdefghij"].slice(0, "abcdefghij".indexOf(upTo) + 1).map((one) => `${pillar}${one}`);

describe("the built-in plan", () => {
  it("has 4 pillars, 43 actions and 44 KPIs", () => {
    expect([plan.pillars.length, plan.actions.length, plan.kpis.length]).toEqual([4, 43, 44]);
  });

  it("numbers actions and KPIs as the source does; action 12 holds two KPIs", () => {
    const rest = [...letters("2", "b"), ...letters("3", "j"), ...letters("4", "c")];
    expect(plan.actions.map(({ code }) => code)).toEqual([...numbers(5, 32), ...rest]);
    expect(plan.kpis.map(({ code }) => code)).toEqual([
      ...numbers(5, 11),
      ...["12.1", "12.2"],
      ...numbers(13, 32),
      ...rest,
    ]);
  });

  it("runs from 1 July 2018 to 30 June 2020, every KPI through the whole term", () => {
    expect([plan.termStart, plan.termEnd].map(longDate)).toEqual(["1 July 2018", "30 June 2020"]);
    for (const one of plan.kpis) {
      expect(one.start).toBe(serialFromText("2018-07-01"));
      expect(one.end).toBe(serialFromText("2020-06-30"));
      expect(one.baseline).toBe("");
    }
  });

  it("uses all five measures; 21 KPIs take statements about Members", () => {
    const counts = MEASURES.map((measure) => [measure, measuring(measure).length]);
    expect(Object.fromEntries(counts)).toEqual({
      Members: 20,
      "New Members": 1,
      Activities: 19,
      Share: 3,
      Average: 1,
    });
    expect(plan.kpis.filter(({ goal }) => goal && takesStatements(goal.measure))).toHaveLength(21);
    expect(measuring("New Members")).toEqual(["12.2"]);
    expect(measuring("Share")).toEqual(["3b", "3d", "3i"]);
    expect(measuring("Average")).toEqual(["3g"]);
  });

  it("[2.1] sets goals that the rules accept", () => {
    for (const { goal } of plan.kpis) {
      if (goal === null) throw new Error("every target of the built-in plan is understood");
      expect(goal.value).toBeGreaterThan(0);
      if (goal.measure === "Share") expect(goal.value).toBeLessThanOrEqual(1);
      else if (goal.measure !== "Average") expect(Number.isInteger(goal.value)).toBe(true);
    }
    expect(kpi("3g").goal).toEqual({ measure: "Average", value: 4, of: 5 });
  });

  it("sets the figures that the words of the target give", () => {
    for (const { code, target, goal } of plan.kpis) {
      expect([code, goal]).toEqual([code, goalFromWords(code, target)]);
    }
  });

  it("keeps the source's oddities and notes them", () => {
    const noted = (code: string) => notesOf(plan, kpi(code)).join(" ");
    expect(noted("5")).toMatch(/starts at 5/u);
    for (const code of ["2a", "2b"]) expect(noted(code)).toMatch(/Further enhance collaboration/u);
    for (const { code, pillar } of plan.kpis) {
      expect(noted(code).includes("RSP 2016-2018")).toBe(pillar !== "1");
    }
    expect(noted("12.1")).toMatch(/out of/u);
    expect(noted("12.2")).toMatch(/labels this target \(1\).*new contracting parties/u);
    for (const code of ["21", "22"]) expect(noted(code)).toMatch(/same milestone/u);
    for (const code of ["8", "9", "2a", "4b"]) {
      expect(kpi(code).timeframe).toBe("On-going");
      expect(noted(code)).toMatch(/Counted every (year|quarter), yet/u);
    }
    expect(noted("3i")).toContain('"impact od');
    expect(noted("4c")).toContain('"to ho region)');
  });
});

/** What a careful reader takes from the words, told again without looking at the data. */
function goalFromWords(code: string, target: string): unknown {
  const number = (pattern: RegExp) => Number(pattern.exec(target)?.[1]);
  if (/new contracting/u.test(target)) return { measure: "New Members", value: 4 };
  if (/\/33 Members$/u.test(target)) {
    return { measure: "Members", value: number(/(\d+)\/33/u), of: 33 };
  }
  if (/Members$/u.test(target)) return { measure: "Members", value: number(/(\d+) M/u), of: null };
  if (/%/u.test(target)) return { measure: "Share", value: number(/(\d+)%/u) / 100 };
  if (/one half/u.test(target)) return { measure: "Share", value: 0.5 };
  if (/average/u.test(target)) return { measure: "Average", value: 4, of: 5 };
  const often = /once/u.test(target) ? 1 : /twice/u.test(target) ? 2 : number(/(\d) times/u);
  const per = /(?:per|every) (year|quarter)$/u.exec(target)?.[1];
  if (per === undefined) throw new Error(`${code}: ${target}`);
  return { measure: "Activities", value: often, per };
}
