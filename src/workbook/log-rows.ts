import type { Activity, Statement } from "../plan";
import type { Cell } from "./blueprint";

/** A statement as a row of table MemberRows, in the order of its columns. */
export const statementRow = (statement: Statement): readonly Cell[] => [
  statement.kpi,
  statement.member,
  statement.status,
  statement.since,
  statement.reportedOn,
  statement.evidence || null,
  statement.source || null,
];

/** An activity as a row of table Activities, in the order of its columns. */
export const activityRow = (activity: Activity): readonly Cell[] => [
  activity.date,
  activity.kpi,
  activity.activity || null,
  activity.member,
  activity.count,
  activity.outOf,
  activity.score,
  activity.responses,
  activity.evidence || null,
];
