const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?Z?)?$/;
const DAY = 86_400_000;
/** Day 0 of Excel's calendar as it counts from 1 March 1900 on. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Excel counts a 29 February 1900 that never was: earlier days are one lower. */
const FIRST_TRUE_SERIAL = 61;

/** The serial of an ISO date or time; null for other text and for days that do not exist. */
export function serialOfIso(text: string): number | null {
  const parts = ISO.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  const date = new Date(at);
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day || (hour ?? 0) > 23)
    return null;
  const serial = (at + Number((parts[7] ?? "0").padEnd(3, "0")) - EPOCH) / DAY;
  const counted = serial < FIRST_TRUE_SERIAL ? serial - 1 : serial;
  return counted >= 1 ? counted : null;
}
