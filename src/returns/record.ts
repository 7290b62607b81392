import { MEMBER_STATUSES } from "../kpi";
import type { MemberStatus, SerialDate } from "../kpi";
import { AROUND_FROM_COLUMN, BASE_COLUMNS, READ_COLUMNS, RECORD_LABELS } from "./format";
import type { Decoded, IssuedBase, IssuedTexts, IssueRecord, Stamp } from "./format";
import { damaged, dayIn, line, readStamp } from "./stamp";

/** A cell of the hidden sheet: text, a serial day, or blank. */
export type RecordCell = string | SerialDate | null;

/** More KPIs than any plan has. */
const MOST_KPIS = 2_000;
/** The stamp's rows and what someone may have put between. */
const MOST_ROWS_ABOVE = 50;

const LINE_COLUMNS: readonly string[] = [...BASE_COLUMNS, ...READ_COLUMNS];

/** The hidden sheet's cells from its first row and column on: the stamp, a blank row, a row a KPI; beside them the other texts. */
export function recordToCells({
  base,
  stamp,
  texts,
}: IssueRecord): readonly (readonly RecordCell[])[] {
  const rows: readonly (readonly RecordCell[])[] = [
    [RECORD_LABELS.format, String(stamp.format)],
    [RECORD_LABELS.planHash, stamp.planHash],
    [RECORD_LABELS.planName, stamp.planName],
    [RECORD_LABELS.member, stamp.member],
    [RECORD_LABELS.issued, stamp.issued],
    [],
    texts === null ? BASE_COLUMNS : LINE_COLUMNS,
    ...base.map(({ kpi, status, since, reportedOn }) => {
      const said = texts?.lines.get(kpi);
      return [
        kpi,
        status,
        since,
        reportedOn,
        ...(said ? READ_COLUMNS.map((name) => said[name]) : []),
      ];
    }),
  ];
  const around = texts?.around ?? [];
  // Never below the rows of KPIs, where a row without a code would be damage.
  return rows.map((cells, row) => [
    ...cells,
    ...Array.from({ length: AROUND_FROM_COLUMN - cells.length }, () => null),
    ...around.filter((_, at) => at % rows.length === row),
  ]);
}

/** Reads the hidden sheet back, from its first row and column on. Nothing in it is taken on trust. */
export function recordFromCells(rows: readonly (readonly unknown[])[]): Decoded<IssueRecord> {
  const upper = rows.slice(0, MOST_ROWS_ABOVE);
  const header = upper.findIndex((row) => BASE_COLUMNS.every((name, at) => row[at] === name));
  const stamp = readStamp(rawStamp(header < 0 ? upper : upper.slice(0, header)));
  if (!stamp.ok) return stamp;
  if (header < 0) return damaged("the list of what was on record");
  const base = readBase(rows.slice(header + 1));
  return base.ok
    ? { ok: true, value: { stamp: stamp.value, base: base.value, texts: readTexts(rows, header) } }
    : base;
}

function readTexts(rows: readonly (readonly unknown[])[], header: number): IssuedTexts | null {
  if (!LINE_COLUMNS.every((name, at) => rows[header]?.[at] === name)) return null;
  const lines = rows.slice(header + 1).flatMap((row) => {
    const kpi = line(row[0]);
    const [action, asked, onRecord] = row.slice(BASE_COLUMNS.length).map(textIn);
    return kpi === null
      ? []
      : [
          [
            kpi,
            { Action: action ?? "", "What is asked": asked ?? "", "On record": onRecord ?? "" },
          ] as const,
        ];
  });
  const around = rows.flatMap((row) => row.slice(AROUND_FROM_COLUMN).map(textIn));
  return { lines: new Map(lines), around: around.filter((text) => text !== "") };
}

/** A program may have made a number of it. */
const textIn = (cell: unknown): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell) : "";

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
    if (row.slice(0, BASE_COLUMNS.length).every(isBlank)) continue;
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
