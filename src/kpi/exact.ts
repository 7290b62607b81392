/**
 * An exact fraction. Sheets hold decimals, and binary floating point does not: 4.1 x 3 + 3.85 x 2 is
 * 20 on paper and 20.000000000000004 in doubles. Every sum and comparison of the rules is made on these.
 */
export interface Exact {
  readonly over: bigint;
  /** Always > 0. */
  readonly under: bigint;
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?$/;
const SHORTEST = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
/** No figure needs more; a cell may hold 32,767 characters. */
const LONGEST_TEXT = 400;
/** Rule 1.4: 1E+99, and its inverse. */
const REACH = 10n ** 99n;

/** A whole number as a fraction. */
export function exact(whole: number | bigint): Exact {
  return { over: BigInt(whole), under: 1n };
}

export const ZERO = exact(0);
export const ONE = exact(1);

/** The decimal that a finite number's shortest text shows: 0.1 is exactly 1/10. */
export function exactOfNumber(value: number): Exact {
  if (Number.isSafeInteger(value)) return exact(value);
  const [, sign = "", whole = "", decimals = "", power = "0"] = SHORTEST.exec(String(value)) ?? [];
  return decimal(sign, whole, decimals, Number(power));
}

/** The number that plain decimal text shows ("3", "-0.75", "+3", ".5", "5."), null where it is none. */
export function exactOfText(text: string): Exact | null {
  const parts = text.length <= LONGEST_TEXT ? PLAIN.exec(text) : null;
  if (!parts) return null;
  const [, sign = "", whole = "", decimals = ""] = parts;
  return whole + decimals === "" ? null : decimal(sign, whole, decimals, 0);
}

function decimal(sign: string, whole: string, decimals: string, power: number): Exact {
  const digits = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
  const scale = decimals.length - power;
  return scale > 0
    ? { over: digits, under: 10n ** BigInt(scale) }
    : { over: digits * 10n ** BigInt(-scale), under: 1n };
}

export function plus(a: Exact, b: Exact): Exact {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under };
  // Decimals: one denominator divides the other, so a long sum keeps the largest and does not grow.
  if (a.under % b.under === 0n) return plus(a, rescaled(b, a.under));
  if (b.under % a.under === 0n) return plus(rescaled(a, b.under), b);
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

function rescaled(a: Exact, under: bigint): Exact {
  return { over: a.over * (under / a.under), under };
}

export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Exact, b: Exact): Exact {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** a / b for b above 0. */
export function dividedBy(a: Exact, b: Exact): Exact {
  return { over: a.over * b.under, under: a.under * b.over };
}

export function isAtLeast(a: Exact, b: Exact): boolean {
  return a.over * b.under >= b.over * a.under;
}

/** Rule 1.4: whether no sum or quotient of such figures leaves what a double can hold. */
export function isWithinReach({ over, under }: Exact): boolean {
  const size = over < 0n ? -over : over;
  return size === 0n || (size <= REACH * under && size * REACH >= under);
}

export function isWhole(a: Exact): boolean {
  return a.over % a.under === 0n;
}

/** The largest whole number that is not above a. */
export function floor(a: Exact): bigint {
  const toZero = a.over / a.under;
  return a.over < 0n && !isWhole(a) ? toZero - 1n : toZero;
}

/** The nearest double. */
export function toNumber({ over, under }: Exact): number {
  const numerator = Number(over);
  const denominator = Number(under);
  // Both are exact, so their quotient is rounded once.
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) {
    return numerator / denominator;
  }
  // Digits beyond a double's 17 and a mark for the rest: parsing text rounds correctly, once.
  const places = BigInt(Math.max(0, String(under).length - String(over).length) + 25);
  const scaled = over * 10n ** places;
  const rest = scaled % under === 0n ? 0 : 1;
  return Number(`${scaled / under}${rest}e-${places + 1n}`);
}

/**
 * The nearest double that stands on the same side of the limit as the fraction does: a figure just short
 * of its goal must not round up to it, for a reader compares what is shown.
 */
export function toNumberBeside(a: Exact, limit: Exact): number {
  const nearest = toNumber(a);
  if (isAtLeast(a, limit) || nearest < toNumber(limit)) return nearest;
  return toNumber(limit) * (1 - Number.EPSILON / 2);
}

/** The fraction in decimals, cut (not rounded) after so many places, without trailing zeros. For 0 and above. */
export function cutText(a: Exact, places: number): string {
  const digits = String(floor(times(a, exact(10n ** BigInt(places))))).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const rest = digits.slice(digits.length - places).replace(/0+$/, "");
  return rest ? `${whole}.${rest}` : whole;
}

/** How many decimals the fraction needs to be written in full; for fractions made of decimals. */
export function decimalsOf(a: Exact): number {
  let places = 0;
  for (let rest = a.over % a.under; rest !== 0n && places < LONGEST_TEXT; places++) {
    rest = (rest * 10n) % a.under;
  }
  return places;
}
