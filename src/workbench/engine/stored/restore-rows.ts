import { CellValueType as UniverType, type ICellData } from "@univerjs/core";
import type { CellMatrix } from "../book";
import { BLANK } from "../cells/parse-input";
import type { Context } from "../context";
import {
  EngineError,
  type SheetId,
  type StoredCell,
  type StoredPlace,
  type StoredRow,
} from "../contract";
import { qualify } from "../formulas/language";
import { contains } from "../geometry";
import { growGrid } from "../grid";
import { lockReader, remark } from "./locking";
import { isPlain, styleWriter } from "./looks";
import type { Place } from "./rectangles";

/** Text that would be read as something else were it edited. */
const MISREAD = /^[=+\-@'#]/;

export function restoreRows(
  context: Context,
  sheet: SheetId,
  rows: readonly StoredRow[],
): StoredPlace[] {
  const { book } = context;
  const accepts = formulaChecker(context);
  const qualified = tableQualifier(context, sheet);
  const style = styleWriter();
  const refused: StoredPlace[] = [];
  const matrix: CellMatrix = {};
  const worksheet = book.worksheet(sheet);
  for (const { row, cells } of rows) {
    const styledRow = Boolean(worksheet.getRowStyle(row));
    const line: Record<number, ICellData> = {};
    for (const cell of cells) {
      const given = cell.formula === null ? null : qualified(cell.formula, row, cell.column);
      const formula = given !== null && accepts(given) ? given : null;
      if (formula !== given) refused.push({ row, column: cell.column });
      const styledLine = styledRow || Boolean(worksheet.getColumnStyle(cell.column));
      const looks = style(cell.look, styledLine);
      const contents = { ...contentsOf(cell), f: formula };
      line[cell.column] = isPlain(looks) ? contents : { ...contents, s: looks };
    }
    matrix[row] = line;
  }
  book.write(() => {
    growToHold(context, sheet, rows);
    book.setCells(sheet, matrix);
    restoreLocks(context, sheet, rows);
  });
  return refused;
}

function growToHold({ book }: Context, sheet: SheetId, rows: readonly StoredRow[]): void {
  const lastRow = rows.at(-1)?.row ?? 0;
  const lastColumn = rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0);
  growGrid(book, { sheet, row: lastRow, column: lastColumn, rows: 1, columns: 1 });
}

/** Names the table in formulas that stand in it and do not: "=[@Goal]*2". */
function tableQualifier({ extras }: Context, sheet: SheetId) {
  const tables = extras.get().tables.filter((table) => table.sheet === sheet);
  return (formula: string, row: number, column: number): string => {
    if (!formula.includes("[")) return formula;
    const cell = { row, column, rows: 1, columns: 1 };
    return qualify(formula, tables.find(({ area }) => contains(area, cell))?.name ?? null);
  };
}

/** Checks each text once: columns repeat them. */
function formulaChecker({ formulas }: Context): (formula: string) => boolean {
  const known = new Map<string, boolean>();
  const check = (formula: string): boolean => {
    try {
      formulas.check(formula);
      return true;
    } catch (error) {
      if (error instanceof EngineError) return false;
      throw error;
    }
  };
  return (formula) => {
    const accepted = known.get(formula) ?? check(formula);
    known.set(formula, accepted);
    return accepted;
  };
}

/** Without formula and looks. */
export function contentsOf({ value, type }: Pick<StoredCell, "value" | "type">): ICellData {
  if (typeof value === "number") return { ...BLANK, v: value, t: UniverType.NUMBER };
  if (typeof value === "boolean") return { ...BLANK, v: Number(value), t: UniverType.BOOLEAN };
  if (type === "Empty") return BLANK;
  const forced = type === "String" && MISREAD.test(value);
  return { ...BLANK, v: value, t: forced ? UniverType.FORCE_STRING : UniverType.STRING };
}

function restoreLocks({ extras }: Context, sheet: SheetId, rows: readonly StoredRow[]): void {
  const before = extras.sheet(sheet);
  const now = lockReader(before);
  const wanted: Record<"unlock" | "lock" | "hide" | "show", Place[]> = {
    unlock: [],
    lock: [],
    hide: [],
    show: [],
  };
  for (const { row, cells } of rows) {
    for (const { column, look } of cells) {
      const place = { row, column };
      const { locked, formulaHidden } = now(place);
      if (locked !== look.locked) wanted[look.locked ? "lock" : "unlock"].push(place);
      if (formulaHidden !== look.formulaHidden) {
        wanted[look.formulaHidden ? "hide" : "show"].push(place);
      }
    }
  }
  if (Object.values(wanted).every((places) => places.length === 0)) return;
  extras.updateSheet(sheet, {
    unlocked: remark(before.unlocked, wanted.unlock, wanted.lock),
    formulaHidden: remark(before.formulaHidden, wanted.hide, wanted.show),
  });
}
