import { dateIn, textIn } from "./cells";
import type { SerialDate } from "./dates";
import { forLatest } from "./latest";
import { memoised } from "./memo";
import { nameKey } from "./names";
import { isRefusal } from "./refusal";
import type { Refusal } from "./refusal";
import type { Report } from "./report";
import { ACTIVITIES, MEMBER_ROWS, MEMBERS } from "./table-kinds";
import type { ColumnOf, TableKind } from "./table-kinds";
import { cellAt, has, isEmptyRow, isTableOf, openTable } from "./tables";
import type { Row, Table, TableArgument } from "./tables";
import { wrongTable } from "./wording/refusals";
import * as problems from "./wording/roster-problems";

type RosterTable = Table<ColumnOf<typeof MEMBERS>>;

/** One row of the roster (rule 2.2). */
export interface Member {
  readonly name: string;
  readonly row: number;
  readonly joined: SerialDate | null;
  readonly left: SerialDate | null;
}

/** Members are told apart by their place in the roster. */
export type MemberIndex = number;

export interface Roster {
  readonly members: readonly Member[];
  /** Rule 2.4: whom a name, code or alias means: one Member, nobody, or several. */
  whom(cell: unknown): readonly MemberIndex[];
  /** Their names; gathered once however they are spelled, for one alias may be that of thousands. */
  namesMeant(cell: unknown): readonly string[];
  /** How many are on the roster that day. */
  sizeAt(date: SerialDate): number;
}

const NOBODY: readonly MemberIndex[] = [];

/** Opens the roster; a row whose name or dates cannot be read is no Member. */
export function openRoster(
  argument: TableArgument | null | undefined,
  report: Report = null,
): Roster | Refusal {
  const directory = directoryOf(argument, report);
  if (isRefusal(directory)) return directory;
  const { byKey, members } = directory;
  const whom = memoised((cell) => byKey.get(nameKey(textIn(cell) ?? "")) ?? NOBODY);
  const sizeAt = memoised((date: SerialDate) => onRosterAt(directory, date).length);
  const namesOfSome = memoised((some: readonly MemberIndex[]) => namesOf(directory, some));
  return { members, whom, namesMeant: (cell) => namesOfSome(whom(cell)), sizeAt };
}

/** All that is known of a roster before anybody asks. */
interface Directory {
  readonly members: readonly Member[];
  readonly byKey: ReadonlyMap<string, readonly MemberIndex[]>;
}

const directoryOf = forLatest(readDirectory);

function readDirectory(
  argument: TableArgument | null | undefined,
  report: Report,
): Directory | Refusal {
  const table = openTable(MEMBERS, argument);
  if (isRefusal(table)) return table;
  const log = logInPlaceOf(table);
  if (log) return wrongTable(MEMBERS, log, "This argument");
  const members: Member[] = [];
  const byKey = new Map<string, MemberIndex[]>();
  for (let row = 1; row < table.rows.length; row++) {
    const cells = table.rows[row] ?? [];
    const member = readMember(table, cells, row, report);
    if (member === null) continue;
    const index = members.push(member) - 1;
    for (const alias of aliasesOf(table, cells, member, report)) {
      const key = nameKey(alias);
      const bearers = byKey.get(key);
      if (bearers === undefined) {
        if (key !== "") byKey.set(key, [index]);
      } else if (bearers.at(-1) !== index) {
        const first = members[bearers[0] ?? index];
        if (first) report?.(row, problems.sharedName(alias.trim(), first));
        bearers.push(index);
      }
    }
  }
  return { members, byKey };
}

/**
 * The log that is passed for the roster: either has a column Member too, and would be read as a roster
 * of its own. A roster with the columns of a log beside its own is one all the same (rule 1.5).
 */
function logInPlaceOf({ at, rows }: RosterTable): TableKind | undefined {
  const isRoster = MEMBERS.columns.some((column) => column !== "Member" && has(at[column]));
  return isRoster ? undefined : [MEMBER_ROWS, ACTIVITIES].find((kind) => isTableOf(kind, rows));
}

function readMember(table: RosterTable, cells: Row, row: number, report: Report): Member | null {
  const name = textIn(cellAt(cells, table.at.Member));
  const joined = dateIn(cellAt(cells, table.at.Joined));
  const left = dateIn(cellAt(cells, table.at.Left));
  if (name === "" || name === null) {
    if (!isEmptyRow(table, cells)) report?.(row, problems.noMember(name));
    return null;
  }
  if (joined === "bad" || left === "bad") {
    report?.(row, problems.badDate(joined === "bad" ? "Joined" : "Left", name));
    return null;
  }
  return { name, row, joined: orNull(joined), left: orNull(left) };
}

function orNull(date: SerialDate | "empty"): SerialDate | null {
  return date === "empty" ? null : date;
}

/** The names of a Member as they are written: its own, its code, its aliases. */
function aliasesOf(table: RosterTable, cells: Row, member: Member, report: Report): string[] {
  const names = [member.name];
  for (const column of ["Code", "Aliases"] as const) {
    const text = textIn(cellAt(cells, table.at[column]));
    if (text === null) report?.(member.row, problems.unreadableNames(column, member.name));
    else if (text !== "") names.push(...text.split(";"));
  }
  return names;
}

/** The names of some Members, as the roster writes them and in its order. */
export function namesOf(
  { members }: Pick<Roster, "members">,
  some: readonly MemberIndex[],
): string[] {
  return [...some].sort((a, b) => a - b).flatMap((index) => members[index]?.name ?? []);
}

/** Rule 2.2: Joined empty or on or before the day, and Left empty or after it. */
export function isOnRoster({ joined, left }: Member, date: SerialDate): boolean {
  return (joined === null || joined <= date) && (left === null || left > date);
}

/** Who is on the roster that day, in its order. */
export function onRosterAt({ members }: Pick<Roster, "members">, date: SerialDate): MemberIndex[] {
  const present: MemberIndex[] = [];
  members.forEach((member, index) => {
    if (isOnRoster(member, date)) present.push(index);
  });
  return present;
}
