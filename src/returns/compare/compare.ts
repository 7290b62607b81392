import { codeOf, longDate } from "../../kpi";
import type { KpiCode, KpiRecord, SerialDate } from "../../kpi";
import { alike, verdictOn } from "./decide";
import type { Stated, Verdict } from "./decide";
import { NOTHING, nothingIfDisputed } from "./ours";
import type { Ours } from "./ours";
import type { Answer, ReturnedBook, ReturnedRow, ShownInputs } from "./returned";

/** One returned row with its one decision. */
export interface DecidedRow {
  readonly row: number;
  /** As the plan writes it, or as it stands in the file where the plan has no such KPI. */
  readonly kpi: string;
  readonly decision: Decision;
  /** On record now; null for a row that is of no KPI of ours. */
  readonly ours: Stated | null;
  /** On record when the book was issued; null where nobody knows. */
  readonly base: Stated | null;
  readonly shown: ShownInputs;
  readonly remarks: readonly string[];
}

export type Decision =
  | { readonly kind: Verdict; readonly answer: Answer }
  | { readonly kind: "unchanged"; readonly why: Why }
  | { readonly kind: "rejected"; readonly reason: string };

/** Nothing was said; or it is on record already; or another row of the file says the same. */
export type Why = "silent" | "already" | "repeated";

/** Exactly one decision for each returned row, in their order. */
export function compareReturn(book: ReturnedBook, ours: Ours): readonly DecidedRow[] {
  const kpis = new Map(ours.record.kpis.map((kpi) => [codeOf(kpi.code), kpi]));
  const spoken = new Map<KpiCode, ReturnedRow[]>();
  for (const row of book.rows) {
    if (row.says.is === "silent") continue;
    spoken.set(codeOf(row.kpi), [...(spoken.get(codeOf(row.kpi)) ?? []), row]);
  }
  return book.rows.map((row) => {
    const kpi = kpis.get(codeOf(row.kpi));
    const { shown, remarks } = row;
    if (kpi === undefined) {
      const decision = ofNoKpi(row);
      return { row: row.row, kpi: row.kpi, decision, ours: null, base: null, shown, remarks };
    }
    const now = kpi.of(book.member);
    const base = baseOf(book, kpi);
    const borneOut = isBorneOut(base, book, kpi, ours);
    const sides = { now: nothingIfDisputed(now), base, borneOut };
    const doubts = [
      ...(now.status === "Conflict" ? [DISPUTED] : []),
      ...(borneOut || row.says.is === "silent" ? [] : [NOT_BORNE_OUT]),
    ];
    const rivals = spoken.get(codeOf(row.kpi)) ?? [];
    return {
      row: row.row,
      kpi: kpi.code,
      decision: decide(row, rivals, { book, kpi, ours, ...sides }),
      ours: sides.now,
      base: sides.base,
      shown,
      remarks: [...remarks, ...doubts],
    };
  });
}

const DISPUTED = "On record are statements that contradict each other, so none is in force.";
const NOT_BORNE_OUT =
  "What the book says was on record when it was issued is not what this workbook says of that day; every difference is for you to decide.";

interface Case {
  readonly book: ReturnedBook;
  readonly kpi: KpiRecord;
  readonly ours: Ours;
  readonly now: Stated;
  readonly base: Stated | null;
  readonly borneOut: boolean;
}

function decide(row: ReturnedRow, rivals: readonly ReturnedRow[], one: Case): Decision {
  const { says } = row;
  if (says.is === "silent") return { kind: "unchanged", why: "silent" };
  if (says.is === "unreadable") return { kind: "rejected", reason: says.reason };
  const [first = row] = rivals;
  if (rivals.some((rival) => !sameSaid(rival, row))) return rejected(contradicted(rivals));
  if (first !== row) return { kind: "unchanged", why: "repeated" };
  const { status, since, evidence } = says;
  const answer: Answer = { status, since, evidence };
  if (answer.since !== null && answer.since > one.ours.received)
    return rejected(future(answer.since));
  if (isTaken(answer, one)) return { kind: "unchanged", why: "already" };
  const verdict = verdictOn(answer, one.now, one.base);
  if (verdict === "confirmed") return { kind: verdict, answer: withDate(answer, one.now) };
  return { kind: one.borneOut ? verdict : "conflict", answer };
}

/**
 * Who confirms without a date confirms the date on record. Without it the statement, being the latest,
 * would take the date away, and a Yes without a Since does not count as new (docs/kpi-rules.md 3.2, 3.5).
 */
const withDate = (answer: Answer, now: Stated): Answer => ({
  ...answer,
  since: answer.since ?? now.since,
});

const rejected = (reason: string): Decision => ({ kind: "rejected", reason });

const contradicted = (rivals: readonly ReturnedRow[]): string =>
  `Rows ${rivals.map(({ row }) => row).join(" and ")} are for the same KPI and say different things.`;

const future = (since: SerialDate): string =>
  `Since is ${longDate(since)}, which is after the day on which the book was received.`;

const sameSaid = (one: ReturnedRow, other: ReturnedRow): boolean =>
  JSON.stringify(one.says) === JSON.stringify(other.says);

function ofNoKpi({ kpi, says }: ReturnedRow): Decision {
  if (says.is === "silent") return { kind: "unchanged", why: "silent" };
  return rejected(
    kpi === ""
      ? "The row has no KPI code."
      : `KPI “${kpi}” is none that Members are asked about in this plan.`,
  );
}

/** A KPI that the book was not issued with had nothing to confirm or change. */
function baseOf({ base }: ReturnedBook, { code }: KpiRecord): Stated | null {
  if (base === null) return null;
  const found = base.find(({ kpi }) => codeOf(kpi) === codeOf(code));
  return found === undefined ? NOTHING : { status: found.status, since: found.since };
}

/**
 * Whether the workbook itself says the same of the day of issue. Whoever can edit a file can edit what
 * it says was on record, and so hide that ours has moved since.
 */
function isBorneOut(
  claimed: Stated | null,
  { issued, member }: ReturnedBook,
  { code }: KpiRecord,
  ours: Ours,
): boolean {
  if (claimed === null || issued === null) return true;
  return alike(claimed, ours.inForceOn(issued, codeOf(code), member));
}

const OF_A_BOOK = /\.xls[xm]$/i;

/**
 * Whether the very statement has been taken since the book was issued, from this file or, under
 * another name of it, on a later day: then taking it again would say that the Member said it twice.
 */
function isTaken(answer: Answer, { book, kpi, ours }: Case): boolean {
  const { file, issued, member } = book;
  return ours.linesOf(codeOf(kpi.code), member).some(({ reportedOn, source, ...line }) => {
    if (line.status !== answer.status) return false;
    if (answer.since !== null && line.since !== answer.since) return false;
    if (line.evidence !== answer.evidence) return false;
    // It would be the very same row, also where that day is mistaken for one before the issue.
    if (reportedOn === ours.received && source === file) return true;
    if (issued === null || reportedOn === null || reportedOn === issued) return source === file;
    return reportedOn > issued && (source === file || OF_A_BOOK.test(source));
  });
}
