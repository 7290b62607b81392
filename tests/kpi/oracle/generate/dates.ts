import fc from "fast-check";
import { day, isoOf, rule_4_3_addMonths } from "../calendar";
import type { Cell } from "../cells";
import { cells, empty, junk, pick, weighted } from "./cells";

export interface Term {
  readonly start: number;
  readonly end: number;
}
/** The dates that matter: of the plan's term, and the as-of date. */
export interface Anchors extends Term {
  readonly asOf: number;
}
type Anchor = keyof Anchors;

// Leap days, months' ends, a term of two days; the lengths make R exact (rule 5.7).
const TERMS: readonly (readonly [string, string])[] = [
  ["2018-07-01", "2020-06-30"],
  ["2018-07-01", "2020-06-30"],
  ["2018-07-01", "2020-06-30"],
  ["2018-07-01", "2020-06-30"],
  ["2019-02-28", "2020-02-29"],
  ["2020-02-29", "2023-02-28"],
  ["2018-08-31", "2020-11-30"],
  ["2018-01-31", "2018-03-02"],
  ["2018-01-01", "2018-01-02"],
  ["2018-01-01", "2018-05-31"],
  ["2018-01-01", "2018-06-10"],
  ["2018-01-01", "2018-07-10"],
  ["2018-01-01", "2018-07-20"],
];
const LENGTHS = [100, 120, 150];
const MONTHS = [1, 2, 3, 6, 9, 12, 15, 18, 24];
const MONTHS_FROM: Readonly<Record<Anchor, readonly number[]>> = {
  start: [0, 0, 0, 0, 0, 0, ...MONTHS],
  asOf: [0, 0, 0, -12, -12, -6, -3, -1],
  end: [0, 0, -12, -3],
};

export const term = (): fc.Arbitrary<Term> =>
  pick(...TERMS).map(([start, end]) => ({ start: day(start), end: day(end) }));

/** A date as its distance from one that matters. */
interface DateSpec {
  readonly from: Anchor;
  readonly months: number;
  readonly days: number;
}
const DAYS_FROM: Readonly<Record<Anchor, { min: number; max: number }>> = {
  start: { min: -30, max: 400 },
  asOf: { min: -400, max: 30 },
  end: { min: -400, max: 10 },
};
const days = (from: Anchor) =>
  weighted([12, pick(-1, 0, 1)], [1, pick(...LENGTHS)], [4, fc.integer(DAYS_FROM[from])]);
const dateSpec = (...anchors: Anchor[]): fc.Arbitrary<DateSpec> =>
  fc.oneof(
    ...anchors.map((from) =>
      fc.record({ from: fc.constant(from), months: pick(...MONTHS_FROM[from]), days: days(from) }),
    ),
  );

const dateOf = (spec: DateSpec, anchors: Anchors) =>
  rule_4_3_addMonths(anchors[spec.from], spec.months) + spec.days;

/** The as-of date: mostly within the term, often on the edge of a period. */
export const asOf = (): fc.Arbitrary<(term: Term) => number> =>
  weighted<DateSpec>(
    [
      10,
      fc.record({
        from: pick<Anchor>("start"),
        months: pick(...MONTHS),
        days: pick(-2, -1, 0, 1, 45),
      }),
    ],
    [4, fc.record({ from: pick<Anchor>("start"), months: pick(0), days: pick(...LENGTHS) })],
    [4, fc.record({ from: pick<Anchor>("start"), months: pick(0), days: fc.nat(730) })],
    [2, dateSpec("start", "end")],
  ).map(
    (spec) =>
      ({ start, end }) =>
        dateOf(spec, { start, end, asOf: start }),
  );

/** How a date lies in its cell: a serial, with a time of day, as text, or no date at all. */
type Form = "serial" | "time" | "text" | "spaced text" | { readonly cell: Cell };
const FORMS: readonly Form[] = [
  "serial",
  "serial",
  "serial",
  "serial",
  "time",
  "text",
  "spaced text",
];
const NO_DATES = ["2019-02-29", "2019-2-1", "31/12/2019", "43282", 1e9];

export const dateForm = (emptiness: number): fc.Arbitrary<Form> =>
  weighted<Form>(
    [90, pick(...FORMS)],
    [emptiness, empty().map((cell) => ({ cell }))],
    [1, weighted([1, junk()], [1, cells(...NO_DATES)]).map((cell) => ({ cell }))],
  );

export function dateCell(date: number, form: Form): Cell {
  if (typeof form === "object") return form.cell;
  if (form === "serial") return date;
  if (form === "time") return date + 0.75;
  return form === "text" ? isoOf(date) : ` ${isoOf(date)} `;
}

/** A date cell, once the dates that matter are known; empty so many times in about 100. */
export const dated = (
  emptiness: number,
  ...from: Anchor[]
): fc.Arbitrary<(anchors: Anchors) => Cell> =>
  fc.record({ spec: dateSpec(...from), form: dateForm(emptiness) }).map(
    ({ spec, form }) =>
      (anchors) =>
        dateCell(dateOf(spec, anchors), form),
  );
