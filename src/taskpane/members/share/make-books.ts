/** The heavy part of sharing: fetched when it is first needed. */
import { zipSync } from "fflate";
import { BookProblem } from "../../../excel/errors";
import { memberBook } from "../../../returns/book/member-book";
import { archiveNameOf, distinct, fileNameOf } from "../../../returns/file-name";
import { issueFor, type AskedMember, type Occasion, type Office } from "../../../returns/office";
import { ENGLISH } from "../../../returns/texts";
import { save, XlsxError, type Sheet } from "../../../xlsx";

const MEND =
  "Shorten or retype the plan's text in the sheets KPIs and Actions, then make the books.";

/** A Member book, ready to be sent. */
export interface MadeBook {
  readonly member: string;
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Making {
  readonly signal: AbortSignal;
  /** How many are made. */
  readonly onProgress: (done: number) => void;
}

/** One book a Member, one after the other; null where it was cancelled. @throws BookProblem */
export async function makeBooks(
  office: Office,
  members: readonly AskedMember[],
  occasion: Occasion,
  { onProgress, signal }: Making,
): Promise<readonly MadeBook[] | null> {
  const issues = members.map((member) => issueFor(office, member, occasion));
  const files = distinct(issues.map(fileNameOf));
  const made: MadeBook[] = [];
  for (const [at, issue] of issues.entries()) {
    onProgress(at);
    // The pane paints and hears of Cancel between two books.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      const bytes = await save(memberBook(issue, ENGLISH), { signal });
      made.push({ member: issue.member.name, file: files[at] ?? "", bytes });
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      if (error.kind === "cancelled") return null;
      throw new BookProblem(
        `The book for ${issue.member.name}: ${error.message}`,
        MEND,
        error.kind,
      );
    }
  }
  return signal.aborted ? null : made;
}

/** One archive of all books. They are packed already, so it only holds them together. */
export const archiveOf = (
  books: readonly MadeBook[],
  occasion: Occasion,
): { readonly name: string; readonly bytes: Uint8Array } => ({
  name: archiveNameOf(occasion),
  bytes: zipSync(Object.fromEntries(books.map(({ bytes, file }) => [file, bytes])), { level: 0 }),
});

/** The sheet that the Member will see. */
export function sheetFor(office: Office, member: AskedMember, occasion: Occasion): Sheet {
  const [sheet] = memberBook(issueFor(office, member, occasion), ENGLISH).sheets;
  if (sheet === undefined) throw new Error("A Member book has a sheet.");
  return sheet;
}
