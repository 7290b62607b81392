import { isRefusal, scoreboard, standingOf } from "../../src/kpi";
import type { TableArgument } from "../../src/kpi";
import { forLatest } from "../../src/kpi/latest";
import { openPlan } from "../../src/kpi/plan";
import { openRoster } from "../../src/kpi/roster";
import { books, day, grid, memberLog, plan, refusal, roster, stand } from "./support/tables";

const YES = memberLog({ Member: "M0", Since: "2019-01-01" });
const actual = (asked: { plan?: TableArgument; roster: TableArgument }) =>
  stand({ rows: YES, ...asked }).figures?.actual ?? null;
const anew = (table: TableArgument) => table.map((row) => [...row]);

describe("[10] an answer depends on its arguments alone, whatever was asked before", () => {
  test("another roster, one cell of it, one row or column more or fewer", () => {
    const people = roster("M0", "M1");
    expect(actual({ roster: people })).toBe(1);
    expect(actual({ roster: roster("M1", "M2") })).toBeNull();
    expect(actual({ roster: anew(people) })).toBe(1);
    expect(actual({ roster: roster("M1") })).toBeNull();
    expect(actual({ roster: roster("M1", "M0") })).toBe(1);
  });

  test("arrays that are filled anew are read anew", () => {
    const people = [["Member"], ["M0"]];
    expect(actual({ roster: people })).toBe(1);
    people[1]![0] = "M1";
    expect(actual({ roster: people })).toBeNull();
    people.push(["M0"]);
    expect(actual({ roster: people })).toBe(1);
  });

  test("and what was read of them before does not come from them any more", () => {
    const its = anew(plan({ Goal: 1 }, { KPI: "11", Goal: 5 }));
    const goal = (kpi: string, table: TableArgument) => stand({ kpi, plan: table, rows: YES }).goal;
    const before = anew(its);
    expect(goal("10", its)).toBe(1);
    its[2]![7] = 6;
    expect(goal("11", before)).toBe(5);
    expect(goal("11", its)).toBe(6);
  });

  test("a board and single functions on two plans in turn", () => {
    const goals = [1, 2, 1, 2].map((Goal) => {
      const its = plan({ Goal });
      const [, line] = grid(scoreboard(books({ plan: its, memberLog: YES })));
      return [line?.[6], stand({ plan: its, rows: YES }).goal];
    });
    expect(goals).toEqual([
      [1, 1],
      [2, 2],
      [1, 1],
      [2, 2],
    ]);
  });

  test("a plan that is refused is refused again, and mended at once", () => {
    const asked = { kpi: "10", rows: YES, roster: roster("M0"), asOf: day("2019-03-31") };
    const wrong: TableArgument = [["non", "sense"]];
    for (let time = 0; time < 2; time++)
      expect(refusal(standingOf({ ...asked, plan: wrong })).message).toContain("header row");
    expect(isRefusal(standingOf({ ...asked, plan: plan({}) }))).toBe(false);
  });

  test("the same cells are read once, and only the latest are kept", () => {
    let read = 0;
    const count = forLatest((table) => [table, ++read]);
    const [a, b] = [[["A", 1]], [["A", 2]]];
    const counts = [a, anew(a), b, anew(b), a, [["A"]], [["A", 1]], [["A", 1], []], []].map(
      (table) => count(table)[1],
    );
    expect(counts).toEqual([1, 1, 2, 2, 3, 4, 5, 6, 7]);
    expect(count(null)).toEqual([null, 8]);
    // An error cell is a new object each time, and says nothing of what is in it.
    expect([count([[{}]])[1], count([[{}]])[1]]).toEqual([9, 10]);
  });

  test("the names of those who share an alias are gathered once, however it is spelled", () => {
    const people = openRoster(
      roster({ Member: "M0", Aliases: "Isle" }, { Member: "M1", Code: "isle" }),
    );
    if (isRefusal(people)) throw new Error("A roster was refused.");
    expect(people.namesMeant("Isle")).toEqual(["M0", "M1"]);
    expect(people.namesMeant(" I.S.L.E. ")).toBe(people.namesMeant("Isle"));
  });

  test("a plan and a roster are read once while they stay the same", () => {
    const [its, people] = [plan({}), roster("M0")];
    expect(openPlan(anew(its))).toBe(openPlan(its));
    const first = openRoster(anew(people));
    const again = openRoster(people);
    if (isRefusal(first) || isRefusal(again)) throw new Error("A roster was refused.");
    expect(again.members).toBe(first.members);
  });
});
