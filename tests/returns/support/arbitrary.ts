import fc from "fast-check";
import { MEMBER_STATUSES, serial, type SerialDate } from "../../../src/kpi";
import {
  FORMAT_VERSION,
  type IssuedTexts,
  type IssueRecord,
  type Stamp,
} from "../../../src/returns/format";

/** A day of the calendar: serial 60 is the 29 February 1900 that never was. */
export const days: fc.Arbitrary<SerialDate> = fc
  .integer({ min: 61, max: 2_958_465 })
  .map((day) => serial(day) as SerialDate);

/** Text as a plan or roster may hold it: any script, trimmed, on one line. */
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/\p{Cc}/gu, "").trim())
  .filter((text) => text !== "");

export const stamps: fc.Arbitrary<Stamp> = fc.record({
  format: fc.constant(FORMAT_VERSION),
  planHash: fc.stringMatching(/^[0-9a-f]{16}$/),
  planName: words,
  member: words,
  issued: days,
});

const bases = fc.uniqueArray(
  fc.record({
    kpi: words,
    status: fc.constantFrom(null, ...MEMBER_STATUSES),
    since: fc.option(days),
    reportedOn: fc.option(days),
  }),
  { selector: ({ kpi }) => kpi, maxLength: 40 },
);

/** In no order: the sheet keeps none. */
const textsOf = (kpis: readonly string[]): fc.Arbitrary<IssuedTexts | null> =>
  fc.option(
    fc.record({
      lines: fc
        .array(fc.record({ Action: words, "What is asked": words, "On record": words }), {
          minLength: kpis.length,
          maxLength: kpis.length,
        })
        .map((lines) => new Map(kpis.map((kpi, at) => [kpi, lines[at]!]))),
      around: fc.array(words, { maxLength: 300 }),
    }),
  );

export const records: fc.Arbitrary<IssueRecord> = bases.chain((base) =>
  fc.record({
    stamp: stamps,
    base: fc.constant(base),
    texts: textsOf(base.map(({ kpi }) => kpi)),
  }),
);
