import fc from "fast-check";
import { day, ERROR } from "./tables";
import type { ActivityCells, KpiCells, MemberCells, StatementCells } from "./tables";

/** Random books: small, so that dates, Members and codes meet often, and with a good part of nonsense. */
export interface Rows {
  readonly kpis: readonly KpiCells[];
  readonly members: readonly MemberCells[];
  readonly statements: readonly StatementCells[];
  readonly activities: readonly ActivityCells[];
}

const START = day("2018-07-01");
const END = day("2020-06-30");

/** Days from half a year before the term to half a year after, the edges more often than others. */
export const aDay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: START - 180, max: END + 180 }) },
  { weight: 1, arbitrary: fc.constantFrom(START - 1, START, START + 1, END - 1, END, END + 1) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 9 }).map((step) => START + step * 73) },
);

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: "" });

const term = { Start: START, End: END };
const aKpi: fc.Arbitrary<KpiCells> = fc.oneof(
  fc.record({
    Measure: fc.constantFrom("Members", "New Members"),
    Goal: fc.integer({ min: 1, max: 8 }),
    Timeframe: fc.constantFrom("June 2020", "On-going"),
    Baseline: maybe(fc.constantFrom<unknown>("0", 1, 3, "7")),
  }),
  fc.record({
    Measure: fc.constant("Activities"),
    Goal: fc.integer({ min: 1, max: 4 }),
    Per: fc.constantFrom("year", "half-year", "quarter", "month"),
  }),
  fc.record({ Measure: fc.constant("Share"), Goal: fc.constantFrom(0.1, 0.5, 0.75, "0.9", 1) }),
  fc.record({
    Measure: fc.constant("Average"),
    Goal: fc.constantFrom(1, 2.5, 3.85, 4),
    Of: fc.constantFrom(4, 5, "10"),
  }),
);

const aBrokenKpi: fc.Arbitrary<KpiCells> = fc
  .tuple(
    aKpi,
    fc.constantFrom<KpiCells>({ Goal: "" }, { Measure: "" }, { End: START }, { Of: ERROR }),
  )
  .map(([kpi, wrong]) => ({ ...kpi, ...wrong }));

const KPI_CODES = ["5", "12.1", "3a", "8", "29", "3b", "3g"];
const MEMBER_NUMBERS = [0, 1, 2, 3, 4, 5, 6];

const kpis = fc
  .array(fc.oneof({ weight: 6, arbitrary: aKpi }, { weight: 1, arbitrary: aBrokenKpi }), {
    minLength: 3,
    maxLength: KPI_CODES.length,
  })
  .map((rows) =>
    rows.map((row, index): KpiCells => {
      const usual = {
        KPI: KPI_CODES[index],
        Pillar: `Pillar ${index % 3}`,
        Timeframe: "June 2020",
      };
      return { ...usual, ...term, ...row };
    }),
  );

const members = fc
  .tuple(...MEMBER_NUMBERS.map(() => fc.record({ Joined: maybe(aDay), Left: maybe(aDay) })))
  .chain((dates) =>
    fc.tuple(
      ...dates.map((its) => fc.boolean().map((keep) => (keep ? its : { Joined: "", Left: "" }))),
    ),
  )
  .map((rows) =>
    rows.map((its, index): MemberCells => ({
      ...its,
      Member: `Member ${index}`,
      Code: `MB${index}`,
      Aliases: `Republic of ${index}; Isle ${index}`,
    })),
  );

const aCode = fc.constantFrom(...KPI_CODES);

export const aStatement: fc.Arbitrary<StatementCells> = fc.record({
  KPI: aCode,
  Member: fc.constantFrom(...MEMBER_NUMBERS).map((index) => `Member ${index}`),
  Status: fc.constantFrom("Yes", "Yes", "In progress", "No", "Not applicable"),
  Since: maybe(aDay),
  "Reported on": maybe(aDay),
});

export const anActivity: fc.Arbitrary<ActivityCells> = fc
  .record({
    Date: aDay,
    KPI: fc.oneof(
      aCode,
      fc.tuple(aCode, aCode).map((codes) => codes.join("; ")),
    ),
    outOf: fc.nat(8),
    done: fc.nat(8),
    Score: fc.oneof(
      fc.constant(""),
      fc.integer({ min: 10, max: 40 }).map((tenths) => tenths / 10),
    ),
    Responses: fc.nat(12),
    Member: fc.constantFrom("", "Member 1", "Atlantis"),
  })
  .map(({ done, outOf, ...row }) => ({ ...row, "Out of": outOf, Count: Math.min(done, outOf) }));

/** Statements that the rules reject, each for another reason. */
export const aRejectedStatement: fc.Arbitrary<StatementCells> = fc
  .tuple(
    aStatement,
    fc.constantFrom<StatementCells>(
      { KPI: "99" },
      { KPI: "" },
      { KPI: ERROR },
      { Member: "Atlantis" },
      { Member: "" },
      { Member: ERROR },
      { Status: "Maybe" },
      { Status: ERROR },
      { Status: "" },
      { Since: "soon" },
      { Since: ERROR },
      { "Reported on": -1 },
      { "Reported on": true },
    ),
  )
  .map(([row, wrong]) => ({ ...row, ...wrong }));

/** Activities that the rules reject for whatever KPI they name, also an Average without an Of. */
export const aRejectedActivity: fc.Arbitrary<ActivityCells> = fc
  .tuple(
    anActivity,
    fc.constantFrom<ActivityCells>(
      { Date: "" },
      { Date: "soon" },
      { Date: ERROR },
      { KPI: "99" },
      { KPI: "" },
      { KPI: ERROR },
      { Count: -1, "Out of": -1, Score: 0 },
      { Count: ERROR, Score: ERROR },
      { Count: 1.5, Score: 0.9 },
    ),
  )
  .map(([row, wrong]) => ({ ...row, ...wrong }));

export const someRows: fc.Arbitrary<Rows> = fc.record({
  kpis,
  members,
  statements: fc.array(
    fc.oneof({ weight: 9, arbitrary: aStatement }, { weight: 1, arbitrary: aRejectedStatement }),
    {
      maxLength: 40,
    },
  ),
  activities: fc.array(
    fc.oneof({ weight: 9, arbitrary: anActivity }, { weight: 1, arbitrary: aRejectedActivity }),
    {
      maxLength: 25,
    },
  ),
});

/** The rows in another order. */
export function shuffled<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length });
}
