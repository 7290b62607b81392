import fc from "fast-check";
import {
  cellName,
  columnName,
  columnNumber,
  parseCell,
  parseRange,
  quoteSheet,
  rangeName,
} from "../../src/xlsx/addresses";
import { withoutOverlaps } from "../../src/xlsx/checks/areas";

const range = fc
  .tuple(fc.nat(30), fc.nat(30), fc.nat(8), fc.nat(8))
  .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (number, name) => {
    expect(columnName(number)).toBe(name);
    expect(columnNumber(name)).toBe(number);
  });

  it.each(["XFE", "AAAA", "A1", "", "é"])("%j is no column", (text) => {
    expect(columnNumber(text)).toBeNull();
  });

  it.each(["A0", "A1048577", "XFE1", "A01048577", "A", "1", "A1:B2", "R1C1", "A-1", " A1"])(
    "%j is no cell",
    (text) => {
      expect(parseCell(text)).toBeNull();
    },
  );

  it.each([
    ["B2:C5", { top: 1, left: 1, bottom: 4, right: 2 }],
    ["C5:B2", { top: 1, left: 1, bottom: 4, right: 2 }],
    ["$B$2", { top: 1, left: 1, bottom: 1, right: 1 }],
    ["B:C", { top: 0, left: 1, bottom: 1_048_575, right: 2 }],
    ["$2:3", { top: 1, left: 0, bottom: 2, right: 16_383 }],
  ])("%s", (text, expected) => {
    expect(parseRange(text)).toEqual(expected);
  });

  it.each(["", "A1:", "A1:B", "A:1", "A1:B2:C3", "#REF!", "S!A1"])("%j is no range", (text) => {
    expect(parseRange(text)).toBeNull();
  });

  it("ranges come back", () => {
    fc.assert(fc.property(range, (given) => expect(parseRange(rangeName(given))).toEqual(given)));
    expect(cellName({ row: 1_048_575, column: 16_383 })).toBe("XFD1048576");
  });

  it.each([
    ["KPIs", "KPIs"],
    ["Member rows", "'Member rows'"],
    ["It's", "'It''s'"],
    ["A1", "'A1'"],
    ["R1C1", "'R1C1'"],
    ["2019", "'2019'"],
    ["été", "'été'"],
  ])("the sheet %s in a formula", (name, quoted) => {
    expect(quoteSheet(name)).toBe(quoted);
  });
});

describe("ranges without those that overlap", () => {
  const overlaps = (a: typeof range extends fc.Arbitrary<infer R> ? R : never, b: typeof a) =>
    a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

  it("none of the rest overlap, and each left out overlaps one of the rest", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 20 }), (given) => {
        const kept = withoutOverlaps(given);
        kept.forEach((a, i) =>
          kept.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)),
        );
        for (const one of given)
          if (!kept.includes(one)) expect(kept.some((other) => overlaps(one, other))).toBe(true);
      }),
    );
  });
});
