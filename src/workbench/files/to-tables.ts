import type { Range, Table as FileTable } from "../../xlsx";
import { EngineError, type Engine, type SheetId, type TableId } from "../engine/contract";
import { toArea } from "./areas";
import type { Losses } from "./losses";
import type { PlainFormulas } from "./plain-formulas";

/** A table that was made and still is one row high. */
export interface StartedTable {
  readonly id: TableId;
  readonly sheet: SheetId;
  readonly sheetName: string;
  readonly table: FileTable;
}

/** Does what the engine may refuse. @returns false when it did */
export function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof EngineError) return false;
    throw error;
  }
}

/** With a row for the header also where the table shows none: the grid takes it off in the end. */
const withHeader = ({ area, headerRow }: FileTable): Range => ({
  ...area,
  top: headerRow ? area.top : area.top - 1,
});

/** Makes the table with one row: formulas of columns would be written into all rows one by one. */
export function startTable(
  engine: Engine,
  sheet: SheetId,
  sheetName: string,
  table: FileTable,
  losses: Losses,
): StartedTable[] {
  const { top, left, right } = withHeader(table);
  const made: StartedTable[] = [];
  const done = attempt(() => {
    const first = toArea(sheet, { top, left, right, bottom: top + 1 });
    engine.cells.setValues({ ...first, rows: 1 }, [table.columns.map(({ name }) => `'${name}`)]);
    const id = engine.tables.add(first, true);
    made.push({ id, sheet, sheetName, table });
    engine.tables.rename(id, table.name);
  });
  if (!done) losses.add("table", sheetName);
  return made;
}

/** Once all tables and names are there that formulas may mention. */
export function setColumnFormulas(
  engine: Engine,
  { id, table, sheetName }: StartedTable,
  losses: Losses,
  formulas: PlainFormulas,
): void {
  for (const [index, column] of engine.tables.columns(id).entries()) {
    const formula = table.columns[index]?.calculated ?? null;
    if (formula === null) continue;
    const set = () =>
      engine.tables.setCalculatedFormula(id, column.id, formulas.fromTable(formula));
    if (!attempt(set)) losses.add("calculatedColumn", sheetName);
  }
}

export function finishTable(
  engine: Engine,
  { id, sheet, table, sheetName }: StartedTable,
  losses: Losses,
): void {
  const { style, headerRow, totalsRow, filterButtons } = table;
  const whole = withHeader(table);
  const bottom = whole.bottom - Number(totalsRow);
  engine.tables.resize(id, toArea(sheet, { ...whole, bottom }));
  engine.tables.setLook(id, {
    showHeaders: headerRow,
    showTotals: totalsRow,
    showFilterButton: filterButtons,
    showBandedRows: style.bandedRows,
    showBandedColumns: style.bandedColumns,
    highlightFirstColumn: style.firstColumn,
    highlightLastColumn: style.lastColumn,
  });
  const dress = () => engine.tables.setLook(id, { style: style.name ?? "" });
  if (!attempt(dress)) losses.add("tableStyle", sheetName);
}
