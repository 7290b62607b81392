import { codeOf, dateIn, isEmpty, MEMBER_ROW_COLUMNS, memberStatusIn, textIn } from "../../kpi";
import type {
  KpiCode,
  MemberIndex,
  MembersRecord,
  MemberStatus,
  SerialDate,
  TableArgument,
} from "../../kpi";

type Column = (typeof MEMBER_ROW_COLUMNS)[number];

/** Where the columns of MemberRows stand in a book; -1 for one that has been deleted. */
export type LogColumns = Readonly<Record<Column, number>>;

/** A row of MemberRows, as far as a merge looks at it. */
export interface LogLine {
  /** 1 is the first row below the header. */
  readonly row: number;
  readonly kpi: KpiCode;
  /** null where no single Member of the roster is meant. */
  readonly member: MemberIndex | null;
  readonly status: MemberStatus | null;
  readonly since: SerialDate | null;
  readonly reportedOn: SerialDate | null;
  readonly evidence: string;
  readonly source: string;
  /** Holds a KPI and a Member and nothing else of ours: a prefilled row that waits. */
  readonly waits: boolean;
}

/** Finds the columns by their headers (docs/kpi-rules.md 1.5). */
export function logColumns([header = []]: TableArgument): LogColumns {
  const found = header.map((cell) => textIn(cell)?.toLowerCase());
  const at = MEMBER_ROW_COLUMNS.map((name) => [name, found.indexOf(name.toLowerCase())] as const);
  return Object.fromEntries(at) as unknown as LogColumns;
}

const SAID: readonly Column[] = ["Status", "Since", "Reported on", "Evidence", "Source"];

/** Reads MemberRows, header row first. Cells that cannot be read count as nothing said. */
export function readLog(log: TableArgument, { whom }: MembersRecord): readonly LogLine[] {
  const at = logColumns(log);
  return log.slice(1).map((cells, index) => {
    const text = (column: Column) => textIn(cells[at[column]]) ?? "";
    const date = (column: Column) => {
      const day = dateIn(cells[at[column]]);
      return typeof day === "string" ? null : day;
    };
    const [member, ...others] = whom(cells[at.Member]);
    return {
      row: index + 1,
      kpi: codeOf(text("KPI")),
      member: others.length > 0 ? null : (member ?? null),
      status: memberStatusIn(text("Status")),
      since: date("Since"),
      reportedOn: date("Reported on"),
      evidence: text("Evidence"),
      source: text("Source"),
      waits: SAID.every((column) => isEmpty(cells[at[column]])),
    };
  });
}
