import { longDate } from "../dates";
import type { SerialDate } from "../dates";
import { MEASURES, PERS } from "../vocabulary";
import { choice, quoted } from "./phrases";

/** What is wrong with a row of Kpis: KPIISSUES, and the explanation of Not set up. */

export const goalNotWhole = () => "Goal is not a whole number";
export const goalAboveOne = () => "Goal of a Share is above 1 (write 0.75, not 75)";
export const goalOffScale = () => "Goal of an Average is not within 1 and Of";
export const ofMissing = () =>
  "Of, the top of the scale of an Average, is missing or not a number from 1 to 1E+99";
export const perUnknown = () => `Per is not ${choice(PERS)}`;
export const endNotAfterStart = () => "End is not after Start";

export function missing(column: string): string {
  return `${column} is missing`;
}

export function noDate(column: string, is: "empty" | "bad"): string {
  return is === "empty" ? missing(column) : `${column} is not a date`;
}

export function isError(column: string): string {
  return `${column} is an error`;
}

export function goalNotPositive(): string {
  return "Goal is not a number above 0";
}

export function measureUnknown(written: string): string {
  return `Measure ${quoted(written)} is not ${choice(MEASURES)}`;
}

export function notSetUp(faults: readonly string[]): string {
  return `Not set up: ${faults.join("; ")}.`;
}

/** Rule 4.1. */
export function notStarted(start: SerialDate): string {
  return `Not started: the term starts on ${longDate(start)}.`;
}

export function baselineUnreadable(): string {
  return "Baseline is not a whole number from 0 to 1E+99 (0 as text where the start is known to be 0); the count at the start is used instead.";
}

export function textIsError(column: string): string {
  return `${column} is an error; it is shown empty.`;
}

export function noCode(isError: boolean): string {
  return isError ? "KPI is an error; the row is not read." : "No KPI code; the row is not read.";
}

export function duplicate(code: string, row: number): string {
  return `KPI ${code} stands in row ${row} already; this row is not read.`;
}
