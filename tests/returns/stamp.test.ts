import fc from "fast-check";
import { FORMAT_VERSION, PROPERTIES, type Stamp } from "../../src/returns/format";
import { stampFromProperties, stampToProperties } from "../../src/returns/stamp";
import { serialFromText, type SerialDate } from "../../src/kpi";
import { stamps } from "./support/arbitrary";

const STAMP: Stamp = {
  format: FORMAT_VERSION,
  planHash: "cac4ccffca9d1975",
  planName: "ROCB plan 2018-2020",
  member: "FJI",
  issued: serialFromText("2019-03-31") as SerialDate,
};
const changed = (name: string, value: unknown) =>
  stampFromProperties(
    stampToProperties(STAMP).map((one) => (one.name === name ? { name, value } : one)),
  );

describe("the stamp in a document's custom properties", () => {
  it("comes back as it went", () => {
    fc.assert(
      fc.property(stamps, (stamp) => {
        const back = stampFromProperties(stampToProperties(stamp));
        expect(back).toEqual({ ok: true, value: stamp });
      }),
    );
  });

  it("is text of fixed form: books in use are read by it", () => {
    expect(stampToProperties(STAMP)).toEqual([
      { name: "Return format", value: "1" },
      { name: "Return plan hash", value: "cac4ccffca9d1975" },
      { name: "Return plan", value: "ROCB plan 2018-2020" },
      { name: "Return Member", value: "FJI" },
      { name: "Return issued", value: "2019-03-31" },
    ]);
  });

  it("is absent among properties of others", () => {
    const back = stampFromProperties([{ name: "Company", value: "x" }]);
    expect(back).toEqual({ ok: false, problem: { kind: "absent" } });
  });

  it("of a later version is said to be newer, whatever else it holds", () => {
    const newer = [{ name: PROPERTIES.format, value: "7" }];
    expect(stampFromProperties(newer)).toEqual({
      ok: false,
      problem: { kind: "newer", version: 7 },
    });
  });

  it.each([
    [PROPERTIES.format, "0"],
    [PROPERTIES.format, "1.5"],
    [PROPERTIES.format, "one"],
    [PROPERTIES.planHash, "CAC4"],
    [PROPERTIES.planHash, { date: "2019-03-31" }],
    [PROPERTIES.planName, " "],
    [PROPERTIES.member, "x".repeat(401)],
    [PROPERTIES.member, "FJI\u0000"],
    [PROPERTIES.issued, "31/3/2019"],
    [PROPERTIES.issued, -1],
    [PROPERTIES.issued, Number.NaN],
  ])("with %s = %p is damaged", (name, value) => {
    expect(changed(name, value)).toMatchObject({ ok: false, problem: { kind: "damaged" } });
  });

  it("answers anything at all without throwing", () => {
    const values = fc.dictionary(fc.constantFrom(...Object.values(PROPERTIES)), fc.anything());
    fc.assert(
      fc.property(values, (found) => {
        const properties = Object.entries(found).map(([name, value]) => ({ name, value }));
        expect(typeof stampFromProperties(properties).ok).toBe("boolean");
      }),
    );
  });
});
