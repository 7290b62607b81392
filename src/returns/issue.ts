import type { MemberStatus, SerialDate } from "../kpi";
import { FORMAT_VERSION } from "./format";
import type { IssuedBase, IssuedTexts, IssueRecord } from "./format";
import type { Asked } from "./texts";

/** All that a Member book is made of. */
export interface Issue {
  readonly plan: { readonly name: string; readonly hash: string };
  readonly member: { readonly name: string; readonly code: string };
  readonly issued: SerialDate;
  readonly replyBy: SerialDate;
  /** Where the book goes back to; the officer's own words. */
  readonly contact: string;
  /** In the order of the plan; at least one. */
  readonly lines: readonly IssueLine[];
}

/** One KPI that measures Members or New Members, with what is on record for this Member. */
export interface IssueLine {
  readonly kpi: string;
  /** What the office does about it, in the words of the plan. */
  readonly action: string;
  readonly asked: Asked;
  readonly status: MemberStatus | "Conflict" | null;
  readonly since: SerialDate | null;
  readonly reportedOn: SerialDate | null;
}

/** What the hidden sheet says of the issue, and of a sheet Return that says this. */
export const recordOfIssue = (
  { issued, lines, member, plan }: Issue,
  texts: IssuedTexts,
): IssueRecord => ({
  stamp: {
    format: FORMAT_VERSION,
    planHash: plan.hash,
    planName: plan.name,
    member: member.code,
    issued,
  },
  base: lines.map(baseOf),
  texts,
});

/** A conflict is nothing that is in force (docs/kpi-rules.md 3.3, U). */
const baseOf = ({ kpi, reportedOn, since, status }: IssueLine): IssuedBase =>
  status === "Conflict"
    ? { kpi, status: null, since: null, reportedOn: null }
    : { kpi, status, since, reportedOn };
