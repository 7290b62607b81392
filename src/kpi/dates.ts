/** A day as Excel's 1900 date system numbers it: 1 is 1 January 1900, 43282 is 1 July 2018. */
export type SerialDate = number & { readonly __brand: "SerialDate" };

/** A day of the calendar; month 1 is January. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;
/** Excel counts a 29 February 1900 that never was; days after it are one ahead of the calendar. */
const PHANTOM = 60;
const EPOCH = Date.UTC(1899, 11, 31);
const LAST = 2_958_465;

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The serial day number of a calendar date, null where there is no such day from 1900 to 9999. */
export function serialOf({ year, month, day }: CalendarDate): SerialDate | null {
  if (year < 1900) return null;
  const time = Date.UTC(year, month - 1, day);
  const real = new Date(time);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return null;
  const days = (time - EPOCH) / DAY;
  return serial(days < PHANTOM ? days : days + 1);
}

/** The calendar date of a serial day number. */
export function calendarOf(date: SerialDate): CalendarDate {
  if (date === PHANTOM) return { year: 1900, month: 2, day: 29 };
  const real = new Date(EPOCH + (date > PHANTOM ? date - 1 : date) * DAY);
  return { year: real.getUTCFullYear(), month: real.getUTCMonth() + 1, day: real.getUTCDate() };
}

/** A number as a serial day with its time of day dropped; null outside 1 January 1900 to 31 December 9999. */
export function serial(day: number): SerialDate | null {
  const whole = Math.floor(day);
  return whole >= 1 && whole <= LAST ? (whole as SerialDate) : null;
}

/** The day that text yyyy-mm-dd names, null where it names none. */
export function serialFromText(text: string): SerialDate | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return serialOf({ year, month, day });
}

/** The day that many days later (earlier where negative). */
export function addDays(date: SerialDate, days: number): SerialDate {
  return (date + days) as SerialDate;
}

/** Rule 4.3: months are added by calendar and clamped to the month's end. */
export function addMonths(date: SerialDate, months: number): SerialDate {
  const from = calendarOf(date);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const time = Date.UTC(year, month - 1, Math.min(from.day, last));
  const days = (time - EPOCH) / DAY;
  return (days < PHANTOM ? days : days + 1) as SerialDate;
}

/** Whole calendar months from one day to another, so that addMonths(from, n) <= to < addMonths(from, n + 1). */
export function monthsBetween(from: SerialDate, to: SerialDate): number {
  const a = calendarOf(from);
  const b = calendarOf(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** A day as people write it: 30 June 2020. */
export function longDate(date: SerialDate): string {
  const { year, month, day } = calendarOf(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
