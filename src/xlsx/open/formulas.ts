import { containsCell } from "../addresses";
import type { FunctionNames } from "../formulas/functions";
import { shiftFormula } from "../formulas/shift";
import { toShown } from "../formulas/shown";
import { isProblem, problemInRule, toStored } from "../formulas/stored";
import { refuse } from "../guards/refuse";
import type { CellAddress } from "../model/addresses";
import type { Table } from "../model/tables";
import type { Budget } from "./budget";

const EXCEL_LIMIT = 8_192;
const REMEMBERED = 10_000;

/** Reads formulas of cells, names and rules, and keeps count of them. */
export class FormulaReader {
  readonly functions: FunctionNames;
  private readonly budget: Budget;
  /** Columns of a table repeat one formula: its reading is remembered. */
  private readonly known = new Map<string, string | null>();

  constructor(functions: FunctionNames, budget: Budget) {
    this.functions = functions;
    this.budget = budget;
  }

  /** As the formula bar shows it; null for one that could not be stored again. */
  read(stored: string, table: string | null): string | null {
    if (stored.length > EXCEL_LIMIT) refuse("formulaTooLong");
    this.budget.formula(stored.length);
    const key = `${table ?? ""}\n${stored}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const context = { functions: this.functions, table, tables: null };
    const shown = toShown(stored, context);
    const read = isProblem(toStored(shown, context)) ? null : shown;
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(key, read);
    return read;
  }

  /** Of a validation or conditional format. */
  readRule(stored: string): string | null {
    const shown = this.read(stored, null);
    return shown === null || problemInRule(shown, this.functions) !== null ? null : shown;
  }
}

interface Master extends CellAddress {
  readonly stored: string;
}

/** The formulas of one sheet's cells: shared ones are written out, each for its own cell. */
export class CellFormulas {
  private readonly reader: FormulaReader;
  private readonly tables: readonly Table[];
  private readonly masters = new Map<string, Master>();

  constructor(reader: FormulaReader, tables: readonly Table[]) {
    this.reader = reader;
    this.tables = tables;
  }

  read(stored: string, cell: CellAddress): string | null {
    const table = this.tables.find(({ area }) => containsCell(area, cell));
    return this.reader.read(stored, table?.name ?? null);
  }

  /** The formula that others share. */
  master(id: string, stored: string, cell: CellAddress): string | null {
    this.masters.set(id, { ...cell, stored });
    return this.read(stored, cell);
  }

  /** Undefined when nobody shares that formula. */
  shared(id: string, cell: CellAddress): string | null | undefined {
    const master = this.masters.get(id);
    if (!master) return undefined;
    const offset = { rows: cell.row - master.row, columns: cell.column - master.column };
    return this.read(shiftFormula(master.stored, offset), cell);
  }
}
