import { membersOf } from "../../src/kpi";
import {
  ask,
  books,
  grid,
  memberLog,
  plan,
  problems,
  refusal,
  roster,
  stand,
  TEN,
} from "./support/tables";
import type { KpiCells, StatementCells } from "./support/tables";

/** What is in force for M0: the status word that KPIMEMBERS lists it under. */
function inForce(asOf: string, ...rows: readonly StatementCells[]): string {
  const log = memberLog(...rows.map((row) => ({ Member: "M0", ...row })));
  const words = ["Yes", "In progress", "No", "Not applicable", "Not stated"];
  const tables = books({ memberLog: log, roster: roster("M0"), asOf });
  const listed = words.filter(
    (status) => grid(membersOf({ ...tables, kpi: "10", status }))[0]?.[0] === "M0",
  );
  return listed.join();
}

describe("[3.1] a statement takes effect at Since, else Reported on, else before every date", () => {
  test.each([
    [{ Since: "2019-03-31" }, "Yes"],
    [{ Since: "2019-04-01" }, "Not stated"],
    [{ "Reported on": "2019-03-31" }, "Yes"],
    [{ "Reported on": "2019-04-01" }, "Not stated"],
    [{ Since: "2019-03-31", "Reported on": "2019-12-01" }, "Yes"],
    [{ Since: "2019-04-01", "Reported on": "2019-01-01" }, "Not stated"],
    [{}, "Yes"],
  ])("%o is %s on 31 March 2019", (row, word) => {
    expect(inForce("2019-03-31", row)).toBe(word);
  });

  test("the term bounds everything: A' is End after the term", () => {
    expect(inForce("2021-01-01", { Since: "2020-06-30" })).toBe("Yes");
    expect(inForce("2021-01-01", { Since: "2020-07-01" })).toBe("Not stated");
    expect(inForce("2021-01-01", { Since: "2020-06-30", "Reported on": "2020-09-01" })).toBe("Yes");
  });

  test("rows that take effect after A' are ignored and reported; undated ones are reported", () => {
    const rows = memberLog(
      { Member: "M0", Since: "2019-04-01" },
      { Member: "M1" },
      { Member: "M2", Since: "2019-03-31" },
    );
    expect(problems({ memberLog: rows })).toEqual([
      "MemberRows 1: Takes effect on 1 April 2019, after 31 March 2019; the row is ignored.",
      "MemberRows 2: No Since and no Reported on: it counts as said before all others.",
    ]);
    expect(problems({ memberLog: rows, asOf: "2019-04-01" })).toHaveLength(1);
  });

  test("without a term the as-of date bounds", () => {
    const rows = memberLog({ Member: "M0", Since: "2021-01-01" });
    const found = problems({ plan: plan({ End: "" }), memberLog: rows, asOf: "2020-12-31" });
    expect(found[1]).toContain("after 31 December 2020");
  });
});

describe("[3.2] the latest said wins", () => {
  const no = { Status: "No" };
  const working = { Status: "In progress" };

  test.each([
    [
      "by Reported on",
      [{ ...no, "Reported on": "2019-02-02" }, { "Reported on": "2019-02-01" }],
      "No",
    ],
    ["else by Since", [{ ...no, Since: "2019-02-02" }, { Since: "2019-02-01" }], "No"],
    [
      "Reported on before Since",
      [
        { ...no, Since: "2019-01-01", "Reported on": "2019-02-02" },
        { Since: "2019-02-01", "Reported on": "2019-02-01" },
      ],
      "No",
    ],
    [
      "Reported on against Since",
      [{ ...no, Since: "2019-02-02" }, { "Reported on": "2019-02-01" }],
      "No",
    ],
    ["undated before all others", [{}, { ...no, Since: "1990-01-01" }], "No"],
    [
      "of one day the larger effect",
      [
        { ...no, Since: "2018-09-02", "Reported on": "2019-02-01" },
        { Since: "2018-09-01", "Reported on": "2019-02-01" },
      ],
      "No",
    ],
    [
      "a row that is not visible yet does not win",
      [
        { ...no, Since: "2019-05-01", "Reported on": "2019-02-01" },
        { "Reported on": "2019-01-01" },
      ],
      "Yes",
    ],
  ])("%s", (_, rows, word) => {
    expect(inForce("2019-03-31", ...rows)).toBe(word);
    expect(inForce("2019-03-31", ...[...rows].reverse())).toBe(word);
  });

  test("Yes since March, told in December, beats In progress, told in June, in a look back at July too", () => {
    const rows = [
      { ...working, "Reported on": "2019-06-15" },
      { Since: "2019-03-10", "Reported on": "2019-12-01" },
    ];
    expect(inForce("2019-12-31", ...rows)).toBe("Yes");
    expect(inForce("2019-07-31", ...rows)).toBe("Yes");
    expect(inForce("2019-03-10", ...rows)).toBe("Yes");
    expect(inForce("2019-03-09", ...rows)).toBe("Not stated");
  });

  test("a Member is one, by whatever name", () => {
    const people = roster({ Member: "M0", Code: "MMM", Aliases: "Zero" });
    const rows = memberLog(
      { Member: "mmm", Since: "2019-01-01" },
      { ...no, Member: "zero", Since: "2019-02-01" },
    );
    expect(stand({ rows, roster: people }).figures?.actual).toBe(0);
  });

  describe("equals", () => {
    const same = { Since: "2019-02-01", "Reported on": "2019-02-01" };

    test("that agree count once", () => {
      const rows = memberLog({ Member: "M0", ...same }, { Member: "M0", ...same });
      expect(stand({ rows }).figures?.actual).toBe(1);
      expect(problems({ memberLog: rows })).toEqual([]);
    });

    test("that disagree are in conflict: not stated, and both reported", () => {
      expect(inForce("2019-03-31", same, { ...no, ...same })).toBe("Not stated");
      const rows = memberLog(
        { Member: "M0", ...same },
        { Member: "M0", ...no, ...same },
        { Member: "M0", ...no, "Reported on": "2019-01-01" },
      );
      expect(problems({ memberLog: rows })).toEqual([
        "MemberRows 1: In conflict: another row says something else than Yes with the same dates; neither counts.",
        "MemberRows 2: In conflict: another row says something else than No with the same dates; neither counts.",
      ]);
    });

    test("a third that repeats one of them does not settle it", () => {
      expect(inForce("2019-03-31", same, { ...no, ...same }, same)).toBe("Not stated");
      expect(inForce("2019-03-31", same, same, { ...no, ...same })).toBe("Not stated");
    });

    test("a later statement does", () => {
      const later = { ...working, "Reported on": "2019-02-02" };
      expect(inForce("2019-03-31", same, { ...no, ...same }, later)).toBe("In progress");
      expect(inForce("2019-03-31", later, same, { ...no, ...same })).toBe("In progress");
      const rows = [same, { ...no, ...same }, later].map((row) => ({ Member: "M0", ...row }));
      expect(problems({ memberLog: memberLog(...rows) })).toEqual([]);
      expect(inForce("2019-02-01", same, { ...no, ...same }, later)).toBe("Not stated");
    });

    test("undated rows are equals too", () => {
      expect(inForce("2019-03-31", {}, no)).toBe("Not stated");
    });
  });

  test("a row without Reported on, outdone by one above with a later Reported on and another Status", () => {
    const told = { Member: "M0", ...working, "Reported on": "2019-03-01" };
    const outdone = (row: StatementCells, above: StatementCells = told) =>
      problems({ memberLog: memberLog(above, { Member: "M0", ...row }) });
    const says = "MemberRows 2: Outdone by a later statement; fill Reported on.";
    expect(outdone({ Since: "2019-02-28" })).toEqual([says]);
    expect(outdone({ Since: "2019-03-01" })).toEqual([
      expect.stringContaining("In conflict"),
      expect.stringContaining("In conflict"),
    ]);
    expect(outdone({ Since: "2019-03-02" })).toEqual([]);
    expect(outdone({})).toEqual([expect.stringContaining("No Since"), says]);
    expect(outdone({ Since: "2019-02-01", ...working })).toEqual([]);
    expect(outdone({ Since: "2019-02-01", "Reported on": "2019-02-01" })).toEqual([]);
    expect(outdone({ Since: "2019-02-01", Member: "M1" })).toEqual([]);
    expect(
      outdone({ Since: "2019-02-01" }, { ...told, Since: "2019-03-01", "Reported on": "" }),
    ).toEqual([]);
    expect(outdone({ Since: "2019-02-01" }, { ...told, "Reported on": "2019-04-01" })).toHaveLength(
      1,
    );
  });

  test("only rows above outdo, each with its own status", () => {
    const rows = memberLog(
      { Member: "M0", Since: "2019-01-01" },
      { Member: "M0", ...working, "Reported on": "2019-03-01" },
      { Member: "M0", ...working, "Reported on": "2019-02-01" },
      { Member: "M0", "Reported on": "2019-01-15" },
      { Member: "M0", Since: "2019-02-15" },
      { Member: "M0", Since: "2019-02-15", ...working },
    );
    expect(problems({ memberLog: rows })).toEqual([
      "MemberRows 5: Outdone by a later statement; fill Reported on.",
    ]);
  });
});

describe("[3.3] counts over the roster at A'", () => {
  const three = [
    { Member: "M0", Since: "2018-01-01" },
    { Member: "M1", Since: "2018-01-01", Status: "Not applicable" },
    { Member: "M2", Since: "2018-01-01", Status: "No" },
  ];

  test("V counts Yes, U whoever has stated nothing or is in conflict, N Not applicable", () => {
    const rows = memberLog(...three, { Member: "M3" }, { Member: "M3", Status: "No" });
    const found = stand({ rows, plan: plan({ Goal: 10 }) });
    expect(found.figures?.actual).toBe(1);
    expect(found.upTo).toBe(1 + 7);
    expect(found.explanation).toContain("10 asks for 10; 1 of 10 is not applicable");
  });

  test("whoever left before A' counts nowhere, not even at Start", () => {
    const people = roster({ Member: "M0", Left: "2019-01-01" }, "M1", "M2");
    const rows = memberLog(...three);
    expect(stand({ rows, roster: people, asOf: "2018-12-31" }).figures?.actual).toBe(1);
    const after = stand({ rows, roster: people, asOf: "2019-01-01" });
    expect(after.figures?.actual).toBe(0);
    expect(after.status).not.toBe("Regressing");
  });
});

describe("[3.4] the baseline", () => {
  const rows = memberLog(
    { Member: "M0", Since: "2018-07-01" },
    { Member: "M1", Since: "2018-07-02" },
    { Member: "M2", Status: "No", Since: "2018-07-02" },
  );
  /** The expected count at the start of the term's second year shows B: (B + T) / 2, nearly. */
  const line = (baseline: unknown, log = rows, row: KpiCells = {}) => {
    const its = plan({ Goal: 8, Baseline: baseline, ...row });
    const { explanation } = stand({ plan: its, rows: log });
    return /from (\d+) at the start/.exec(explanation)?.[1];
  };

  test.each([
    [3, "3"],
    ["3", "3"],
    [" 4 ", "4"],
    ["0", "0"],
    [" 0 ", "0"],
    ["2.0", "2"],
  ])("%p is given", (cell, baseline) => {
    expect(line(cell)).toBe(baseline);
    expect(problems({ plan: plan({ Baseline: cell }) })).toEqual([]);
  });

  test.each([[""], [0], [null], ["  "]])("%p is not given: B is the count at Start", (cell) => {
    expect(line(cell)).toBe("1");
    expect(problems({ plan: plan({ Baseline: cell }) })).toEqual([]);
  });

  test.each([["none"], [-1], [1.5], ["0.0"], ["00"], [true]])(
    "%p is reported, and not used",
    (cell) => {
      expect(line(cell)).toBe("1");
      expect(problems({ plan: plan({ Baseline: cell }) })).toEqual([
        expect.stringMatching(/^Kpis 1: Baseline is not a whole number/),
      ]);
    },
  );

  test("New Members and other measures do not read it", () => {
    expect(problems({ plan: plan({ Measure: "New Members", Baseline: "none" }) })).toEqual([]);
    expect(problems({ plan: plan({ Measure: "Share", Goal: 0.5, Baseline: "none" }) })).toEqual([]);
  });

  test("the count at Start takes the roster at A'", () => {
    expect(line("", rows, {})).toBe("1");
    const its = plan({ Goal: 8 });
    const people = roster({ Member: "M0", Left: "2019-01-01" }, "M1", "M2");
    expect(stand({ plan: its, rows, roster: people }).explanation).toContain("from 0 at the start");
  });

  const undated = memberLog({ Member: "M0" }, { Member: "M1", Status: "No", Since: "2018-08-01" });

  test("an undated Yes that wins at Start counts in it, and makes it uncertain", () => {
    const found = stand({ plan: plan({ Goal: 8 }), rows: undated });
    expect(found.status).toBe("At risk");
    expect(found.explanation).toContain("from 1 at the start");
    expect(found.explanation).toContain("1 Yes counted at the start has no date (M0)");
  });

  test("not with a given Baseline", () => {
    expect(stand({ plan: plan({ Goal: 8, Baseline: 1 }), rows: undated }).status).toBe("Off track");
  });

  test("not where it does not win at Start, or is of one who left", () => {
    const outdone = memberLog({ Member: "M0" }, { Member: "M0", Since: "2018-07-01" });
    expect(stand({ plan: plan({ Goal: 8 }), rows: outdone }).status).toBe("Off track");
    const later = memberLog({ Member: "M0" }, { Member: "M0", Since: "2018-07-02" });
    expect(stand({ plan: plan({ Goal: 8 }), rows: later }).status).toBe("At risk");
    const gone = roster({ Member: "M0", Left: "2019-01-01" }, "M1");
    expect(stand({ plan: plan({ Goal: 8 }), rows: undated, roster: gone }).status).toBe(
      "Off track",
    );
  });
});

describe("[3.5] New Members", () => {
  const its = plan({ Measure: "New Members", Goal: 3 });
  const joined = (...rows: readonly StatementCells[]) =>
    stand({
      plan: its,
      rows: memberLog({ Member: "M9", Status: "No", Since: "2018-01-01" }, ...rows),
    }).figures?.actual;

  test("a Yes counts since later than Start", () => {
    expect(joined({ Member: "M0", Since: "2018-07-02" })).toBe(1);
    expect(joined({ Member: "M0", Since: "2018-07-01" })).toBe(0);
    expect(joined({ Member: "M0", Since: "2019-03-31" })).toBe(1);
    expect(joined({ Member: "M0", Since: "2019-04-01" })).toBe(0);
  });

  test("unless the Member said Yes at Start already", () => {
    const again = { Member: "M0", Since: "2019-01-01" };
    expect(joined({ Member: "M0", Since: "2018-07-01" }, again)).toBe(0);
    expect(joined({ Member: "M0" }, again)).toBe(0);
    expect(joined({ Member: "M0", Status: "In progress", Since: "2018-07-01" }, again)).toBe(1);
    expect(joined({ Member: "M0" }, { Member: "M0", Status: "No" }, again)).toBe(1);
  });

  test("a Yes without Since is not counted, but stated, and reported", () => {
    const rows = memberLog(
      { Member: "M0", "Reported on": "2019-01-01" },
      { Member: "M1", Status: "No", "Reported on": "2019-01-01" },
      { Member: "M2" },
    );
    const found = stand({ plan: its, rows });
    expect(found.figures?.actual).toBe(0);
    expect(found.upTo).toBe(7);
    expect(found.explanation).toContain("M0 and M2 say Yes without a Since and are not counted");
    expect(problems({ plan: its, memberLog: rows })).toEqual([
      "MemberRows 1: Yes without a Since: it does not count as new; fill Since.",
      "MemberRows 3: No Since and no Reported on: it counts as said before all others.",
      "MemberRows 3: Yes without a Since: it does not count as new; fill Since.",
    ]);
  });

  test("a Yes with a Since is not told to lack one", () => {
    const found = stand({ plan: its, rows: memberLog({ Member: "M0", Since: "2019-01-01" }) });
    expect(found.explanation).not.toContain("without a Since");
  });

  test("of equals that agree one with a Since is enough", () => {
    const told = { Member: "M0", "Reported on": "2019-01-01" };
    const dated = { ...told, Since: "2019-01-01" };
    expect(joined(told, dated)).toBe(1);
    expect(joined(dated, told)).toBe(1);
  });

  test("B is 0: whoever was a Member at the start does not count against", () => {
    const old = [0, 1, 2].map((index) => ({ Member: `M${index}`, Since: "2018-01-01" }));
    const found = stand({
      plan: its,
      rows: memberLog(...old, { Member: "M3", Since: "2018-09-01" }),
    });
    expect(found.explanation).toContain("1 of 10 Members counts as new");
    expect(found.explanation).toContain("from 0 at the start");
  });
});

describe("[3.6] the roster", () => {
  test.each([null, undefined])("%p is refused with the cure", (missing) => {
    const found = refusal(ask({ roster: missing as null }));
    expect(found.refusal).toBe("#VALUE!");
    expect(found.message).toBe("Pass the roster: KPISTATUS(kpi, Plan, MemberLog, Roster).");
  });

  test("an empty roster has nobody", () => {
    const found = stand({ roster: [["Member"]], rows: memberLog({ Member: "M0" }) });
    expect(found).toMatchObject({ status: "No data", upTo: 0 });
    expect(stand({ roster: TEN }).upTo).toBe(10);
  });
});
