/** An exact fraction in lowest terms, its denominator above zero. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

export function fraction(num: bigint | number, den: bigint | number = 1): Fraction {
  const [n, d] = [BigInt(num), BigInt(den)];
  if (d === 0n) throw new Error("a fraction needs a denominator");
  const common = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { num: n / common, den: d / common };
}

/** The decimal number that a text such as "-12.050", "1e-7" or "2.5e+21" shows. */
export function fractionOfText(text: string): Fraction {
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (!parts) throw new Error(`not a decimal number: ${text}`);
  const [, sign, whole, decimals = "", exponent = "0"] = parts;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const shift = Number(exponent) - decimals.length;
  return shift >= 0
    ? fraction(digits * 10n ** BigInt(shift))
    : fraction(digits, 10n ** BigInt(-shift));
}

/** The rules' opening: a figure is the decimal number that its shortest text shows. */
export const fractionOfNumber = (value: number): Fraction => fractionOfText(String(value));

export const add = (a: Fraction, b: Fraction) =>
  fraction(a.num * b.den + b.num * a.den, a.den * b.den);
export const negate = (a: Fraction) => fraction(-a.num, a.den);
export const subtract = (a: Fraction, b: Fraction) => add(a, negate(b));
export const multiply = (a: Fraction, b: Fraction) => fraction(a.num * b.num, a.den * b.den);
export const divide = (a: Fraction, b: Fraction) => fraction(a.num * b.den, a.den * b.num);
export const sum = (all: readonly Fraction[]) => all.reduce(add, fraction(0));

/** Below 0, 0 or above 0, as a is less than, equal to or more than b. */
export const compare = (a: Fraction, b: Fraction) =>
  Number(subtract(a, b).num > 0n) - Number(subtract(a, b).num < 0n);
export const atLeast = (a: Fraction, b: Fraction) => compare(a, b) >= 0;
export const lessThan = (a: Fraction, b: Fraction) => compare(a, b) < 0;
export const larger = (a: Fraction, b: Fraction) => (atLeast(a, b) ? a : b);
export const smaller = (a: Fraction, b: Fraction) => (atLeast(a, b) ? b : a);
export const isWhole = (a: Fraction) => a.den === 1n;

export function floor(a: Fraction): Fraction {
  const towardsZero = a.num / a.den;
  return fraction(a.num < 0n && !isWhole(a) ? towardsZero - 1n : towardsZero);
}

/** The double nearest to the fraction, by way of its first 160 decimals. */
export function toNumber(a: Fraction): number {
  if (a.num < 0n) return -toNumber(negate(a));
  const decimals = ((a.num % a.den) * 10n ** 160n) / a.den;
  return Number(`${a.num / a.den}.${String(decimals).padStart(160, "0")}`);
}

/** Rule 7.5: the double nearest to the fraction among those that are short of the limit where it is. */
export function toNumberShortOf(limit: Fraction, a: Fraction): number {
  const nearest = toNumber(a);
  const isShown = (shown: number) => lessThan(fractionOfNumber(shown), limit);
  return lessThan(a, limit) && !isShown(nearest) ? doubleBelow(nearest) : nearest;
}

/** The bits of positive doubles count up as the doubles do. */
function doubleBelow(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) - 1n);
  return view.getFloat64(0);
}
