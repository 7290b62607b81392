import { nameKey } from "../../src/kpi";
import { ROSTER_2018 } from "../../src/plan";
import { readCsv } from "./support/csv";
import { readFixture } from "./support/source-text";

describe("the built-in roster", () => {
  it("holds the 33 Members of the source table, cell by cell", () => {
    const ours = ROSTER_2018.map((member) => ({
      Member: member.name,
      Code: member.code,
      RTC: member.rtc ? "Yes" : "",
      Joined: member.joined ?? "",
      Left: member.left ?? "",
      Aliases: member.aliases.join("; "),
    }));
    expect(ours).toEqual(readCsv(readFixture("members-2018.csv")));
    expect(ours).toHaveLength(33);
  });

  it("has 7 hosts of a Regional Training Centre, as action 3j says", () => {
    expect(ROSTER_2018.filter(({ rtc }) => rtc)).toHaveLength(7);
  });

  it("[2.4] recognises every Member by name, code and alias without ambiguity", () => {
    const owners = new Map<string, string>();
    for (const { name, code, aliases } of ROSTER_2018) {
      for (const key of [name, code, ...aliases].map(nameKey)) {
        expect([key, owners.get(key) ?? name]).toEqual([key, name]);
        owners.set(key, name);
      }
    }
  });

  it("codes are three capital letters, each once", () => {
    const codes = ROSTER_2018.map(({ code }) => code);
    expect(codes.filter((code) => !/^[A-Z]{3}$/u.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });
});
