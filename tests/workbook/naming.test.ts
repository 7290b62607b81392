import { serialFromText } from "../../src/kpi";
import { PLAN_2018, ROSTER_2018 } from "../../src/plan";
import { blueprintFor } from "../../src/workbook";
import { sheet, table } from "./support/look";

const today = serialFromText("2019-03-31")!;

describe("other names where something foreign bears ours", () => {
  it("are used in every formula and reference", () => {
    const naming = {
      sheets: {
        scoreboard: "Board 2",
        actions: "Actions 2",
        kpis: "KPIs' own",
        members: "R1C1",
        memberRows: "Member rows 2",
        activities: "Activities 2",
        readMe: "Read me 2",
        lists: "C",
      },
      tables: {
        actions: "Actions2",
        kpis: "Kpis2",
        members: "Members2",
        memberRows: "MemberRows2",
        activities: "Activities2",
      },
      names: {
        asOf: "AsOf2",
        termStart: "TermStart2",
        termEnd: "TermEnd2",
        plan: "Plan2",
        memberLog: "MemberLog2",
        activityLog: "ActivityLog2",
        roster: "Roster2",
      },
    } as const;
    const blueprint = blueprintFor(PLAN_2018, ROSTER_2018, today, naming);
    expect(blueprint.sheets.map(({ name }) => name)).toEqual(Object.values(naming.sheets));
    const formulas = blueprint.names.map(({ name, formula }) => [name, formula]);
    expect(Object.fromEntries(formulas)).toEqual({
      AsOf2: "='Board 2'!$C$2",
      TermStart2: "='Board 2'!$C$3",
      TermEnd2: "='Board 2'!$C$4",
      Plan2: "=Kpis2[[#All],[KPI]:[Note]]",
      MemberLog2: "=MemberRows2[#All]",
      ActivityLog2: "=Activities2[#All]",
      Roster2: "=Members2[#All]",
    });
    const rule = table(blueprint, "memberRows").columns.map(({ validation }) => validation.rule);
    expect(rule.slice(0, 3)).toEqual([
      { kind: "list", source: "='KPIs'' own'!$A$2:$A$45" },
      { kind: "list", source: "='R1C1'!$A$2:$A$34" },
      { kind: "list", source: "='C'!$A$2:$A$5" },
    ]);
    expect(sheet(blueprint, "scoreboard").spills[0]?.formula).toBe(
      "=KPISUMMARY(Plan2, MemberLog2, ActivityLog2, Roster2, AsOf2)",
    );
    expect(sheet(blueprint, "scoreboard").formulas[0]?.formula).toContain("MemberRows2[Source]");
  });
});
