import { isEmpty, nameKey, textIn } from "../../../kpi";
import type { Cell, MergePlan, MergeRecord, RecordedFile, ReturnedFile } from "../../../workbook";
import { RETURNS_COLUMNS } from "../../../workbook/returns-log";
import type { ReturnsColumn } from "../../../workbook/returns-log";
import type { FoundGrid } from "../../survey/survey";
import { asText } from "../../write/cells";
import { appendToLog, logColumn, type LogPlace, type NewSheet } from "../log";
import type { PlacedRows } from "./placed-rows";

/** What is written when a book comes back; Member and Issued were when it went out. */
const ON_RETURN = RETURNS_COLUMNS.slice(2);

type LogRow = Readonly<Record<ReturnsColumn, Cell>>;

const rowOf = (
  { counts, file, issued, member, received }: ReturnedFile,
  mergedOn: number,
): LogRow => ({
  Member: member,
  Issued: issued,
  Received: received,
  File: file,
  New: counts.new,
  Changed: counts.changed,
  Confirmed: counts.confirmed,
  Conflicts: counts.conflicts,
  Rejected: counts.rejected,
  "Merged on": mergedOn,
});

/** The rows of the log below its header, as far as a return is found in it. */
class LogRows {
  constructor(private readonly cells: FoundGrid) {}

  private at(row: number, column: ReturnsColumn): unknown {
    return this.cells[row]?.[logColumn(this.cells, column)];
  }

  private find(holds: (row: number) => boolean): readonly number[] {
    return this.cells.flatMap((_, row) => (row > 0 && holds(row) ? [row] : []));
  }

  private isOf(row: number, { issued, member }: ReturnedFile): boolean {
    const same = nameKey(textIn(this.at(row, "Member")) ?? "") === nameKey(member);
    const day = this.at(row, "Issued");
    return same && (issued === null || isEmpty(day) || day === issued);
  }

  /** The row of a book that was issued and has not come back. */
  open(file: ReturnedFile, taken: Pick<ReadonlySet<number>, "has">): number | null {
    const open = this.find((row) => this.isOf(row, file) && isEmpty(this.at(row, "Received")));
    return open.find((row) => !taken.has(row)) ?? null;
  }

  /** Rows that say that a file of this name has come back, merged that day or, with null, on any day. */
  returned(file: ReturnedFile, mergedOn: number | null): readonly number[] {
    return this.find(
      (row) =>
        this.isOf(row, file) &&
        textIn(this.at(row, "File")) === file.file &&
        (mergedOn === null
          ? !isEmpty(this.at(row, "Merged on"))
          : this.at(row, "Merged on") === mergedOn),
    );
  }

  /** The row that the recorded merge has written of this file; null where it has written none. */
  written(file: RecordedFile, mergedOn: number): number | null {
    const rows = this.returned(file, mergedOn);
    if (file.logged === "before" || rows.length <= file.earlier) return null;
    const line = rowOf(file, mergedOn);
    const alike = rows.filter((row) => ON_RETURN.every((one) => this.at(row, one) === line[one]));
    return alike.at(-1) ?? rows.at(-1) ?? null;
  }
}

const rowsIn = (place: LogPlace): LogRows =>
  new LogRows(place.state === "there" ? place.cells : []);

/** What is to be done to the log for each file; a file of which nothing new is taken is logged once. */
export function planLog(
  place: LogPlace,
  { mergedOn, returned }: MergePlan,
  takes: (file: ReturnedFile) => boolean,
): readonly RecordedFile[] {
  const log = rowsIn(place);
  const toLog = loggingIn(log, mergedOn);
  return returned.map((file): RecordedFile => {
    const before = !takes(file) && log.returned(file, null).length > 0;
    return before ? { ...file, logged: "before", earlier: 0 } : toLog(file);
  });
}

/** Completes the row of an issued book, each of them once, and where there is none adds one. */
function loggingIn(log: LogRows, mergedOn: number): (file: ReturnedFile) => RecordedFile {
  const taken = new Set<number>();
  return (file) => {
    const row = log.open(file, taken);
    if (row !== null) taken.add(row);
    const earlier = log.returned(file, mergedOn).length;
    return { ...file, logged: row === null ? "added" : "completed", earlier };
  };
}

/** The same for a merge that was cut off: what it has written stays as it is recorded. */
export function planRestOfLog(
  place: LogPlace,
  { mergedOn, returned }: MergeRecord,
): readonly RecordedFile[] {
  const log = rowsIn(place);
  const toLog = loggingIn(log, mergedOn);
  return returned.map((file) =>
    file.logged === "before" || log.written(file, mergedOn) !== null ? file : toLog(file),
  );
}

/**
 * Queues it; what stands there already, from a merge that was cut off, is not written twice. `placed`
 * is the log where there is one.
 */
export function writeLog(
  context: Excel.RequestContext,
  place: LogPlace,
  placed: PlacedRows | null,
  { mergedOn, returned }: MergeRecord,
): NewSheet {
  const log = rowsIn(place);
  const completed = new Map<number, readonly Cell[]>();
  const added: (readonly Cell[])[] = [];
  for (const file of returned) {
    if (file.logged === "before" || log.written(file, mergedOn) !== null) continue;
    const line = rowOf(file, mergedOn);
    const row = log.open(file, completed);
    if (placed !== null && file.logged === "completed" && row !== null) {
      completed.set(
        row,
        returnCells(place, (column) => line[column]),
      );
    } else {
      added.push(RETURNS_COLUMNS.map((column) => line[column]));
    }
  }
  placed?.write(completed);
  return added.length > 0 ? appendToLog(context, place, added) : undefined;
}

/** The cells of a return in the order of the log's columns; those of the user's own are left alone. */
function returnCells(
  place: LogPlace,
  cellOf: (column: ReturnsColumn) => Cell,
): readonly (string | number | null)[] {
  const cells = place.state === "there" ? place.cells : [];
  const places = ON_RETURN.map((column) => [logColumn(cells, column), cellOf(column)] as const);
  return (cells[0] ?? []).map((_, at) => {
    const cell = places.find(([column]) => column === at)?.[1] ?? null;
    return typeof cell === "string" ? asText(cell, false) : cell;
  });
}

/** Files of a merge of which the log has no row any more as the merge has written it. */
export function changedInLog(
  place: LogPlace,
  { mergedOn, returned }: MergeRecord,
): readonly RecordedFile[] {
  if (place.state === "missing") return [];
  const log = rowsIn(place);
  return returned.filter(
    (file) => file.logged !== "before" && log.written(file, mergedOn) === null,
  );
}

/** Queues the taking back: books that were issued are out again, rows that were added go. */
export function takeBackLog(
  place: LogPlace,
  placed: PlacedRows | null,
  { mergedOn, returned }: MergeRecord,
): void {
  const log = rowsIn(place);
  const found = returned.flatMap((file) => {
    const row = log.written(file, mergedOn);
    return row === null ? [] : [{ row, logged: file.logged }];
  });
  const rowsOf = (logged: RecordedFile["logged"]) =>
    found.filter((one) => one.logged === logged).map(({ row }) => row);
  const blank = returnCells(place, () => "");
  placed?.write(new Map(rowsOf("completed").map((row) => [row, blank])));
  placed?.delete(rowsOf("added"));
}
