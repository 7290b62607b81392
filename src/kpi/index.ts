/**
 * Where a target stands: rows in, status and figures out, as docs/kpi-rules.md says. Pure: no Office,
 * no clock, no state. Mistakes in an argument come back as a Refusal, never as an exception.
 */
import type { SerialDate } from "./dates";
import type { Status } from "./status";
import type { Measure } from "./vocabulary";

export { addMonths, calendarOf, longDate, serial, serialFromText, serialOf } from "./dates";
export type { CalendarDate, SerialDate } from "./dates";
export { nameKey } from "./names";
export { STATUSES } from "./status";
export type { Colour, Status } from "./status";
export {
  ACTIVITY_COLUMNS,
  KPI_COLUMNS,
  MEASURES,
  MEMBER_COLUMNS,
  MEMBER_ROW_COLUMNS,
  MEMBER_STATUSES,
  PERS,
} from "./vocabulary";
export type { Measure, MemberStatus, Per } from "./vocabulary";

/** A table as Excel passes it: rows of raw cells, the header row first (rule 1.5). */
export type TableArgument = readonly (readonly unknown[])[];

/** What a function spills: rows of cells; "" where a figure does not exist. */
export type Grid = (string | number)[][];

/** An argument mistake: what Excel shows, and a message with the cure. */
export interface Refusal {
  readonly refusal: "#VALUE!" | "#N/A";
  readonly message: string;
}

/** One KPI: of KPISTATUS and its relatives, and of KPIHISTORY. */
export interface Question {
  /** The function's name as the user typed it, for messages; "KPISTATUS" where absent. */
  readonly formula?: string;
  readonly kpi: unknown;
  readonly plan: TableArgument;
  /** The member log for KPIs that measure Members and New Members, the activity log for the others. */
  readonly rows: TableArgument;
  readonly roster?: TableArgument | null | undefined;
  readonly asOf: SerialDate;
}

/** Of KPIMEMBERS; an empty status asks for "Yes". */
export interface MembersQuestion {
  readonly kpi: unknown;
  readonly plan: TableArgument;
  readonly memberLog: TableArgument;
  readonly roster: TableArgument;
  readonly status?: unknown;
  readonly asOf: SerialDate;
}

/** Of KPIMATRIX. */
export interface MatrixQuestion {
  readonly plan: TableArgument;
  readonly memberLog: TableArgument;
  readonly roster: TableArgument;
  readonly asOf: SerialDate;
}

/** Of KPISCOREBOARD, KPISUMMARY and KPIISSUES. */
export interface BoardQuestion extends MatrixQuestion {
  readonly activityLog: TableArgument;
}

/** The figures of a KPI that has any: see rules 5.8, 6.7, 7.5. */
export interface Figures {
  readonly actual: number;
  /** Actual against goal: 1 is met; may exceed 1. At least 1 exactly where the goal is met. */
  readonly attainment: number;
  readonly gap: number;
}

/** Where one KPI stands at the as-of date. */
export interface Standing {
  /** The code as the plan writes it. */
  readonly code: string;
  readonly pillar: string;
  readonly indicator: string;
  readonly target: string;
  /** As the plan writes it where it is none of MEASURES. */
  readonly measure: Measure | (string & {});
  readonly goal: number | null;
  readonly status: Status;
  /** null for No data, No requests, Not set up and Not started. */
  readonly figures: Figures | null;
  /** Members and New Members: V + U of rule 5.8; null for other measures. */
  readonly upTo: number | null;
  /** Members and New Members: the status that upTo would give; null where there is none. */
  readonly atBest: Status | null;
  readonly nextDue: SerialDate | null;
  /** One or two plain sentences. */
  readonly explanation: string;
}

/** Whether an answer is an argument mistake. */
export function isRefusal(answer: object): answer is Refusal {
  return "refusal" in answer;
}

/** The as-of date of a function: see rule 10. */
export declare function asOfFrom(cell: unknown, today: SerialDate): SerialDate | Refusal;
export declare function standingOf(question: Question): Standing | Refusal;
export declare function figureOf(standing: Standing, which: keyof Figures): number | Refusal;
export declare function historyOf(question: Question): Grid | Refusal;
export declare function membersOf(question: MembersQuestion): Grid | Refusal;
export declare function standingsOf(question: BoardQuestion): readonly Standing[] | Refusal;
export declare function scoreboard(question: BoardQuestion): Grid | Refusal;
export declare function summary(question: BoardQuestion): Grid | Refusal;
export declare function matrix(question: MatrixQuestion): Grid | Refusal;
export declare function issues(question: BoardQuestion): Grid | Refusal;
