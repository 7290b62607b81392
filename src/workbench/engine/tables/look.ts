import { shiftCells } from "../cells/shift-cells";
import { readCells } from "../cells/read";
import { holdsContent } from "../cells/raw";
import { clearCells } from "../cells/clear";
import { writeContents } from "../cells/write";
import type { Context } from "../context";
import { EngineError, type Area, type TableId, type TableLook } from "../contract";
import type { StoredTable } from "../extras";
import { growGrid } from "../grid";
import { lastRow } from "../geometry";
import type { Structure } from "../structure";
import { writeHeaders } from "./headers";
import { areaOf, storedTable } from "./lookup";
import { partOf } from "./parts";
import { isKnownStyle } from "./styles";

/** @throws EngineError InvalidArgument for a style that does not exist. */
export function setLook(
  context: Context,
  structure: Structure,
  id: TableId,
  patch: Partial<TableLook>,
): void {
  const table = storedTable(context, id);
  if (patch.style !== undefined && !isKnownStyle(patch.style)) {
    throw new EngineError("InvalidArgument", `There is no table style "${patch.style}".`);
  }
  const {
    showTotals = table.look.showTotals,
    showHeaders = table.look.showHeaders,
    ...rest
  } = patch;
  context.book.write(() => {
    if (showTotals !== table.look.showTotals) toggleTotals(context, structure, id, showTotals);
    if (showHeaders !== table.look.showHeaders) toggleHeaders(context, structure, id, showHeaders);
    const now = storedTable(context, id);
    context.extras.updateTable(id, { look: { ...now.look, ...rest } });
  });
}

function toggleTotals(context: Context, structure: Structure, id: TableId, show: boolean): void {
  const table = storedTable(context, id);
  const bottom: Area = { ...areaOf(table), row: lastRow(table.area), rows: 1 };
  if (!show) {
    context.extras.updateTable(id, shape(table, { showTotals: false }, -1));
    shiftCells(context, structure, bottom, { kind: "delete", axis: "row" });
    return;
  }
  const below = { ...bottom, row: bottom.row + 1 };
  if (!isBlank(context, below)) {
    shiftCells(context, structure, below, { kind: "insert", axis: "row" });
  }
  growGrid(context.book, below);
  context.extras.updateTable(id, shape(table, { showTotals: true }, 1));
  writeContents(context, { ...below, columns: 1 }, "Total");
}

function toggleHeaders(context: Context, structure: Structure, id: TableId, show: boolean): void {
  const table = storedTable(context, id);
  const top: Area = { ...areaOf(table), rows: 1 };
  if (!show) {
    context.extras.updateTable(id, {
      ...shape(table, { showHeaders: false }, -1),
      area: { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 },
    });
    clearCells(context, top, "Contents");
    return;
  }
  const above = { ...top, row: top.row - 1 };
  const roomy = above.row >= 0 && isBlank(context, above);
  if (!roomy) shiftCells(context, structure, top, { kind: "insert", axis: "row" });
  const header = roomy ? above : top;
  const rows = table.area.rows + 1;
  context.extras.updateTable(id, {
    look: { ...table.look, showHeaders: true },
    area: { ...table.area, row: header.row, rows },
  });
  writeHeaders(
    context,
    header,
    table.columns.map((column) => column.name),
  );
}

function shape(table: StoredTable, look: Partial<TableLook>, rows: number): Partial<StoredTable> {
  return {
    look: { ...table.look, ...look },
    area: { ...table.area, rows: table.area.rows + rows },
  };
}

export function isBlank({ book }: Context, area: Area): boolean {
  return readCells(book, area, holdsContent).every((line) => !line.includes(true));
}

export const bodyOf = (table: StoredTable): Area => ({
  sheet: table.sheet,
  ...(partOf(table, "Data") ?? table.area),
});
