import fc from "fast-check";
import {
  addDays,
  addMonths,
  calendarOf,
  longDate,
  monthsBetween,
  serial,
  serialFromText,
  serialOf,
} from "../../src/kpi/dates";
import type { SerialDate } from "../../src/kpi/dates";
import { day } from "./support/tables";

const LAST = 2_958_465;
const aDay = fc.integer({ min: 61, max: LAST }).map((value) => value as SerialDate);

describe("[1.2] serial day numbers of the 1900 system", () => {
  test.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["1900-12-31", 366],
    ["1901-01-01", 367],
    ["2000-02-29", 36585],
    ["2018-07-01", 43282],
    ["2020-06-30", 44012],
    ["2100-03-01", 73110],
    ["9999-12-31", LAST],
  ])("%s is %d", (text, value) => {
    expect(serialFromText(text)).toBe(value);
    const { year, month, day: dayOfMonth } = calendarOf(value as SerialDate);
    const two = (part: number) => String(part).padStart(2, "0");
    expect(`${year}-${two(month)}-${two(dayOfMonth)}`).toBe(text);
  });

  test("Excel's 29 February 1900 is a number, but no day that text can name", () => {
    expect(calendarOf(60 as SerialDate)).toEqual({ year: 1900, month: 2, day: 29 });
    expect(serialFromText("1900-02-29")).toBeNull();
  });

  test("agrees with the platform's calendar on every day", () => {
    fc.assert(
      fc.property(aDay, (date) => {
        const { day: dayOfMonth, month, year } = calendarOf(date);
        const days = (Date.UTC(year, month - 1, dayOfMonth) - Date.UTC(1899, 11, 30)) / 86_400_000;
        expect(days).toBe(date);
        expect(serialOf({ year, month, day: dayOfMonth })).toBe(date);
      }),
    );
  });

  test("drops the time of day", () => {
    expect(serial(43282.999)).toBe(43282);
    expect(serial(1)).toBe(1);
    expect(serial(LAST + 0.5)).toBe(LAST);
  });

  test.each([0, 0.5, -1, LAST + 1, NaN, Infinity, -Infinity])("%d is no day", (value) => {
    expect(serial(value)).toBeNull();
  });

  test.each([
    "2019-02-29",
    "2019-04-31",
    "2019-00-10",
    "2019-13-01",
    "2019-01-00",
    "2019-1-1",
    "19-01-01",
    "1899-12-31",
    "2019/01/01",
    "2019-01-01T00:00",
    "x2019-01-01",
    "",
  ])("“%s” names no day", (text) => {
    expect(serialFromText(text)).toBeNull();
  });

  test.each([
    { year: 10_000, month: 1, day: 1 },
    { year: 2019, month: 1.5, day: 1 },
    { year: 2019, month: 1, day: 1.5 },
    { year: 2019.5, month: 1, day: 1 },
    { year: 1899, month: 12, day: 31 },
  ])("%o is no day", (date) => {
    expect(serialOf(date)).toBeNull();
  });
});

describe("[4.3] months are added by calendar, clamped to the month's end", () => {
  test.each([
    ["2020-02-29", -12, "2019-02-28"],
    ["2019-02-28", 12, "2020-02-28"],
    ["2018-01-31", 1, "2018-02-28"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2018-08-31", 3, "2018-11-30"],
    ["2018-12-31", 2, "2019-02-28"],
    ["2018-07-01", 24, "2020-07-01"],
    ["2018-01-15", -1, "2017-12-15"],
    ["1900-01-31", 1, "1900-02-28"],
  ])("%s and %d months is %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(day(to));
  });

  test("before 1900 there are days before the first, for comparisons only", () => {
    expect(addMonths(day("1900-06-30"), -12)).toBeLessThan(1);
  });

  test("months between are those that fit", () => {
    expect(monthsBetween(day("2018-07-01"), day("2018-07-31"))).toBe(0);
    expect(monthsBetween(day("2018-07-01"), day("2018-08-01"))).toBe(1);
    expect(monthsBetween(day("2018-01-31"), day("2018-02-27"))).toBe(0);
    expect(monthsBetween(day("2018-01-31"), day("2018-02-28"))).toBe(1);
    fc.assert(
      fc.property(aDay, fc.nat(3000), (from, days) => {
        const to = addDays(from, days);
        const months = monthsBetween(from, to);
        expect(addMonths(from, months)).toBeLessThanOrEqual(to);
        expect(addMonths(from, months + 1)).toBeGreaterThan(to);
      }),
    );
  });
});

test("days are written as people write them", () => {
  expect(longDate(day("2020-06-30"))).toBe("30 June 2020");
  expect(longDate(day("2019-01-01"))).toBe("1 January 2019");
  expect(longDate(day("2019-12-09"))).toBe("9 December 2019");
});
