import { isProblem, problemInRule, toStored } from "../formulas/stored";
import type { FunctionNames } from "../formulas/functions";
import { tableColumns } from "../formulas/table-references";
import type { TableColumns } from "../formulas/table-references";
import type { Table } from "../model/tables";
import { refuseToSave } from "./refusal";

const REMEMBERED = 10_000;

/** Stores formulas, or says which one cannot be. */
export class FormulaWriter {
  private readonly functions: FunctionNames;
  private readonly tables: TableColumns;
  /** Columns of a table repeat one formula: its storing is remembered. */
  private readonly known = new Map<string, string>();

  constructor(functions: FunctionNames, tables: readonly Table[]) {
    this.functions = functions;
    this.tables = tableColumns(tables);
  }

  /** `where` is said when the formula is refused: "in cell C5 of “Board”". */
  store(formula: string, table: string | null, where: () => string): string {
    const key = `${table ?? ""}\n${formula}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const stored = toStored(formula, { functions: this.functions, table, tables: this.tables });
    if (isProblem(stored)) return refuseToSave(`the formula ${where()} ${stored.problem}`);
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(key, stored);
    return stored;
  }

  /** Of a validation or conditional format. */
  storeRule(formula: string, where: () => string): string {
    const problem = problemInRule(formula, this.functions);
    if (problem !== null) refuseToSave(`the formula ${where()} ${problem}`);
    return this.store(formula, null, where);
  }
}
