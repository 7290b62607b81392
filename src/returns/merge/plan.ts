import { codeOf } from "../../kpi";
import type { MemberIndex, SerialDate } from "../../kpi";
import type { Statement } from "../../plan";
import type { MergedRow, MergePlan, ReturnCounts, ReturnedFile } from "../../workbook";
import type { DecidedRow } from "../compare/compare";
import type { Ours } from "../compare/ours";
import type { Answer, ReturnedBook } from "../compare/returned";

/** A returned book with what was decided of each of its rows. */
export interface ComparedBook {
  readonly book: ReturnedBook;
  readonly rows: readonly DecidedRow[];
}

/** What the officer takes where both sides have moved. */
export type Choice = "ours" | "theirs";

/** The officer's choice on a conflict; null while it is open. */
export type ChoiceOn = (book: ReturnedBook, row: DecidedRow) => Choice | null;

/**
 * What merging these books does. A conflict that is open is not taken. The order of the books does
 * not matter: rows come in the order of the roster and of the plan.
 */
export function planMerge(
  books: readonly ComparedBook[],
  choiceOn: ChoiceOn,
  ours: Ours,
  mergedOn: SerialDate,
): MergePlan {
  const place = new Map(ours.record.kpis.map(({ code }, index) => [codeOf(code), index]));
  const ordered = [...books].sort(
    (a, b) => a.book.member - b.book.member || compareText(a.book.file, b.book.file),
  );
  const waiting = waitingRows(ours);
  const rows = ordered.flatMap(({ book, rows: decided }) =>
    decided
      .flatMap((row): Taken[] => {
        const answer = takenOf(book, row, choiceOn);
        return answer === null ? [] : [{ kpi: row.kpi, answer }];
      })
      .sort((a, b) => (place.get(codeOf(a.kpi)) ?? 0) - (place.get(codeOf(b.kpi)) ?? 0))
      .map(({ kpi, answer }): MergedRow => {
        const statement = statementOf(kpi, answer, book, ours);
        const earlier = earlierOf(kpi, book, ours);
        return { statement, waiting: waiting.take(kpi, book.member), earlier };
      }),
  );
  const returned = ordered.map((one) => fileOf(one, ours));
  return { mergedOn, rows, returned };
}

interface Taken {
  readonly kpi: string;
  readonly answer: Answer;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function takenOf(book: ReturnedBook, row: DecidedRow, choiceOn: ChoiceOn): Answer | null {
  const { decision } = row;
  if (decision.kind === "unchanged" || decision.kind === "rejected") return null;
  const open = decision.kind === "conflict" && choiceOn(book, row) !== "theirs";
  return open ? null : decision.answer;
}

const nameOf = (member: MemberIndex, { record }: Ours): string =>
  record.members[member]?.name ?? "";

/** Reported on is the day of receipt, Source the name of the file. */
const statementOf = (
  kpi: string,
  { status, since, evidence }: Answer,
  { file, member }: ReturnedBook,
  ours: Ours,
): Statement => ({
  kpi,
  member: nameOf(member, ours),
  status,
  since,
  reportedOn: ours.received,
  evidence,
  source: file,
});

const earlierOf = (kpi: string, { file, member }: ReturnedBook, ours: Ours): number =>
  ours
    .linesOf(codeOf(kpi), member)
    .filter(({ reportedOn, source }) => reportedOn === ours.received && source === file).length;

/** The rows that wait for statements, each given away once. */
function waitingRows({ linesOf }: Ours) {
  const given = new Set<number>();
  return {
    take(kpi: string, member: MemberIndex): number | null {
      const free = linesOf(codeOf(kpi), member).find(({ row, waits }) => waits && !given.has(row));
      if (free === undefined) return null;
      given.add(free.row);
      return free.row;
    },
  };
}

const fileOf = ({ book, rows }: ComparedBook, ours: Ours): ReturnedFile => ({
  file: book.file,
  member: nameOf(book.member, ours),
  issued: book.issued,
  received: ours.received,
  counts: countsOf(rows),
});

/** How many rows of each decision; what is unchanged is not logged. */
export function countsOf(rows: readonly DecidedRow[]): ReturnCounts {
  const count = (kind: DecidedRow["decision"]["kind"]) =>
    rows.filter(({ decision }) => decision.kind === kind).length;
  return {
    new: count("new"),
    changed: count("changed"),
    confirmed: count("confirmed"),
    conflicts: count("conflict"),
    rejected: count("rejected"),
  };
}
