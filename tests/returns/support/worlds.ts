import fc from "fast-check";
import { isRefusal, MEMBER_ROW_COLUMNS, MEMBER_STATUSES } from "../../../src/kpi";
import type { BoardQuestion, MemberStatus, SerialDate, TableArgument } from "../../../src/kpi";
import { compareReturn } from "../../../src/returns/compare/compare";
import { oursIn, type Ours } from "../../../src/returns/compare/ours";
import type { Answer, ReturnedBook, ReturnedRow } from "../../../src/returns/compare/returned";
import type { ChoiceOn, ComparedBook } from "../../../src/returns/merge/plan";
import { planMerge } from "../../../src/returns/merge/plan";
import type { MergePlan } from "../../../src/workbook";
import { activityLog, day, plan, roster } from "../../kpi/support/tables";

/** A small office: three KPIs that Members are asked about, one that they are not, four Members. */
export const KPIS = ["10", "12.2", "3c"] as const;
const PLAN = plan(
  { KPI: "10", Indicator: "Acceded" },
  { KPI: "8", Measure: "Activities", Goal: 1, Per: "year" },
  { KPI: "12.2", Measure: "New Members" },
  { KPI: "3c", Goal: 3 },
);
export const PEOPLE = ["Fiji", "Japan", "Nepal", "Tonga"] as const;
const ROSTER = roster(...PEOPLE.map((Member) => ({ Member, Code: Member.slice(0, 3) })));

export const ISSUED = day("2019-01-15");
export const RECEIVED = day("2019-03-31");

/** A row of MemberRows beside a column of the user's own, which no merge may touch. */
export type LogRow = Readonly<
  Partial<Record<(typeof MEMBER_ROW_COLUMNS)[number] | "Checked", unknown>>
>;

const COLUMNS = ["KPI", "Checked", ...MEMBER_ROW_COLUMNS.slice(1)] as const;

export const logOf = (rows: readonly LogRow[]): TableArgument => [
  COLUMNS,
  ...rows.map((row) => COLUMNS.map((column) => row[column] ?? "")),
];

/** One empty row for each KPI and Member, as Scaffold makes them. */
export const PREFILLED: readonly LogRow[] = KPIS.flatMap((KPI) =>
  PEOPLE.map((Member) => ({ KPI, Member })),
);

export const questionOf = (log: TableArgument): BoardQuestion => ({
  plan: PLAN,
  memberLog: log,
  activityLog: activityLog(),
  roster: ROSTER,
  asOf: RECEIVED,
});

export function oursOf(log: TableArgument, received: SerialDate = RECEIVED): Ours {
  const ours = oursIn({ ...questionOf(log), received });
  if (isRefusal(ours)) throw new Error(ours.message);
  return ours;
}

export const returnedRow = (
  kpi: string,
  says: Partial<Answer> | null | string,
  row = 1,
): ReturnedRow => ({
  row,
  kpi,
  says:
    says === null
      ? { is: "silent" }
      : typeof says === "string"
        ? { is: "unreadable", reason: says }
        : { is: "answer", status: "Yes", since: null, evidence: "", ...says },
  shown: { status: "", since: "", evidence: "" },
  remarks: [],
});

export const bookOf = (
  member: number,
  rows: readonly ReturnedRow[],
  changes: Partial<ReturnedBook> = {},
): ReturnedBook => ({
  file: `${PEOPLE[member] ?? "Nobody"}.xlsx`,
  member,
  issued: ISSUED,
  base: baseAt(logOf([]), member),
  rows,
  ...changes,
});

/** What a book for the Member carries when it is issued over this log. */
export const baseAt = (log: TableArgument, member: number) =>
  oursOf(log, ISSUED).record.kpis.map((kpi) => {
    const { status, since, reportedOn } = kpi.of(member);
    return { kpi: kpi.code, status: status === "Conflict" ? null : status, since, reportedOn };
  });

export const compared = (books: readonly ReturnedBook[], ours: Ours): readonly ComparedBook[] =>
  books.map((book) => ({ book, rows: compareReturn(book, ours) }));

export const always: ChoiceOn = () => "theirs";

export const mergedOver = (
  log: TableArgument,
  books: readonly ReturnedBook[],
  choice: ChoiceOn = always,
): MergePlan => {
  const ours = oursOf(log);
  return planMerge(compared(books, ours), choice, ours, RECEIVED);
};

const statuses: fc.Arbitrary<MemberStatus> = fc.constantFrom(...MEMBER_STATUSES);
const beforeReceipt = fc.option(
  fc.integer({ min: day("2018-01-01"), max: RECEIVED }).map((date) => date as SerialDate),
);
const evidence = fc.constantFrom("", "Law 7", "=1+1", "<b>x</b>", "2019", "'quoted");

/** What somebody has recorded, sane or not. */
const logRows: fc.Arbitrary<LogRow> = fc.record({
  KPI: fc.constantFrom(...KPIS, "8", "99"),
  Member: fc.constantFrom(...PEOPLE, "Fij", "Nobody"),
  Status: fc.constantFrom(...MEMBER_STATUSES, "", "Maybe"),
  Since: beforeReceipt.map((date) => date ?? ""),
  "Reported on": beforeReceipt.map((date) => date ?? ""),
  Evidence: evidence,
  Source: fc.constantFrom("", "Survey", "Fiji.xlsx"),
  Checked: fc.constantFrom("", "by me"),
});

const returnedRows: fc.Arbitrary<ReturnedRow> = fc
  .record({
    kpi: fc.constantFrom(...KPIS, "3C", "8", "99", ""),
    says: fc.oneof(
      { weight: 4, arbitrary: fc.record({ status: statuses, since: beforeReceipt, evidence }) },
      fc.constant(null),
      fc.constant("Status is not a word of the list."),
    ),
    row: fc.integer({ min: 12, max: 40 }),
  })
  .map(({ kpi, says, row }) => returnedRow(kpi, says, row));

export interface World {
  readonly log: TableArgument;
  /** At most one of each Member. */
  readonly books: readonly ReturnedBook[];
  readonly choice: ChoiceOn;
}

/** A log that has moved on since the books were issued, and what has come back. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    before: fc.array(logRows, { maxLength: 12 }),
    since: fc.array(logRows, { maxLength: 6 }),
    prefilled: fc.boolean(),
    answers: fc.uniqueArray(
      fc.record({
        member: fc.nat(PEOPLE.length - 1),
        rows: fc.array(returnedRows, { maxLength: 6 }),
        baseLost: fc.boolean(),
        issueLost: fc.boolean(),
      }),
      { selector: ({ member }) => member },
    ),
    theirs: fc.boolean(),
  })
  .map(({ before, since, prefilled, answers, theirs }) => {
    const issuedOver = [...(prefilled ? PREFILLED : []), ...before];
    return {
      log: logOf([...issuedOver, ...since]),
      choice: () => (theirs ? "theirs" : "ours"),
      books: answers.map(({ member, rows, baseLost, issueLost }) =>
        bookOf(member, rows, {
          issued: issueLost ? null : ISSUED,
          base: baseLost ? null : baseAt(logOf(issuedOver), member),
        }),
      ),
    };
  });
