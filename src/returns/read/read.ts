import { codeOf } from "../../kpi";
import { open, XlsxError } from "../../xlsx";
import type { Limits, Opened } from "../../xlsx";
import type { ReturnedBook } from "../compare/returned";
import type { DateOrder } from "./dates";
import { findTable } from "./find-table";
import { harmlessName } from "./harmless";
import { identify } from "./identify";
import type { OpenBook } from "./identify";
import { leftovers } from "./leftovers";
import { byEnding, notOurs, notRead, tooManyRows } from "./refusals";
import type { FileRefusal } from "./refusals";
import { readRows } from "./rows";

/** A file that came back, as bytes. */
export interface ReturnFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadReturn {
  readonly is: "read";
  readonly file: string;
  /** Read with dates in this order; without one, rows that depend on it are unreadable. */
  bookFor(order: DateOrder | null): ReturnedBook;
  /** A date as it stands in the file, where somebody has to say how the file writes its dates. */
  readonly ambiguousDate: string | null;
  /** What was lost, and what is not taken; one sentence each. */
  readonly notes: readonly string[];
}

export interface RefusedReturn extends FileRefusal {
  readonly is: "refused";
  readonly file: string;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
}

/** Far above what a Member book takes, also one with many evidences, and far below what hurts. */
const LIMITS: Partial<Limits> = {
  cells: 50_000,
  sheets: 64,
  strings: 50_000,
  stringCharacters: 8_000_000,
  rules: 5_000,
  areas: 20_000,
  formulaCharacters: 1_000_000,
  milliseconds: 20_000,
};
const MOST_ROWS = 1_000;

/**
 * Reads one returned file, taken as hostile. Whatever is in it, the answer is a value: a book with
 * its rows, or a refusal in plain words. Works in slices.
 * @throws XlsxError of kind "cancelled" when the signal says so; anything else that is thrown is a defect
 */
export async function readReturn(
  { name, bytes }: ReturnFile,
  ours: OpenBook,
  options: ReadOptions = {},
): Promise<ReadReturn | RefusedReturn> {
  const file = harmlessName(name) || "(without a name)";
  const refused = (why: FileRefusal): RefusedReturn => ({ is: "refused", file, ...why });
  let opened: Opened;
  try {
    opened = await open(bytes, { ...options, limits: LIMITS, valuesOnly: true });
  } catch (error) {
    if (!(error instanceof XlsxError) || error.kind === "cancelled") throw error;
    const named = error.kind === "notWorkbook" ? byEnding(name) : undefined;
    return refused(named ?? notRead(error.kind, error.message));
  }
  const table = findTable(opened.book);
  if (table === null) return refused(notOurs());
  const identity = identify(opened.book, table, ours);
  if ("refused" in identity) return refused(identity.refused);
  const { base, issued, member } = identity;
  const codes = [
    ...ours.record.kpis.map(({ code }) => code),
    ...(base ?? []).map(({ kpi }) => kpi),
  ];
  const known = new Set<string>(codes.map(codeOf));
  const isKpi = (code: string) => known.has(code);
  const { rowsFor, count, ambiguousDate } = readRows(table, isKpi, identity.lines);
  if (count > MOST_ROWS) return refused(tooManyRows(count, MOST_ROWS));
  const books = new Map<DateOrder | null, ReturnedBook>();
  const bookFor = (order: DateOrder | null): ReturnedBook => {
    const book = books.get(order) ?? { file, member, issued, base, rows: rowsFor(order) };
    books.set(order, book);
    return book;
  };
  return {
    is: "read",
    file,
    bookFor,
    ambiguousDate,
    notes: [
      ...identity.notes,
      ...leftovers(opened.book, opened.lost, table, identity, ours, isKpi),
    ],
  };
}
