/** Whom to send a book: what is known of each Member, and the groups that can be chosen at once. */
import type { IssuedBook } from "../../../excel/returns/read-office";
import { nameKey } from "../../../kpi";
import type { SerialDate } from "../../../kpi";
import type { AskedMember } from "../../../returns/office";

export interface Candidate extends AskedMember {
  /** The day of the last book; null where none has been issued, or the log does not say when. */
  readonly lastIssued: SerialDate | null;
  /** - `never`: no book has been issued; `waiting`: the last one has not come back; `returned`: it has */
  readonly standing: "never" | "waiting" | "returned";
}

/** The Members with what the log says of the last book of each. */
export function candidatesOf(
  members: readonly AskedMember[],
  issued: readonly IssuedBook[],
): readonly Candidate[] {
  const last = new Map<string, IssuedBook>();
  for (const book of issued) {
    const before = last.get(nameKey(book.member));
    if (before === undefined || (book.issued ?? 0) >= (before.issued ?? 0)) {
      last.set(nameKey(book.member), book);
    }
  }
  return members.map((member) => {
    const book = last.get(nameKey(member.name));
    const standing = book === undefined ? "never" : book.returned ? "returned" : "waiting";
    return { ...member, lastIssued: book?.issued ?? null, standing };
  });
}

export const GROUPS = [
  { name: "All", has: () => true },
  { name: "None", has: () => false },
  { name: "RTC hosts", has: ({ rtc }: Candidate) => rtc },
  { name: "Not returned", has: ({ standing }: Candidate) => standing === "waiting" },
] as const satisfies readonly { name: string; has: (candidate: Candidate) => boolean }[];

/** By name or code, in any spelling. */
export function matching(candidates: readonly Candidate[], wanted: string): readonly Candidate[] {
  const key = nameKey(wanted);
  return candidates.filter(
    ({ code, name }) => nameKey(name).includes(key) || nameKey(code).includes(key),
  );
}
