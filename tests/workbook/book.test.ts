import { isRefusal, KPI_COLUMNS, scoreboard, serialFromText } from "../../src/kpi";
import { PLAN_2018, ROSTER_2018 } from "../../src/plan";
import {
  blueprintFor,
  TABLE_KEYS,
  type Cell,
  type RowHeight,
  type TableKey,
} from "../../src/workbook";
import { areaOf, overlap, sizeOf } from "./support/addresses";
import { cellAt, sheet, table } from "./support/look";

const today = serialFromText("2019-03-31")!;
const rocb = blueprintFor(PLAN_2018, ROSTER_2018, today);
const formulaOf = (key: string) => rocb.names.find((name) => name.key === key)?.formula;

/** In points; the last that is set holds. */
const heightOf = (heights: readonly RowHeight[], row: number): number => {
  const set = heights.findLast(({ rows }) => {
    const [from = 0, to = 0] = rows.split(":").map(Number);
    return from <= row && row <= to;
  });
  return set?.height ?? 15;
};

describe("the book of the built-in plan", () => {
  it("has its sheets in order, the lists hidden at the end", () => {
    expect(rocb.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ["Scoreboard", true],
      ["Actions", true],
      ["KPIs", true],
      ["Members", true],
      ["Member rows", true],
      ["Activities", true],
      ["Read me", true],
      ["Lists", false],
    ]);
  });

  it("[2.1-2.5] has the tables with their columns in the order of the rules", () => {
    const headers = TABLE_KEYS.map((key) => {
      const one = table(rocb, key);
      return [one.name, one.columns.map(({ header }) => header).join(", ")];
    });
    expect(Object.fromEntries(headers)).toEqual({
      Actions: "Action, Pillar, Specific action, Relevant part, Note",
      Kpis: "KPI, Pillar, Action, Indicator, Target, Timeframe, Measure, Goal, Of, Per, Start, End, Baseline, Note",
      Members: "Member, Code, RTC, Joined, Left, Aliases",
      MemberRows: "KPI, Member, Status, Since, Reported on, Evidence, Source",
      Activities: "Date, KPI, Activity, Member, Count, Out of, Score, Responses, Evidence",
    });
  });

  it("starts with 43 actions, 44 KPIs, 33 Members, 693 Member rows and one empty activity", () => {
    expect(TABLE_KEYS.map((key) => table(rocb, key).rows.length)).toEqual([43, 44, 33, 693, 1]);
    expect(table(rocb, "activities").rows).toEqual([Array(9).fill(null)]);
  });

  it("prefills KPI and Member, and leaves what nobody has said empty", () => {
    const { rows } = table(rocb, "memberRows");
    expect(rows[0]).toEqual(["5", "Afghanistan", null, null, null, null, null]);
    expect(new Set(rows.map(([kpi, member]) => `${kpi}|${member}`)).size).toBe(693);
    expect(new Set(rows.map(([kpi]) => kpi)).size).toBe(21);
    expect(rows.every((row) => row.slice(2).every((cell) => cell === null))).toBe(true);
  });

  it("writes a KPI's goal into its columns, and the oddities into Note", () => {
    const kpis = table(rocb, "kpis").rows;
    const row = (code: string) => kpis.find(([one]) => one === code)!;
    const [start, end] = [serialFromText("2018-07-01"), serialFromText("2020-06-30")];
    expect(row("10").slice(4, 13)).toEqual(
      ["At least 24/33 Members", "June 2020", "Members", 24, 33, null, start, end, null], //
    );
    expect(row("12.1").slice(6, 10)).toEqual(["Members", 28, null, null]);
    expect(row("12.2").slice(6, 10)).toEqual(["New Members", 4, null, null]);
    expect(row("4a").slice(6, 10)).toEqual(["Activities", 1, null, "quarter"]);
    expect(row("3d").slice(6, 10)).toEqual(["Share", 0.75, null, null]);
    expect(row("3g").slice(6, 10)).toEqual(["Average", 4, 5, null]);
    expect(row("3i").at(-1)).toMatch(/RSP 2016-2018.*impact od/u);
  });

  it("keeps codes as text in columns that are text", () => {
    for (const key of ["actions", "kpis", "memberRows"] as const) {
      const { columns, rows } = table(rocb, key);
      expect(columns[0]?.numberFormat).toBe("@");
      expect(rows.every(([code]) => typeof code === "string")).toBe(true);
    }
    const formats = table(rocb, "kpis").columns.map((c) => [c.header, c.numberFormat] as const);
    const dates = formats.filter(([, format]) => format === "d mmm yyyy").map(([header]) => header);
    expect(dates).toEqual(["Start", "End"]);
    expect(Object.fromEntries(formats)["Baseline"]).toBe("@");
  });

  it("[10] defines the names that formulas use", () => {
    expect(formulaOf("plan")).toBe("=Kpis[[#All],[KPI]:[Note]]");
    expect(formulaOf("memberLog")).toBe("=MemberRows[#All]");
    expect(formulaOf("activityLog")).toBe("=Activities[#All]");
    expect(formulaOf("roster")).toBe("=Members[#All]");
    expect(formulaOf("asOf")).toBe("=Scoreboard!$C$2");
    expect(formulaOf("termStart")).toBe("=Scoreboard!$C$3");
    expect(formulaOf("termEnd")).toBe("=Scoreboard!$C$4");
    expect(`${KPI_COLUMNS[0]}:${KPI_COLUMNS.at(-1)}`).toBe("KPI:Note");
  });

  it("spills the summary above the board, with room for both to grow", () => {
    const { spills } = sheet(rocb, "scoreboard");
    expect(spills.map(({ formula }) => formula)).toEqual([
      "=KPISUMMARY(Plan, MemberLog, ActivityLog, Roster, AsOf)",
      "=KPISCOREBOARD(Plan, MemberLog, ActivityLog, Roster, AsOf)",
    ]);
    const [summary, board] = spills.map(({ room }) => areaOf(room));
    expect(summary!.bottom).toBeLessThan(board!.top - 1);
    // Header, four pillars, the plan; 44 KPIs.
    expect(sizeOf(summary!)).toEqual([1 + 4 + 1 + 4, 16]);
    expect(sizeOf(board!)).toEqual([1 + 44 + 200, 13]);
  });

  it("formats a figure by what its KPI measures", () => {
    const { numberFormats, conditionalFormats, spills } = sheet(rocb, "scoreboard");
    const firstLine = areaOf(spills[1]!.cell).top + 1;
    const formatOf = (code: string) => {
      const row = firstLine + PLAN_2018.kpis.findIndex((kpi) => kpi.code === code);
      const cell = areaOf(`F${row}`);
      return numberFormats.filter(({ address }) => overlap(areaOf(address), cell))[0]?.format;
    };
    expect(["10", "12.2", "8", "3d", "3g"].map(formatOf)).toEqual(
      ["0", "0", "0", "0.0%", "0.0##"], //
    );
    const byMeasure = conditionalFormats.filter(({ format }) => format.numberFormat !== undefined);
    expect(byMeasure.map(({ rule, format }) => [rule, format.numberFormat])).toContainEqual([
      { kind: "formula", formula: `=$E${firstLine}="Share"` },
      "0.0%",
    ]);
    expect(byMeasure).toHaveLength(5);
  });

  it("gives long explanations room in their rows", () => {
    const { columnWidths, rowHeights, spills } = sheet(rocb, "scoreboard");
    const grid = (key: TableKey) => {
      const { columns, rows } = table(rocb, key);
      return [columns.map(({ header }) => header), ...rows] as const;
    };
    const undated = ["Yes", null, null];
    const said = [...Array(4).fill(undated), ...Array(8).fill(["Not applicable", 43300, 43300])];
    const [header, ...waiting] = grid("memberRows");
    const of14 = waiting.filter(([kpi]) => kpi === "14");
    const board = scoreboard({
      plan: grid("kpis"),
      roster: grid("members"),
      memberLog: [header, ...of14.map((row, at) => [...row.slice(0, 2), ...(said[at] ?? [])])],
      activityLog: [
        ["Date", "KPI"],
        [43300, "8"],
      ],
      asOf: serialFromText("2020-06-29")!,
    });
    if (isRefusal(board)) throw new Error(board.message);
    const lines = board.slice(1);
    const explanations = lines.map((line) => String(line.at(-1)));
    expect(explanations.find((text) => text.includes("so the start is uncertain"))).toBeDefined();
    expect(explanations.find((text) => /Missed: .* and 2 more/.test(text))).toBeDefined();
    // Pixels: 7 a digit, on which widths count, some 5.9 a letter of 10 points; words are kept whole.
    const letters = (0.94 * 7 * columnWidths[12]!) / 5.9;
    const firstLine = Number(/\d+/.exec(spills[1]!.cell)![0]) + 1;
    for (const [index, { length }] of explanations.entries()) {
      const height = heightOf(rowHeights, firstLine + index);
      expect([lines[index]![0], height >= 13 * Math.ceil(length / letters)]).toEqual([
        lines[index]![0],
        true,
      ]);
    }
  });

  it("prints on A4 on its side, one page wide, with its headers", () => {
    for (const { print, table: one } of rocb.sheets) {
      expect(print).toMatchObject({ orientation: "Landscape", paper: "A4", pagesWide: 1 });
      if (one) expect(print.titleRows).toBe("$1:$1");
      // What is shrunk to the width of a page is the larger for narrow margins; inches.
      expect(Math.max(print.margins.left, print.margins.right)).toBeLessThan(0.5);
    }
  });
});

describe("the as-of date", () => {
  const asOf = (on: string): Cell | undefined => {
    const blueprint = blueprintFor(PLAN_2018, ROSTER_2018, serialFromText(on)!);
    return cellAt(sheet(blueprint, "scoreboard"), "C2");
  };

  it("is at first the earlier of today and the end of the term", () => {
    expect(asOf("2019-03-31")).toBe(serialFromText("2019-03-31"));
    expect(asOf("2020-06-30")).toBe(serialFromText("2020-06-30"));
    expect(asOf("2026-01-01")).toBe(serialFromText("2020-06-30"));
  });
});
