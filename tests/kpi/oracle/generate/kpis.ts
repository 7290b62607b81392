import fc from "fast-check";
import type { Cell } from "../cells";
import { cells, empty, error, junk, mostly, rarely, weighted } from "./cells";
import { dateCell, dateForm, term } from "./dates";
import type { Term } from "./dates";

const CODES = [10, "12.1", "2a", " 8 ", 29, "3j"] as const;
/** A code of its own by the row's place; now and then another, or that of a row above. */
const code = (): fc.Arbitrary<(index: number) => Cell> =>
  weighted<(index: number) => Cell>(
    [30, fc.constant((index) => CODES[index])],
    [2, cells("10", " 10 ", 12.1, 8, "2A", "10.0").map((cell) => () => cell)],
    [1, empty().map((cell) => () => cell)],
  );
const wholeGoal = (max: number) =>
  mostly(
    weighted(
      [12, fc.integer({ min: 1, max: Math.min(4, max) })],
      [4, fc.integer({ min: 1, max })],
      [1, cells("2", " 3", "2.0")],
      [1, cells(2.5, "1e3", "3,5", "0", -2, "+2", "3.", 1e100)],
    ),
  );
const shareGoal = () =>
  mostly(
    weighted(
      [9, cells(0.75, "0.75", 0.5, 1, 0.9, 0.1, 0.1 + 0.2, "1", 1e-7)],
      [1, cells(75, 1.0000001, ".75", "+.5", 1e-99, 1e-100)],
    ),
  );
const averageGoal = () =>
  mostly(weighted([9, cells(4, 3.85, 4.5, "4", 1, 3 + 0.1 + 0.2)], [1, cells(5, 5.1, 0.9)]));

/** Measure and Goal. */
interface Measured {
  readonly Measure: Cell;
  readonly Goal: Cell;
}
const measured = (Measure: fc.Arbitrary<Cell>, Goal: fc.Arbitrary<Cell>): fc.Arbitrary<Measured> =>
  fc.record({ Measure, Goal });

const anyMeasured = () =>
  weighted(
    [8, measured(cells("Members"), wholeGoal(30))],
    [4, measured(cells("New Members"), wholeGoal(6))],
    [7, measured(cells("Activities"), wholeGoal(10))],
    [5, measured(cells("Share"), shareGoal())],
    [5, measured(cells("Average"), averageGoal())],
    [
      1,
      measured(
        weighted([2, cells(" members ", "SHARE", "Percentage")], [1, junk()], [1, empty()]),
        wholeGoal(5),
      ),
    ],
  );

const baseline = () =>
  weighted(
    [8, empty()],
    [5, fc.integer({ min: 1, max: 20 })],
    [2, cells("0", " 0 ", "3", 2.5, "x", -1, true)],
    [1, error()],
  );
const timeframe = () =>
  weighted(
    [12, cells("On-going", "on going", "ONGOING")],
    [20, cells("By the end of 2019", "", "2020", 2020)],
    [1, junk()],
  );

/** A row of Kpis, once the plan's term and the row's place are known. */
export interface KpiSpec {
  readonly code: (index: number) => Cell;
  readonly measure: Cell;
  readonly cells: (plan: Term, index: number) => Readonly<Record<string, Cell>>;
}

export const kpi = (): fc.Arbitrary<KpiSpec> =>
  fc
    .record({
      code: code(),
      measured: anyMeasured(),
      pillar: cells("1", "1", "2", "3", "1. Trade", ""),
      timeframe: timeframe(),
      of: mostly(cells(5, 5, 5, "5", 4.5, 10)),
      per: mostly(cells("year", "half-year", "quarter", "month", "Quarter ")),
      baseline: baseline(),
      own: rarely(8, term()),
      startForm: dateForm(1),
      endForm: dateForm(1),
    })
    .map((spec) => ({
      code: spec.code,
      measure: spec.measured.Measure,
      cells: (plan, index) => ({
        KPI: spec.code(index),
        Pillar: spec.pillar,
        Action: `Action ${index}`,
        Indicator: `Indicator ${index}`,
        Target: `Target ${index}`,
        Timeframe: spec.timeframe,
        ...spec.measured,
        Of: spec.of,
        Per: spec.per,
        Start: dateCell((spec.own ?? plan).start, spec.startForm),
        End: dateCell((spec.own ?? plan).end, spec.endForm),
        Baseline: spec.baseline,
        Note: "",
      }),
    }));
