import { MONTHS, serial, serialFromText, serialOf } from "../../kpi";
import type { SerialDate } from "../../kpi";

/** How a file writes 3 April 2019: 03/04/2019 or 04/03/2019. */
export type DateOrder = "dayFirst" | "monthFirst";

export type ReadDay =
  | { readonly is: "day"; readonly day: SerialDate }
  /** Certain as soon as somebody says which order the file uses. */
  | { readonly is: "ambiguous" }
  | { readonly is: "unclear"; readonly why: "year" | "shortYear" | "tooEarly" | "text" };

/** Members' books take no day before it: older than any convention that a plan asks about. */
const EARLIEST = serialFromText("1950-01-01") ?? 0;
const LATEST = serialFromText("2099-12-31") ?? 0;

const MONTH_WORDS = MONTHS.map((month) => month.toLowerCase());
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? /;
const TIME = /[ t]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?z?$/;

/** A number in a date cell: a serial day with its time of day dropped, but never a lone year. */
export function dayOfNumber(number: number): ReadDay {
  if (Number.isInteger(number) && number >= 1900 && number <= 2100) return unclear("year");
  return certain(serial(number));
}

/** A date typed as text. Only what can mean one day alone is read. */
export function dayOfText(text: string, order: DateOrder | null): ReadDay {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(WEEKDAY, "")
    .replace(TIME, "")
    .replace(/(\d)(?:st|nd|rd|th)\b/g, "$1")
    .replace(/,| of /g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (/^(?:19|20)\d\d$/.test(plain)) return unclear("year");
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(plain);
    if (match) return read(match.slice(1), order);
  }
  return unclear("text");
}

type Parts = readonly string[];

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: Parts, order: DateOrder | null) => ReadDay;
}

const FORMS: readonly Form[] = [
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, read: ([y, m, d]) => dayOf(y, Number(m), d) },
  { pattern: /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, read: inSomeOrder },
  {
    // As Chinese, Japanese and Korean programs write it.
    pattern: /^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]$/,
    read: ([y, m, d]) => dayOf(y, Number(m), d),
  },
  {
    pattern: /^(\d{1,2})[-/. ]?([a-z]{3,9})[-/. ]{0,2}(\d{4})$/,
    read: ([d, m, y]) => dayOf(y, monthOf(m), d),
  },
  {
    pattern: /^([a-z]{3,9})[-/. ]{0,2}(\d{1,2})[-/. ](\d{4})$/,
    read: ([m, d, y]) => dayOf(y, monthOf(m), d),
  },
  {
    pattern: /^(\d{4})[-/. ]([a-z]{3,9})[-/. ]{0,2}(\d{1,2})$/,
    read: ([y, m, d]) => dayOf(y, monthOf(m), d),
  },
  {
    pattern: /^\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]'?\d\d$/,
    read: () => unclear("shortYear"),
  },
];

function inSomeOrder([first, second, year]: Parts, order: DateOrder | null): ReadDay {
  const dayFirst = dayOf(year, Number(second), first);
  const monthFirst = dayOf(year, Number(first), second);
  if (dayFirst.is !== "day") return monthFirst;
  if (monthFirst.is !== "day" || monthFirst.day === dayFirst.day) return dayFirst;
  if (order === null) return { is: "ambiguous" };
  return order === "dayFirst" ? dayFirst : monthFirst;
}

/** 0 for a word that is none. */
const monthOf = (word = ""): number =>
  word === "sept"
    ? 9
    : MONTH_WORDS.findIndex((month) => month === word || month.slice(0, 3) === word) + 1;

function dayOf(year = "", month: number, day = ""): ReadDay {
  const date = { year: Number(year), month, day: Number(day) };
  // Serial days begin in 1900; every calendar day of a leap year has one in 2000.
  const isEarly = date.year < 1950 && serialOf({ ...date, year: 2000 }) !== null;
  return isEarly ? unclear("tooEarly") : certain(serialOf(date));
}

function certain(day: SerialDate | null): ReadDay {
  if (day === null || day > LATEST) return unclear("text");
  return day < EARLIEST ? unclear("tooEarly") : { is: "day", day };
}

const unclear = (why: "year" | "shortYear" | "tooEarly" | "text"): ReadDay => ({
  is: "unclear",
  why,
});
