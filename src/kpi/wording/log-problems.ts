import { textIn } from "../cells";
import { MEMBER_STATUSES } from "../vocabulary";
import { choice, list, quoted } from "./phrases";

/** What KPIISSUES says of rows of both logs. */

const REJECTED = "the row is rejected";

export function noCode(isError: boolean): string {
  return isError ? `KPI is an error; ${REJECTED}.` : `No KPI code; ${REJECTED}.`;
}

export function unknownCode(code: string): string {
  return `KPI ${quoted(code)} is not in the plan; not counted.`;
}

/** Rules 2.3 and 2.5: a KPI that takes the rows of the other log, or of none yet. */
export function otherLog(code: string, measure: string, right: string | null): string {
  return right === null
    ? `KPI ${code} has no valid Measure; not counted.`
    : `KPI ${code} measures ${measure} and takes rows of ${right}; not counted.`;
}

/** Rule 2.4. */
export function notOneMember(cell: unknown, fitting: readonly string[]): string {
  const name = textIn(cell);
  if (name === null) return `Member is an error; ${REJECTED}.`;
  if (name === "") return `No Member; ${REJECTED}.`;
  return `${notOne(name, fitting)}; ${REJECTED}.`;
}

/** Rule 2.5: in Activities the Member never decides. */
export function notOneMemberCounted(cell: unknown, fitting: readonly string[]): string {
  const name = textIn(cell);
  const what = name === null ? "Member is an error" : notOne(name, fitting);
  return `${what}; the row counts all the same.`;
}

function notOne(name: string, fitting: readonly string[]): string {
  return fitting.length > 0
    ? `${quoted(name)} may mean ${list(fitting)}`
    : `${quoted(name)} is not on the roster by any name`;
}

export function statusUnknown(cell: unknown): string {
  const text = textIn(cell);
  if (text === null) return `Status is an error; ${REJECTED}.`;
  return `Status ${quoted(text)} is not ${choice(MEMBER_STATUSES)}; ${REJECTED}.`;
}

/** Rule 2.3: a row that states nothing, though something stands in it. */
export function noStatus(): string {
  return "No Status: the row states nothing, though it has a date or evidence.";
}

export function notADate(column: string): string {
  return `${column} is not a date; ${REJECTED}.`;
}
