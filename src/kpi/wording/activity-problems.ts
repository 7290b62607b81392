import { longDate } from "../dates";
import type { SerialDate } from "../dates";
import { cutText, decimalsOf } from "../exact";
import type { Exact } from "../exact";
import { quoted } from "./phrases";

/** What KPIISSUES says of rows of Activities. */

export function notWhole(column: string): string {
  return `${column} is not a whole number of 0 or more; the row is rejected.`;
}

export function withoutOutOf(): string {
  return "Count without Out of; the row is rejected.";
}

export function moreThanOutOf(): string {
  return "Count is more than Out of; the row is rejected.";
}

export function offScale(of: Exact | null): string {
  const top = of === null ? "" : ` and at most ${cutText(of, decimalsOf(of))}`;
  return `Score is not a number of at least 1${top}; the row is rejected.`;
}
