import fc from "fast-check";
import type { Question } from "../tables";
import { pick, rarely, weighted } from "./cells";
import { asOf, term } from "./dates";
import { kpi } from "./kpis";
import type { KpiSpec } from "./kpis";
import { ladder } from "./ladder";
import { layout } from "./layout";
import { activity, chorus, emptyActivity, statement } from "./logs";
import type { Context, LogRows } from "./logs";
import { pace } from "./pace";
import { member } from "./roster";

const bookSpec = () =>
  fc.record({
    term: term(),
    asOf: asOf(),
    timeOfDay: pick(0, 0, 0.5),
    kpis: fc.array(kpi(), { minLength: 1, maxLength: 6 }),
    roster: weighted(
      [1, fc.array(member(), { maxLength: 12 })],
      [2, fc.array(member(), { minLength: 4, maxLength: 12 })],
    ),
    twin: rarely(40, fc.nat(11)),
    choruses: fc.array(chorus(), { maxLength: 4 }),
    statements: fc.array(statement(), { maxLength: 24 }),
    activities: fc.array(weighted([25, activity()], [1, emptyActivity()]), { maxLength: 16 }),
    lay: layout(),
    layLogs: layout(),
  });
type BookSpec = ReturnType<typeof bookSpec> extends fc.Arbitrary<infer T> ? T : never;

/** The codes with these measures thrice, so that rows mostly fit; and one of any. */
function codesOf(kpis: readonly KpiSpec[], ...measures: string[]) {
  const codes = kpis.map((one, index) => one.code(index));
  const fitting = codes.filter((_, index) => measures.includes(String(kpis[index]?.measure)));
  return [...fitting, ...fitting, ...fitting, ...codes.slice(0, 1)];
}

/** Rows of a log; few where no KPI takes them. */
function rowsOf(log: readonly LogRows[], about: Context) {
  const isTaken = about.codes.length > 1;
  return (isTaken ? log : log.slice(0, 2)).flatMap((rows) => rows(about));
}

function questionOf(spec: BookSpec): Question {
  const anchors = { ...spec.term, asOf: spec.asOf(spec.term) };
  const members = spec.roster.map((one, index) => one(anchors, index));
  const twin = spec.twin === undefined ? undefined : members[spec.twin];
  const roster = twin ? [...members, twin] : members;
  const about = (...measures: string[]) => ({
    anchors,
    rosterSize: members.length,
    codes: codesOf(spec.kpis, ...measures),
  });
  const stated = about("Members", "New Members");
  const logged = about("Activities", "Share", "Average");
  return {
    plan: spec.lay(
      "Kpis",
      spec.kpis.map((one, index) => one.cells(spec.term, index)),
    ),
    roster: spec.lay("Members", roster),
    memberLog: spec.layLogs("MemberRows", rowsOf([...spec.choruses, ...spec.statements], stated)),
    activityLog: spec.layLogs("Activities", rowsOf(spec.activities, logged)),
    asOf: anchors.asOf + spec.timeOfDay,
  };
}

/** Whole workbooks, biased to the edges of kpi-rules.md. */
export const question = (): fc.Arbitrary<Question> =>
  weighted([8, bookSpec().map(questionOf)], [1, ladder()], [1, pace()]);
