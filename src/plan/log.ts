import type { MemberStatus, SerialDate } from "../kpi";

/** What one Member has said about one KPI: a row of the member log (docs/kpi-rules.md 2.3). */
export interface Statement {
  readonly kpi: string;
  readonly member: string;
  readonly status: MemberStatus;
  readonly since: SerialDate | null;
  readonly reportedOn: SerialDate | null;
  readonly evidence: string;
  readonly source: string;
}

/** What the office did: a row of the activity log (docs/kpi-rules.md 2.5). */
export interface Activity {
  readonly date: SerialDate;
  /** One code, or several separated by semicolons. */
  readonly kpi: string;
  readonly activity: string;
  readonly member: string | null;
  readonly count: number | null;
  readonly outOf: number | null;
  readonly score: number | null;
  readonly responses: number | null;
  readonly evidence: string;
}
