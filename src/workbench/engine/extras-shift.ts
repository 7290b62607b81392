import { isWholeRows, type Rectangle } from "./addresses";
import type { PageLayout, SheetId } from "./contract";
import type { Extras, SheetExtras, StoredFilter, StoredNote } from "./extras";
import { shiftArea, type Shift } from "./shift";
import { shiftList } from "./shift-list";
import { shiftTable } from "./tables/shift-table";

/** The extras after cells of a sheet moved. */
export function shiftExtras(extras: Extras, sheet: SheetId, shift: Shift): Extras {
  const own = extras.sheets[sheet];
  const tables = extras.tables.flatMap((table) => {
    if (table.sheet !== sheet) return [table];
    const moved = shiftTable(table, shift);
    return moved ? [moved] : [];
  });
  const unchanged =
    tables.length === extras.tables.length &&
    tables.every((table, i) => table === extras.tables[i]);
  return {
    ...extras,
    tables: unchanged ? extras.tables : tables,
    sheets: own ? { ...extras.sheets, [sheet]: shiftSheet(own, shift) } : extras.sheets,
  };
}

function shiftSheet(extras: SheetExtras, shift: Shift): SheetExtras {
  return {
    ...extras,
    notes: extras.notes.flatMap((note) => shiftNote(note, shift)),
    unlocked: shiftAll(extras.unlocked, shift),
    formulaHidden: shiftAll(extras.formulaHidden, shift),
    styled: (extras.styled ?? []).flatMap(({ style, area }) => {
      const moved = shiftArea(area, shift);
      return moved ? [{ style, area: moved }] : [];
    }),
    filter: extras.filter && shiftFilter(extras.filter, shift),
    filteredRows: shiftRows(extras.filteredRows, shift),
    layout: shiftLayout(extras.layout, shift),
  };
}

function shiftAll(areas: readonly Rectangle[], shift: Shift): Rectangle[] {
  return areas.flatMap((area) => shiftArea(area, shift) ?? []);
}

/** Only whole rows that move take their being hidden along. */
function shiftRows(rows: readonly number[], shift: Shift): number[] {
  if (!isWholeRows(shift.area)) return [...rows];
  return rows.flatMap(
    (row) => shiftArea({ row, column: 0, rows: 1, columns: 1 }, shift)?.row ?? [],
  );
}

function shiftNote(note: StoredNote, shift: Shift): StoredNote[] {
  const moved = shiftArea({ row: note.row, column: note.column, rows: 1, columns: 1 }, shift);
  return moved ? [{ ...note, row: moved.row, column: moved.column }] : [];
}

function shiftFilter(filter: StoredFilter, shift: Shift): StoredFilter | null {
  const area = shiftArea(filter.area, shift);
  if (!area || area.row !== shiftedRow(filter.area, shift)) return null;
  const columns = shiftList(filter.criteria, filter.area, shift, null);
  return { area, criteria: columns };
}

/** Where the first row goes; a filter without its header row is none. */
function shiftedRow(area: Rectangle, shift: Shift): number | undefined {
  return shiftArea({ ...area, rows: 1 }, shift)?.row;
}

function shiftLayout(layout: Partial<PageLayout>, shift: Shift): Partial<PageLayout> {
  const { printArea, titleRows } = layout;
  const rows = titleRows
    ? shiftArea({ row: titleRows.first, rows: titleRows.count, column: 0, columns: 1 }, shift)
    : null;
  return {
    ...layout,
    ...(printArea ? { printArea: shiftArea(printArea, shift) } : {}),
    ...(titleRows ? { titleRows: rows && { first: rows.row, count: rows.rows } } : {}),
  };
}
