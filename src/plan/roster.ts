import type { SerialDate } from "../kpi";

/** The Members of an office, in the order in which it lists them. */
export type Roster = readonly RosterMember[];

export interface RosterMember {
  readonly name: string;
  /** ISO 3166 alpha-3. */
  readonly code: string;
  /** Whether it hosts a Regional Training Centre. */
  readonly rtc: boolean;
  /** null where it has been a Member from the outset. */
  readonly joined: SerialDate | null;
  /** null while it is a Member. */
  readonly left: SerialDate | null;
  readonly aliases: readonly string[];
}

export const member = (
  name: string,
  code: string,
  ...aliases: readonly string[]
): RosterMember => ({ name, code, rtc: false, joined: null, left: null, aliases });

export const rtcHost = (
  name: string,
  code: string,
  ...aliases: readonly string[]
): RosterMember => ({ ...member(name, code, ...aliases), rtc: true });
