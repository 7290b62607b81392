import { PLAN_2018, pillarLabel } from "../../src/plan";
import { fold, readFixture, readSourceTables } from "./support/source-text";

const tables = readSourceTables();
const rows = tables.flatMap((table) => table.rows);
const plan = PLAN_2018;

const actionsOfPillar = (number: string) => plan.actions.filter((one) => one.pillar === number);
const kpisOf = (action: string) => plan.kpis.filter((one) => one.action === action);

describe("the built-in plan against the source document", () => {
  it("reads four tables of five columns from the source", () => {
    expect(tables.map((table) => table.rows.length)).toEqual([28, 2, 10, 3]);
    for (const table of tables) {
      expect(table.columns).toHaveLength(5);
      expect(table.columns.slice(2)).toEqual(["KPI", "Target", "Timeframe in the RSP"]);
    }
  });

  it("has the pillars under the headings of their tables", () => {
    expect(plan.pillars.map(pillarLabel)).toEqual(tables.map((table) => table.heading));
  });

  it("has every action, in order, with its text and the part of the RSP", () => {
    const ours = tables.flatMap((table, index) =>
      actionsOfPillar(plan.pillars[index]!.number).map((action) => ({
        pillar: table.heading,
        action: `${sourceLabel(action.code)} ${action.text}`,
        reference: action.reference,
      })),
    );
    expect(ours).toEqual(
      rows.map(({ pillar, action, reference }) => ({ pillar, action, reference })),
    );
  });

  it("has every KPI, in order, with its indicator, target and timeframe", () => {
    const ours = plan.actions.map(({ code }) => ({
      kpi: kpisOf(code)
        .map((one) => one.indicator)
        .join(" "),
      target: kpisOf(code)
        .map((one) => one.target)
        .join(" "),
      timeframe: [...new Set(kpisOf(code).map((one) => one.timeframe))].join(),
    }));
    expect(ours).toEqual(rows.map(({ kpi, target, timeframe }) => ({ kpi, target, timeframe })));
    for (const kpi of plan.kpis) {
      expect(plan.actions.find(({ code }) => code === kpi.action)?.pillar).toBe(kpi.pillar);
    }
  });

  it("carries the title over the tables", () => {
    expect(fold(readFixture("strategic-action-plan-2018-2020.txt"))).toContain(
      `${plan.name} ${pillarLabel(plan.pillars[0]!)}`,
    );
  });
});

/** The source numbers pillar 1 from 5 and letters the others: "5.", "a)". */
const sourceLabel = (code: string): string =>
  /^\d+$/u.test(code) ? `${code}.` : `${code.slice(1)})`;
