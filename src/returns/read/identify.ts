import { codeOf } from "../../kpi";
import type { MemberIndex, MembersRecord, SerialDate } from "../../kpi";
import type { Workbook } from "../../xlsx";
import { RECORD_SHEET } from "../format";
import type { Decoded, IssuedBase, IssueRecord, Stamp } from "../format";
import { recordFromCells } from "../record";
import { stampFromProperties } from "../stamp";
import { cellsOf, shownText } from "./cells";
import type { FoundTable } from "./find-table";
import { harmlessName } from "./harmless";
import { IssuedLines } from "./issued-texts";
import {
  newerFormat,
  nobody,
  notPresent,
  otherKpis,
  twoBooks,
  twoMembers,
  unknownMember,
  wrongPlan,
} from "./refusals";
import type { FileRefusal } from "./refusals";

/** What a returned file is matched with. */
export interface OpenBook {
  /** Of the plan in the open workbook. */
  readonly plan: { readonly name: string; readonly hash: string };
  readonly record: MembersRecord;
}

export interface Identity {
  readonly member: MemberIndex;
  readonly issued: SerialDate | null;
  readonly base: readonly IssuedBase[] | null;
  /** What could be read in the table when the book was issued, and around it; null where nobody knows. */
  readonly lines: IssuedLines | null;
  readonly around: readonly string[] | null;
  /** What was lost, one sentence each. */
  readonly notes: readonly string[];
}

/** Whose return it is, by its properties, else by its hidden sheet, else by what can be seen in it. */
export function identify(
  book: Workbook,
  table: FoundTable,
  ours: OpenBook,
): Identity | { readonly refused: FileRefusal } {
  const record = recordIn(book);
  const properties = stampFromProperties(book.customProperties);
  for (const one of [properties, record]) {
    if (!one.ok && one.problem.kind === "newer") return refused(newerFormat(one.problem.version));
  }
  const hidden = record.ok ? record.value.stamp : null;
  const stamp = properties.ok ? properties.value : hidden;
  if (stamp === null) return byContent(table, ours);
  if (hidden !== null && !sameIssue(stamp, hidden)) return refused(twoBooks());
  return byStamp(stamp, record.ok ? record.value : null, table, ours);
}

const refused = (why: FileRefusal) => ({ refused: why });

const sameIssue = (one: Stamp, other: Stamp): boolean =>
  one.planHash === other.planHash && one.member === other.member && one.issued === other.issued;

/** The sheet by its name; LibreOffice keeps it, people rename it. */
function recordIn({ sheets }: Workbook): Decoded<IssueRecord> {
  const name = RECORD_SHEET.toLowerCase();
  const sheet = sheets.find((one) => one.name.trim().toLowerCase() === name);
  if (sheet === undefined) return { ok: false, problem: { kind: "absent" } };
  const { rows, inRow } = cellsOf(sheet);
  return recordFromCells(
    rows.map((row) => {
      const values: unknown[] = [];
      for (const { column, value } of inRow(row)) if (column < MOST_COLUMNS) values[column] = value;
      return values;
    }),
  );
}

/** More than the record has in any language. */
const MOST_COLUMNS = 64;

const BASE_LOST =
  "What was on record when the book was issued is lost; it is compared with what is on record now, " +
  "and every difference is for you to decide.";
const TEXTS_LOST =
  "What the book said when it was issued is lost, too: whether something was written over locked cells " +
  "of its table cannot be told here. Please look into the file.";

function byStamp(
  stamp: Stamp,
  issue: IssueRecord | null,
  table: FoundTable,
  { plan, record }: OpenBook,
): Identity | { readonly refused: FileRefusal } {
  if (stamp.planHash !== plan.hash)
    return refused(wrongPlan(harmlessName(stamp.planName), plan.name));
  const [member, ...others] = record.whom(stamp.member);
  if (member === undefined || others.length > 0)
    return refused(unknownMember(harmlessName(stamp.member)));
  const shown = membersShown(table, record);
  const [other] = shown;
  if (other !== undefined && !shown.includes(member)) {
    return refused(twoMembers(nameOf(member, record), nameOf(other, record)));
  }
  if (!record.present.includes(member)) return refused(notPresent(nameOf(member, record)));
  const base = issue?.base ?? null;
  const texts = issue?.texts ?? null;
  const lines = texts && new IssuedLines(texts);
  const notes = [...(base === null ? [BASE_LOST] : []), ...(texts === null ? [TEXTS_LOST] : [])];
  return { member, issued: stamp.issued, base, lines, around: texts?.around ?? null, notes };
}

const nameOf = (member: MemberIndex, { members }: MembersRecord): string =>
  members[member]?.name ?? "";

/** The Members that a cell above the headers names, and nothing beside in that cell. */
function membersShown({ cells, header }: FoundTable, { whom }: MembersRecord) {
  const named = cells.rows
    .filter((row) => row < header)
    .flatMap((row) => cells.inRow(row))
    .flatMap(({ value }) => {
      const who = whom(shownText(value));
      return who.length === 1 ? who : [];
    });
  return [...new Set(named)];
}

/** The properties and the hidden sheet are gone, as after copying the sheet into a new book. */
function byContent(
  table: FoundTable,
  { record }: OpenBook,
): Identity | { readonly refused: FileRefusal } {
  const known = new Set(record.kpis.map(({ code }) => codeOf(code)));
  const { cells, columns, header } = table;
  const codes = cells.rows
    .filter((row) => row > header)
    .map((row) => shownText(cells.at(row, columns.get("KPI") ?? 0)?.value ?? null).trim())
    .filter((code) => code !== "");
  const ours = codes.filter((code) => known.has(codeOf(code)));
  if (ours.length * 2 < codes.length || ours.length === 0) return refused(otherKpis());
  const [member, ...others] = membersShown(table, record);
  if (member === undefined || others.length > 0) return refused(nobody());
  if (!record.present.includes(member)) return refused(notPresent(nameOf(member, record)));
  const notes = [
    "The book’s properties are gone; it was recognised by its content.",
    BASE_LOST,
    TEXTS_LOST,
  ];
  return { member, issued: null, base: null, lines: null, around: null, notes };
}
