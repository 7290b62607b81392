import fc from "fast-check";
import { day } from "../calendar";
import type { Cell, Table } from "../cells";
import type { Question } from "../tables";
import { pick } from "./cells";

const START = day("2018-01-01");
/** Days of the term and days gone: fractions that meet 3/4, 0.95 and 0.60 exactly, or by a day not. */
const MOMENTS: readonly (readonly [number, number])[] = [
  ...([
    [120, 89],
    [120, 90],
    [120, 91],
    [120, 100],
    [120, 119],
    [150, 100],
    [160, 119],
  ] as const),
  ...([
    [160, 120],
    [160, 121],
    [190, 95],
    [190, 100],
    [190, 150],
    [190, 152],
    [190, 160],
  ] as const),
  ...([
    [200, 150],
    [200, 190],
    [800, 365],
    [800, 366],
    [800, 600],
    [800, 700],
    [800, 800],
  ] as const),
];
/** Shares of the way from B to where the straight line is. */
const SHARES = [0, 0.3, 0.6, 0.95, 1];

const said = (count: number, first: number, status: string, since: Cell): Cell[][] =>
  Array.from({ length: count }, (_, index) => [10, `Member ${first + index}`, status, since]);

/** One KPI that measures Members, within a Member of an edge of rules 5.2 to 5.8. */
export const ladder = (): fc.Arbitrary<Question> =>
  fc
    .record({
      moment: pick(...MOMENTS),
      timeframe: pick("", "", "On-going"),
      baseline: fc.nat(6),
      isGiven: fc.boolean(),
      undated: pick(0, 0, 1),
      way: fc.integer({ min: -2, max: 24 }),
      share: pick(...SHARES),
      beside: pick(-2, -1, 0, 0, 1),
      isCeiling: fc.boolean(),
      lost: pick(0, 0, 0, 1, 3),
      silent: pick(0, 0, 1, 2, 8),
      no: pick(0, 1, 4),
      excused: pick(0, 2),
    })
    .map((spec) => {
      const [length, gone] = spec.moment;
      const { baseline } = spec;
      const reach = (spec.way * spec.share * gone) / length;
      const gained = Math.max(
        0,
        (spec.isCeiling ? Math.ceil(reach) : Math.floor(reach)) + spec.beside,
      );
      const lost = Math.min(spec.lost, baseline);
      const statements = [
        ...said(baseline, 1, "Yes", START),
        ...said(spec.undated, 50, "Yes", ""),
        ...said(gained, 100, "Yes", START + gone),
        ...said(lost, 1, "No", START + gone),
        ...said(spec.no, 200, "No", START),
        ...said(spec.excused, 300, "Not applicable", START),
      ];
      const names = [...new Set(statements.map(([, name]) => name))];
      const silent = Array.from({ length: spec.silent }, (_, index) => `Member ${400 + index}`);
      const plan: Table = [
        ["KPI", "Measure", "Goal", "Timeframe", "Start", "End", "Baseline"],
        [
          ...[
            10,
            "Members",
            Math.max(1, baseline + spec.way),
            spec.timeframe,
            START,
            START + length,
          ],
          spec.isGiven ? String(baseline) : "",
        ],
      ];
      return {
        plan,
        roster: [["Member"], ...[...names, ...silent].map((name) => [name])],
        memberLog: [["KPI", "Member", "Status", "Since"], ...statements],
        activityLog: [["Date", "KPI"]],
        asOf: START + gone,
      };
    });
