const DAY = 86_400_000;
/** Serial 61 is 1 March 1900; from there on serials count days from 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The serial day number of a calendar day, or undefined where there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? Math.round((date.getTime() - EPOCH) / DAY) : undefined;
}

export function civilOf(serial: number): { year: number; month: number; day: number } {
  const date = new Date(EPOCH + serial * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A serial day from text yyyy-mm-dd; a defect in the test where there is no such day. */
export function day(text: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split("-").map(Number);
  const serial = serialOf(year, month, dayOfMonth);
  if (serial === undefined) throw new Error(`no such day: ${text}`);
  return serial;
}

export const isoOf = (serial: number) => new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);

/** Rule 4.3: months are added by calendar, clamped to the month's end. */
export function rule_4_3_addMonths(serial: number, months: number): number {
  const { year, month, day: dayOfMonth } = civilOf(serial);
  for (let d = dayOfMonth; ; d--) {
    const first = new Date(Date.UTC(year, month - 1 + months, 1));
    const found = serialOf(first.getUTCFullYear(), first.getUTCMonth() + 1, d);
    if (found !== undefined) return found;
  }
}
