import fc from "fast-check";
import { archiveNameOf, distinct, fileNameOf } from "../../src/returns/file-name";
import { ISSUE } from "./support/issues";

const named = (name: string, plan = "ROCB plan 2018-2020") =>
  fileNameOf({ ...ISSUE, member: { name, code: "X" }, plan: { ...ISSUE.plan, name: plan } });

describe("the names of the files", () => {
  it("say plan, Member and day", () => {
    expect(named("Fiji")).toBe("ROCB plan 2018-2020 - Fiji - 2019-03-31.xlsx");
    expect(archiveNameOf(ISSUE)).toBe(
      "ROCB A-P Strategic Action Plan (2018-2020) - Member books - 2019-03-31.zip",
    );
  });

  it.each([
    ["Hong Kong, China", "Hong Kong, China"],
    ["Timor-Leste", "Timor-Leste"],
    ["P.R. China", "P.R. China"],
    ["Lao P.D.R.", "Lao P.D.R"],
    ["Côte d’Ivoire", "Côte d’Ivoire"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ["Evil\u202efdp.exe", "Evilfdp.exe"],
    ["Fi\u200bji\u{e0041}", "Fiji"],
    ["CON", "CON"],
    ["co\u0301te", "c\u00f3te"],
    ["two\nlines\u0000", "two lines"],
  ])("are safe: %j", (name, part) => {
    expect(named(name)).toBe(`ROCB plan 2018-2020 - ${part} - 2019-03-31.xlsx`);
  });

  it("can be written by every file system, whatever the Member is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (name, plan) => {
        const file = named(name, plan);
        // eslint-disable-next-line no-control-regex
        expect(file).not.toMatch(/[\0-\x1f\\/:*?"<>|]/);
        expect(file).not.toMatch(/\p{Cs}/u);
        expect(Buffer.byteLength(file)).toBeLessThan(255);
        expect(file).not.toMatch(/^\s|\p{Cf}/u);
      }),
    );
  });

  it("keep within 255 bytes, and whole characters", () => {
    const long = named("國".repeat(100), "😀".repeat(100));
    expect(Buffer.byteLength(long)).toBeLessThan(255);
    expect(long).toMatch(/^(?:😀)+ - 國+ - 2019-03-31\.xlsx$/u);
  });

  it.each(["CON", "nul", "LPT1", "aux.", " ", "..."])(
    "are none that Windows keeps for itself: plan “%s”",
    (word) => {
      const [stem = ""] = named(word, word).split(".");
      expect(stem.trim()).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|)$/i);
    },
  );

  it("differ by more than case", () => {
    expect(distinct(["A.xlsx", "a.xlsx", "A (2).xlsx", "b.xlsx"])).toEqual([
      "A.xlsx",
      "a (2).xlsx",
      "A (2) (2).xlsx",
      "b.xlsx",
    ]);
  });
});
