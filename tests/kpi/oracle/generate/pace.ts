import fc from "fast-check";
import { day, rule_4_3_addMonths } from "../calendar";
import type { Cell } from "../cells";
import { MONTHS_PER } from "../tables";
import type { Per, Question } from "../tables";
import { pick } from "./cells";

const STARTS = ["2018-07-01", "2018-07-01", "2018-02-01", "2019-08-31", "2020-02-29"].map(day);
const PERS = Object.keys(MONTHS_PER) as Per[];

/** One KPI that counts activities, within a day or an activity of an edge of rules 6.3 to 6.7. */
export const pace = (): fc.Arbitrary<Question> =>
  fc
    .record({
      start: pick(...STARTS),
      per: pick(...PERS),
      months: pick(12, 23, 24),
      period: fc.nat(3),
      goal: fc.integer({ min: 1, max: 12 }),
      elapsed: pick(0, 0.25, 0.5, 0.75, 1),
      aside: pick(-1, 0, 0, 1),
      ahead: pick(-1, 0, 0, 1, 12),
      missed: pick(-1, -1, -1, 0, 1, 2),
      hasOther: fc.boolean(),
    })
    .map((spec) => {
      const first = (index: number) =>
        rule_4_3_addMonths(spec.start, MONTHS_PER[spec.per] * Math.max(0, index));
      const end = rule_4_3_addMonths(spec.start, spec.months) - 1;
      const period = spec.period % Math.ceil(spec.months / MONTHS_PER[spec.per]);
      const length = Math.min(first(period + 1) - 1, end) - first(period) + 1;
      const gone = Math.round(length * spec.elapsed) + spec.aside;
      const asOf = first(period) + gone - 1;
      const due = Math.floor((spec.goal * gone) / length);
      const before = Array.from({ length: period }, (_, index): Cell[] => [
        ...[first(index), 10],
        index === spec.missed ? spec.goal - 1 : spec.goal,
      ]);
      const running: Cell[][] = Array.from({ length: Math.max(0, due + spec.ahead) }, () => [
        ...[Math.max(spec.start, Math.min(asOf, end)), 10, ""],
      ]);
      const noise: Cell[][] = spec.hasOther ? [[asOf, 29, ""]] : [];
      return {
        plan: [
          ["KPI", "Measure", "Goal", "Timeframe", "Start", "End", "Per"],
          [10, "Activities", spec.goal, "On-going", spec.start, end, spec.per],
          [29, "Activities", 1, "On-going", spec.start, end, "year"],
        ],
        roster: [["Member"], ["Fiji"]],
        memberLog: [["KPI", "Member", "Status"]],
        activityLog: [["Date", "KPI", "Count"], ...before, ...running, ...noise],
        asOf,
      };
    });
