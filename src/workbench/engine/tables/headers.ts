import { CellValueType as UniverType } from "@univerjs/core";
import type { Rectangle } from "../addresses";
import type { CellMatrix } from "../book";
import { readText } from "../cells/read";
import { BLANK } from "../cells/parse-input";
import type { Context } from "../context";
import type { Area, SheetId } from "../contract";
import type { StoredTable } from "../extras";
import { renameInFormula } from "../formulas/rename";
import { rewriteFormulas } from "../formulas/rewrite";
import { overlap } from "../geometry";
import { uniqueHeaders } from "./column-names";
import { partOf } from "./parts";

/** Makes the cells of a header row unique text, and gives the names. */
export function settleHeaders(context: Context, header: Area): string[] {
  const texts = readText(context.book, header)[0] ?? [];
  const names = uniqueHeaders(texts);
  writeHeaders(context, header, names);
  return names;
}

/** Writes the header cells whose text differs; numbers and formulas become text. */
export function writeHeaders({ book }: Context, header: Area, names: readonly string[]): void {
  const worksheet = book.worksheet(header.sheet);
  const line: CellMatrix[number] = {};
  for (const [index, name] of names.entries()) {
    const cell = worksheet.getCellRaw(header.row, header.column + index);
    if (cell?.v === name && !cell.f && isText(cell.t)) continue;
    line[header.column + index] = { ...BLANK, v: name, t: UniverType.STRING };
  }
  if (Object.keys(line).length > 0) book.setCells(header.sheet, { [header.row]: line });
}

const isText = (type: unknown): boolean =>
  type === UniverType.STRING || type === UniverType.FORCE_STRING;

/** After an edit: columns take the names now in their header cells, and formulas follow. */
export function followHeaders(context: Context, area: Area): void {
  for (const table of context.extras.get().tables) {
    const header = table.sheet === area.sheet ? partOf(table, "Headers") : null;
    if (header && overlap(header, area)) renameColumns(context, table, header);
  }
}

function renameColumns(context: Context, table: StoredTable, header: Rectangle): void {
  const names = settleHeaders(context, { sheet: table.sheet, ...header });
  const renamed = new Map<string, string>();
  const columns = table.columns.map((column, index) => {
    const name = names[index] ?? column.name;
    if (name === column.name) return column;
    renamed.set(column.name.toLowerCase(), name);
    return { ...column, name };
  });
  if (renamed.size === 0) return;
  context.extras.updateTable(table.id, { columns });
  rewriteFormulas(context, (formula) =>
    renameInFormula(formula, { table: table.name, name: table.name, columns: renamed }),
  );
}

export const headerArea = (table: StoredTable): { sheet: SheetId } & Rectangle => ({
  sheet: table.sheet,
  ...table.area,
  rows: 1,
});
