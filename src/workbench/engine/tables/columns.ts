import { shiftCells } from "../cells/shift-cells";
import { writeContents } from "../cells/write";
import type { Context } from "../context";
import {
  EngineError,
  type Area,
  type CellInput,
  type Matrix,
  type TableColumn,
  type TableId,
} from "../contract";
import type { StoredTable } from "../extras";
import { growGrid } from "../grid";
import type { Structure } from "../structure";
import { freeName } from "./column-names";
import { writeHeaders } from "./headers";
import { bodyOf, isBlank } from "./look";
import { areaOf, columnPosition, storedTable } from "./lookup";
import { fillCalculated } from "./rows";
import { partOf } from "./parts";

export const describeColumn = (table: StoredTable, index: number): TableColumn => {
  const column = table.columns[index];
  if (!column) throw new EngineError("ItemNotFound", "The column does not exist or was deleted.");
  return { id: column.id, name: column.name, index, calculatedFormula: column.formula };
};

export function addColumn(
  context: Context,
  structure: Structure,
  id: TableId,
  index: number | null,
  values: Matrix<CellInput> | CellInput,
  name?: string,
): TableColumn {
  const table = storedTable(context, id);
  const at = index === null || index < 0 ? table.columns.length : index;
  if (at > table.columns.length) {
    throw new EngineError("InvalidArgument", "The table has no column at this index.");
  }
  const added: Area = { ...areaOf(table), column: table.area.column + at, columns: 1 };
  context.locks.requireWritable(added);
  context.book.write(() => {
    openColumn(context, structure, id, added);
    if (values !== null) writeContents(context, added, values);
    if (name !== undefined) renameAt(context, id, at, name);
  });
  return describeColumn(storedTable(context, id), at);
}

function openColumn(context: Context, structure: Structure, id: TableId, added: Area): void {
  const table = storedTable(context, id);
  const atEnd = added.column === table.area.column + table.area.columns;
  if (!atEnd || !isBlank(context, added)) {
    shiftCells(context, structure, added, { kind: "insert", axis: "column" });
  }
  growGrid(context.book, added);
  // Cells inserted at an edge move the table or leave it; only those within it belong to it.
  const atStart = added.column === table.area.column;
  if (atStart || atEnd) {
    const name = freeName(table.columns.map((column) => column.name));
    const column = { id: table.nextColumnId, name, formula: null, filter: null };
    context.extras.updateTable(id, {
      area: { ...table.area, columns: table.area.columns + 1 },
      columns: atStart ? [column, ...table.columns] : [...table.columns, column],
      nextColumnId: table.nextColumnId + 1,
    });
  }
  showNames(context, id);
}

function showNames(context: Context, id: TableId): void {
  const table = storedTable(context, id);
  const header = partOf(table, "Headers");
  if (!header) return;
  writeHeaders(
    context,
    { sheet: table.sheet, ...header },
    table.columns.map((column) => column.name),
  );
}

export function renameColumn(context: Context, id: TableId, column: number, name: string): void {
  const table = storedTable(context, id);
  renameAt(context, id, columnPosition(table, column), name);
}

function renameAt(context: Context, id: TableId, index: number, name: string): void {
  const table = storedTable(context, id);
  if (name.trim() === "" || name.length > 255) {
    throw new EngineError("InvalidArgument", "A column's name has 1 to 255 characters.");
  }
  const taken = table.columns.some(
    (column, other) => other !== index && column.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw new EngineError("InvalidArgument", `The table has a column "${name}" already.`);
  const header = partOf(table, "Headers");
  if (!header) {
    const columns = table.columns.map((column, at) =>
      at === index ? { ...column, name } : column,
    );
    context.extras.updateTable(id, { columns });
    return;
  }
  const cell = { sheet: table.sheet, ...header, column: header.column + index, columns: 1 };
  writeContents(context, cell, `'${name}`);
}

export function removeColumn(
  context: Context,
  structure: Structure,
  id: TableId,
  column: number,
): void {
  const table = storedTable(context, id);
  const index = columnPosition(table, column);
  if (table.columns.length === 1) {
    throw new EngineError("InvalidOperation", "A table keeps at least one column.");
  }
  const area: Area = { ...areaOf(table), column: table.area.column + index, columns: 1 };
  context.locks.requireWritable(area);
  shiftCells(context, structure, area, { kind: "delete", axis: "column" });
}

export function setCalculatedFormula(
  context: Context,
  id: TableId,
  column: number,
  formula: string | null,
): void {
  const table = storedTable(context, id);
  const index = columnPosition(table, column);
  const complete = formula === null ? null : context.formulas.complete(formula, table.name);
  if (complete !== null) context.formulas.check(complete);
  context.locks.requireWritable(bodyOf(table));
  context.book.write(() => {
    const columns = table.columns.map((other, at) =>
      at === index ? { ...other, formula: complete } : other,
    );
    context.extras.updateTable(id, { columns });
    if (complete === null) return;
    const body = bodyOf(table);
    const cells = { ...body, column: body.column + index, columns: 1 };
    const before = context.contents.remember(cells);
    fillCalculated(context, id, body);
    context.contents.edited(cells, before);
  });
}
