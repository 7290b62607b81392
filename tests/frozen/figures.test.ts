import fc from "fast-check";
import { attainmentFormat, figureFormat } from "../../src/frozen/figures";

test.each([
  ["Members", 14, 22, "0"],
  ["Share", 0.75, 0.75, "0%"],
  ["Share", 0.7496, 0.75, "0.00%"],
  ["Share", 0.571428, 0.5, "0.0%"],
  ["Average", 4, 4, "0.0"],
  ["Average", 3.996, 4, "0.000"],
  ["Nonsense", 1.5, null, "General"],
])("%s of %d beside %p reads in %s", (measure, value, goal, format) => {
  expect(figureFormat(measure, value, goal)).toBe(format);
});

test("an attainment reads 100% only where the goal is met", () => {
  expect(attainmentFormat(1)).toBe("0.0%");
  expect(attainmentFormat(0.99996)).toBe("0.000%");
  const shown = (value: number) => {
    const decimals = /\.(0+)%/.exec(attainmentFormat(value))?.[1]?.length ?? 0;
    return (value * 100).toFixed(decimals);
  };
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1 - 1e-7, noNaN: true }), (value) => {
      expect(Number(shown(value))).toBeLessThan(100);
    }),
  );
});
