import fc from "fast-check";
import {
  addDays,
  addMonths,
  calendarOf,
  longDate,
  serial,
  serialFromText,
  serialOf,
} from "../../src/kpi/dates";
import type { SerialDate } from "../../src/kpi/dates";
import { periodsOf } from "../../src/kpi/measures/periods";
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

  test("the turn of every year is the platform's", () => {
    for (let year = 1901; year <= 9999; year++) {
      const first = (Date.UTC(year, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000;
      expect(calendarOf(first as SerialDate)).toEqual({ year, month: 1, day: 1 });
      expect(calendarOf((first - 1) as SerialDate)).toEqual({ year: year - 1, month: 12, day: 31 });
    }
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
    "02019-01-01",
    "2019-01-01.0",
    "2019-01-01-01",
    "",
  ])("“%s” names no day", (text) => {
    expect(serialFromText(text)).toBeNull();
  });

  test.each([
    { year: 10_000, month: 1, day: 1 },
    { year: 2019, month: 1.5, day: 1 },
    { year: 2019, month: 0, day: 1 },
    { year: 2019, month: 13, day: 1 },
    { year: 2019, month: -1, day: 1 },
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
});

describe("[4.2] the period that contains a day", () => {
  test.each([
    ["2018-07-01", 1, "2018-07-31", 0],
    ["2018-07-01", 1, "2018-08-01", 1],
    ["2018-01-31", 1, "2018-02-27", 0],
    ["2018-01-31", 1, "2018-02-28", 1],
    ["2018-02-28", 12, "2020-02-27", 1],
    ["2018-02-28", 12, "2020-02-28", 2],
  ])("of a term from %s in blocks of %d: %s is in block %d", (start, months, date, index) => {
    const periods = periodsOf({ start: day(start), end: day("9999-12-31") }, months);
    expect(periods.indexOf(day(date))).toBe(index);
  });

  test("is the one whose first and last day it lies between, wherever the term starts", () => {
    const months = fc.constantFrom(1, 3, 6, 12);
    fc.assert(
      fc.property(aDay, months, fc.array(fc.nat(40_000)), (start, block, later) => {
        const periods = periodsOf({ start, end: LAST as SerialDate }, block);
        for (const days of later) {
          const date = addDays(start, days);
          const { first, last } = periods.at(periods.indexOf(date));
          expect(first).toBeLessThanOrEqual(date);
          if (date < LAST) expect(last).toBeGreaterThanOrEqual(date);
        }
      }),
    );
  });
});

test("days are written as people write them", () => {
  expect(longDate(day("2020-06-30"))).toBe("30 June 2020");
  expect(longDate(day("2019-01-01"))).toBe("1 January 2019");
  expect(longDate(day("2019-12-09"))).toBe("9 December 2019");
});
