/**
 * What a Member book carries, for the side that builds it and the side that reads it back; see
 * docs/returns.md. Names and words here are part of the format: changing one makes another version.
 */
import type { MemberStatus, SerialDate } from "../kpi";

/** Counted up when a reader of the version before would misread a book. */
export const FORMAT_VERSION = 1;

/** Names of the custom properties of the document. All values are text, so that every program keeps them. */
export const PROPERTIES = {
  format: "Return format",
  planHash: "Return plan hash",
  planName: "Return plan",
  member: "Return Member",
  issued: "Return issued",
} as const;

/** The sheet and table that the Member fills. */
export const RETURN_SHEET = "Return";
export const RETURN_TABLE = "Return";

/** The columns of the table Return, in their order; a column is found by its header. */
export const RETURN_COLUMNS = [
  "KPI",
  "Action",
  "What is asked",
  "On record",
  "Status",
  "Since",
  "Evidence",
  "Comment",
] as const;
export type ReturnColumn = (typeof RETURN_COLUMNS)[number];

/** What the Member fills; the other columns are locked. */
export const INPUT_COLUMNS = ["Status", "Since", "Evidence", "Comment"] as const;

/** What the Member reads of a KPI. */
export const READ_COLUMNS = ["Action", "What is asked", "On record"] as const;
export type ReadColumn = (typeof READ_COLUMNS)[number];

/** The hidden sheet that holds the stamp and the statements as issued. */
export const RECORD_SHEET = "Issued";

/** First column of the record's upper rows; what they hold stands beside. Read by name, not by place. */
export const RECORD_LABELS = {
  format: "Format",
  planHash: "Plan hash",
  planName: "Plan",
  member: "Member",
  issued: "Issued",
} as const satisfies Record<keyof typeof PROPERTIES, string>;

/** First headers of the record's lower rows, one a KPI; those of READ_COLUMNS follow. */
export const BASE_COLUMNS = ["KPI", "Status", "Since", "Reported on"] as const;

/** The record's columns from this one (from 0) on hold what stood around the table, in any order. */
export const AROUND_FROM_COLUMN = 8;

/** Which book this is: of which plan, for whom, of which day. */
export interface Stamp {
  readonly format: number;
  /** plan's contentHash: 16 hexadecimal digits. */
  readonly planHash: string;
  readonly planName: string;
  /** The Member's code on the roster. */
  readonly member: string;
  readonly issued: SerialDate;
}

/** What was in force on one KPI when the book was issued. */
export interface IssuedBase {
  /** The KPI's code as the plan writes it. */
  readonly kpi: string;
  /** null: nothing was in force (never stated, or in conflict; docs/kpi-rules.md 3.3, U). */
  readonly status: MemberStatus | null;
  readonly since: SerialDate | null;
  readonly reportedOn: SerialDate | null;
}

/** What could be read on the sheet Return when the book was issued: other words there are the Member's. */
export interface IssuedTexts {
  /** By the KPI's code as the plan writes it. */
  readonly lines: ReadonlyMap<string, Readonly<Record<ReadColumn, string>>>;
  /** Above and below the table, each as often as it stood there. */
  readonly around: readonly string[];
}

/** All that the hidden sheet says. */
export interface IssueRecord {
  readonly stamp: Stamp;
  /** Each KPI once, in the order of the plan. */
  readonly base: readonly IssuedBase[];
  /** null in books that do not say. */
  readonly texts: IssuedTexts | null;
}

/** Why no stamp or record could be read. */
export type FormatProblem =
  /** Nothing of ours is there. */
  | { readonly kind: "absent" }
  /** Made by a later version of the add-in, that this one cannot read. */
  | { readonly kind: "newer"; readonly version: number }
  /** Something of ours is there, but not as it was issued; `what` names it for the user. */
  | { readonly kind: "damaged"; readonly what: string };

export type Decoded<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: FormatProblem };
