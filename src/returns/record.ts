import { MEMBER_STATUSES } from "../kpi";
import type { MemberStatus, SerialDate } from "../kpi";
import { BASE_COLUMNS, RECORD_LABELS } from "./format";
import type { Decoded, IssuedBase, IssueRecord, Stamp } from "./format";
import { damaged, dayIn, line, readStamp } from "./stamp";

/** A cell of the hidden sheet: text, a serial day, or blank. */
export type RecordCell = string | SerialDate | null;

/** More KPIs than any plan has. */
const MOST_KPIS = 2_000;
/** The stamp's rows and what someone may have put between. */
const MOST_ROWS_ABOVE = 50;

/** The hidden sheet's cells from its first row and column on: the stamp, a blank row, the base. */
export function recordToCells({ stamp, base }: IssueRecord): readonly (readonly RecordCell[])[] {
  return [
    [RECORD_LABELS.format, String(stamp.format)],
    [RECORD_LABELS.planHash, stamp.planHash],
    [RECORD_LABELS.planName, stamp.planName],
    [RECORD_LABELS.member, stamp.member],
    [RECORD_LABELS.issued, stamp.issued],
    [],
    [...BASE_COLUMNS],
    ...base.map(({ kpi, status, since, reportedOn }) => [kpi, status, since, reportedOn]),
  ];
}

/** Reads the hidden sheet back, from its first row and column on. Nothing in it is taken on trust. */
export function recordFromCells(rows: readonly (readonly unknown[])[]): Decoded<IssueRecord> {
  const upper = rows.slice(0, MOST_ROWS_ABOVE);
  const header = upper.findIndex((row) => BASE_COLUMNS.every((name, at) => row[at] === name));
  const stamp = readStamp(rawStamp(header < 0 ? upper : upper.slice(0, header)));
  if (!stamp.ok) return stamp;
  if (header < 0) return damaged("the list of what was on record");
  const base = readBase(rows.slice(header + 1));
  return base.ok ? { ok: true, value: { stamp: stamp.value, base: base.value } } : base;
}

function rawStamp(rows: readonly (readonly unknown[])[]): Record<keyof Stamp, unknown> {
  const found = new Map(rows.map(([label, value]) => [label, value]));
  return {
    format: found.get(RECORD_LABELS.format),
    planHash: found.get(RECORD_LABELS.planHash),
    planName: found.get(RECORD_LABELS.planName),
    member: found.get(RECORD_LABELS.member),
    issued: found.get(RECORD_LABELS.issued),
  };
}

function readBase(rows: readonly (readonly unknown[])[]): Decoded<readonly IssuedBase[]> {
  const byKpi = new Map<string, IssuedBase>();
  for (const row of rows) {
    if (row.every(isBlank)) continue;
    if (byKpi.size === MOST_KPIS) return damaged("the list of what was on record");
    const base = readBaseRow(row);
    if (!base.ok) return base;
    if (byKpi.has(base.value.kpi)) return damaged(`what was on record for ${base.value.kpi}`);
    byKpi.set(base.value.kpi, base.value);
  }
  return { ok: true, value: [...byKpi.values()] };
}

function readBaseRow([
  code,
  word,
  sinceCell,
  reportedCell,
]: readonly unknown[]): Decoded<IssuedBase> {
  const kpi = line(code);
  if (kpi === null) return damaged("the list of what was on record");
  const status = blankOr(word, statusIn);
  const since = blankOr(sinceCell, dayIn);
  const reportedOn = blankOr(reportedCell, dayIn);
  if (status === "bad" || since === "bad" || reportedOn === "bad") {
    return damaged(`what was on record for ${kpi}`);
  }
  return { ok: true, value: { kpi, status, since, reportedOn } };
}

const isBlank = (cell: unknown): boolean => cell === null || cell === undefined || cell === "";

/** null where the cell is blank, "bad" where it holds something that cannot be read. */
function blankOr<Value>(
  cell: unknown,
  read: (cell: unknown) => Value | null,
): Value | null | "bad" {
  return isBlank(cell) ? null : (read(cell) ?? "bad");
}

/** The record is in machine form: exactly one of the words. */
const statusIn = (cell: unknown): MemberStatus | null =>
  MEMBER_STATUSES.find((word) => word === cell) ?? null;
