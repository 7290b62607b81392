/** What the office's tables say, as far as Member books need it. */
import { dateIn, isRefusal, onRecord, textIn } from "../kpi";
import type {
  KpiRecord,
  MemberIndex,
  MembersRecord,
  Refusal,
  SerialDate,
  TableArgument,
} from "../kpi";
import { actionWords, columnsOf, type Columns } from "../workbook";
import type { Issue, IssueLine } from "./issue";
import { onOneLine, plain } from "./plain-text";

/** The office's tables as they stand, each with its header row first. */
export interface OfficeTables {
  readonly plan: TableArgument;
  readonly actions: TableArgument;
  readonly roster: TableArgument;
  readonly memberLog: TableArgument;
}

/** A Member that can be asked: it is on the roster on the day of issue. */
export interface AskedMember {
  readonly index: MemberIndex;
  readonly name: string;
  /** What the book is stamped with: the code, or the name where the code does not mean this Member alone. */
  readonly code: string;
  readonly rtc: boolean;
}

export interface Office {
  /** In the order of the roster. */
  readonly members: readonly AskedMember[];
  /** Of the KPIs that measure Members or New Members, in the order of the plan. */
  linesFor(member: AskedMember): readonly IssueLine[];
}

/** What the officer gives for all books of one go, and the plan that they belong to. */
export type Occasion = Pick<Issue, "plan" | "issued" | "replyBy" | "contact">;

/** Reads the tables for books that are issued on that day. */
export function openOffice(tables: OfficeTables, issued: SerialDate): Office | Refusal {
  const { memberLog, plan, roster } = tables;
  const record = onRecord({ plan, memberLog, roster, asOf: issued });
  if (isRefusal(record)) return record;
  const actions = actionWords(tables.actions);
  const kpis = columnsOf(plan);
  const people = columnsOf(roster);
  return {
    members: record.present.flatMap((index) => askedMember(record, index, people)),
    linesFor: ({ index }) => record.kpis.map((kpi) => lineOf(kpi, index, kpis, actions)),
  };
}

/** The book of one Member. Texts that a cell may hold and a document's properties may not are made plain. */
export const issueFor = (office: Office, member: AskedMember, occasion: Occasion): Issue => ({
  ...occasion,
  plan: { ...occasion.plan, name: onOneLine(occasion.plan.name) },
  member: { name: member.name, code: member.code },
  contact: plain(occasion.contact),
  lines: office.linesFor(member),
});

function askedMember(
  { members, whom }: MembersRecord,
  index: MemberIndex,
  roster: Columns,
): AskedMember[] {
  const found = members[index];
  if (found === undefined) return [];
  const name = onOneLine(found.name);
  const code = onOneLine(textIn(roster(found.row, "Code")) ?? "");
  const meant = whom(code);
  const isOwn = meant.length === 1 && meant[0] === index;
  const rtc = textIn(roster(found.row, "RTC"))?.toLowerCase() === "yes";
  return [{ index, name, code: isOwn ? code : name, rtc }];
}

function lineOf(
  { code, indicator, measure, of, row, target }: KpiRecord,
  member: MemberIndex,
  plan: Columns,
  wordsOf: (action: unknown) => string,
): IssueLine {
  const action = plan(row, "Action");
  const start = dateIn(plan(row, "Start"));
  return {
    kpi: onOneLine(code),
    action: plain(wordsOf(action) || (textIn(action) ?? "")),
    asked: {
      indicator: plain(indicator),
      target: plain(target),
      timeframe: plain(textIn(plan(row, "Timeframe")) ?? ""),
      newAfter: measure === "New Members" && typeof start === "number" ? start : null,
    },
    ...of(member),
  };
}
