import fc from "fast-check";
import type { Cell } from "../cells";
import { cells, empty, error, junk, mostly, pick, rarely, weighted } from "./cells";
import { dated } from "./dates";
import type { Anchors } from "./dates";
import { name, NAMES } from "./roster";

/** What rows of a log refer to. */
export interface Context {
  readonly anchors: Anchors;
  /** The codes that such rows are mostly about. */
  readonly codes: readonly Cell[];
  readonly rosterSize: number;
}
export type LogRows = (context: Context) => Readonly<Record<string, Cell>>[];

const nth = (codes: readonly Cell[], index: number) => codes[index % Math.max(1, codes.length)];
const otherCode = () =>
  weighted([5, cells("99", true, "10; 12.1", "8; 29")], [1, empty()], [1, error()]);

/** A cell that names one of the codes; now and then something else. */
const reference = (): fc.Arbitrary<(codes: readonly Cell[]) => Cell> =>
  weighted<(codes: readonly Cell[]) => Cell>(
    [30, fc.nat(7).map((index) => (codes) => nth(codes, index))],
    [1, otherCode().map((cell) => () => cell)],
  );

// ---- MemberRows

const status = () =>
  weighted(
    [30, cells("Yes", "Yes", "Yes", "In progress", "No", "Not applicable")],
    [4, cells(" yes ", "IN PROGRESS", "n/a", "not applicable")],
    [2, empty()],
    [1, junk()],
    [1, cells("Done", 5, "0")],
  );
const note = () => weighted([8, cells("", null, 0)], [1, cells("letter")], [1, error()]);

export const statement = (): fc.Arbitrary<LogRows> =>
  fc
    .record({
      kpi: reference(),
      member: name(),
      status: status(),
      since: dated(30, "start", "start", "end", "asOf"),
      reportedOn: dated(30, "start", "start", "end", "asOf"),
      sameDay: pick(false, false, false, true),
      evidence: note(),
      source: note(),
      said: pick("once", "once", "once", "once", "twice", "and contradicted"),
      rival: status(),
    })
    .map((spec) => ({ anchors, codes, rosterSize }) => {
      const since = spec.since(anchors);
      const row = {
        KPI: spec.kpi(codes),
        Member: spec.member(rosterSize),
        Status: spec.status,
        Since: since,
        "Reported on": spec.sameDay ? since : spec.reportedOn(anchors),
        Evidence: spec.evidence,
        Source: spec.source,
      };
      if (spec.said === "and contradicted") return [row, { ...row, Status: spec.rival }];
      return spec.said === "twice" ? [row, row] : [row];
    });

/** Many Members that say one thing: goals of tens need them. */
export const chorus = (): fc.Arbitrary<LogRows> =>
  fc
    .record({
      kpi: fc.nat(7),
      size: fc.nat(NAMES.length),
      status: cells("Yes", "Yes", "Yes", "No", "Not applicable", "In progress"),
      since: dated(20, "start", "asOf"),
      reportedOn: dated(20, "start", "asOf"),
    })
    .map(
      (spec) =>
        ({ anchors, codes }) =>
          NAMES.slice(0, spec.size).map(([Member]) => ({
            KPI: nth(codes, spec.kpi),
            Member,
            Status: spec.status,
            Since: spec.since(anchors),
            "Reported on": spec.reportedOn(anchors),
            Evidence: "",
            Source: "",
          })),
    );

// ---- Activities

export const ACTIVITY_HEADERS = [
  "Date",
  "KPI",
  "Activity",
  "Member",
  "Count",
  "Out of",
  "Score",
  "Responses",
  "Evidence",
];

const count = () =>
  mostly(
    weighted(
      [9, cells(1, 1, 2, 3, 4, 9, 10, 18, 27)],
      [
        1,
        cells("3", " 3", "+3", "3.", "1e3", "3,5", 1.5, "0", "2.0", 1e15, 1e100, "9".repeat(309)),
      ],
    ),
    20,
  );
const outOf = () =>
  mostly(
    weighted([9, cells(2, 4, 10, 20, 30, 40)], [1, cells(1, "4", "+4.", 2.5, 1e15, 1e99, 2e99)]),
    15,
  );
const score = () =>
  mostly(
    weighted(
      [9, cells(4.1, 3.85, 4, 5, 1, 3.6, "3.6", "4.5", 3 + 0.1 + 0.2, 2)],
      [1, cells(0.999, 5.01, "3,5", 4.123456789012345, "4.1000", "+4.1", ".9", 1e100)],
    ),
  );
const responses = () =>
  mostly(
    weighted(
      [9, cells(1, 2, 2, 3, 3, 4, 5, 10, "3")],
      [1, cells(1.5, -3, 1e15, `1${"0".repeat(99)}1`)],
    ),
    20,
  );

/** "8; 29", where both parts can be joined. */
const listed = (first: Cell, second: Cell): Cell =>
  [first, second].every((cell) => typeof cell === "string" || typeof cell === "number")
    ? `${String(first)}; ${String(second)}`
    : first;

export const activity = (): fc.Arbitrary<LogRows> =>
  fc
    .record({
      date: dated(1, "start", "start", "end", "asOf", "asOf"),
      kpi: reference(),
      second: rarely(6, reference()),
      member: rarely(4, name()),
      title: note(),
      count: count(),
      outOf: outOf(),
      score: score(),
      responses: responses(),
      evidence: note(),
      repeat: pick(1, 1, 1, 1, 2, 3),
    })
    .map((spec) => ({ anchors, codes, rosterSize }) => {
      const first = spec.kpi(codes);
      const row = {
        Date: spec.date(anchors),
        KPI: spec.second ? listed(first, spec.second(codes)) : first,
        Activity: spec.title,
        Member: spec.member?.(rosterSize),
        Count: spec.count,
        "Out of": spec.outOf,
        Score: spec.score,
        Responses: spec.responses,
        Evidence: spec.evidence,
      };
      return Array.from({ length: spec.repeat }, () => row);
    });

/** A row as Excel passes it before anything is typed. */
export const emptyActivity = (): fc.Arbitrary<LogRows> =>
  empty().map((cell) => () => [
    Object.fromEntries(ACTIVITY_HEADERS.map((header) => [header, cell])),
  ]);
