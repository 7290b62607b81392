import fc from "fast-check";
import { MEASURES, PERS, serial, type SerialDate } from "../../../src/kpi";
import type { Goal, Plan, Roster, RosterMember } from "../../../src/plan";
import { kpi, planOf } from "../../../src/plan/outline";

const date = (from: number, to: number): fc.Arbitrary<SerialDate> =>
  fc.integer({ min: from, max: to }).map((day) => serial(day)!);

const text = fc.string({ minLength: 1, maxLength: 30 });

const goal: fc.Arbitrary<Goal | null> = fc
  .record({
    measure: fc.constantFrom(null, ...MEASURES),
    whole: fc.integer({ min: 1, max: 50 }),
    part: fc.constantFrom(0.25, 0.5, 0.75, 1),
    per: fc.constantFrom(...PERS),
  })
  .map(({ measure, whole, part, per }): Goal | null => {
    if (measure === null) return null;
    if (measure === "Members") return { measure, value: whole, of: null };
    if (measure === "Activities") return { measure, value: whole, per };
    if (measure === "Share") return { measure, value: part };
    if (measure === "Average") return { measure, value: 1 + whole / 25, of: 5 };
    return { measure, value: whole };
  });

const kpiOutline = fc
  .tuple(text, text, fc.constantFrom("On-going", "June 2020", "2025"), goal, fc.array(text))
  .map(([indicator, target, timeframe, what, notes]) =>
    kpi(indicator, target, timeframe, what, ...notes),
  );

const actions = fc.array(
  fc.record({ text, reference: text, kpis: fc.array(kpiOutline, { maxLength: 3 }) }),
  { maxLength: 6 },
);

/** Plans of any office: also without pillars, actions or KPIs, and with targets not understood. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    text,
    date(30_000, 50_000),
    fc.array(fc.record({ title: text, actions }), { maxLength: 5 }),
  )
  .map(([name, termStart, pillars]) =>
    planOf({
      name,
      termStart,
      termEnd: serial(termStart + 730)!,
      pillars: pillars.map((pillar, p) => ({
        number: `${p + 1}`,
        title: pillar.title,
        actions: pillar.actions.map((action, a) => ({ code: `${p + 1}.${a + 1}`, ...action })),
      })),
    }),
  );

const anyMember: fc.Arbitrary<Omit<RosterMember, "code">> = fc.record({
  name: text,
  rtc: fc.boolean(),
  joined: fc.option(date(30_000, 40_000)),
  left: fc.option(date(40_001, 50_000)),
  aliases: fc.array(text),
});

export const anyRoster: fc.Arbitrary<Roster> = fc
  .array(anyMember, { maxLength: 8 })
  .map((members) => members.map((member, index) => ({ ...member, code: `M${10 + index}` })));

export const anyDate = date(30_000, 60_000);
