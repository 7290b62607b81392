import { IDefinedNamesService } from "@univerjs/engine-formula";
import { formatAddress, quoteSheetName } from "../addresses";
import { clearCells } from "../cells/clear";
import { shiftCells } from "../cells/shift-cells";
import type { Context } from "../context";
import { EngineError, type Area, type TableId, type TableLook } from "../contract";
import type { StoredTable } from "../extras";
import { renameInFormula, replaceTable } from "../formulas/rename";
import { rewriteFormulas } from "../formulas/rewrite";
import { parseStructuredReference } from "../formulas/structured-reference";
import { growGrid } from "../grid";
import { intersection, overlap } from "../geometry";
import { checkName } from "../names";
import type { Structure } from "../structure";
import { settleHeaders } from "./headers";
import { areaOf, storedTable } from "./lookup";
import { resolveReference, sameName } from "./parts";
import { bakeLook } from "./bake-look";

const DEFAULT_LOOK: TableLook = {
  style: "TableStyleMedium2",
  showHeaders: true,
  showTotals: false,
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

export function addTable(
  context: Context,
  structure: Structure,
  area: Area,
  hasHeaders: boolean,
): TableId {
  const { book, extras, locks } = context;
  locks.requireWritable(area);
  refuseOverlap(context, area, null);
  return book.write(() => {
    if (!hasHeaders) {
      shiftCells(context, structure, { ...area, rows: 1 }, { kind: "insert", axis: "row" });
    }
    const rows = Math.max(2, hasHeaders ? area.rows : area.rows + 1);
    const whole = { ...area, rows };
    growGrid(book, whole);
    const names = settleHeaders(context, { ...area, rows: 1 });
    const table: StoredTable = {
      id: nextTableId(extras.get().tables),
      name: nextTableName(context),
      sheet: area.sheet,
      area: { row: area.row, column: area.column, rows, columns: area.columns },
      columns: names.map((name, index) => ({ id: index + 1, name, formula: null, filter: null })),
      nextColumnId: names.length + 1,
      look: DEFAULT_LOOK,
      sort: [],
      ...(hasHeaders && area.rows === 1 ? { placeholderRow: true } : {}),
    };
    extras.setTables([...extras.get().tables, table]);
    return table.id;
  });
}

function nextTableId(tables: readonly StoredTable[]): TableId {
  const numbers = tables.map((table) => Number(table.id));
  return String(Math.max(0, ...numbers) + 1) as TableId;
}

function nextTableName(context: Context): string {
  for (let number = 1; ; number += 1) {
    const name = `Table${number}`;
    if (!isTaken(context, name)) return name;
  }
}

function isTaken({ book, extras }: Context, name: string): boolean {
  const names = book.injector.get(IDefinedNamesService).getDefinedNameMap(book.unitId) ?? {};
  return (
    extras.get().tables.some((table) => sameName(table.name, name)) ||
    Object.values(names).some((defined) => sameName(defined.name, name))
  );
}

function refuseOverlap({ extras }: Context, area: Area, except: TableId | null): void {
  const other = extras
    .get()
    .tables.find((table) => table.id !== except && intersection(areaOf(table), area));
  if (other) {
    throw new EngineError("InvalidArgument", `A table can't overlap the table "${other.name}".`);
  }
}

export function renameTable(context: Context, id: TableId, name: string): void {
  const table = storedTable(context, id);
  if (table.name === name) return;
  checkName(name);
  if (!sameName(table.name, name) && isTaken(context, name)) {
    throw new EngineError("ItemAlreadyExists", `The name "${name}" is taken.`);
  }
  context.book.write(() => {
    const renaming = { table: table.name, name, columns: new Map<string, string>() };
    context.extras.updateTable(id, { name });
    rewriteFormulas(context, (formula) => renameInFormula(formula, renaming));
  });
}

export function resizeTable(context: Context, id: TableId, area: Area): void {
  const table = storedTable(context, id);
  const least = 1 + (table.look.showHeaders ? 1 : 0) + (table.look.showTotals ? 1 : 0);
  const keepsHeader = area.sheet === table.sheet && area.row === table.area.row;
  if (!keepsHeader || area.rows < least || !overlap(table.area, area)) {
    throw new EngineError(
      "InvalidArgument",
      "The new range must overlap the old one and keep the header row.",
    );
  }
  refuseOverlap(context, area, id);
  context.locks.requireWritable(area);
  context.book.write(() => setArea(context, table, area));
}

/** Gives a table another area with the same first row; columns keep their cells. */
function setArea(context: Context, table: StoredTable, area: Area): void {
  growGrid(context.book, area);
  const names = table.look.showHeaders
    ? settleHeaders(context, { ...area, rows: 1 })
    : table.columns.map((column) => column.name);
  let nextColumnId = table.nextColumnId;
  const columns = names.map((name, index) => {
    const known = table.columns[area.column + index - table.area.column];
    return known ? { ...known, name } : { id: nextColumnId++, name, formula: null, filter: null };
  });
  const { row, column, rows } = area;
  context.extras.updateTable(table.id, {
    area: { row, column, rows, columns: area.columns },
    columns,
    nextColumnId,
    placeholderRow: false,
  });
}

export function convertToRange(context: Context, id: TableId): Area {
  const table = storedTable(context, id);
  context.book.write(() => {
    bakeLook(context, table);
    detach(context, table, (bracket) => plainReference(context, table, bracket));
  });
  return areaOf(table);
}

export function removeTable(context: Context, id: TableId): void {
  const table = storedTable(context, id);
  context.locks.requireWritable(areaOf(table));
  context.book.write(() => {
    detach(context, table, () => "#REF!");
    clearCells(context, areaOf(table), "All");
  });
}

function detach(
  context: Context,
  table: StoredTable,
  replacement: (bracket: string) => string,
): void {
  // Asked before, since afterwards no name stands for the table any more.
  const stale = context.formulas.cellsMentioning([table.name]);
  rewriteFormulas(context, (formula) => replaceTable(formula, table.name, replacement));
  context.book.markStale(stale);
  context.extras.setTables(context.extras.get().tables.filter((other) => other.id !== table.id));
}

function plainReference({ book }: Context, table: StoredTable, bracket: string): string {
  const reference = parseStructuredReference(bracket);
  const area = reference && resolveReference(table, reference);
  if (!area) return "#REF!";
  return `${quoteSheetName(book.worksheet(table.sheet).getName())}!${formatAddress(area, true)}`;
}
