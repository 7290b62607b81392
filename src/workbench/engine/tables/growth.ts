import { isFormula } from "../cells/parse-input";
import { readCells, readFormulas } from "../cells/read";
import { holdsContent } from "../cells/raw";
import type { Context } from "../context";
import type { Area } from "../contract";
import type { StoredTable } from "../extras";
import { growGrid } from "../grid";
import { intersection, lastColumn, lastRow } from "../geometry";
import { areasRead } from "../traces";
import { asUndoStep } from "../undo-step";
import { freeName } from "./column-names";
import { extendRules } from "./extend-rules";
import { headerArea, settleHeaders } from "./headers";
import { bodyOf } from "./look";
import { areaOf, storedTable } from "./lookup";
import { partOf } from "./parts";
import { fillCalculated, takeLooks } from "./rows";

/** A table grows when one writes directly below it, or types directly to its right. */
export function growTables(context: Context, area: Area): void {
  for (const table of context.extras.get().tables) {
    if (table.sheet !== area.sheet) continue;
    const rows = rowsBelow(context, table, area);
    const columns = context.book.originNow() === "user" ? columnsRight(context, table, area) : 0;
    if (rows > 0) asUndoStep(context, () => growDown(context, table, rows));
    else if (columns > 0) asUndoStep(context, () => growRight(context, table, columns));
  }
}

function rowsBelow(context: Context, table: StoredTable, area: Area): number {
  const below = lastRow(table.area) + 1;
  const added = lastRow(area) - below + 1;
  const fits =
    !table.look.showTotals &&
    area.row <= below &&
    area.column >= table.area.column &&
    lastColumn(area) <= lastColumn(table.area);
  if (!fits || added <= 0 || !isWritten(context, { ...area, row: below, rows: added })) return 0;
  if (holdsTotals(context, table, { ...area, row: below, rows: 1 })) return 0;
  const grown = { ...areaOf(table), rows: table.area.rows + added };
  return isFree(context, table, grown) ? added : 0;
}

function columnsRight(context: Context, table: StoredTable, area: Area): number {
  const right = lastColumn(table.area) + 1;
  const added = lastColumn(area) - right + 1;
  const fits =
    area.column <= right && area.row >= table.area.row && lastRow(area) <= lastRow(table.area);
  if (!fits || added <= 0 || !isWritten(context, { ...area, column: right, columns: added })) {
    return 0;
  }
  const grown = { ...areaOf(table), columns: table.area.columns + added };
  return isFree(context, table, grown) ? added : 0;
}

const isWritten = ({ book }: Context, area: Area): boolean =>
  readCells(book, area, holdsContent).some((line) => line.includes(true));

/**
 * Does a formula in the row read rows of the table down to its last? It sums the table up and is no part of
 * it, as in Excel: within, it would read itself.
 */
function holdsTotals(context: Context, table: StoredTable, row: Area): boolean {
  const last = lastRow(table.area);
  return readFormulas(context.book, row).some((line) =>
    line.some((formula, column) => {
      const cell = { ...row, column: row.column + column, columns: 1 };
      return (
        isFormula(formula) &&
        areasRead(context, formula, cell).some(
          (read) => read.rows > 1 && lastRow(read) === last && intersection(read, areaOf(table)),
        )
      );
    }),
  );
}

/** No other table stands in the way. */
const isFree = ({ extras }: Context, table: StoredTable, grown: Area): boolean =>
  !extras.get().tables.some((other) => other !== table && intersection(areaOf(other), grown));

function growDown(context: Context, table: StoredTable, added: number): void {
  const body = bodyOf(table);
  const rows: Area = { ...body, row: lastRow(body) + 1, rows: added };
  growGrid(context.book, rows);
  context.extras.updateTable(table.id, { area: { ...table.area, rows: table.area.rows + added } });
  takeLooks(context, rows, lastRow(body));
  extendRules(context, body, added);
  fillCalculated(context, table.id, rows, true);
}

function growRight(context: Context, table: StoredTable, added: number): void {
  const names = table.columns.map((column) => column.name);
  const columns = [...table.columns];
  for (let index = 0; index < added; index += 1) {
    const name = freeName(names);
    names.push(name);
    columns.push({ id: table.nextColumnId + index, name, formula: null, filter: null });
  }
  context.extras.updateTable(table.id, {
    area: { ...table.area, columns: table.area.columns + added },
    columns,
    nextColumnId: table.nextColumnId + added,
  });
  const grown = storedTable(context, table.id);
  if (!partOf(grown, "Headers")) return;
  const settled = settleHeaders(context, headerArea(grown));
  context.extras.updateTable(table.id, {
    columns: grown.columns.map((column, index) => ({
      ...column,
      name: settled[index] ?? column.name,
    })),
  });
}
