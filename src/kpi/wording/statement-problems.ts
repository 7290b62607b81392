import { longDate } from "../dates";
import type { SerialDate } from "../dates";
import type { MemberStatus } from "../vocabulary";

/** What KPIISSUES says of statements that can be read. */

export function offRoster(name: string, bound: SerialDate): string {
  return `${name} is not on the roster on ${longDate(bound)}; the row is ignored.`;
}

export function notYet(effect: SerialDate, bound: SerialDate): string {
  return `Takes effect on ${longDate(effect)}, after ${longDate(bound)}; the row is ignored.`;
}

export function undated(): string {
  return "No Since and no Reported on: it counts as said before all others.";
}

export function withoutSince(): string {
  return "Yes without a Since: it does not count as new; fill Since.";
}

export function inConflict(status: MemberStatus): string {
  return `In conflict: another row says something else than ${status} with the same dates; neither counts.`;
}

export function outdone(): string {
  return "Outdone by a later statement; fill Reported on.";
}
