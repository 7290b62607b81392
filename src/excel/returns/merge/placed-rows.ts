import type { TableArgument } from "../../../kpi";
import { FILTER_API, supports } from "../../apis";
import { asText } from "../../write/cells";
import { deleteRows } from "../../write/delete-rows";

/** What office.js writes; it takes null for a cell that is left alone, though its types do not say so. */
export type Written = string | number | boolean | null;
type WrittenRows = ReadonlyMap<number, readonly Written[]>;

/** A table as it stood the moment before it was written into, header row first. */
export interface Stood {
  readonly cells: TableArgument;
  readonly formulas: TableArgument;
}

/**
 * Rows of a table that are written by the places at which they were read (1 is the first below the
 * header). office.js writes on no condition, and somebody else may have sorted or deleted in between:
 * so the batch that writes reads the rows first, and `putBack` repairs what was another row by then.
 * Where rows are missing the batch fails before anything is written. Construct it before anything is
 * queued that writes. Filters are cleared, for Excel misplaces what is written across rows that a
 * filter hides, and does not delete those (OfficeDev/office-js#224, #994).
 */
export class PlacedRows {
  readonly #before: Excel.Range;
  readonly #written = new Map<number, readonly Written[]>();
  readonly #filter: Excel.AutoFilter | undefined;
  #deleted: readonly number[] = [];

  /** `asRead` are the formulas by which the places were found, header row first. */
  constructor(
    private readonly table: Excel.Table,
    private readonly asRead: TableArgument,
  ) {
    this.#before = table.getHeaderRowRange().getResizedRange(asRead.length - 1, 0);
    this.#before.load("values,formulas");
    // Where a table has lost all its rows, one is read that Excel does not count.
    const isEmpty = asRead.length === 2 && asRead[1]?.every((cell) => cell === "");
    if (!isEmpty) table.rows.getItemAt(asRead.length - 2).load("index");
    if (supports(FILTER_API)) {
      this.#filter = table.autoFilter;
      this.#filter.load("isDataFiltered");
    }
    table.clearFilters();
  }

  /** Queues cells into these rows, in one block that leaves all other rows and cells alone. */
  write(rows: WrittenRows): void {
    writeBlock(this.table, this.asRead[0]?.length ?? 0, rows);
    for (const [row, cells] of rows) this.#written.set(row, cells);
  }

  /** Queues rows at the end, in one block. */
  append(rows: readonly (readonly Written[])[]): void {
    if (rows.length > 0) this.table.rows.add(undefined, rows as string[][]);
  }

  /** Queues their deletion, after all writing. */
  delete(rows: readonly number[]): void {
    deleteRows(this.table, rows);
    this.#deleted = rows;
  }

  /**
   * After the sync: queues the repair, and gives what the rows held that were not what they had been
   * taken for.
   */
  putBack(): TableArgument {
    const written = [...this.#written].filter(([row]) => this.#isOther(row));
    const deleted = this.#deleted.filter((row) => this.#isOther(row));
    const nowAt = (row: number) => row - this.#deleted.filter((one) => one < row).length;
    const was = written.map(([row, cells]) => {
      const before = this.#was(row);
      return [nowAt(row), cells.map((cell, at) => (cell === null ? null : before[at]))] as const;
    });
    writeBlock(this.table, this.asRead[0]?.length ?? 0, new Map(was) as WrittenRows);
    this.append(deleted.map((row) => this.#was(row)));
    return [...written.map(([row]) => row), ...deleted].map(
      (row) => this.#before.values[row] ?? [],
    );
  }

  /** After the sync: whether there was a filter; false also where this Excel cannot tell. */
  get wasFiltered(): boolean {
    return this.#filter?.isDataFiltered ?? false;
  }

  /** After the sync. */
  get stood(): Stood {
    return { cells: this.#before.values, formulas: this.#before.formulas };
  }

  #isOther(row: number): boolean {
    return JSON.stringify(this.#before.formulas[row]) !== JSON.stringify(this.asRead[row]);
  }

  #was(row: number): readonly Written[] {
    const formulas = (this.#before.formulas[row] ?? []) as Exclude<Written, null>[];
    const values = this.#before.values[row] ?? [];
    return formulas.map((cell, at) =>
      typeof cell === "string" && cell === values[at] ? asText(cell, false) : cell,
    );
  }
}

/** Whether a batch failed because a table has become shorter than it was read: it has written nothing. */
export const isTooShort = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  error.debugInfo?.errorLocation === "TableRowCollection.getItemAt";

function writeBlock(table: Excel.Table, width: number, rows: WrittenRows): void {
  if (rows.size === 0) return;
  const first = Math.min(...rows.keys());
  const last = Math.max(...rows.keys());
  const alone = Array.from({ length: width }, () => null);
  const block = Array.from({ length: last - first + 1 }, (_, at) => rows.get(first + at) ?? alone);
  table
    .getDataBodyRange()
    .getRow(first - 1)
    .getResizedRange(last - first, 0).values = block as unknown[][];
}
