import { calendarOf, MONTHS, type SerialDate } from "../../kpi";

/** "31 Mar 2019". */
export const dateText = (day: SerialDate): string => {
  const { year, month, day: date } = calendarOf(day);
  return `${date} ${MONTHS[month - 1]?.slice(0, 3) ?? ""} ${year}`;
};

const plural = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** Whole calendar months from one day to a later one. */
const monthsFrom = (earlier: SerialDate, later: SerialDate): number => {
  const [from, to] = [calendarOf(earlier), calendarOf(later)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  return to.day < from.day ? months - 1 : months;
};

const span = (earlier: SerialDate, later: SerialDate): string => {
  const months = monthsFrom(earlier, later);
  if (months < 2) return plural(later - earlier, "day");
  return months < 24 ? plural(months, "month") : plural(Math.floor(months / 12), "year");
};

/** How far a day lies from today: "today", "3 months ago", "in 12 days". */
export const ageText = (day: SerialDate, today: SerialDate): string => {
  if (day === today) return "today";
  return day < today ? `${span(day, today)} ago` : `in ${span(today, day)}`;
};

interface Digits {
  readonly least: number;
  readonly most: number;
  readonly percent: boolean;
}

const COUNT: Digits = { least: 0, most: 0, percent: false };

/** How figures of a measure are shown (docs/kpi-rules.md 2.1); counts are whole. */
const DIGITS: Readonly<Record<string, Digits>> = {
  Share: { least: 0, most: 1, percent: true },
  Average: { least: 1, most: 2, percent: false },
};

const formatted = (value: number, { least, most, percent }: Digits): string =>
  new Intl.NumberFormat("en", {
    style: percent ? "percent" : "decimal",
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  }).format(value);

const MOST_DIGITS = 6;

export const figureText = (measure: string, value: number): string =>
  formatted(value, DIGITS[measure] ?? COUNT);

/**
 * A figure beside the goal it is compared with. A figure that misses the goal by a hair gets as many
 * digits as it takes to read differently: 74.96% of 75% is not 75%.
 */
export const figureBeside = (measure: string, value: number, goal: number | null): string => {
  const digits = DIGITS[measure] ?? COUNT;
  const readsLikeGoal = (most: number) =>
    goal !== null &&
    value !== goal &&
    formatted(value, { ...digits, most }) === formatted(goal, { ...digits, most });
  let { most } = digits;
  while (most < MOST_DIGITS && readsLikeGoal(most)) most += 1;
  return formatted(value, { ...digits, most });
};
