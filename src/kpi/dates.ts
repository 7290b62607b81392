/** A day as Excel's 1900 date system numbers it: 1 is 1 January 1900, 43282 is 1 July 2018. */
export type SerialDate = number & { readonly __brand: "SerialDate" };

/** A day of the calendar; month 1 is January. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Excel counts a 29 February 1900 that never was; the days after it are one ahead of the calendar. */
const PHANTOM = 60;
const LAST = 2_958_465;

export const MONTHS = [
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

/** Days of an ordinary year before each month, and in all. */
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365] as const;
const DAYS_OF_A_YEAR = 365.2425;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** From the turn of the year 1900 to that of another. */
function daysBeforeYear(year: number): number {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return 365 * (year - 1900) + leapDays - LEAP_DAYS_BEFORE_1900;
}
const LEAP_DAYS_BEFORE_1900 = 460;

/** From the turn of the year to the first of a month; month 13 is the next year's turn. */
function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);
}

function daysInMonth(year: number, month: number): number {
  return daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}

function toSerial({ year, month, day }: CalendarDate): SerialDate {
  const days = daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
  return (days < PHANTOM ? days : days + 1) as SerialDate;
}

/** The serial day number of a calendar date, null where there is no such day from 1900 to 9999. */
export function serialOf(date: CalendarDate): SerialDate | null {
  const { year, month, day } = date;
  const isYear = Number.isInteger(year) && year >= 1900 && year <= 9999;
  // Where there is no such month, it has no days.
  const isDay = Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
  return isYear && isDay ? toSerial(date) : null;
}

/** The calendar date of a serial day number. */
export function calendarOf(date: SerialDate): CalendarDate {
  if (date === PHANTOM) return { year: 1900, month: 2, day: 29 };
  const days = date > PHANTOM ? date - 2 : date - 1;
  let year = 1900 + Math.floor(days / DAYS_OF_A_YEAR);
  if (daysBeforeYear(year) > days) year--;
  else if (daysBeforeYear(year + 1) <= days) year++;
  const dayOfYear = days - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month--;
  return { year, month, day: dayOfYear - daysBeforeMonth(year, month) + 1 };
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
  return toSerial({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

/** A day as people write it: 30 June 2020. */
export function longDate(date: SerialDate): string {
  const { year, month, day } = calendarOf(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
