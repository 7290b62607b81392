import { longDate } from "../dates";
import type { SerialDate } from "../dates";
import { cutText, decimalsOf } from "../exact";
import type { Exact } from "../exact";
import type { NotWhole } from "../whole";
import { beyond } from "./phrases";

/** What KPIISSUES says of rows of Activities. */

export function noDate(is: "empty" | "bad"): string {
  return `${is === "empty" ? "Date is missing" : "Date is not a date"}; the row is rejected.`;
}

export function rejected(code: string, why: string): string {
  return `KPI ${code}: ${why}; the row is rejected.`;
}

export function beforeStart(code: string, start: SerialDate): string {
  return `KPI ${code}: before its start on ${longDate(start)}; the row is ignored.`;
}

export function afterBound(code: string, bound: SerialDate): string {
  return `KPI ${code}: after ${longDate(bound)}; the row is ignored.`;
}

export function pending(code: string): string {
  return `KPI ${code}: neither Count nor Out of; the row is pending and ignored.`;
}

export function notWhole(column: string, is: NotWhole): string {
  return is === "beyond" ? beyond(column) : `${column} is not a whole number of 0 or more`;
}

export function withoutOutOf(): string {
  return "Count without Out of";
}

export function moreThanOutOf(): string {
  return "Count is more than Out of";
}

export function offScale(of: Exact | null): string {
  const top = of === null ? "1E+99" : cutText(of, decimalsOf(of));
  return `Score is not a number of at least 1 and at most ${top}`;
}
