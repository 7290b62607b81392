import type { MemberIndex, MemberStatus, SerialDate } from "../../kpi";
import type { IssuedBase } from "../format";

/** A returned book that could be read: whose it is, what it was issued with, what it says. */
export interface ReturnedBook {
  readonly file: string;
  /** On the roster of the open workbook. */
  readonly member: MemberIndex;
  /** null where the file has lost it. */
  readonly issued: SerialDate | null;
  /** What was on record when it was issued; null where the file has lost it. */
  readonly base: readonly IssuedBase[] | null;
  readonly rows: readonly ReturnedRow[];
}

/** One row of the table Return as it came back. */
export interface ReturnedRow {
  /** As the Member's program numbers it. */
  readonly row: number;
  /** The code as it stands there. */
  readonly kpi: string;
  readonly says: Said;
  /** The inputs as they stand there, made harmless, for people to look at. */
  readonly shown: ShownInputs;
  /** What was made harmless or cut, one sentence each. */
  readonly remarks: readonly string[];
}

export interface ShownInputs {
  readonly status: string;
  readonly since: string;
  readonly evidence: string;
}

export type Said =
  | ({ readonly is: "answer" } & Answer)
  /** All four inputs are blank. */
  | { readonly is: "silent" }
  | { readonly is: "unreadable"; readonly reason: string };

/** What the Member states; `evidence` holds its comment too, "" where it gives neither. */
export interface Answer {
  readonly status: MemberStatus;
  readonly since: SerialDate | null;
  readonly evidence: string;
}
