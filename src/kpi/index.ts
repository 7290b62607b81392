/**
 * Where a target stands: rows in, status and figures out, as docs/kpi-rules.md says. Pure: no Office,
 * no clock, and nothing kept that could change an answer (latest.ts). Mistakes in an argument come back
 * as a Refusal, never as an exception.
 */
import { ACTIVITIES, KPIS, MEMBER_ROWS, MEMBERS } from "./table-kinds";

export { asOfFrom } from "./as-of";
export { standingsOf } from "./board";
export type { BoardQuestion } from "./board";
export { dateIn, isEmpty, textIn } from "./cells";
export { codeOf } from "./codes";
export type { KpiCode } from "./codes";
export { addMonths, calendarOf, longDate, MONTHS, serial, serialFromText, serialOf } from "./dates";
export type { SerialDate } from "./dates";
export type { Grid } from "./grid";
export { historyOf } from "./history";
export { issues } from "./issues";
export { matrix } from "./matrix";
export { membersOf } from "./member-list";
export { nameKey } from "./names";
export { onRecord } from "./on-record";
export type { KpiRecord, MembersRecord } from "./on-record";
export type { Question } from "./question";
export { isRefusal } from "./refusal";
export type { Refusal } from "./refusal";
export type { MemberIndex } from "./roster";
export { scoreboard } from "./scoreboard";
export { figureOf, standingOf } from "./single";
export type { Standing } from "./standing";
export { STATUSES } from "./status";
export type { Colour, Status } from "./status";
export { summary } from "./summary";
export type { TableArgument } from "./tables";
export { MEASURES, MEMBER_STATUSES, memberStatusIn, PERS } from "./vocabulary";
export type { Measure, MemberStatus, Per } from "./vocabulary";

/** The columns of each table, in the order of the scaffold (section 2). */
export const KPI_COLUMNS = KPIS.columns;
export const MEMBER_COLUMNS = MEMBERS.columns;
export const MEMBER_ROW_COLUMNS = MEMBER_ROWS.columns;
export const ACTIVITY_COLUMNS = ACTIVITIES.columns;
