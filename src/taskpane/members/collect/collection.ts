import { isRefusal, longDate, nameKey, type Refusal, type SerialDate } from "../../../kpi";
import type { CollectReading } from "../../../excel/returns/merge/look";
import { compareReturn, type DecidedRow } from "../../../returns/compare/compare";
import { oursIn, type Ours } from "../../../returns/compare/ours";
import type { ReturnedBook } from "../../../returns/compare/returned";
import { effectOf, type Effect } from "../../../returns/merge/effect";
import { planMerge, type Choice, type ComparedBook } from "../../../returns/merge/plan";
import type { DateOrder } from "../../../returns/read/dates";
import type { MergedRow, MergePlan } from "../../../workbook";
import type { CollectedFile } from "./read-files";

/** What the officer has said so far. */
export interface Answers {
  readonly received: SerialDate;
  /** How a file writes its dates, by the file's id. */
  readonly orders: ReadonlyMap<string, DateOrder>;
  /** On conflicts, by choiceKey. */
  readonly choices: ReadonlyMap<string, Choice>;
  /** Of several files of one Member, those that the officer wants in place of the latest. */
  readonly preferred: readonly string[];
}

/** A file that could be read, compared with the workbook. */
export interface ComparedFile {
  readonly id: string;
  readonly file: CollectedFile & { readonly answer: { readonly is: "read" } };
  readonly member: string;
  readonly book: ReturnedBook;
  readonly rows: readonly DecidedRow[];
  /** null where this one is taken. */
  readonly insteadOf: Instead | null;
  readonly order: DateOrder | null;
  /** Of reading it, and of what the workbook says of it; one sentence each. */
  readonly notes: readonly string[];
}

/** Another file of the same Member, which is taken. */
export interface Instead {
  readonly file: string;
  /** By the officer, or because it was saved later; of files saved at the same moment one is taken by its name. */
  readonly why: "chosen" | "later" | "name";
}

/** Everything that the screen shows of the files, and what a merge would do. */
export interface Collection {
  readonly compared: readonly ComparedFile[];
  readonly refused: readonly CollectedFile[];
  readonly plan: MergePlan;
  readonly effect: Effect;
  /** Conflicts that nobody has decided. */
  readonly openConflicts: number;
  readonly conflicts: number;
  /** Files of which nobody has said how they write their dates. */
  readonly openOrders: number;
}

/** A choice holds for what the officer has seen: where either side has changed since, it is open again. */
export const choiceKey = (book: ReturnedBook, { decision, ours, row }: DecidedRow): string =>
  JSON.stringify([book.file, book.member, row, decision, ours]);

type ReadFile = ComparedFile["file"];

const isRead = (file: CollectedFile): file is ReadFile => file.answer.is === "read";

/** Compares the files with the workbook, and says what merging them would do. */
export function collect(
  files: readonly CollectedFile[],
  { asOf, issued, tables }: CollectReading,
  answers: Answers,
  today: SerialDate,
): Collection | Refusal {
  const { choices, received } = answers;
  const ours = oursIn({ ...tables, received });
  if (isRefusal(ours)) return ours;
  const compared = compareFiles(files.filter(isRead), ours, issued, answers);
  const taken: readonly ComparedBook[] = compared.filter(({ insteadOf }) => insteadOf === null);
  const choiceOn = (book: ReturnedBook, row: DecidedRow) =>
    choices.get(choiceKey(book, row)) ?? null;
  const plan = planMerge(taken, choiceOn, ours, today);
  const effect = effectOf({ ...tables, asOf: asOf ?? received }, plan);
  if (isRefusal(effect)) return effect;
  const conflicts = taken.flatMap(({ book, rows }) =>
    rows.filter(({ decision }) => decision.kind === "conflict").map((row) => choiceOn(book, row)),
  );
  return {
    compared,
    refused: files.filter(({ answer }) => answer.is === "refused"),
    plan,
    effect,
    conflicts: conflicts.length,
    openConflicts: conflicts.filter((choice) => choice === null).length,
    openOrders: compared.filter(
      ({ file, insteadOf, order }) =>
        insteadOf === null && order === null && file.answer.ambiguousDate !== null,
    ).length,
  };
}

/**
 * What merging these files does to the workbook as it is when it is merged; null where that is no
 * longer what `seen` shows.
 */
export const mergeAsSeen =
  (seen: Collection, files: readonly CollectedFile[], answers: Answers, today: SerialDate) =>
  (reading: CollectReading): MergePlan | null => {
    const now = collect(files, reading, answers, today);
    if (isRefusal(now) || now.conflicts !== seen.conflicts) return null;
    return statementsOf(now) === statementsOf(seen) ? now.plan : null;
  };

/** Whether the last merge in the workbook is the one that `seen` shows. */
export const isMerged = (seen: Collection, { merge }: CollectReading): boolean =>
  merge?.state === "merged" &&
  merge.rows.length > 0 &&
  statementsOf({ plan: merge }) === statementsOf(seen);

/** Not the rows into which they go: those may have been sorted. */
const statementsOf = ({
  plan,
}: {
  readonly plan: { readonly rows: readonly Pick<MergedRow, "statement">[] };
}): string => JSON.stringify(plan.rows.map(({ statement }) => statement));

function compareFiles(
  files: readonly ReadFile[],
  ours: Ours,
  issued: CollectReading["issued"],
  { orders, preferred, received }: Answers,
): readonly ComparedFile[] {
  const nameOf = ({ member }: ReturnedBook) => ours.record.members[member]?.name ?? "";
  const books = files.map((file) => {
    const book = file.answer.bookFor(orders.get(file.id) ?? null);
    const isKnown = knowsIssue(issued, nameOf(book), book.issued);
    const notes = [
      ...file.answer.notes,
      ...(isKnown ? [] : [UNKNOWN_ISSUE]),
      ...(book.issued !== null && book.issued > received ? [notYetIssued(book.issued)] : []),
    ];
    return { file, book: isKnown ? book : { ...book, base: null }, notes };
  });
  const chosen = new Map<number, (typeof books)[number]>();
  for (const one of books) {
    const other = chosen.get(one.book.member);
    if (other === undefined || outranks(one.file, other.file, preferred)) {
      chosen.set(one.book.member, one);
    }
  }
  return books.map(({ book, file, notes }) => {
    const taken = chosen.get(book.member);
    return {
      id: file.id,
      file,
      member: nameOf(book),
      book,
      rows: compareReturn(book, ours),
      insteadOf:
        taken === undefined || taken.file === file
          ? null
          : { file: taken.file.answer.file, why: whyInstead(taken.file, file, preferred) },
      order: orders.get(file.id) ?? null,
      notes,
    };
  });
}

const UNKNOWN_ISSUE =
  "The log of Member books knows of no book for this Member of that day, so what it says was on record then is not relied upon: every difference is for you to decide.";

const notYetIssued = (issued: SerialDate): string =>
  `This book was issued on ${longDate(issued)}, after the day that is given under Received on. Correct that day before you merge.`;

/** False where books were sent to the Member, but none of that day. */
function knowsIssue(
  sent: CollectReading["issued"],
  member: string,
  issued: SerialDate | null,
): boolean {
  const days = sent.filter((one) => nameKey(one.member) === nameKey(member));
  return issued === null || days.length === 0 || days.some((one) => one.issued === issued);
}

function whyInstead(
  taken: ReadFile,
  other: ReadFile,
  preferred: readonly string[],
): Instead["why"] {
  if (preferred.includes(taken.id)) return "chosen";
  return taken.modified > other.modified ? "later" : "name";
}

/** The officer's wish first, then what was written last; of equals the order of dropping decides nothing. */
function outranks(one: ReadFile, other: ReadFile, preferred: readonly string[]): boolean {
  const wish = preferred.indexOf(one.id) - preferred.indexOf(other.id);
  if (wish !== 0) return wish > 0;
  if (one.modified !== other.modified) return one.modified > other.modified;
  return one.answer.file > other.answer.file;
}
