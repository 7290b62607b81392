import fc from "fast-check";
import { serialFromText } from "../../src/kpi";
import { PLAN_2018, ROSTER_2018, takesStatements, type Plan, type Roster } from "../../src/plan";
import { blueprintFor, type Blueprint } from "../../src/workbook";
import { areaOf, overlap, sizeOf } from "./support/addresses";
import { cellAt, sheet, table, validationsOf } from "./support/look";
import { anyDate, anyPlan, anyRoster } from "../plan/support/plans";

const today = serialFromText("2019-03-31")!;
const rocb = blueprintFor(PLAN_2018, ROSTER_2018, today);

/** What must hold of every blueprint, or Excel would refuse or mistake it. */
const INVARIANTS: Readonly<Record<string, (blueprint: Blueprint, plan: Plan) => void>> = {
  "sheet names are unique, at most 31 characters, without forbidden ones": ({ sheets }) => {
    const names = sheets.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/u);
  },
  "tables and names share no name, and none reads like a cell": ({ sheets, names }) => {
    const all = [...sheets.flatMap((one) => one.table?.name ?? []), ...names.map((n) => n.name)];
    expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
    for (const name of all)
      expect(name).toMatch(/^(?![A-Z]{1,3}\d+$)[A-Za-z_][A-Za-z\d_.]{0,254}$/u);
  },
  "tables are rectangular, begin at A1, have rows, and unique headers": ({ sheets }) => {
    for (const { address, columns, rows } of sheets.flatMap((one) => one.table ?? [])) {
      const { left, top, ...rest } = areaOf(address);
      expect([left, top]).toEqual([1, 1]);
      expect(sizeOf({ left, top, ...rest })).toEqual([rows.length + 1, columns.length]);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(columns.length);
      const headers = columns.map(({ header }) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
    }
  },
  "blocks are as large as their addresses": ({ sheets }) => {
    for (const { address, cells } of sheets.flatMap(({ blocks }) => blocks)) {
      const [rows, columns] = sizeOf(areaOf(address));
      expect(cells).toHaveLength(rows);
      for (const row of cells) expect(row).toHaveLength(columns);
    }
  },
  "nothing stands on top of something else": ({ sheets }) => {
    for (const { blocks, formulas, spills, table: one } of sheets) {
      const areas = [
        ...blocks.map(({ address }) => address),
        ...formulas.map(({ cell }) => cell),
        ...spills.map(({ room }) => room),
        ...(one ? [one.address] : []),
      ].map(areaOf);
      areas.forEach((area, index) => {
        for (const other of areas.slice(index + 1)) expect(overlap(area, other)).toBe(false);
      });
    }
  },
  "a header fits beside its filter button": ({ sheets }) => {
    for (const { table } of sheets)
      for (const { header, width } of table?.columns ?? [])
        expect(width).toBeGreaterThanOrEqual(header.length + 4);
  },
  "every column in use has a width": ({ sheets }) => {
    for (const one of sheets) {
      const used = [
        ...one.blocks.map(({ address }) => address),
        ...one.spills.map(({ room }) => room),
        ...(one.table ? [one.table.address] : []),
      ].map((address) => areaOf(address).right);
      expect(one.columnWidths.length).toBeGreaterThanOrEqual(Math.max(...used));
      for (const width of one.columnWidths) {
        expect(width).toBeGreaterThan(0);
        expect(width).toBeLessThanOrEqual(255);
      }
    }
  },
  "every validation has texts that Excel takes": ({ sheets }) => {
    for (const { prompt, alert } of sheets.flatMap(validationsOf)) {
      for (const [text, most] of [
        [prompt.title, 32],
        [prompt.message, 255],
        [alert.title, 32],
        [alert.message, 225],
      ] as const) {
        expect(text.length).toBeGreaterThan(0);
        expect([text, text.length <= most]).toEqual([text, true]);
      }
    }
  },
  "every validation formula is one that Excel takes": ({ sheets }) => {
    for (const { rule } of sheets.flatMap(validationsOf)) {
      const operands = Object.values(rule).filter((part) => String(part).startsWith("="));
      for (const formula of operands) expect(String(formula).length).toBeLessThanOrEqual(255);
      if (rule.kind === "list")
        expect(rule.source).toMatch(/^=.+!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/u);
    }
  },
  "every list names cells of our sheets that hold a value each": (blueprint) => {
    for (const { rule } of blueprint.sheets.flatMap(validationsOf)) {
      if (rule.kind !== "list") continue;
      const [, name = "", address = ""] = /^=(.+)!(.+)$/u.exec(rule.source) ?? [];
      const on = blueprint.sheets.find((one) => one.name === name.replaceAll(/^'|'$/gu, ""))!;
      const area = areaOf(address.replaceAll("$", ""));
      expect(area.bottom).toBeGreaterThanOrEqual(area.top);
      const cells = on.table
        ? on.table.rows.map((row) => row[area.left - 1])
        : Array.from({ length: area.bottom - 1 }, (_, index) =>
            cellAt(on, `${address.split("$")[1]}${index + 2}`),
          );
      expect(cells).toHaveLength(area.bottom - area.top + 1);
      if (cells.length > 1) expect(cells.every((cell) => cell !== null)).toBe(true);
    }
  },
  "every name that a formula uses exists": ({ sheets, names }) => {
    const tables = sheets.flatMap((one) => one.table ?? []);
    const known = new Set([...names, ...tables].map(({ name }) => name));
    const columns = new Map(
      tables.map(({ name, columns: all }) => [name, new Set(all.map(({ header }) => header))]),
    );
    const formulas = [
      ...sheets.flatMap((one) => [...one.formulas, ...one.spills]),
      ...names.filter(({ formula }) => formula.includes("[")),
    ];
    for (const { formula } of formulas) {
      const bare = formula.replaceAll(/"[^"]*"/gu, "");
      for (const [, word = ""] of bare.matchAll(/(?<![[\w#])([A-Za-z]\w*)(?![\w(\]])/gu)) {
        expect([word, known.has(word)]).toEqual([word, true]);
      }
      for (const [, name = "", column = ""] of bare.matchAll(/(\w+)\[([A-Za-z ]+)\]/gu)) {
        expect(columns.get(name)?.has(column)).toBe(true);
      }
    }
  },
  "conditional formats, formats and styles lie on the sheet": ({ sheets }) => {
    for (const one of sheets) {
      for (const { address } of [...one.conditionalFormats, ...one.numberFormats, ...one.styles]) {
        const { right, bottom } = areaOf(address);
        expect(right).toBeLessThanOrEqual(one.columnWidths.length);
        expect(bottom).toBeLessThan(10_000);
      }
    }
  },
  "a Member row is prefilled for each Member and KPI that takes statements": (blueprint, plan) => {
    const codes = plan.kpis.filter(({ goal }) => goal && takesStatements(goal.measure));
    const members = table(blueprint, "members").rows.filter(([name]) => name !== null);
    const expected = Math.max(1, codes.length * members.length);
    expect(table(blueprint, "memberRows").rows).toHaveLength(expected);
  },
};

describe("every blueprint", () => {
  it.each(Object.entries(INVARIANTS))("%s", (_, invariant) => {
    invariant(rocb, PLAN_2018);
    fc.assert(
      fc.property(anyPlan, anyRoster, anyDate, (plan: Plan, roster: Roster, day) => {
        invariant(blueprintFor(plan, roster, day), plan);
      }),
      { numRuns: 60 },
    );
  });

  it("is data: it survives a trip through JSON", () => {
    expect(JSON.parse(JSON.stringify(rocb))).toEqual(rocb);
  });

  it("carries text that looks like a formula as text", () => {
    const evil = '=HYPERLINK("http://x","y")';
    const plan = { ...PLAN_2018, kpis: PLAN_2018.kpis.map((kpi) => ({ ...kpi, indicator: evil })) };
    const row = table(blueprintFor(plan, ROSTER_2018, today), "kpis").rows[0];
    expect(row?.[3]).toBe(evil);
    expect(sheet(rocb, "readMe").numberFormats).toEqual([
      { address: expect.stringMatching(/^A1:B\d+$/u), format: "@" },
    ]);
  });
});
