import { isRefusal, onRecord } from "../../src/kpi";
import type { MembersRecord, TableArgument } from "../../src/kpi";
import { day, memberLog, plan, roster } from "./support/tables";

const PLAN = plan(
  { KPI: "10", Action: "10", Indicator: "Acceded", Target: "At least 2 Members" },
  { KPI: "8", Measure: "Activities", Goal: 1, Per: "year" },
  { KPI: "12.2", Measure: "New Members" },
);
const PEOPLE = roster("M0", { Member: "M1", Code: "MON" }, { Member: "M2", Left: "2019-01-01" });

function record(log: TableArgument, asOf = "2019-03-31"): MembersRecord {
  const found = onRecord({ plan: PLAN, memberLog: log, roster: PEOPLE, asOf: day(asOf) });
  if (isRefusal(found)) throw new Error(found.message);
  return found;
}
const said = (log: TableArgument, member: number, asOf?: string) =>
  record(log, asOf).kpis.map((kpi) => kpi.of(member));

const NOTHING = { status: null, since: null, reportedOn: null };

describe("[3.2] what is on record", () => {
  test("KPIs that take statements, as the plan writes them", () => {
    expect(record(memberLog()).kpis).toMatchObject([
      {
        code: "10",
        indicator: "Acceded",
        target: "At least 2 Members",
        measure: "Members",
        row: 1,
      },
      { code: "12.2", measure: "New Members", row: 3 },
    ]);
  });

  test("the winning statement with both of its dates; nothing where nothing is stated", () => {
    const log = memberLog(
      { Member: "M1", Status: "In progress", "Reported on": "2018-09-01" },
      { Member: "mon", Since: "2018-12-01", "Reported on": "2019-02-01" },
    );
    const yes = { status: "Yes", since: day("2018-12-01"), reportedOn: day("2019-02-01") };
    expect(said(log, 1)).toEqual([yes, NOTHING]);
    expect(said(log, 0)).toEqual([NOTHING, NOTHING]);
  });

  test("what takes effect later is not on record yet", () => {
    expect(said(memberLog({ Member: "M0", Since: "2019-04-01" }), 0)).toEqual([NOTHING, NOTHING]);
  });

  test.each(["2018-07-01", "2018-06-30"])(
    "[2.1] a term that ends on %s, not after its start, bounds nothing",
    (End) => {
      const log = memberLog({ Member: "M0", Since: "2019-01-01" });
      const its = { plan: plan({ End }), memberLog: log, roster: PEOPLE, asOf: day("2019-03-31") };
      const found = onRecord(its);
      expect(isRefusal(found) || found.kpis[0]?.of(0).status).toBe("Yes");
    },
  );

  test("those that win and disagree are in conflict", () => {
    const log = memberLog({ Member: "M0" }, { Member: "M0", Status: "No" });
    expect(said(log, 0)[0]).toEqual({ status: "Conflict", since: null, reportedOn: null });
  });

  test("[2.4] nothing of a Member that is not on the roster", () => {
    const log = memberLog({ Member: "M2", Since: "2018-08-01" });
    expect(said(log, 2)).toEqual([NOTHING, NOTHING]);
    expect(said(log, 2, "2018-12-31")[0]).toMatchObject({ status: "Yes" });
    expect(record(log).present).toEqual([0, 1]);
  });
});
