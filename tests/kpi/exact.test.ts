import fc from "fast-check";
import {
  cutText,
  decimalsOf,
  dividedBy,
  exact,
  exactOfNumber,
  exactOfText,
  floor,
  isAtLeast,
  isWhole,
  minus,
  plus,
  times,
  toNumber,
  toNumberBeside,
} from "../../src/kpi/exact";
import type { Exact } from "../../src/kpi/exact";

const fraction = (over: number | bigint, under: number | bigint): Exact => ({
  over: BigInt(over),
  under: BigInt(under),
});
const sameValue = (a: Exact, b: Exact) => a.over * b.under === b.over * a.under;

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const anExact = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
  )
  .map(([over, under]) => ({ over, under }));

describe("[1] a figure is the decimal that its shortest text shows", () => {
  test.each([
    [0.1, 1n, 10n],
    [4.1, 41n, 10n],
    [-2.5, -25n, 10n],
    [7, 7n, 1n],
    [0, 0n, 1n],
    [-0, 0n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
    [1.25e22, 125n * 10n ** 20n, 1n],
    [2 ** 53, 9007199254740992n, 1n],
  ])("%d", (value, over, under) => {
    expect(exactOfNumber(value)).toEqual({ over, under });
  });

  test("4.1 from 3 responses and 3.85 from 2 average exactly 4", () => {
    const sum = plus(times(exactOfNumber(4.1), exact(3)), times(exactOfNumber(3.85), exact(2)));
    expect(sameValue(sum, exact(20))).toBe(true);
    expect(sameValue(dividedBy(sum, exact(5)), exact(4))).toBe(true);
  });

  test("any finite number comes back as it was", () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(toNumber(exactOfNumber(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe("[1.4] plain decimal text", () => {
  test.each([
    ["3", fraction(3, 1)],
    ["0.75", fraction(75, 100)],
    ["-1.50", fraction(-150, 100)],
    ["+2", fraction(2, 1)],
    [".5", fraction(5, 10)],
    ["5.", fraction(5, 1)],
    ["+3", fraction(3, 1)],
    ["-.25", fraction(-25, 100)],
  ])("%s", (text, value) => {
    expect(exactOfText(text)).toEqual(value);
  });

  test.each([
    "",
    ".",
    "-",
    "+.",
    "1e3",
    "1,5",
    "1 000",
    "50%",
    "0x10",
    "NaN",
    "Infinity",
    "--1",
    "1.2.3",
  ])("“%s” is no figure", (text) => {
    expect(exactOfText(text)).toBeNull();
  });

  test("text of a length that nobody writes is no figure", () => {
    expect(exactOfText("1".repeat(400))).not.toBeNull();
    expect(exactOfText("1".repeat(401))).toBeNull();
  });
});

describe("arithmetic", () => {
  test("sums of decimals do not let the denominator grow", () => {
    expect(plus(fraction(1, 10), fraction(1, 100))).toEqual(fraction(11, 100));
    expect(plus(fraction(1, 100), fraction(1, 10))).toEqual(fraction(11, 100));
    expect(plus(fraction(1, 10), fraction(2, 10))).toEqual(fraction(3, 10));
    expect(plus(fraction(1, 2), fraction(1, 3))).toEqual(fraction(5, 6));
  });

  test("plus and minus, times and divided by undo each other", () => {
    fc.assert(
      fc.property(anExact, anExact, (a, b) => {
        expect(sameValue(minus(plus(a, b), b), a)).toBe(true);
        if (b.over > 0n) expect(sameValue(dividedBy(times(a, b), b), a)).toBe(true);
      }),
    );
  });

  test.each([
    [fraction(7, 2), 3n],
    [fraction(-7, 2), -4n],
    [fraction(6, 2), 3n],
    [fraction(-6, 2), -3n],
    [fraction(0, 5), 0n],
  ])("the floor of %o is %d", (value, whole) => {
    expect(floor(value)).toBe(whole);
  });

  test("at least, and whole", () => {
    expect(isAtLeast(fraction(1, 3), fraction(2, 6))).toBe(true);
    expect(isAtLeast(fraction(1, 3), fraction(334, 1000))).toBe(false);
    expect(isWhole(fraction(4, 2))).toBe(true);
    expect(isWhole(fraction(5, 2))).toBe(false);
  });
});

describe("to a number", () => {
  test.each([
    [fraction(1, 3), 1 / 3],
    [fraction(-2, 3), -2 / 3],
    [fraction(2n ** 53n + 1n, 1), 2 ** 53],
    [fraction(2n ** 53n + 3n, 1), 2 ** 53 + 4],
    [fraction((2n ** 53n + 1n) * 10n ** 40n + 1n, 10n ** 40n), 2 ** 53 + 2],
    [fraction(10n ** 40n, 10n ** 41n), 0.1],
    [fraction(1, 10n ** 300n), 1e-300],
    [fraction(-(10n ** 30n), 3n * 10n ** 30n), -1 / 3],
    [fraction(2n ** 53n, 2n ** 54n), 0.5],
  ])("%o is nearest to %d", (value, nearest) => {
    expect(toNumber(value)).toBe(nearest);
  });

  test("is the same for a fraction and its multiple, however large", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1 }), (over, under) => {
        const large = { over: BigInt(over) * 7n ** 40n, under: BigInt(under) * 7n ** 40n };
        expect(toNumber(large)).toBe(over / under === 0 ? 0 : over / under);
      }),
    );
  });

  test("does not reach a limit that the fraction falls short of", () => {
    const almost = fraction(10n ** 30n - 1n, 10n ** 30n);
    expect(toNumber(almost)).toBe(1);
    expect(toNumberBeside(almost, exact(1))).toBe(1 - Number.EPSILON / 2);
    expect(toNumberBeside(exact(1), exact(1))).toBe(1);
    expect(toNumberBeside(fraction(1, 2), exact(1))).toBe(0.5);
    expect(toNumberBeside(fraction(3, 2), exact(1))).toBe(1.5);
    const short = minus(exactOfNumber(3.85), fraction(1, 10n ** 30n));
    expect(toNumberBeside(short, exactOfNumber(3.85))).toBeLessThan(3.85);
  });
});

describe("as text", () => {
  test.each([
    [fraction(2, 3), 1, "0.6"],
    [fraction(2, 3), 0, "0"],
    [fraction(3, 4), 2, "0.75"],
    [fraction(3, 4), 5, "0.75"],
    [fraction(1499, 100), 1, "14.9"],
    [fraction(14, 1), 1, "14"],
    [fraction(5, 100), 1, "0"],
    [fraction(5, 100), 2, "0.05"],
    [fraction(1234567, 1), 0, "1234567"],
    [fraction(100, 1), 0, "100"],
  ])("%o cut after %d places is %s", (value, places, text) => {
    expect(cutText(value, places)).toBe(text);
  });

  test("the decimals that it takes", () => {
    expect(decimalsOf(fraction(3, 4))).toBe(2);
    expect(decimalsOf(fraction(75, 100))).toBe(2);
    expect(decimalsOf(fraction(10, 10))).toBe(0);
    expect(decimalsOf(fraction(1, 8))).toBe(3);
  });
});
