import fc from "fast-check";
import { PLAN_2018, contentHash, type Kpi, type Plan } from "../../src/plan";

const withKpi = (index: number, change: Partial<Kpi>): Plan => ({
  ...PLAN_2018,
  kpis: PLAN_2018.kpis.map((kpi, at) => (at === index ? { ...kpi, ...change } : kpi)),
});

describe("the content hash of a plan", () => {
  it("is 16 hexadecimal digits, and stays: books in use are matched by it", () => {
    expect(contentHash(PLAN_2018)).toBe("cac4ccffca9d1975");
  });

  it("depends on the content alone, not on how the object was made", () => {
    const reversed = PLAN_2018.kpis.map(
      (kpi) => Object.fromEntries(Object.entries(kpi).reverse()) as unknown as Kpi,
    );
    expect(contentHash({ ...PLAN_2018, kpis: reversed })).toBe(contentHash(PLAN_2018));
  });

  it("does not depend on our own notes", () => {
    expect(contentHash(withKpi(0, { notes: ["reworded"] }))).toBe(contentHash(PLAN_2018));
  });

  it("differs when any text of any KPI differs", () => {
    const field = fc.constantFrom("code", "indicator", "target", "timeframe", "baseline");
    const position = fc.nat(PLAN_2018.kpis.length - 1);
    fc.assert(
      fc.property(position, field, fc.string(), (index, name, text) => {
        const changed = withKpi(index, { [name]: text });
        const same = PLAN_2018.kpis[index]![name as "code"] === text;
        expect(contentHash(changed) === contentHash(PLAN_2018)).toBe(same);
      }),
    );
  });

  it("differs when the goal, a pillar, an action, the order or the name differs", () => {
    const goals = [
      null,
      { measure: "Members", value: 22, of: null },
      { measure: "New Members", value: 22 },
      { measure: "Share", value: 0.75 },
      { measure: "Average", value: 22, of: 33 },
    ] as const;
    const plans = [
      PLAN_2018,
      { ...PLAN_2018, name: "Another" },
      { ...PLAN_2018, pillars: PLAN_2018.pillars.toReversed() },
      { ...PLAN_2018, actions: PLAN_2018.actions.slice(1) },
      { ...PLAN_2018, kpis: PLAN_2018.kpis.toReversed() },
      ...goals.map((goal) => withKpi(0, { goal })),
    ];
    expect(new Set(plans.map(contentHash)).size).toBe(plans.length);
  });
});
