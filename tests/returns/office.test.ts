import fc from "fast-check";
import { unzipSync } from "fflate";
import { isRefusal } from "../../src/kpi";
import { ROSTER_2018 } from "../../src/plan";
import { memberBook } from "../../src/returns/book/member-book";
import { issueFor, openOffice, type OfficeTables } from "../../src/returns/office";
import { ENGLISH } from "../../src/returns/texts";
import { save } from "../../src/xlsx";
import { validationErrors } from "../xlsx/support/validator";
import { day } from "./support/issues";
import { EXAMPLE, OCCASION, opened } from "./support/office";

const OFFICE = opened(EXAMPLE);
const bookOf = (tables: OfficeTables, index: number) => {
  const office = opened(tables);
  return save(memberBook(issueFor(office, office.members[index]!, OCCASION), ENGLISH));
};
/** The evidence and sources of MemberRows, by Member. */
const said = EXAMPLE.memberLog
  .slice(1)
  .flatMap(([, member, , , , ...texts]) => texts.map((text) => [String(member), text] as const))
  .filter(([, text]) => typeof text === "string" && text !== "");

describe("the office's tables", () => {
  it("name the Members of the day, which of them host an RTC, and how books are stamped", () => {
    expect(OFFICE.members.map(({ name, code, rtc }) => ({ name, code, rtc }))).toEqual(
      ROSTER_2018.map(({ name, code, rtc }) => ({ name, code, rtc })),
    );
  });

  it("leave out a Member that has left, or not joined yet", () => {
    const [header = [], first = [], second = [], ...others] = EXAMPLE.roster;
    const at = (name: string) => header.indexOf(name);
    const left = first.map((cell, index) => (index === at("Left") ? day("2019-01-01") : cell));
    const joins = second.map((cell, index) => (index === at("Joined") ? day("2019-06-01") : cell));
    const office = opened({ ...EXAMPLE, roster: [header, left, joins, ...others] });
    expect(office.members.map(({ name }) => name)).toEqual(
      ROSTER_2018.slice(2).map(({ name }) => name),
    );
  });

  it("stamp with the name where a code is missing or means somebody else too", () => {
    const office = opened({
      ...EXAMPLE,
      roster: [
        ["Member", "Code"],
        ["Fiji", ""],
        ["Tonga", "TON"],
        ["Toga", "TON"],
      ],
    });
    expect(office.members.map(({ code }) => code)).toEqual(["Fiji", "Tonga", "Toga"]);
  });

  it("ask 21 KPIs in the plan's own words", () => {
    const lines = OFFICE.linesFor(OFFICE.members[0]!);
    expect(lines).toHaveLength(21);
    expect(lines.find(({ kpi }) => kpi === "10")).toMatchObject({
      action: expect.stringContaining("Revised Kyoto Convention"),
      asked: { target: "At least 24/33 Members", timeframe: "June 2020", newAfter: null },
    });
    expect(lines.find(({ kpi }) => kpi === "12.2")!.asked.newAfter).toBe(day("2018-07-01"));
  });

  it("are refused in words where a header is missing", () => {
    const refused = openOffice({ ...EXAMPLE, roster: [["Name"], ["Fiji"]] }, OCCASION.issued);
    expect(isRefusal(refused)).toBe(true);
  });
});

describe("the books of all Members", () => {
  it("hold no other Member's name, code or text, in any part of any file", async () => {
    expect(said.length).toBeGreaterThan(300);
    for (const member of OFFICE.members) {
      const bytes = await save(memberBook(issueFor(OFFICE, member, OCCASION), ENGLISH));
      const all = Object.entries(unzipSync(bytes))
        .map(([name, part]) => `${name}\n${Buffer.from(part).toString()}`)
        .join("\n")
        // "Hong Kong, China" holds the name of another by right.
        .replaceAll(member.name, "");
      const words = new Set(all.split(/[^\p{L}\p{N}]+/u));
      const found = ROSTER_2018.filter(({ code }) => code !== member.code).flatMap((other) =>
        [other.name, ...other.aliases]
          .filter((name) => all.includes(name))
          .concat(words.has(other.code) ? [other.code] : []),
      );
      expect([member.name, found]).toEqual([member.name, []]);
      expect(said.filter(([, text]) => all.includes(String(text)))).toEqual([]);
      expect(words).toContain(member.code);
    }
  });

  it("are valid and bounded whatever the cells hold", async () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.constantFrom(
        "=1+1",
        "@x",
        "\u202eevil",
        "a&b<c>",
        "x".repeat(20_000),
        "\ud800",
        "_x0041_",
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, texts, texts, async (name, action, target) => {
        const tables: OfficeTables = {
          plan: [
            [
              "KPI",
              "Action",
              "Indicator",
              "Target",
              "Timeframe",
              "Measure",
              "Goal",
              "Start",
              "End",
            ],
            ["1", "1", action, target, "On-going", "Members", 1, 43282, 44012],
          ],
          actions: [
            ["Action", "Specific action"],
            ["1", action],
          ],
          roster: [
            ["Member", "Code"],
            [name, "AAA"],
            ["Fiji", "FJI"],
          ],
          memberLog: [["KPI", "Member", "Status"]],
        };
        expect(await validationErrors(await bookOf(tables, 0))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
