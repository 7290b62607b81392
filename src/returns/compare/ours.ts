import { codeOf, dateIn, isRefusal, onRecord } from "../../kpi";
import type {
  BoardQuestion,
  KpiCode,
  KpiRecord,
  MemberIndex,
  MembersRecord,
  Refusal,
  SerialDate,
} from "../../kpi";
import type { Stated } from "./decide";
import { logColumns, readLog } from "./log";
import type { LogLine } from "./log";

/** Nothing is in force. */
export const NOTHING: Stated = { status: null, since: null };

/** The open workbook's side of every comparison. */
export interface Ours {
  readonly record: MembersRecord;
  /** By KPI and Member, in the order of their rows. */
  linesOf(kpi: KpiCode, member: MemberIndex): readonly LogLine[];
  /** What was in force on a day by all that had been reported until then. */
  inForceOn(day: SerialDate, kpi: KpiCode, member: MemberIndex): Stated;
  /** The day on which the returns came in. */
  readonly received: SerialDate;
}

export type CompareQuestion = Pick<BoardQuestion, "plan" | "memberLog" | "roster"> & {
  readonly received: SerialDate;
};

/** Reads the tables once for all files. */
export function oursIn(question: CompareQuestion): Ours | Refusal {
  const { received, memberLog } = question;
  const record = onRecord({ ...question, asOf: received });
  if (isRefusal(record)) return record;
  const lines = new Map<string, LogLine[]>();
  for (const line of readLog(memberLog, record)) {
    if (line.member === null) continue;
    const key = pairOf(line.kpi, line.member);
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  const linesOf = (kpi: KpiCode, member: MemberIndex) => lines.get(pairOf(kpi, member)) ?? [];
  return { record, linesOf, inForceOn: pastOf(question), received };
}

/** Looks back, once for each day that is asked about. */
function pastOf(question: CompareQuestion): Ours["inForceOn"] {
  const [header = [], ...rows] = question.memberLog;
  const reported = logColumns(question.memberLog)["Reported on"];
  const recordOn = (day: SerialDate) => {
    const until = rows.filter((cells) => {
      const said = dateIn(cells[reported]);
      return typeof said !== "number" || said <= day;
    });
    return onRecord({ ...question, memberLog: [header, ...until], asOf: day });
  };
  const days = new Map<SerialDate, ReturnType<typeof onRecord>>();
  return (day, code, member) => {
    const record = days.get(day) ?? recordOn(day);
    days.set(day, record);
    if (isRefusal(record)) return NOTHING;
    const kpi = record.kpis.find((one) => codeOf(one.code) === code);
    return kpi === undefined ? NOTHING : nothingIfDisputed(kpi.of(member));
  };
}

const pairOf = (kpi: KpiCode, member: MemberIndex): string => `${member} ${kpi}`;

/** docs/kpi-rules.md 3.3: of contradicting statements none is in force. */
export const nothingIfDisputed = (now: ReturnType<KpiRecord["of"]>): Stated =>
  now.status === "Conflict" ? NOTHING : { status: now.status, since: now.since };
