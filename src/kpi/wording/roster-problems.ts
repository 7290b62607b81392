import { quoted } from "./phrases";

/** What KPIISSUES says of rows of Members. */

export function noMember(name: string | null): string {
  return name === null
    ? "Member is an error; the row is not read."
    : "No Member; the row is not read.";
}

export function badDate(column: string, name: string): string {
  return `${column} of ${name} is not a date; the row is not read.`;
}

export function unreadableNames(column: string, name: string): string {
  return `${column} of ${name} is an error; ${name} is known by the other names only.`;
}

export function sharedName(name: string, other: { name: string; row: number }): string {
  return `${quoted(name)} also means ${other.name} (row ${other.row}); rows that say it are rejected.`;
}
